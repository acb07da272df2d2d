// One school year of «Đồng hành»: a round of sixty, a companion, a task, a quarter of remarks from thirty forms at once, a class of
// fifty-three with its certificates, a cohort handed over; each taken back and done again.

import assert from 'node:assert/strict';
import { mkdir, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { writeSheet } from '../kit/sheet.mjs';
import { goTo, openDemo, thereAndBack } from '../kit/ways.mjs';
import { roundOfSixty } from './rounds.mjs';

const CLASS = 53;
const FORMS = 30;

async function part(page, name) {
  await goTo(page, 'Đồng hành');
  await page.getByRole('group', { name: 'Các phần của «Đồng hành»' }).getByRole('button', { name, exact: true }).click();
}

/** Fills a form in front of the page and sends it with its last button. */
async function sendForm(page, title, fill, button) {
  const form = page.getByRole('dialog', { name: title });
  await form.waitFor();
  await fill(form);
  await form.getByRole('button', { name: button }).click();
  await form.waitFor({ state: 'hidden' });
}

/** So many people on the path who have no certificate: members of the roll, entered at once. */
async function onThePath(call, count) {
  const { rows } = await call('members.search', { text: '', limit: 400 });
  const taken = new Set((await call('candidates.list', { closed: true })).rows.map((row) => row.person));
  const persons = rows.filter((row) => !taken.has(row.id)).slice(0, count);
  assert.equal(persons.length, count);
  return (await call('candidates.open', { persons: persons.map((row) => row.id), on: '2025-09-15' })).ids;
}

export const stories = {
  'a school year of «Đồng hành», each thing taken back and done again': async (scene) => {
    const { page, call, answer, folder } = scene;
    await openDemo(scene);
    await roundOfSixty(scene);
    const today = (await call('office.status', {})).today;

    // Somebody without a companion gets one.
    const [one] = (await call('companions.list', {})).wanting;
    await part(page, 'Người đồng hành');
    await thereAndBack(page, async () => (await call('candidates.get', { id: one.candidate })).companions.companions, async () => {
      await page.getByRole('button', { name: `Phân công… cho ${one.name}` }).first().click();
      await sendForm(page, 'Phân công người đồng hành', async (form) => {
        await form.getByLabel('Người đồng hành', { exact: true }).selectOption('new');
        await form.getByLabel('Họ và tên', { exact: true }).fill('Huỳnh Thị Mỹ Linh');
        const replace = form.getByLabel('Thay người đang đồng hành');
        if (await replace.isVisible()) {
          await replace.check();
          await form.getByLabel('Lý do thay').fill('Người trước đã chuyển công tác');
        }
      }, 'Phân công cho 1 người');
    });

    // A task for three.
    await part(page, 'Việc thử thách');
    await thereAndBack(page, async () => (await call('challenges.list', {})).rows.map((row) => [row.title, row.people]), async () => {
      await page.keyboard.press('Control+n');
      await sendForm(page, 'Giao việc thử thách', async (form) => {
        await form.getByLabel('Việc gì').fill('Ngày hội tái chế');
        const boxes = form.getByRole('group', { name: 'Người trong nguồn' }).getByRole('checkbox');
        for (const at of [0, 1, 2]) await boxes.nth(at).check();
      }, 'Giao cho 3 người');
    });

    // A quarter, and thirty forms that come back in one heap.
    await part(page, 'Nhận xét');
    await thereAndBack(page, async () => (await call('remarks.periods', {})).rows.map((row) => [row.label, row.people]), async () => {
      await page.getByRole('button', { name: 'Mở kỳ nhận xét…' }).click();
      await sendForm(page, 'Mở kỳ nhận xét', async () => {}, 'Mở');
    });
    const [{ id: period, label }] = (await call('remarks.periods', {})).rows;
    await page.getByRole('heading', { name: label, exact: true }).waitFor();
    const { rows } = await call('remarks.get', { period });
    assert.ok(rows.length >= FORMS, `${rows.length} people in the quarter`);
    const files = [];
    for (let at = 0; at < FORMS; at += 1) {
      const own = rows.filter((_, place) => place % FORMS === at);
      const path = join(folder, `phieu-${at + 1}.xlsx`);
      await writeSheet(path, [
        [`Mã kỳ: ${period}`, 'Người nhận xét: Phan Văn Thuận'],
        ['Họ và tên', 'Ưu điểm', 'Khuyết điểm', 'Kết luận', 'Mã (không sửa)'],
        ...own.map((row) => [row.name, 'Gương mẫu, hoàn thành việc được giao', 'Còn ít phát biểu', 'Tiếp tục theo dõi', row.candidate]),
      ]);
      files.push(path);
    }
    const written = async () => (await call('remarks.periods', {})).rows.map((row) => [row.label, row.written]);
    await thereAndBack(page, written, async () => {
      await answer({ files });
      await page.getByRole('button', { name: 'Nhận phiếu…' }).click();
      await sendForm(page, `Nhận phiếu: ${label}`, async () => {}, `Nhận ${rows.length} phiếu`);
    });
    assert.equal((await written())[0][1], rows.length);

    // A class of fifty-three: the list with the verdict beside each, sent, and certificates in sequence.
    const people = await onThePath(call, CLASS);
    await part(page, 'Lớp nhận thức');
    await page.getByRole('table', { name: 'Các lớp bồi dưỡng nhận thức về Đảng' }).waitFor();
    const name = 'Lớp nhận thức khóa hè';
    await thereAndBack(page, async () => (await call('classes.list', {})).rows.map((row) => row.name), async () => {
      await page.keyboard.press('Control+n');
      await sendForm(page, 'Thêm lớp nhận thức', async (form) => {
        await form.getByLabel('Tên lớp').fill(name);
        await form.getByRole('textbox', { name: 'Khai giảng' }).fill(shown(daysBefore(today, 30)));
        await form.getByRole('textbox', { name: 'Bế giảng' }).fill(shown(daysBefore(today, 26)));
      }, 'Lưu');
    });
    await page.getByRole('heading', { name, exact: true }).waitFor();
    const { id } = (await call('classes.list', {})).rows.find((row) => row.name === name);
    const klass = async () => {
      const { people: all } = await call('classes.get', { id });
      return all.map((row) => [row.candidate, row.status, row.certificate_number, row.sent_on]);
    };
    await thereAndBack(page, klass, async () => {
      await page.getByRole('button', { name: 'Thêm người…' }).click();
      await sendForm(page, 'Thêm người vào lớp', async (form) => {
        const boxes = form.getByRole('group', { name: 'Người có thể cử đi học' }).getByRole('checkbox');
        await boxes.nth(CLASS).waitFor();
        // The list stands in the order of the core.
        const offered = (await call('classes.offer', { id })).people;
        for (const [at, row] of offered.entries()) if (people.includes(row.candidate)) await boxes.nth(at).check();
      }, `Thêm ${CLASS} người`);
    });
    assert.equal((await klass()).length, CLASS);
    const lastNumber = `${String(122 + CLASS).padStart(4, '0')}/GCN`;
    await thereAndBack(page, klass, async () => {
      await page.keyboard.press('Control+g');
      await sendForm(page, `Kết quả: ${name}`, async (form) => {
        await form.getByRole('button', { name: 'Tất cả hoàn thành' }).click();
        await form.getByLabel('Số giấy đầu tiên').fill('0123/GCN');
        await form.getByRole('textbox', { name: 'Ngày cấp giấy' }).fill(shown(daysBefore(today, 20)));
        const last = form.getByRole('row').last().getByRole('textbox').first();
        await page.waitForFunction((input) => input.value !== '', await last.elementHandle());
        assert.equal(await last.inputValue(), lastNumber);
      }, 'Ghi kết quả');
    });
    const numbers = (await klass()).map((row) => row[2]).sort();
    assert.deepEqual([numbers[0], numbers.at(-1)], ['0123/GCN', lastNumber]);

    // The class that is being prepared asks before the list is sent.
    await page.getByRole('row').filter({ hasText: 'khóa II' }).click();
    await page.getByRole('heading', { name: /khóa II$/ }).waitFor();
    await page.getByRole('button', { name: 'Gửi danh sách…' }).click();
    const send = page.getByRole('dialog', { name: 'Gửi danh sách đề nghị cử đi học' });
    await send.getByRole('button', { name: /^Gửi \d+ người$/ }).click();
    await send.getByText('nhiều hơn chỉ tiêu').waitFor();
    const prepared = (await call('classes.list', {})).rows.find((row) => row.name.endsWith('khóa II')).id;
    await thereAndBack(page, async () => (await call('classes.get', { id: prepared })).people.map((row) => row.proposed_on), async () => {
      await send.getByRole('button', { name: /^Vẫn gửi \d+ người$/ }).click();
      await send.waitFor({ state: 'hidden' });
    });

    // Everybody of the last grade is handed over.
    const grid = async () => (await call('hand_overs.list', {})).rows.map((row) => [row.candidate, row.done, row.to_organisation, row.answer, row.closed]);
    await part(page, 'Bàn giao');
    await page.getByRole('table', { name: 'Bảng bàn giao' }).waitFor();
    await thereAndBack(page, grid, async () => {
      await page.keyboard.press('Control+n');
      await sendForm(page, 'Mở bàn giao', async (form) => {
        await form.getByRole('button', { name: /^Chọn \d+ người lớp cuối cấp$/ }).click();
        await form.getByRole('textbox', { name: 'Ngày rời đơn vị' }).fill(shown(daysBefore(today, 3)));
      }, /^Mở cho \d+ người$/);
    });
    await part(page, 'Bàn giao');
    await page.getByLabel('Các đợt rời đơn vị').selectOption(daysBefore(today, 3));
    const many = page.getByRole('checkbox', { name: 'Chọn tất cả' });
    await many.check();
    await page.getByText(/^Đã chọn \d+ người$/).waitFor();
    await thereAndBack(page, grid, async () => {
      await page.getByRole('button', { name: 'Ghi mục đã làm…' }).click();
      await sendForm(page, /^Ghi mục đã làm cho \d+ người$/, async (form) => {
        for (const item of ['Rút sổ đoàn viên', 'Thư giới thiệu']) await form.getByLabel(item).check();
      }, 'Ghi');
    });
    // One cell by the keyboard.
    await thereAndBack(page, grid, async () => {
      const cell = page.getByRole('button', { name: /^Nơi đến xác nhận.*chưa xong$/ }).first();
      await cell.focus();
      await page.keyboard.press('Space');
      await page.getByRole('button', { name: /^Nơi đến xác nhận.*xong ngày/ }).first().waitFor();
    });

    // Where each goes and what the new place answers.
    const leavers = (await call('hand_overs.list', { leaving_on: daysBefore(today, 3) })).rows;
    await thereAndBack(page, grid, async () => {
      await page.getByRole('button', { name: 'Nơi đến, trả lời…' }).click();
      await sendForm(page, 'Nơi đến, trả lời', async (form) => {
        for (const at of [0, 1]) {
          await form.getByRole('textbox', { name: /^Nơi đến của/ }).nth(at).fill('Đảng ủy phường Bến Lá');
          await form.getByRole('textbox', { name: /^Trả lời của nơi đến của/ }).nth(at).fill('Đã nhận, chi bộ khu phố 3 theo dõi');
        }
      }, 'Ghi');
      await page.getByText('Đã nhận, chi bộ khu phố 3 theo dõi').first().waitFor();
    });
    await page.getByText('Đã nhận, chi bộ khu phố 3 theo dõi').first().waitFor();

    // Two letters for two of them, a file each.
    await many.uncheck();
    const boxes = page.getByRole('table', { name: 'Bảng bàn giao' }).locator('tbody').getByRole('checkbox');
    for (const at of [0, 1]) await boxes.nth(at).check();
    const letters = join(folder, 'giay-gioi-thieu');
    await mkdir(letters);
    await answer({ folder: letters });
    await page.getByRole('button', { name: 'Lập giấy tờ…' }).click();
    await page.getByRole('dialog', { name: 'Lập giấy tờ cho 2 người' }).getByRole('button', { name: 'Chọn thư mục và ghi…' }).click();
    // Typesetting takes what it takes.
    await page.getByText('Đã ghi 4 tệp').first().waitFor({ timeout: 120_000 });
    assert.equal((await readdir(letters)).length, 4);
    await many.check();
    await page.getByText(`Đã chọn ${leavers.length} người`).waitFor();

    // Followed elsewhere from now on; what is still open is asked about once.
    await thereAndBack(page, grid, async () => {
      await page.getByRole('button', { name: 'Kết thúc theo dõi…' }).click();
      const form = page.getByRole('dialog', { name: `Kết thúc theo dõi ${leavers.length} người` });
      await form.getByRole('button', { name: 'Kết thúc', exact: true }).click();
      await form.getByText('còn mục bàn giao chưa xong').waitFor();
      await form.getByRole('button', { name: 'Vẫn kết thúc' }).click();
      await form.waitFor({ state: 'hidden' });
    });
    await page.getByText('đã kết thúc').first().waitFor();
    assert.ok((await call('hand_overs.list', { leaving_on: daysBefore(today, 3) })).rows.every((row) => row.closed));
  },
};

const shown = (day) => day.split('-').reverse().join('/');

function daysBefore(day, count) {
  const at = new Date(`${day}T00:00:00Z`);
  at.setUTCDate(at.getUTCDate() - count);
  return at.toISOString().slice(0, 10);
}

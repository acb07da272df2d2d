// @vitest-environment happy-dom
import { beforeEach, describe, expect, it } from 'vitest';
import type { ImportPlanWire, ImportPreview } from '../api/wire';
import { host, Refused, useHost, type Host } from '../host/host';
import { hush, lastSaid } from '../state/undo.svelte';
import type { KeptImport } from './kept';
import { Wizard } from './wizard.svelte';

const sheet = (file: string) => ({
  file, sheet: 'Khối 12', header_row: 1, top: [], people: 1, remembered: false, mended: [], hidden: false, hidden_rows: 0,
  columns: [{ column: 'B', title: 'Tên lạ', field: 'ignore', sure: 0 }],
});
const plan = (id: string, files: string[] = ['a.xlsx']): ImportPlanWire => ({
  plan: id, sheets: files.map(sheet), as: 'members', school_year: '2025-2026', rows: [], fields: [], notes: [], unread: [], missing: [], values: [], word_lists: [],
  counts: { new: 0, same: 0, changes: 0, doubtful: 0, rejected: 0 },
});

/** A core that answers jobs one by one, when told. */
function core() {
  const started: { command: string; args: unknown; answer?: object }[] = [];
  const machine: Partial<Host> = {
    call: async (command, args) => {
      const its = args as { job: string; command: string; args: unknown };
      if (command === 'jobs.start') return { job: String(started.push({ command: its.command, args: its.args }) - 1) };
      const own = started[Number(its.job)];
      if (command === 'jobs.cancel' && own) return void (own.answer = { state: 'cancelled', refused: 'cancelled', sentence: '' });
      return own?.answer ?? { state: 'running', step: 'Đang đọc tệp', done: 1, total: 2 };
    },
    pickFiles: async () => ['/x/a.xlsx'],
  };
  useHost(machine as Host);
  return {
    started,
    done: (index: number, reply: unknown) => void ((started[index] as { answer?: object }).answer = { state: 'done', reply }),
    refused: (index: number, sentence: string) => void ((started[index] as { answer?: object }).answer = { state: 'refused', refused: 'x', sentence }),
    ask: (index: number) => started[index]?.args as ImportPreview,
  };
}
const until = async (met: () => boolean): Promise<void> => {
  for (let turn = 0; turn < 100 && !met(); turn += 1) await new Promise((go) => setTimeout(go, 10));
  expect(met()).toBe(true);
};

describe('an import', () => {
  beforeEach(hush);

  it('reads, shows that nothing is written, and asks again with the whole map of a sheet', async () => {
    const { started, done, ask } = core();
    const wizard = new Wizard();
    const reading = wizard.pick();
    await until(() => started.length === 1);
    expect(wizard.phase).toBe('reading');
    expect(ask(0)).toEqual({ files: ['/x/a.xlsx'], overwrite: false, leave_unreadable: true });
    done(0, plan('one'));
    await reading;
    expect(wizard.phase).toBe('check');
    expect(lastSaid()?.tone).toBe('note');

    wizard.map(sheet('a.xlsx'), 'B', 'name');
    expect(wizard.checking).toBe(true);
    await until(() => started.length === 2);
    expect(ask(1).maps).toEqual([{ file: 'a.xlsx', sheet: 'Khối 12', columns: [{ column: 'B', field: 'name' }] }]);
    done(1, plan('two'));
    await until(() => !wizard.checking);
    expect(wizard.plan?.plan).toBe('two');
  });

  it('drops an answer that was overtaken and keeps the last plan when a change is refused', async () => {
    const { started, done, refused, ask } = core();
    const wizard = new Wizard();
    const reading = wizard.read(['/x/a.xlsx']);
    await until(() => started.length === 1);
    done(0, plan('one'));
    await reading;
    wizard.people = 'youth';
    wizard.rework();
    await until(() => started.length === 2);
    wizard.year = '2024-2025';
    wizard.rework();
    done(1, plan('overtaken'));
    await until(() => started.length === 3);
    expect(wizard.plan?.plan).toBe('one');
    expect(ask(2)).toMatchObject({ as: 'youth', school_year: '2024-2025' });
    refused(2, 'Không ghép được.');
    await until(() => wizard.failure !== '');
    expect([wizard.plan?.plan, wizard.failure, wizard.checking]).toEqual(['one', 'Không ghép được.', false]);
    await wizard.commit();
    expect(started).toHaveLength(3);
  });

  it('asks no more for a file of which no sheet is taken', async () => {
    const { started, done, ask } = core();
    const wizard = new Wizard();
    const reading = wizard.read(['/x/a.xlsx', '/x/b.xlsx']);
    await until(() => started.length === 1);
    done(0, plan('one', ['a.xlsx', 'b.xlsx']));
    await reading;
    wizard.take(sheet('b.xlsx'), false);
    await until(() => started.length === 2);
    expect(ask(1).files).toEqual(['/x/a.xlsx']);
    done(1, plan('two'));
    await until(() => !wizard.checking);
    expect(wizard.sheets).toHaveLength(2);
  });

  it('stops reading without a word of blame, and says why a file cannot be read', async () => {
    const first = core();
    const wizard = new Wizard();
    const stopped = wizard.read(['/x/a.xlsx']);
    await until(() => first.started.length === 1);
    await wizard.cancel();
    await stopped;
    expect([wizard.phase, wizard.failure]).toEqual(['choose', '']);

    const second = core();
    const failing = wizard.read(['/x/b.xlsx']);
    await until(() => second.started.length === 1);
    second.refused(0, 'Không thấy bảng người nào.');
    await failing;
    expect([wizard.phase, wizard.failure]).toEqual(['choose', 'Không thấy bảng người nào.']);
  });

  it('writes what was seen, and stays at the plan when that is refused', async () => {
    const { started, done, refused } = core();
    const wizard = new Wizard();
    const reading = wizard.read(['/x/a.xlsx']);
    await until(() => started.length === 1);
    done(0, plan('one'));
    await reading;
    const failing = wizard.commit();
    await until(() => started.length === 2);
    expect(wizard.phase).toBe('writing');
    refused(1, 'Bản xem trước này không còn nữa.');
    await failing;
    expect([wizard.phase, lastSaid()?.sentence]).toEqual(['check', 'Bản xem trước này không còn nữa.']);
    const writing = wizard.commit();
    await until(() => started.length === 3);
    expect(started[2]).toMatchObject({ command: 'import.commit', args: { plan: 'one', decisions: [], remember: true } });
    done(2, { added: 3, changed: 1, left: 2, branches: 1, said: 'Đã nhập 4 người từ Excel.', operation: 'o', changes: ['person'] });
    await writing;
    expect([wizard.phase, wizard.result?.added, lastSaid()?.tone]).toEqual(['done', 3, 'done']);
  });

  it('a refusal of the machine is said', async () => {
    useHost({ pickFiles: () => Promise.reject(new Refused('x', 'Không mở được hộp thoại.')) } as unknown as Host);
    await new Wizard().pick();
    expect(lastSaid()?.sentence).toBe('Không mở được hộp thoại.');
  });

  it('goes on after a lock with the same files, columns and decisions; a file that is gone can be read again', async () => {
    const { started, done, refused, ask } = core();
    const before = new Wizard();
    const reading = before.read(['/x/a.xlsx']);
    await until(() => started.length === 1);
    done(0, plan('one'));
    await reading;
    before.map(sheet('a.xlsx'), 'B', 'name');
    before.decisions.set('a.xlsx\nKhối 12\n4', 'leave');
    const kept = JSON.parse(JSON.stringify(before.kept())) as KeptImport;
    expect(new Wizard().kept()).toBeUndefined();

    const after = new Wizard();
    const back = after.back(kept);
    await until(() => started.length === 3);
    refused(2, 'Không mở được tệp a.xlsx.');
    await back;
    expect([after.phase, after.failure, after.files]).toEqual(['choose', 'Không mở được tệp a.xlsx.', ['/x/a.xlsx']]);
    const again = after.again();
    await until(() => started.length === 4);
    done(3, plan('three'));
    await again;
    await until(() => started.length === 5);
    expect(ask(4).maps).toEqual([{ file: 'a.xlsx', sheet: 'Khối 12', columns: [{ column: 'B', field: 'name' }] }]);
    done(4, plan('four'));
    await until(() => !after.checking);
    expect([after.phase, after.plan?.plan, after.decisions.size]).toEqual(['check', 'four', 1]);
  });

  it('is left with its files, taken up with its decisions, and says what changed once the sheets are shaped again', async () => {
    const { started, done, ask } = core();
    const calls: [string, unknown][] = [];
    const jobs = host();
    useHost({
      ...jobs,
      call: async (command, args) => {
        if (!command.startsWith('import.')) return jobs.call(command, args);
        calls.push([command, args]);
        return command === 'import.save' ? { id: 's1' } : { choices: (calls[0]?.[1] as { choices: string }).choices, files: ['a.xlsx', 'b.xlsx'] };
      },
    } as Host);
    const before = new Wizard();
    const reading = before.read(['/x/a.xlsx', '/x/b.xlsx']);
    await until(() => started.length === 1);
    done(0, plan('one', ['a.xlsx', 'b.xlsx']));
    await reading;
    before.words.set('religion\nĐạo lạ', { field: 'religion', from: 'Đạo lạ', to: 'Khác' });
    before.map(sheet('a.xlsx'), 'B', 'name');
    await until(() => started.length === 2);
    expect(ask(1).words).toEqual([{ field: 'religion', from: 'Đạo lạ', to: 'Khác' }]);
    expect(ask(1).maps).toHaveLength(2);
    done(1, plan('two', ['a.xlsx', 'b.xlsx']));
    await until(() => !before.checking);
    await before.leave();
    expect([before.phase, calls[0]?.[1]]).toMatchObject(['choose', { plan: 'two', files: ['/x/a.xlsx', '/x/b.xlsx'] }]);

    const after = new Wizard();
    const taking = after.takeUp({ id: 's1', files: ['a.xlsx', 'b.xlsx'], rows: 2, saved_on: '2026-05-14' });
    await until(() => started.length === 3);
    expect(ask(2)).toMatchObject({ files: [], saved: 's1' });
    expect(ask(2).since_saved).toBeUndefined();
    done(2, plan('three', ['a.xlsx', 'b.xlsx']));
    await taking;
    await until(() => started.length === 4);
    expect(ask(3)).toMatchObject({ saved: 's1', since_saved: true });
    expect(ask(3).maps).toHaveLength(2);
    done(3, plan('four', ['a.xlsx', 'b.xlsx']));
    await until(() => !after.checking);
    after.take(sheet('b.xlsx'), false);
    await until(() => started.length === 5);
    expect(ask(4)).toMatchObject({ saved: 's1', files: ['a.xlsx'] });
    expect(ask(4).since_saved).toBeUndefined();
    done(4, plan('five'));
    await until(() => !after.checking);
    const writing = after.commit();
    await until(() => started.length === 6);
    expect(started[5]?.args).toMatchObject({ plan: 'five', saved: 's1' });
    done(5, { added: 1, changed: 0, left: 0, branches: 0 });
    await writing;
  });

  it('sends what was marked about those who are still missing, and where they went', async () => {
    const { started, done } = core();
    const wizard = new Wizard();
    const reading = wizard.read(['/x/a.xlsx']);
    await until(() => started.length === 1);
    const person = { id: 'p1', name: 'Kim Thị Mẫu', born_on: null, branch: '11A1', status: 'active' };
    done(0, { ...plan('one'), missing: [person, { ...person, id: 'p2' }] });
    await reading;
    for (const [id, said] of [['p1', 'moved:b2'], ['p2', 'left'], ['gone', 'left']] as const) wizard.missing.set(id, said);
    void wizard.commit();
    await until(() => started.length === 2);
    expect((started[1]?.args as { missing: unknown }).missing).toEqual([
      { person: 'p1', decision: 'moved', branch: 'b2' },
      { person: 'p2', decision: 'left' },
    ]);
  });
});

import { describe, expect, it } from 'vitest';
import { fillFields, readFields } from './typed-fields';

describe('the fields of a form', () => {
  const form = (html: string): HTMLElement => {
    const root = document.createElement('div');
    root.innerHTML = html;
    document.body.replaceChildren(root);
    return root;
  };
  const FORM = `
    <label>Tên<input type="text" /></label><label>Tên<input type="text" /></label>
    <label>Lý do<textarea></textarea></label>
    <label>Nhớ<input type="checkbox" /></label>
    <label>Lớp<select><option value="">–</option><option value="a">11A1</option></select></label>
    <div role="group" aria-label="Bên ký"><button type="button" aria-pressed="true">Đoàn</button><button type="button" aria-pressed="false">Chi bộ</button></div>
    <span data-secret><label>Mật khẩu<input type="text" value="bi mat" /></label></span><label>Cũ<input type="password" value="bi mat" /></label>`;

  it('are read by their labels, without secrets, and filled again as by a hand', () => {
    const root = form(FORM);
    const [first, second] = root.querySelectorAll<HTMLInputElement>('input');
    if (first) first.value = 'An';
    if (second) second.value = 'Bình';
    (root.querySelector('textarea') as HTMLTextAreaElement).value = 'Theo gia đình';
    (root.querySelector('[type=checkbox]') as HTMLInputElement).checked = true;
    (root.querySelector('select') as HTMLSelectElement).value = 'a';
    const read = readFields(root);
    expect(JSON.stringify(read)).not.toContain('bi mat');

    const again = form(FORM);
    const heard: string[] = [];
    again.addEventListener('input', (event) => heard.push((event.target as HTMLInputElement).value));
    expect(fillFields(again, read)).toEqual([]);
    expect(readFields(again)).toEqual(read);
    expect(heard).toEqual(expect.arrayContaining(['An', 'Bình', 'Theo gia đình']));
  });

  it('wait for what is not there yet', () => {
    const wanted = [{ label: 'Lớp', nth: 0, kind: 'choice', value: 'b' } as const, { label: 'Khác', nth: 0, kind: 'text', value: 'x' } as const];
    expect(fillFields(form(FORM), wanted)).toEqual(wanted);
  });
});

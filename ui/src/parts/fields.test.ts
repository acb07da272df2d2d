import { fireEvent, render, screen } from '@testing-library/svelte';
import { tick } from 'svelte';
import { describe, expect, it } from 'vitest';
import DateField from './DateField.svelte';
import PasswordField from './PasswordField.svelte';
import TextField from './TextField.svelte';

async function type(field: HTMLInputElement, value: string): Promise<void> {
  field.value = value;
  await fireEvent.input(field);
  await tick();
}

describe('a field typed into', () => {
  it('is never written back while typing, and takes a value of its owner', async () => {
    const { rerender } = render(TextField, { label: 'Tên', value: 'a' });
    const field = screen.getByLabelText<HTMLInputElement>('Tên');
    expect(field.value).toBe('a');
    // Unikey: «aa» → Backspace, «â».
    for (const step of ['aa', 'a', '', 'â', 'ân']) {
      await type(field, step);
      expect(field.value).toBe(step);
    }
    await rerender({ label: 'Tên', value: 'khác' });
    expect(field.value).toBe('khác');
  });

  it('keeps decomposed letters as they were typed', async () => {
    render(TextField, { label: 'Tên' });
    const field = screen.getByLabelText<HTMLInputElement>('Tên');
    await type(field, 'e\u0302\u0303');
    expect(field.value).toBe('e\u0302\u0303');
  });

  it('says what is wrong with a day only when it is left', async () => {
    render(DateField, { label: 'Ngày sinh' });
    const field = screen.getByLabelText<HTMLInputElement>('Ngày sinh');
    await type(field, '31/02/20');
    expect(screen.queryByRole('alert')).toBeNull();
    await fireEvent.blur(field);
    expect(screen.getByRole('alert').textContent).toContain('không có trong lịch');
    expect(field.value).toBe('31/02/20');
    await type(field, '010308');
    await fireEvent.blur(field);
    expect(field.value).toBe('01/03/2008');
    expect(screen.queryByRole('alert')).toBeNull();
  });

  it('shows and hides a password', async () => {
    render(PasswordField, { label: 'Mật khẩu' });
    const field = screen.getByLabelText<HTMLInputElement>('Mật khẩu');
    expect(field.type).toBe('password');
    await fireEvent.click(screen.getByRole('button', { name: 'Hiện: Mật khẩu' }));
    expect(field.type).toBe('text');
  });
});

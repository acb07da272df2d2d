// A field that is typed into belongs to the keyboard: Vietnamese input methods send Backspace and letters in one burst
// or hold a composition open, and a value written back in between loses, doubles or rewrites letters. So the DOM's value
// is the truth; it is written only when the owner sets something the field itself did not say.

import type { Attachment } from 'svelte/attachments';

/** Ties an input to a value: `read` the owner's, `write` what was typed. Runs again when what `read` reads changes. */
export function typed(
  read: () => string,
  write: (value: string) => void,
): Attachment<HTMLInputElement | HTMLTextAreaElement> {
  return (field) => {
    let said: string | undefined;
    const onInput = (): void => {
      said = field.value;
      write(said);
    };
    field.addEventListener('input', onInput);
    $effect(() => {
      const value = read();
      if (value === said) return;
      said = value;
      if (field.value !== value) field.value = value;
    });
    return () => field.removeEventListener('input', onInput);
  };
}

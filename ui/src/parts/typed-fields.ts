// The fields of a form as somebody would read them out: label and what stands in it. So a form that was shut by the lock
// is filled again without knowing what it is for. Secrets are never read.

/** One field. `nth` counts fields of one label. */
export interface TypedField {
  label: string;
  nth: number;
  kind: 'text' | 'choice' | 'tick' | 'pressed';
  value: string;
}

type Found = Omit<TypedField, 'value'> & { element: HTMLElement };

const CHOICES_FIRST = { pressed: 0, choice: 1, tick: 2, text: 3 };

function kindOf(element: HTMLElement): TypedField['kind'] | undefined {
  if (element instanceof HTMLSelectElement) return 'choice';
  if (element instanceof HTMLTextAreaElement) return 'text';
  if (element.getAttribute('role') === 'group') return element.querySelector('[aria-pressed]') ? 'pressed' : undefined;
  if (!(element instanceof HTMLInputElement) || element.closest('[data-secret]')) return undefined;
  if (element.type === 'checkbox' || element.type === 'radio') return 'tick';
  return /^(text|search|tel|number|email)$/.test(element.type) ? 'text' : undefined;
}

/** How a field is called. */
export function labelOf(element: HTMLElement): string {
  const labels = 'labels' in element ? (element.labels as NodeListOf<HTMLElement> | null) : null;
  return (element.getAttribute('aria-label') ?? labels?.[0]?.textContent ?? '').trim().replace(/\s+/g, ' ');
}

function fieldsIn(root: HTMLElement): Found[] {
  const counts = new Map<string, number>();
  return [...root.querySelectorAll<HTMLElement>('input, textarea, select, [role="group"]')].flatMap((element) => {
    const kind = kindOf(element);
    if (!kind) return [];
    const label = labelOf(element);
    const key = `${kind} ${label}`;
    const nth = counts.get(key) ?? 0;
    counts.set(key, nth + 1);
    return [{ element, kind, label, nth }];
  });
}

const pressed = (group: HTMLElement): HTMLElement | null => group.querySelector('[aria-pressed="true"]');

function valueOf({ element, kind }: Found): string {
  if (kind === 'tick') return (element as HTMLInputElement).checked ? 'yes' : '';
  if (kind === 'pressed') return pressed(element)?.textContent.trim() ?? '';
  return (element as HTMLInputElement).value;
}

/** Reads a form. */
export function readFields(root: HTMLElement): TypedField[] {
  return fieldsIn(root).map((found) => ({ label: found.label, nth: found.nth, kind: found.kind, value: valueOf(found) }));
}

/** Types a text into a field, as a hand would. */
export function typeInto(element: HTMLInputElement | HTMLTextAreaElement, value: string): void {
  element.value = value;
  element.dispatchEvent(new Event('input', { bubbles: true }));
}

/** Whether the field has the value now. */
function fill(found: Found, value: string): boolean {
  if (valueOf(found) === value) return true;
  const { element, kind } = found;
  if (kind === 'tick') element.click();
  else if (kind === 'pressed') {
    [...element.querySelectorAll<HTMLElement>('[aria-pressed]')].find((button) => button.textContent.trim() === value)?.click();
    return true;
  } else if (kind === 'choice') {
    const select = element as HTMLSelectElement;
    if (![...select.options].some((option) => option.value === value)) return false;
    select.value = value;
    select.dispatchEvent(new Event('change', { bubbles: true }));
  } else typeInto(element as HTMLInputElement, value);
  return true;
}

/** Fills a form; gives what could not be filled yet. Choices first: they may propose texts. */
export function fillFields(root: HTMLElement, wanted: readonly TypedField[]): TypedField[] {
  const here = fieldsIn(root);
  return [...wanted]
    .sort((one, other) => CHOICES_FIRST[one.kind] - CHOICES_FIRST[other.kind])
    .filter((field) => {
      const found = here.find((one) => one.kind === field.kind && one.label === field.label && one.nth === field.nth);
      return !found || !fill(found, field.value);
    });
}

/** Fills a form now and as its fields come; gives how to stop. */
export function fillAsTheyCome(root: HTMLElement, wanted: readonly TypedField[]): () => void {
  let left = fillFields(root, wanted);
  const watch = new MutationObserver(() => {
    left = fillFields(root, left);
    if (left.length === 0) watch.disconnect();
  });
  if (left.length > 0) watch.observe(root, { childList: true, subtree: true, attributeFilter: ['aria-label'] });
  return () => watch.disconnect();
}

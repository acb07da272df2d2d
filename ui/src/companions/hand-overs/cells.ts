// Walking a grid of buttons by the arrow keys: the same column of the row above or below, the next cell beside.

function walk(event: KeyboardEvent): void {
  const cell = event.target;
  if (!(cell instanceof HTMLButtonElement) || cell.dataset['cell'] === undefined || event.altKey || event.ctrlKey) return;
  const side = { ArrowLeft: -1, ArrowRight: 1 }[event.key];
  const row = cell.closest('tr');
  const of = (line: Element | null): HTMLButtonElement[] => [...(line?.querySelectorAll<HTMLButtonElement>('button[data-cell]') ?? [])];
  let next: HTMLButtonElement | undefined;
  if (side) {
    const here = of(row);
    next = here[here.indexOf(cell) + side];
  } else if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
    // Whoever does not need the item is passed over.
    let line = row;
    do line = (event.key === 'ArrowDown' ? line?.nextElementSibling : line?.previousElementSibling) as HTMLTableRowElement | null;
    while (line && !of(line).some((one) => one.dataset['cell'] === cell.dataset['cell']));
    next = of(line).find((one) => one.dataset['cell'] === cell.dataset['cell']);
  }
  if (!next) return;
  event.preventDefault();
  next.focus();
}

/** Ties the keys to the cells of a table's body. */
export function cellKeys(body: HTMLElement): () => void {
  body.addEventListener('keydown', walk);
  return () => body.removeEventListener('keydown', walk);
}

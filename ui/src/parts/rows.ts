// The keyboard of a short table: one row has the focus, arrows move it, Enter opens it, Delete removes it.

/** Ties the keys to the rows of a table's body. */
export function rowKeys(at: () => number, goTo: (index: number) => void, open: (index: number) => void, remove?: () => void) {
  return (body: HTMLElement): (() => void) => {
    const rows = (): HTMLElement[] => [...body.querySelectorAll<HTMLElement>(':scope > tr')];
    function onkeydown(event: KeyboardEvent): void {
      if (!(event.target instanceof HTMLTableRowElement) || event.altKey || event.ctrlKey) return;
      const last = rows().length - 1;
      const to = { ArrowDown: at() + 1, ArrowUp: at() - 1, Home: 0, End: last }[event.key];
      if (to !== undefined) {
        const next = Math.max(0, Math.min(last, to));
        goTo(next);
        rows()[next]?.focus();
      } else if (event.key === 'Enter') open(at());
      else if (event.key === 'Delete' && remove) remove();
      else return;
      event.preventDefault();
    }
    body.addEventListener('keydown', onkeydown);
    return () => body.removeEventListener('keydown', onkeydown);
  };
}

// How this screen is liked: board or list, and whether the first column of the board is unfolded. Kept by the web view;
// nothing of people.

const KEY = 'dong-hanh.candidates';

interface Kept {
  look?: 'board' | 'list';
  unfolded?: boolean;
}

function read(): Kept {
  try {
    return (JSON.parse(localStorage.getItem(KEY) ?? '{}') ?? {}) as Kept;
  } catch {
    return {};
  }
}

/** The taste in force; what is set is kept. */
export class Taste {
  #kept = $state.raw<Kept>(read());

  get look(): 'board' | 'list' {
    return this.#kept.look === 'board' ? 'board' : 'list';
  }

  set look(look: 'board' | 'list') {
    this.#keep({ look });
  }

  get unfolded(): boolean {
    return this.#kept.unfolded ?? false;
  }

  set unfolded(unfolded: boolean) {
    this.#keep({ unfolded });
  }

  #keep(change: Kept): void {
    this.#kept = { ...this.#kept, ...change };
    localStorage.setItem(KEY, JSON.stringify(this.#kept));
  }
}

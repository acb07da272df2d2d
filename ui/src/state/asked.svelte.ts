// What a screen asks of the core: asked at once, and again when a table it speaks of changes, when the day does, or when
// what is asked for does. An answer overtaken by a later question is never shown.

import { freshness } from './fresh.svelte';
import { sentenceOf } from './refused';
import { today } from './session.svelte';

export class Asked<T> {
  /** The answer; nothing until it has come. */
  found = $state.raw<T>();
  /** Why there is none. */
  failure = $state('');
  readonly #ask: () => Promise<T>;
  #turn = 0;

  /** `ask` reads, at once, what the question depends on; `tables` are those it speaks of. */
  constructor(tables: readonly string[], ask: () => Promise<T>) {
    this.#ask = ask;
    $effect(() => {
      freshness(...tables);
      today();
      void this.again();
    });
  }

  /** Asks once more. */
  async again(): Promise<void> {
    this.#turn += 1;
    const turn = this.#turn;
    try {
      const found = await this.#ask();
      if (turn !== this.#turn) return;
      this.found = found;
      this.failure = '';
    } catch (refused) {
      if (turn === this.#turn) this.failure = sentenceOf(refused);
    }
  }
}

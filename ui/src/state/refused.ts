// The sentence of a refusal, for parts that show it and know nothing of where it came from.

import { asRefused } from '../host/host';

/** What the core, or the machine, answered instead. */
export const sentenceOf = (refused: unknown): string => asRefused(refused).sentence;

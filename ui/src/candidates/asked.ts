// What of everybody on the path is looked at.

import type { CandidatesList } from '../api/wire';

export interface Asked {
  text: string;
  /** 1 to 10; 0 = all. */
  station: number;
  closed: boolean;
}

/** As the core is asked for it. */
export const listOf = ({ text, station, closed }: Asked): CandidatesList => ({
  text,
  closed,
  ...(station > 0 ? { station } : {}),
});

import type { BenchDatabase } from './measure/database';

/** What every part is given. */
export type Bench = {
  database: BenchDatabase;
  /** Shorter, for a first look: the figures vary more. */
  quick: boolean;
  /** Tells the person who waits what is going on. */
  log(line: string): void;
};

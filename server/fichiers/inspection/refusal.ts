import { AppError } from '@/lib/core/errors';

/** These bytes will not do; the sentence names the file and says why. */
export const refused = (nom: string, because: string) =>
  new AppError('invalid', `«\u00a0${nom}\u00a0» ${because}`);

/** What the inspection is given: bytes on this machine, and what their sender said of them. */
export type Arrival = {
  nom: string;
  path: string;
  /** A folder of its own, for what it writes meanwhile. */
  bench: string;
};

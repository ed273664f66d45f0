import type { Actor } from '@/lib/comptes/actor';
import { csvLine } from '@/lib/core/csv';
import { requireModerator } from './access';
import { journalLines } from './journal';

const HEAD = ['rang', 'date', 'par', 'acte', 'cas', 'detail', 'precedent', 'empreinte'];

/**
 * The journal as CSV, line by line, with its digests: anybody can check that nothing was changed.
 * @throws AppError `unauthenticated`; `not_found`, also for who is no agent
 */
export async function* journalCsv(actor: Actor): AsyncGenerator<string> {
  requireModerator(actor);
  yield `\ufeff${csvLine(HEAD)}`;
  for await (const lines of journalLines())
    yield lines
      .map(({ rang, at, acteur, acte, cas, detail, precedent, empreinte }) =>
        csvLine([String(rang), at.toISOString(), acteur, acte, cas, detail, precedent, empreinte]),
      )
      .join('');
}

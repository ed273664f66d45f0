import { now } from '@/lib/core/clock';
import { isoDay, isoOf } from '@/lib/core/dates';
import type { Tx } from '@/lib/core/db';
import { invalid } from '@/lib/core/errors';
import { enqueue } from '@/lib/core/jobs';
import { momentOf } from '@/lib/core/zone';
import type { Held } from './access';
import { PUBLISH_ARTICLES_JOB } from './jobs';
import { freeSlug, moveTo } from './slug';

/** At what hour, of a day without one. */
const MORNING = '08:00';
const PAST = 'Ce moment est déjà passé : choisissez-en un à venir, ou « Tout de suite ».';

/**
 * The moment asked for, on the clocks of the instance; null: at once.
 * @throws AppError `invalid` naming `publierLe` without a day, or for one that is over; `publierA` for an hour that is over
 */
export function momentAsked({
  quand,
  publierLe,
  publierA,
}: {
  quand: 'maintenant' | 'date';
  publierLe: Date | null;
  publierA: string;
}): Date | null {
  if (quand === 'maintenant') return null;
  if (!publierLe) throw invalid('publierLe', 'Choisissez le jour où l’article paraîtra.');
  const day = isoOf(publierLe);
  const moment = momentOf(day, publierA || MORNING);
  if (moment <= now()) throw invalid(day === isoDay(now()) ? 'publierA' : 'publierLe', PAST);
  return moment;
}

/** Puts an article online, or records when it goes, under the address of its title. @returns that address */
export async function publishHeld(
  tx: Tx,
  held: Held,
  { moment, titre = held.titre, by }: { moment: Date | null; titre?: string; by: string | null },
): Promise<string> {
  const { id } = held;
  const date = now();
  const slug = await freeSlug(tx, held, titre);
  if (held.publishedAt) await moveTo(tx, held, slug);
  await tx.article.update({
    where: { id },
    data: {
      slug,
      ...(moment
        ? { etat: 'programme', publishAt: moment }
        : { etat: 'publie', publishAt: null, publishedAt: held.publishedAt ?? date }),
      ...(by ? { decidedAt: date, decidedById: by } : {}),
      reponse: '',
      updatedAt: date,
      version: { increment: 1 },
    },
  });
  if (moment)
    await enqueue(tx, PUBLISH_ARTICLES_JOB, {}, { runAt: moment, key: `${PUBLISH_ARTICLES_JOB}:${id}` });
  return slug;
}

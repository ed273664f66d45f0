import { requireActive } from '@/lib/comptes/access';
import type { Actor } from '@/lib/comptes/actor';
import { checkLinks, countPosted } from '@/lib/comptes/writing';
import { now } from '@/lib/core/clock';
import { calendarDay } from '@/lib/core/dates';
import { transaction } from '@/lib/core/db';
import { AppError } from '@/lib/core/errors';
import { enqueue } from '@/lib/core/jobs';
import { getInstance } from '@/lib/instance/queries';
import { formerOf, placeIn, readForm, refreshAnnonceSearch, writeLines } from '../fields';
import { ANNONCE_PUBLIEE_JOB } from '../jobs';
import { expiryOf } from '../life';
import { type AnnonceSaid, annonceRef, publishInput } from '../schema';
import { freeSlug } from '../slug';
import { askAboutSpectacle } from '../spectacle-question';
import { holdDraft, refuseClash } from './draft';

const PAST = 'Cette date est déjà passée.';

/** A deadline or an end that is over tells nobody anything. @throws AppError `invalid` naming the field */
export function refusePast(
  { limite, disponibleAu }: AnnonceSaid,
  former: { limite: Date | null; disponibleAu: Date | null } = { limite: null, disponibleAu: null },
) {
  const day = calendarDay(now());
  const past = (date: Date | null | undefined, before: Date | null) =>
    date && date < day && date.getTime() !== before?.getTime();
  const fields = {
    ...(past(limite, former.limite) && { limite: PAST }),
    ...(past(disponibleAu, former.disponibleAu) && { disponibleAu: PAST }),
  };
  if (Object.keys(fields).length > 0) throw new AppError('invalid', PAST, fields);
}

/** Where links are counted. */
export const wordsOf = ({ titre = '', description = '' }: { titre?: string; description?: string }) =>
  `${titre}\n${description}`;

/** The annonce a form is about, before the form is read. */
export const idOf = (input: unknown) => {
  const read = annonceRef.safeParse(input);
  return read.success ? read.data.annonceId : '';
};

/**
 * Puts an annonce online, from its draft or at once: only title and description are required. The same form sent twice
 * makes one. Refused once, naming `pasSpectacle`, when its words and dates announce a public show: sent again with
 * `pasSpectacle`, it goes online.
 * @returns its id and address
 * @throws AppError `unauthenticated`, `not_found` (somebody else's draft), `invalid` (too many links too), `rate_limited`
 *   beyond twenty a day, five of who is new, agents aside; `invalid` names `vuLe` when the draft changed meanwhile, in another tab
 */
export async function publishAnnonce(actor: Actor, input: unknown): Promise<{ id: string; slug: string }> {
  const compte = requireActive(actor);
  const former = await formerOf(compte, idOf(input));
  const { read, columns } = await readForm(
    compte,
    { schema: publishInput, input },
    { former, check: (said) => refusePast(said) },
  );
  const { annonceId, pasSpectacle, vuLe, ...given } = read;
  const instance = await getInstance();
  if (!pasSpectacle) askAboutSpectacle(given, instance);
  return transaction(async (tx) => {
    const row = await holdDraft(tx, compte.id, annonceId);
    if (row.etat !== 'brouillon') return { id: annonceId, slug: row.slug };
    await checkLinks(tx, compte, wordsOf(given), 'description');
    refuseClash(row, vuLe);
    await countPosted(tx, compte, 'annonces');
    const date = now();
    const { communeInsee = row.communeInsee } = columns;
    const { limite = row.limite } = given;
    const slug = await freeSlug(tx, given.titre);
    await tx.annonce.update({
      where: { id: annonceId },
      data: {
        ...columns,
        ...(await placeIn(tx, communeInsee as string | null)),
        etat: 'publiee',
        slug,
        spectacle: pasSpectacle,
        publishedAt: date,
        expiresAt: expiryOf(date, { limite, jours: instance.annonceJours }),
        updatedAt: date,
      },
    });
    await writeLines(tx, annonceId, given);
    await refreshAnnonceSearch(tx, [annonceId]);
    await enqueue(tx, ANNONCE_PUBLIEE_JOB, { annonceId });
    return { id: annonceId, slug };
  });
}

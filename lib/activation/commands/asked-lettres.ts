import { requireAllowed } from '@/lib/annuaire/access';
import type { Actor } from '@/lib/comptes/actor';
import { isAgent } from '@/lib/comptes/policy';
import { now } from '@/lib/core/clock';
import { db } from '@/lib/core/db';
import { notFound } from '@/lib/core/errors';
import { askedLetters, MAX_LETTERS } from '@/lib/referents/asked-letters';
import { codeOf, repriseToken } from '@/lib/referents/codes';
import { shownCode } from '@/lib/referents/words';
import { lettersPdf } from '../lettres/pdf';
import { byPostcode, ficheSelect, letterOf, senderOf } from './lettres';

/**
 * The letters people asked for to prove they speak for a fiche, as one PDF, the oldest two hundred first. Asking counts as
 * printing; for twelve hours the same ones come again.
 * @throws AppError `unauthenticated`, `not_found` for who is no agent, and when nobody asked for any
 */
export async function printAskedLettres(actor: Actor): Promise<{ pdf: Buffer; nombre: number }> {
  const { id, nom } = requireAllowed(actor, isAgent);
  const date = now();
  const asked = await db.codeReprise.findMany({
    where: askedLetters(date),
    orderBy: { createdAt: 'asc' },
    take: MAX_LETTERS,
    select: { id: true, compte: { select: { nom: true } }, fiche: { select: ficheSelect } },
  });
  if (asked.length === 0) throw notFound();
  const lettres = asked.map(({ id: codeId, compte, fiche }) => ({
    ...letterOf(fiche, { code: shownCode(codeOf(codeId)), token: repriseToken(codeId) }),
    pour: compte?.nom ?? '',
  }));
  const pdf = await lettersPdf(lettres.sort(byPostcode), await senderOf(id, nom));
  await db.codeReprise.updateMany({
    where: { id: { in: asked.map((letter) => letter.id) }, printedAt: null },
    data: { printedAt: date },
  });
  return { pdf, nombre: lettres.length };
}

import { lockFiche } from '@/lib/annuaire/access';
import type { Actor } from '@/lib/comptes/actor';
import { now } from '@/lib/core/clock';
import { transaction } from '@/lib/core/db';
import { forbidden, notFound } from '@/lib/core/errors';
import { parse } from '@/lib/core/parse';
import { findByToken } from '@/lib/referents/codes';
import { removeOpposed } from '../remove-opposed';
import { objectInput } from '../schema';

/**
 * Removes a fiche nobody speaks for, at once, for who holds the link its structure was sent: it proves as much here as it
 * would to take the fiche up. No compte is asked for. Only the signed link serves, never a typed code: that could be
 * guessed at.
 * @returns the name the fiche had
 * @throws AppError `not_found` for a link that is not of this fiche; `forbidden` once it has served or expired, and when
 * somebody speaks for the fiche
 */
export async function objectToFiche(_actor: Actor, given: unknown): Promise<{ nom: string }> {
  const { slug, code } = parse(objectInput, given);
  const row = await findByToken(code);
  // A link that somebody asked for, or shared, was not sent to the structure itself.
  if (!row || row.compteId || row.sentById) throw notFound();
  return transaction(async (tx) => {
    await lockFiche(tx, row.ficheId);
    const fiche = await tx.fiche.findUnique({
      where: { id: row.ficheId },
      select: {
        slug: true,
        nom: true,
        codes: { where: { id: row.id }, select: { usedAt: true, expiresAt: true } },
      },
    });
    const [held] = fiche?.codes ?? [];
    if (fiche?.slug !== slug || !held) throw notFound();
    if (held.usedAt || held.expiresAt <= now())
      throw forbidden('Ce lien ne sert plus. Demandez le retrait depuis la page de la fiche.');
    await removeOpposed(tx, row.ficheId);
    return { nom: fiche.nom };
  });
}

import { requireActive } from '@/lib/comptes/access';
import type { Actor } from '@/lib/comptes/actor';
import { isAgent } from '@/lib/comptes/policy';
import { now } from '@/lib/core/clock';
import { type Tx, transaction } from '@/lib/core/db';
import { notFound } from '@/lib/core/errors';
import { parse } from '@/lib/core/parse';
import { canSeeMatches } from '../policy';
import { pairRef } from '../schema';

async function hold(tx: Tx, actor: Actor, annonceId: string, autreId: string) {
  const compte = requireActive(actor);
  const found = await tx.annonce.findMany({
    where: { id: { in: [annonceId, autreId] }, etat: { not: 'brouillon' } },
    select: { id: true, slug: true, auteurId: true },
  });
  const annonce = found.find(({ id }) => id === annonceId);
  const autre = found.find(({ id }) => id === autreId);
  if (!annonce || !autre || annonce === autre || !canSeeMatches(compte, annonce)) throw notFound();
  return { annonce, compte };
}

/**
 * « Ce n’est pas pour moi »: two annonces are no longer shown together, neither to their authors nor to the agents. For
 * the author of the first, and the agents. Twice is once.
 * @throws AppError `unauthenticated`; `not_found`
 */
export async function dismissMatch(actor: Actor, given: unknown): Promise<{ slug: string }> {
  const { annonceId, autreId } = parse(pairRef, given);
  return transaction(async (tx) => {
    const { annonce, compte } = await hold(tx, actor, annonceId, autreId);
    await tx.rapprochementEcarte.createMany({
      data: [{ annonceId, autreId, compteId: compte.id, createdAt: now() }],
      skipDuplicates: true,
    });
    return { slug: annonce.slug };
  });
}

/**
 * Takes that back: an author what they put aside themselves, an agent what agents put aside. What an author said of their
 * own annonce stays said. Nothing happens when nothing was.
 * @throws AppError `unauthenticated`; `not_found`
 */
export async function restoreMatch(actor: Actor, given: unknown): Promise<{ slug: string }> {
  const { annonceId, autreId } = parse(pairRef, given);
  return transaction(async (tx) => {
    const { annonce, compte } = await hold(tx, actor, annonceId, autreId);
    const byAgents = isAgent(compte) && compte.id !== annonce.auteurId;
    await tx.rapprochementEcarte.deleteMany({
      where: { annonceId, autreId, compteId: byAgents ? { not: annonce.auteurId } : compte.id },
    });
    return { slug: annonce.slug };
  });
}

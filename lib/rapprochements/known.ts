import { db, Prisma, rows } from '@/lib/core/db';

/** Two annonces, whichever comes first. */
export const pairKey = (a: string, b: string) => (a < b ? `${a}:${b}` : `${b}:${a}`);

type Named = { id: string; auteurId: string };

export type Known = {
  /** Somebody said that they do not go together, or one of their authors blocked the other. */
  isDismissed: (a: Named, b: Named) => boolean;
  /** The conversation of their authors about one of the two; null: none yet. */
  conversationOf: (a: Named, b: Named) => string | null;
};

/** What is known already of pairs of these annonces, in four statements whatever their number. */
export async function whatIsKnown(annonces: readonly Named[]): Promise<Known> {
  const ids = annonces.map(({ id }) => id);
  const auteurs = [...new Set(annonces.map(({ auteurId }) => auteurId))];
  const among = { in: ids };
  const [dismissed, relations, talks, blocks] = await Promise.all([
    db.rapprochementEcarte.findMany({
      where: { annonceId: among, autreId: among },
      select: { annonceId: true, autreId: true },
    }),
    db.miseEnRelation.findMany({
      where: { annonceId: among, autreAnnonceId: among },
      select: { annonceId: true, autreAnnonceId: true, conversationId: true },
    }),
    rows<{ annonceId: string; compteId: string; id: string }>(Prisma.sql`
      select c."annonceId", p."compteId", c.id from conversations c
      join conversation_participants p on p."conversationId" = c.id
      where c."annonceId" = any(${ids}) and p."compteId" = any(${auteurs})`),
    db.blocage.findMany({
      where: { compteId: { in: auteurs }, bloqueId: { in: auteurs } },
      select: { compteId: true, bloqueId: true },
    }),
  ]);
  const apart = new Set(dismissed.map(({ annonceId, autreId }) => pairKey(annonceId, autreId)));
  const blocked = new Set(blocks.map(({ compteId, bloqueId }) => pairKey(compteId, bloqueId)));
  const introduced = new Map(
    relations.map(({ annonceId, autreAnnonceId, conversationId }) => [
      pairKey(annonceId, autreAnnonceId ?? ''),
      conversationId ?? '',
    ]),
  );
  const talking = new Map(talks.map(({ annonceId, compteId, id }) => [`${annonceId} ${compteId}`, id]));
  return {
    isDismissed: (a, b) => apart.has(pairKey(a.id, b.id)) || blocked.has(pairKey(a.auteurId, b.auteurId)),
    conversationOf: (a, b) =>
      introduced.get(pairKey(a.id, b.id)) ??
      talking.get(`${a.id} ${b.auteurId}`) ??
      talking.get(`${b.id} ${a.auteurId}`) ??
      null,
  };
}

import { db } from '@/lib/core/db';
import { remembered } from '@/lib/core/remembered';

export type VisibleEspace = {
  id: string;
  slug: string;
  nom: string;
  commune: string | null;
  /** Names of the structures its members come for, one each. */
  structures: string[];
};

/** Enough members to know which structures are at work. */
const MEMBERS_READ = 30;

/** Who speaks for several structures comes for the one they have spoken for longest. */
export const firstStructure = {
  take: 1,
  orderBy: { createdAt: 'asc' },
  select: { fiche: { select: { nom: true } } },
} as const;

/** The newest espaces shown to everybody, `limit` at most. Public: never a person's name. */
export const listVisibleEspaces = (limit: number): Promise<VisibleEspace[]> =>
  remembered(`espaces, les ${limit} derniers`, () => readVisible(limit));

async function readVisible(limit: number): Promise<VisibleEspace[]> {
  const rows = await db.espace.findMany({
    where: { visibilite: 'visible' },
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    take: limit,
    select: {
      id: true,
      slug: true,
      nom: true,
      commune: { select: { nom: true } },
      membres: {
        orderBy: { joinedAt: 'asc' },
        take: MEMBERS_READ,
        select: {
          compte: { select: { referents: firstStructure } },
        },
      },
    },
  });
  return rows.map(({ membres, commune, ...espace }) => ({
    ...espace,
    commune: commune?.nom ?? null,
    structures: [
      ...new Set(membres.flatMap((membre) => membre.compte.referents.map(({ fiche }) => fiche.nom))),
    ],
  }));
}

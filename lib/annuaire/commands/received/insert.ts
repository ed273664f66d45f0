import { now } from '@/lib/core/clock';
import type { Tx } from '@/lib/core/db';
import { uuid7 } from '@/lib/core/uuid';
import { listTermes } from '@/lib/termes/queries';
import { ficheSearchText } from '../../search/text';
import type { Planned } from '../receive-fiches';
import { freeSlugs } from './slugs';

/** Written out: a list that is left out would be null in the database, which our own SQL does not expect. */
const NO_LISTS = {
  disciplines: [],
  publics: [],
  labels: [],
  liens: [],
  offres: [],
  demandes: [],
  champsTenus: [],
} satisfies Record<string, string[]>;

const communesOf = async (tx: Tx, planned: readonly Planned[]) => {
  const rows = await tx.commune.findMany({
    where: { insee: { in: [...new Set(planned.map(({ champs }) => champs.communeInsee))] } },
    select: { insee: true, nom: true, codesPostaux: true, latitude: true, longitude: true },
  });
  return new Map(rows.map((row) => [row.insee, row]));
};

/**
 * Writes new fiches, with what they are found by. Without a place of their own they stand in the middle of their commune.
 * @returns the id of each, by line
 */
export async function insertFiches(
  tx: Tx,
  source: string,
  planned: readonly Planned[],
): Promise<Map<number, string>> {
  if (planned.length === 0) return new Map();
  const [communes, termes] = await Promise.all([communesOf(tx, planned), listTermes({ retired: true }, tx)]);
  const byId = new Map(termes.map((terme) => [terme.id, terme]));
  const communeOf = ({ champs }: Planned) => communes.get(champs.communeInsee);
  const slugs = await freeSlugs(
    tx,
    planned.map((plan) => ({ nom: plan.champs.nom, commune: communeOf(plan)?.nom ?? '' })),
  );
  const date = now();
  const ids = planned.map(() => uuid7());
  await tx.fiche.createMany({
    data: planned.map((plan, index) => {
      const { jauge: _, position, ...champs } = plan.champs;
      const commune = communeOf(plan);
      const [codePostal = '', ...others] = commune?.codesPostaux ?? [];
      const said = [...(champs.disciplines ?? []), ...(champs.publics ?? []), ...(champs.labels ?? [])];
      const whole = { ...champs, codePostal: champs.codePostal || (others.length === 0 ? codePostal : '') };
      return {
        ...NO_LISTS,
        ...whole,
        id: ids[index] ?? uuid7(),
        slug: slugs[index] ?? '',
        source,
        latitude: position?.latitude ?? commune?.latitude ?? null,
        longitude: position?.longitude ?? commune?.longitude ?? null,
        positionExacte: position?.exacte ?? false,
        ...ficheSearchText({
          ...whole,
          commune,
          genre: byId.get(champs.genreId) ?? { nom: '' },
          termes: said.flatMap((id) => byId.get(id) ?? []),
        }),
        createdAt: date,
        updatedAt: date,
      };
    }),
  });
  await tx.salle.createMany({
    data: planned.flatMap(({ champs: { jauge } }, index) =>
      jauge === undefined ? [] : [{ ficheId: ids[index] ?? '', jauge }],
    ),
  });
  return new Map(planned.map(({ ligne }, index) => [ligne, ids[index] ?? '']));
}

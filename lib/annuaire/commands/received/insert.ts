import { now } from '@/lib/core/clock';
import type { Tx } from '@/lib/core/db';
import { uuid7 } from '@/lib/core/uuid';
import { listTermes } from '@/lib/termes/queries';
import { ficheSearchText } from '../../search/text';
import type { Planned } from '../receive-fiches';
import { freeSlugs } from './slugs';

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
  const ids = planned.map(() => uuid7());
  const rows = planned.map((plan, index) => {
    const { jauge: _, position, ...champs } = plan.champs;
    const commune = communeOf(plan);
    const [codePostal = '', ...others] = commune?.codesPostaux ?? [];
    const said = [...(champs.disciplines ?? []), ...(champs.publics ?? []), ...(champs.labels ?? [])];
    const whole = { ...champs, codePostal: champs.codePostal || (others.length === 0 ? codePostal : '') };
    return {
      ...whole,
      id: ids[index],
      slug: slugs[index],
      latitude: position?.latitude ?? commune?.latitude ?? null,
      longitude: position?.longitude ?? commune?.longitude ?? null,
      positionExacte: position?.exacte ?? false,
      ...ficheSearchText({
        ...whole,
        commune,
        genre: byId.get(champs.genreId) ?? { nom: '' },
        termes: said.flatMap((id) => byId.get(id) ?? []),
      }),
    };
  });
  await writeFiches(tx, source, rows);
  await tx.salle.createMany({
    data: planned.flatMap(({ champs: { jauge } }, index) =>
      jauge === undefined ? [] : [{ ficheId: ids[index] ?? '', jauge }],
    ),
  });
  return new Map(planned.map(({ ligne }, index) => [ligne, ids[index] ?? '']));
}

const texts = [
  'id',
  'slug',
  'genreId',
  'nom',
  'communeInsee',
  'sigle',
  'accroche',
  'presentation',
  'adresse',
  'codePostal',
  'telephone',
  'email',
  'siteWeb',
  'horaires',
  'rechercheNom',
  'rechercheTexte',
];
const lists = ['disciplines', 'publics', 'labels'];
/** Nothing a file says, written out: left out, a list would be null in the database. */
const EMPTY = ['liens', 'offres', 'demandes', 'champsTenus'];

const named = (names: readonly string[]) => names.map((name) => `"${name}"`).join(', ');
const COLUMNS = named([
  ...texts,
  ...lists,
  'latitude',
  'longitude',
  'positionExacte',
  'accessible',
  ...EMPTY,
]);
const VALUES = [
  ...texts.map((name) => `coalesce(said."${name}", '')`),
  ...lists.map((name) => `coalesce(said."${name}", '{}')`),
  'said.latitude, said.longitude, said."positionExacte", coalesce(said.accessible, false)',
  ...EMPTY.map(() => `'{}'`),
].join(', ');
const SHAPE = [
  ...texts.map((name) => `"${name}" text`),
  ...lists.map((name) => `"${name}" text[]`),
  'latitude float8, longitude float8, "positionExacte" boolean, accessible boolean',
].join(', ');

/** In one statement whose text never changes: half a thousand rows as parameters take several times as long. */
const writeFiches = (tx: Tx, source: string, rows: readonly object[]) =>
  // Names of columns are ours; what a file says is a parameter.
  tx.$executeRawUnsafe(
    `insert into fiches (${COLUMNS}, source, "createdAt", "updatedAt")
    select ${VALUES}, $2, $3::timestamptz, $3::timestamptz from jsonb_to_recordset($1::jsonb) as said (${SHAPE})`,
    JSON.stringify(rows),
    source,
    now(),
  );

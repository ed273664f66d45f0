import type { AnnonceNature, AnnonceSens } from '@/lib/annonces/words';
import { now } from '@/lib/core/clock';
import { Prisma, rows } from '@/lib/core/db';
import { searchable } from '@/lib/core/text';
import { positionSql } from '@/lib/recherche/centre';
import { type Compared, type Prepared, prepared } from './score';

/** Signs of a description that are compared: what an annonce is about is said first. */
const MOST_TEXTE = 800;
/** Annonces looked at for one: the latest, the nearest, and those of the same words. */
const LATEST = 60;
const NEAREST = 80;
const ALIKE = 120;
/** Of a common word, this many are ranked at most. */
const RANKED = 600;
const MOST_WORDS = 12;

export type Candidate = Compared & { auteur: string; epci: string | null };

const columns = Prisma.sql`a.id, a."auteurId", a.sens::text as sens, a.nature::text as nature,
  coalesce(a.transactions::text[], '{}') as transactions, a.titre, left(a.description, ${MOST_TEXTE}::int) as description,
  coalesce(a.disciplines, '{}') as disciplines, a.latitude, a.longitude, a."rayonKm",
  a."disponibleDu"::timestamp at time zone 'UTC' as "disponibleDu",
  a."disponibleAu"::timestamp at time zone 'UTC' as "disponibleAu",
  who.nom as auteur, c.epci`;
const joins = Prisma.sql`join comptes who on who.id = a."auteurId"
    and who."deletedAt" is null and who."disabledAt" is null
  left join communes c on c.insee = a."communeInsee"`;

/** Waits for answers now: neither a draft, nor taken, nor over. */
export const liveSql = (alias: 'a' = 'a') =>
  Prisma.sql`${Prisma.raw(alias)}.etat = 'publiee' and ${Prisma.raw(alias)}."expiresAt" > ${now()}`;
const classSql = (sens: AnnonceSens, nature: AnnonceNature) =>
  Prisma.sql`a.sens = ${sens}::"AnnonceSens" and a.nature = ${nature}::"AnnonceNature" and ${liveSql()}`;

/** As `to_tsquery` reads it: any of the words that say what an annonce is about. */
function anyWord({ words }: Prepared): string {
  const first = [...words.values()].slice(0, MOST_WORDS);
  return first.map(({ written }) => searchable(written).replaceAll(' ', '')).join(' | ');
}

/** One annonce as it is compared; null when it is not there, or waits for no answers. */
export async function findLive(id: string): Promise<(Candidate & Prepared) | null> {
  const [found] = await rows<Candidate>(Prisma.sql`
    select ${columns} from annonces a ${joins} where a.id = ${id} and ${liveSql()}`);
  return found ? prepared(found) : null;
}

/** Annonces that may go with this one: 260 at most, whatever their number, each found by an index. */
export async function candidatesFor(annonce: Prepared): Promise<(Candidate & Prepared)[]> {
  const { sens, nature, auteurId, latitude, longitude } = annonce;
  const suits = Prisma.sql`${classSql(sens === 'offre' ? 'demande' : 'offre', nature)} and a."auteurId" <> ${auteurId}`;
  const ways = [
    Prisma.sql`(select a.id from annonces a where ${suits} order by a."publishedAt" desc limit ${LATEST})`,
  ];
  if (latitude !== null && longitude !== null)
    ways.push(Prisma.sql`(select a.id from annonces a where ${suits} and a.latitude is not null
      order by ${positionSql('a')} <-> point(${longitude}::float8 * 0.67, ${latitude}::float8) limit ${NEAREST})`);
  const words = anyWord(annonce);
  if (words)
    ways.push(Prisma.sql`(select ranked.id from (
      select a.id, a.recherche from annonces a
      where ${suits} and a.recherche @@ to_tsquery('french', ${words}) limit ${RANKED}) ranked
      order by ts_rank(ranked.recherche, to_tsquery('french', ${words})) desc limit ${ALIKE})`);
  // Planned for these words: a rare one goes through its index, a common one does not.
  const found = await rows<Candidate>(
    Prisma.sql`select ${columns} from annonces a ${joins}
      where a.id = any(array(${Prisma.join(ways, ' union ')}))`,
    undefined,
    { keep: false },
  );
  return found.map((one) => prepared(one));
}

/** The latest annonces of each nature and side, `most` of each: what pairs are made of. An index gives each its own. */
export async function latestOfEach(
  natures: readonly AnnonceNature[],
  most: number,
): Promise<(Candidate & Prepared)[]> {
  const found = await rows<Candidate>(Prisma.sql`
    select ${columns} from unnest(${[...natures]}::"AnnonceNature"[]) as n (nature)
    cross join unnest(array['offre', 'demande']::"AnnonceSens"[]) as s (sens)
    cross join lateral (
      select a.* from annonces a where a.nature = n.nature and a.sens = s.sens and ${liveSql()}
      order by a."publishedAt" desc limit ${most}) a ${joins}`);
  return found.map((one) => prepared(one));
}

/** The same, of the communes of an intercommunality: few among all, found by their index. */
export async function latestOfEpci(
  natures: readonly AnnonceNature[],
  most: number,
  epci: string,
): Promise<(Candidate & Prepared)[]> {
  const found = await rows<Candidate>(Prisma.sql`
    with own as materialized (
      select a.*, row_number() over (partition by a.nature, a.sens order by a."publishedAt" desc) as place
      from annonces a
      where a."communeInsee" = any(array(select insee from communes where epci = ${epci}))
        and a.nature = any(${[...natures]}::"AnnonceNature"[]) and ${liveSql()})
    select ${columns} from own a ${joins} where a.place <= ${most}`);
  return found.map((one) => prepared(one));
}

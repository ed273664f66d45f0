import { db, Prisma, type Tx } from '@/lib/core/db';
import {
  type Cible,
  type Demarche,
  LETTRE_APRES_JOURS,
  MAX_ENVOIS,
  MAX_LETTRES,
  MAX_RELANCES,
  RELANCE_APRES_JOURS,
} from './words';

const DAY_MS = 86_400_000;
const before = (date: Date, days: number) => new Date(date.getTime() - days * DAY_MS);

/** How many one batch takes. */
export const mostOf = (demarche: Demarche) => (demarche === 'lettre' ? MAX_LETTRES : MAX_ENVOIS);

const reachable = Prisma.sql`f.email <> '' and f."emailRefus" = ''`;

/** What each step asks of a fiche and of what was sent to it before (`e`, all null when nothing was). */
function condition(demarche: Demarche | 'sans-adresse', date: Date): Prisma.Sql {
  if (demarche === 'invitation') return Prisma.sql`${reachable} and e.dernier is null`;
  if (demarche === 'relance')
    return Prisma.sql`${reachable} and e.dernier < ${before(date, RELANCE_APRES_JOURS)} and not e."enAttente"
      and e.relances < ${MAX_RELANCES}`;
  // A letter with no street and no town comes back.
  const addressed = Prisma.sql`f."communeInsee" is not null and btrim(f.adresse) <> ''`;
  return Prisma.sql`not (${reachable}) and ${demarche === 'lettre' ? addressed : Prisma.sql`not (${addressed})`}
    and (e.lettre is null or e.lettre < ${before(date, LETTRE_APRES_JOURS)})`;
}

/**
 * The fiches that one step may be taken for: on the list, and nobody speaks for them yet. `cle` is where it goes: of
 * several fiches with one e-mail address one is written to at a time, and no address twice within a day.
 */
function candidates(demarche: Demarche | 'sans-adresse', date: Date): Prisma.Sql {
  const byMail = demarche === 'invitation' || demarche === 'relance';
  const key = byMail ? Prisma.sql`lower(f.email)` : Prisma.sql`f.id`;
  const rested = Prisma.sql`and not exists (
    select 1 from envois_activation recent join fiches autre on autre.id = recent."ficheId"
    where recent."annuleAt" is null and recent.canal = 'email' and recent."sendAt" > ${before(date, 1)}
      and lower(autre.email) = lower(f.email))`;
  return Prisma.sql`select f.id, f."genreId" as genre, c.epci, ${key} as cle
    from fiches f
    left join communes c on c.insee = f."communeInsee"
    left join (
      select "ficheId", max("sendAt") as dernier, bool_or("sentAt" is null) as "enAttente",
        max("sendAt") filter (where canal = 'courrier') as lettre,
        count(*) filter (where genre = 'relance') as relances
      from envois_activation where "annuleAt" is null group by "ficheId"
    ) e on e."ficheId" = f.id
    where f.etat = 'publiee' and not exists (select 1 from referents r where r."ficheId" = f.id)
      and ${condition(demarche, date)} ${byMail ? rested : Prisma.empty}`;
}

const within = (cible: Cible) =>
  cible.par === 'tous'
    ? Prisma.empty
    : cible.par === 'genre'
      ? Prisma.sql`where genre = ${cible.id}`
      : Prisma.sql`where epci = ${cible.id}`;

/** Ids of the fiches of one batch, at most `mostOf`. */
export async function pickTargets(demarche: Demarche, cible: Cible, date: Date, tx: Tx = db) {
  const rows = await tx.$queryRaw<{ id: string }[]>`
    select id from (
      select distinct on (cle) id, cle from (${candidates(demarche, date)}) t ${within(cible)} order by cle, id
    ) one order by id limit ${mostOf(demarche)}`;
  return rows.map(({ id }) => id);
}

/** How many there are in all, of each genre and of each intercommunality, by their ids. */
export type TargetCounts = { tous: number; genre: Map<string, number>; epci: Map<string, number> };

export async function countTargets(demarche: Demarche, date: Date): Promise<TargetCounts> {
  const rows = await db.$queryRaw<{ genre: string | null; epci: string | null; par: number; n: number }[]>`
    select genre, epci, grouping(genre, epci)::int as par, count(distinct cle)::int as n
    from (${candidates(demarche, date)}) t group by grouping sets ((genre), (epci), ())`;
  const counts: TargetCounts = { tous: 0, genre: new Map(), epci: new Map() };
  for (const { genre, epci, par, n } of rows) {
    if (par === 3) counts.tous = n;
    else if (par === 1 && genre !== null) counts.genre.set(genre, n);
    else if (par === 2 && epci !== null) counts.epci.set(epci, n);
  }
  return counts;
}

/** How many would get a letter if they had a postal address. */
export async function countWithoutAddress(date: Date): Promise<number> {
  const [row] = await db.$queryRaw<{ n: number }[]>`
    select count(*)::int as n from (${candidates('sans-adresse', date)}) t`;
  return row?.n ?? 0;
}

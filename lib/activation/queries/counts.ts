import { requireAllowed } from '@/lib/annuaire/access';
import type { Actor } from '@/lib/comptes/actor';
import { isAgent } from '@/lib/comptes/policy';
import { now } from '@/lib/core/clock';
import { Prisma, rows } from '@/lib/core/db';

export type Counts = {
  /** On the list. */
  recenses: number;
  /** To whom an invitation went, by mail or on paper, and did not come back. */
  invites: number;
  /** Somebody speaks for them. */
  actives: number;
  /** Invited, and nobody came yet. */
  attendus: number;
};
/** `id`: of a genre, or the SIREN of an intercommunality; empty for those without. */
export type Share = Counts & { id: string; nom: string };

export type Activation = {
  ensemble: Counts & {
    /** Taken up in the last seven days. */
    semaine: number;
  };
  parGenre: Share[];
  parEpci: Share[];
};

const WEEK_MS = 7 * 86_400_000;

type Row = Counts & { genre: string | null; epci: string | null; par: number; semaine: number; nom: string };

/**
 * Who is on the list, who was invited, who came: in all, by genre in the order of the list, by intercommunality from the
 * fullest.
 * @throws AppError `not_found` for who is no agent
 */
export async function getActivation(actor: Actor): Promise<Activation> {
  requireAllowed(actor, isAgent);
  const since = new Date(now().getTime() - WEEK_MS);
  const counted = await rows<Row>(Prisma.sql`
    with etats as (
      select f."genreId" as genre, coalesce(c.epci, '') as epci, f."activatedAt",
        exists (select 1 from referents r where r."ficheId" = f.id) as active,
        exists (select 1 from envois_activation e where e."ficheId" = f.id
          and e."sentAt" is not null and e."annuleAt" is null) as invite
      from fiches f left join communes c on c.insee = f."communeInsee" where f.etat = 'publiee'
    ), sommes as (
      select genre, epci, grouping(genre, epci)::int as par, count(*)::int as recenses,
        count(*) filter (where invite)::int as invites, count(*) filter (where active)::int as actives,
        count(*) filter (where invite and not active)::int as attendus,
        count(*) filter (where active and "activatedAt" > ${since})::int as semaine
      from etats group by grouping sets ((genre), (epci), ())
    )
    select s.*, case when s.par = 1 then coalesce(nullif(t.pluriel, ''), t.nom)
      when s.epci = '' then 'Commune ou intercommunalité inconnue' else epci.nom end as nom
    from sommes s left join termes t on t.id = s.genre left join epci on epci.code = s.epci
    order by case when s.par = 1 then t.rang end, s.recenses desc, nom`);
  const all = counted.find(({ par }) => par === 3);
  return {
    ensemble: { ...countsOf(all), semaine: all?.semaine ?? 0 },
    parGenre: counted.filter(({ par }) => par === 1).map((row) => shareOf(row, row.genre)),
    parEpci: counted.filter(({ par }) => par === 2).map((row) => shareOf(row, row.epci)),
  };
}

const shareOf = (row: Row, id: string | null): Share => ({ id: id ?? '', nom: row.nom, ...countsOf(row) });

const countsOf = (row: Counts | undefined): Counts => ({
  recenses: row?.recenses ?? 0,
  invites: row?.invites ?? 0,
  actives: row?.actives ?? 0,
  attendus: row?.attendus ?? 0,
});

import { requireAllowed } from '@/lib/annuaire/access';
import type { Actor } from '@/lib/comptes/actor';
import { isAgent } from '@/lib/comptes/policy';
import { CSV_BOM, csvLine } from '@/lib/core/csv';
import { isoDay } from '@/lib/core/dates';
import { Prisma, rows } from '@/lib/core/db';
import { type Counts, getActivation } from './counts';

const HEAD = ['Regroupement', 'Code', 'Nom', 'Recensés', 'Invités', 'Activés', 'Part activée (%)'];

const numbers = ({ recenses, invites, actives }: Counts) => [
  recenses,
  invites,
  actives,
  recenses === 0 ? 0 : Math.round((actives / recenses) * 100),
];

/**
 * The tables of the activation page as CSV (UTF-8 with BOM, semicolons): by kind, by intercommunality, in all.
 * @throws AppError `not_found` for who is no agent
 */
export async function exportShares(actor: Actor): Promise<string> {
  const { ensemble, parGenre, parEpci } = await getActivation(actor);
  return [
    CSV_BOM,
    csvLine(HEAD),
    ...parGenre.map((share) => csvLine(['Type', share.id, share.nom, ...numbers(share)])),
    ...parEpci.map((share) => csvLine(['Intercommunalité', share.id, share.nom, ...numbers(share)])),
    csvLine(['Ensemble', '', '', ...numbers(ensemble)]),
  ].join('');
}

const FICHE_HEAD = [
  'Fiche',
  'Type',
  'Commune',
  'Code Insee',
  'Intercommunalité',
  'E-mail',
  'E-mail refusé',
  'Téléphone',
  'État',
  'Dernier envoi',
  'Envois',
  'Activée le',
  'Adresse',
];
const BATCH = 1_000;

type Line = {
  id: string;
  slug: string;
  nom: string;
  genre: string;
  commune: string | null;
  insee: string | null;
  epci: string | null;
  email: string;
  refus: string;
  telephone: string;
  active: boolean;
  invite: boolean;
  dernier: Date | null;
  envois: number;
  activatedAt: Date | null;
};

const nextLines = (after: string) =>
  rows<Line>(Prisma.sql`
    select f.id, f.slug, f.nom, t.nom as genre, c.nom as commune, c.insee, p.nom as epci, f.email,
      f."emailRefus" as refus, f.telephone, f."activatedAt",
      exists (select 1 from referents r where r."ficheId" = f.id) as active,
      coalesce(e.partis, 0) > 0 as invite, e.dernier, coalesce(e.partis, 0)::int as envois
    from fiches f
    join termes t on t.id = f."genreId"
    left join communes c on c.insee = f."communeInsee"
    left join epci p on p.code = c.epci
    left join lateral (
      select max("sentAt") as dernier, count(*) as partis from envois_activation
      where "ficheId" = f.id and "sentAt" is not null and "annuleAt" is null
    ) e on true
    where f.etat = 'publiee' and f.id > ${after} order by f.id limit ${BATCH}`);

/**
 * Every fiche on the list and where its activation stands, one per line, a thousand at a time: the whole never lies in
 * memory. E-mails and telephones are for agents: the open data leaves them out.
 * @throws AppError `not_found` for who is no agent
 */
export async function* exportFiches(actor: Actor, address: (slug: string) => string): AsyncGenerator<string> {
  requireAllowed(actor, isAgent);
  yield CSV_BOM + csvLine(FICHE_HEAD);
  for (let after = ''; ; ) {
    const lines = await nextLines(after);
    yield lines.map((line) => lineOf(line, address(line.slug))).join('');
    const last = lines.at(-1);
    if (!last || lines.length < BATCH) return;
    after = last.id;
  }
}

const dayOf = (date: Date | null) => (date ? isoDay(date) : '');

const lineOf = (line: Line, address: string) =>
  csvLine([
    line.nom,
    line.genre,
    line.commune,
    line.insee,
    line.epci,
    line.email,
    line.refus,
    line.telephone,
    line.active ? 'activée' : line.invite ? 'invitée' : 'recensée',
    dayOf(line.dernier),
    line.envois,
    line.active ? dayOf(line.activatedAt) : '',
    address,
  ]);

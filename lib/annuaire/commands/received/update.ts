import { now } from '@/lib/core/clock';
import type { Tx } from '@/lib/core/db';
import type { Changes, Position, ReceivedChamp } from '../../received';
import { refreshSearch } from '../refresh-search';

const listed = new Set<ReceivedChamp>(['disciplines', 'publics', 'labels']);
const columns: readonly ReceivedChamp[] = [
  'nom',
  'genreId',
  'communeInsee',
  'sigle',
  'accroche',
  'presentation',
  'disciplines',
  'publics',
  'labels',
  'adresse',
  'codePostal',
  'telephone',
  'email',
  'siteWeb',
  'horaires',
  'accessible',
];

type Changed = { held: { id: string } | null; changes: Changes };

/** The columns that a change writes; a place is three of them. */
function written({ held, changes }: Changed) {
  const row: Record<string, unknown> = { id: held?.id };
  for (const [name, change] of Object.entries(changes)) {
    if (name === 'jauge') continue;
    if (name !== 'position') {
      row[name] = change.apres;
      // Absent means unchanged: that it had no commune is said apart.
      if (name === 'communeInsee' && change.apres === null) row.nowhere = true;
      continue;
    }
    const position = change.apres as Position | null;
    row.latitude = position?.latitude ?? null;
    row.longitude = position?.longitude ?? null;
    row.positionExacte = position?.exacte ?? false;
    row.place = true;
  }
  return row;
}

/** Writes what changed in several fiches in one statement, the `apres` of each change, and what they are found by. */
export async function updateFiches(tx: Tx, changed: readonly Changed[]) {
  if (changed.length === 0) return;
  const rows = JSON.stringify(changed.map(written));
  const shape = [
    'id text',
    ...columns.map(
      (name) => `"${name}" ${listed.has(name) ? 'text[]' : name === 'accessible' ? 'boolean' : 'text'}`,
    ),
    'latitude float8, longitude float8, "positionExacte" boolean, place boolean, nowhere boolean',
  ].join(', ');
  const sets = columns
    .filter((name) => name !== 'communeInsee')
    .map((name) => `"${name}" = coalesce(said."${name}", fiche."${name}")`)
    .join(', ');
  // Names of columns are ours; what a file says is a parameter.
  await tx.$executeRawUnsafe(
    `update fiches fiche set ${sets},
      "communeInsee" = case when said.nowhere then null else coalesce(said."communeInsee", fiche."communeInsee") end,
      latitude = case when said.place then said.latitude else fiche.latitude end,
      longitude = case when said.place then said.longitude else fiche.longitude end,
      "positionExacte" = coalesce(said."positionExacte", fiche."positionExacte"),
      "emailRefus" = case when lower(said.email) <> lower(fiche.email) then '' else fiche."emailRefus" end,
      "emailRefusAt" = case when lower(said.email) <> lower(fiche.email) then null else fiche."emailRefusAt" end,
      "updatedAt" = $2::timestamptz
    from jsonb_to_recordset($1::jsonb) as said (${shape})
    where fiche.id = said.id`,
    rows,
    now(),
  );
  await writeJauges(tx, changed);
  await refreshSearch(
    tx,
    changed.flatMap(({ held }) => held?.id ?? []),
  );
}

async function writeJauges(tx: Tx, changed: readonly Changed[]) {
  const rooms = changed.flatMap(({ held, changes: { jauge } }) =>
    held && jauge ? [{ id: held.id, ...jauge }] : [],
  );
  if (rooms.length === 0) return;
  await tx.$executeRaw`
    insert into salles ("ficheId", jauge)
    select id, jauge from unnest(${rooms.map(({ id }) => id)}::text[],
      ${rooms.map(({ apres }) => apres as number | null)}::int[]) as room (id, jauge)
    on conflict ("ficheId") do update set jauge = excluded.jauge`;
}

import type { Systeme } from '@/lib/comptes/actor';
import { now } from '@/lib/core/clock';
import type { Tx } from '@/lib/core/db';
import { findOppositions, oppositionMarks } from '../oppositions';
import { type Changes, changesOf, type HeldFiche, type ReceivedFiche } from '../received';
import { holdFiches } from './received/held';
import { insertFiches } from './received/insert';
import { updateFiches } from './received/update';

/** What undoes one received row. */
export type Undo = {
  sourceId: string;
  /** What the number led to before; null when it was new. */
  source: { ficheId: string; empreinte: string } | null;
  changes: Changes;
  cree: boolean;
};

export type Received = {
  ligne: number;
  /** `opposee`: it asked not to be listed. */
  issue: 'creee' | 'modifiee' | 'identique' | 'opposee';
  ficheId: string | null;
  undo: Undo | null;
};

export type Reception = {
  /** « bibliotheques », « basilic »… */
  source: string;
  /** Shown on new fiches as where they come from. */
  sourceNom: string;
  fiches: readonly ReceivedFiche[];
};

type Known = { ficheId: string; empreinte: string };
/** What is to be done with one row. */
export type Planned = ReceivedFiche & {
  issue: Received['issue'];
  known: Known | null;
  held: HeldFiche | null;
  changes: Changes;
};

async function knownNumbers(tx: Tx, { source, fiches }: Reception): Promise<Map<string, Known>> {
  const rows = await tx.ficheSource.findMany({
    where: { source, sourceId: { in: fiches.map(({ sourceId }) => sourceId) } },
    select: { sourceId: true, ficheId: true, empreinte: true },
  });
  return new Map(rows.map(({ sourceId, ...known }) => [sourceId, known]));
}

const marksOf = (source: string, { sourceId, champs }: ReceivedFiche) =>
  oppositionMarks({ ...champs, sources: [{ source, sourceId }] });

/**
 * What receiving these rows would do, without doing it. A row that comes back unchanged is known by its digest and not
 * looked at again.
 */
export async function planFiches(tx: Tx, reception: Reception, lock = false): Promise<Planned[]> {
  const { source, fiches } = reception;
  const [known, opposed] = await Promise.all([
    knownNumbers(tx, reception),
    findOppositions(
      tx,
      fiches.flatMap((fiche) => marksOf(source, fiche)),
    ),
  ]);
  const targetOf = ({ sourceId, ficheId }: ReceivedFiche) => known.get(sourceId)?.ficheId ?? ficheId;
  const changed = fiches.filter(({ sourceId, empreinte }) => known.get(sourceId)?.empreinte !== empreinte);
  const held = await holdFiches(
    tx,
    changed.flatMap((fiche) => targetOf(fiche) ?? []),
    lock,
  );
  return fiches.map((fiche): Planned => {
    const found = known.get(fiche.sourceId) ?? null;
    const base = { ...fiche, known: found, held: null, changes: {} };
    if (marksOf(source, fiche).some((mark) => opposed.has(mark))) return { ...base, issue: 'opposee' };
    if (found && found.empreinte === fiche.empreinte) return { ...base, issue: 'identique' };
    const there = held.get(targetOf(fiche) ?? '');
    if (!there) return { ...base, issue: 'creee' };
    const changes = changesOf(there, fiche.champs, !found && !fiche.reconnue);
    return { ...base, held: there, changes, issue: Object.keys(changes).length ? 'modifiee' : 'identique' };
  });
}

const undoOf = ({ sourceId, known, changes, issue }: Planned): Undo => ({
  sourceId,
  source: known,
  changes,
  cree: issue === 'creee',
});

async function rememberNumbers(
  tx: Tx,
  source: string,
  rows: { sourceId: string; ficheId: string; empreinte: string }[],
) {
  if (rows.length === 0) return;
  await tx.$executeRaw`
    insert into fiche_sources (source, "sourceId", "ficheId", empreinte, "updatedAt")
    select ${source}, id, fiche, digest, ${now()}::timestamptz
    from unnest(${rows.map(({ sourceId }) => sourceId)}::text[], ${rows.map(({ ficheId }) => ficheId)}::text[],
      ${rows.map(({ empreinte }) => empreinte)}::text[]) as row (id, fiche, digest)
    on conflict (source, "sourceId")
    do update set "ficheId" = excluded."ficheId", empreinte = excluded.empreinte, "updatedAt" = excluded."updatedAt"`;
}

/**
 * The one door by which files come into the annuaire, some hundred rows at a time, in the caller's transaction. Rows of
 * one source are received one batch after the other, so that two imports at once make no fiche twice. The communes of
 * the rows must be in the table. What is said by a fiche's own people stays (`changesOf`), and who objected stays out.
 * @returns one answer per row, with what undoes it
 */
export async function receiveFiches(tx: Tx, _systeme: Systeme, reception: Reception): Promise<Received[]> {
  const { source, sourceNom } = reception;
  await tx.$executeRaw`select pg_advisory_xact_lock(hashtextextended(${`imports:${source}`}, 0))`;
  const planned = await planFiches(tx, reception, true);
  const created = await insertFiches(
    tx,
    sourceNom,
    planned.filter(({ issue }) => issue === 'creee'),
  );
  await updateFiches(
    tx,
    planned.filter(({ issue }) => issue === 'modifiee'),
  );
  const results = planned.map((plan): Received => {
    const ficheId = created.get(plan.ligne) ?? plan.held?.id ?? plan.known?.ficheId ?? null;
    const written = plan.issue !== 'opposee' && plan.known?.empreinte !== plan.empreinte;
    return { ligne: plan.ligne, issue: plan.issue, ficheId, undo: written ? undoOf(plan) : null };
  });
  const said = new Map(planned.map((plan) => [plan.ligne, plan]));
  await rememberNumbers(
    tx,
    source,
    results.flatMap(({ ligne, ficheId, undo }) =>
      ficheId && undo
        ? [{ sourceId: undo.sourceId, ficheId, empreinte: said.get(ligne)?.empreinte ?? '' }]
        : [],
    ),
  );
  return results;
}

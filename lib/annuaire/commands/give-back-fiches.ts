import type { Systeme } from '@/lib/comptes/actor';
import { now } from '@/lib/core/clock';
import type { Tx } from '@/lib/core/db';
import { type Changes, champOf, type HeldFiche, type ReceivedChamp } from '../received';
import type { Undo } from './receive-fiches';
import { holdFiches } from './received/held';
import { updateFiches } from './received/update';

/** A row that was received, and what undoes it. */
export type Given = { ligne: number; ficheId: string; undo: Undo };

/** Of fiches that a file made, those that nobody has touched since: no référent, no photo, no other file knows them. */
async function untouched(tx: Tx, source: string, ids: readonly string[]): Promise<Set<string>> {
  const rows = await tx.$queryRaw<{ id: string }[]>`
    select id from fiches fiche where id = any(${[...ids]}) and cardinality("champsTenus") = 0 and "activatedAt" is null
      and not exists (select 1 from referents where "ficheId" = fiche.id)
      and not exists (select 1 from fiche_photos where "ficheId" = fiche.id)
      and not exists (select 1 from fiche_sources where "ficheId" = fiche.id and source <> ${source})`;
  return new Set(rows.map(({ id }) => id));
}

const same = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other);

/** What a fiche gets back: only where it still says what the file wrote. */
function restored(fiche: HeldFiche, changes: Changes): Changes {
  const back: Changes = {};
  for (const [key, { avant, apres }] of Object.entries(changes)) {
    const name = key as ReceivedChamp;
    if (!fiche.champsTenus.includes(champOf(name)) && same(fiche[name], apres))
      back[name] = { avant: apres, apres: avant };
  }
  return back;
}

/** The numbers lead where they led before. */
async function restoreNumbers(tx: Tx, source: string, rows: readonly Given[]) {
  const gone = rows.filter(({ undo }) => undo.source === null).map(({ undo }) => undo.sourceId);
  await tx.ficheSource.deleteMany({ where: { source, sourceId: { in: gone } } });
  for (const { undo } of rows)
    if (undo.source)
      await tx.ficheSource.updateMany({
        where: { source, sourceId: undo.sourceId, fiche: { id: undo.source.ficheId } },
        data: { empreinte: undo.source.empreinte, updatedAt: now() },
      });
}

/**
 * Undoes rows that a file brought, some hundred at a time, in the caller's transaction.
 * @returns the lines whose fiche stays because somebody took it up or completed it
 */
export async function giveBackFiches(
  tx: Tx,
  _systeme: Systeme,
  { source, rows }: { source: string; rows: readonly Given[] },
): Promise<number[]> {
  await tx.$executeRaw`select pg_advisory_xact_lock(hashtextextended(${`imports:${source}`}, 0))`;
  const held = await holdFiches(
    tx,
    rows.map(({ ficheId }) => ficheId),
    true,
  );
  const made = rows.filter(({ undo }) => undo.cree);
  const free = await untouched(
    tx,
    source,
    made.map(({ ficheId }) => ficheId),
  );
  await updateFiches(
    tx,
    rows.flatMap(({ ficheId, undo }) => {
      const fiche = held.get(ficheId);
      const changes = fiche && !undo.cree ? restored(fiche, undo.changes) : {};
      return fiche && Object.keys(changes).length > 0 ? [{ held: fiche, changes }] : [];
    }),
  );
  await tx.fiche.deleteMany({ where: { id: { in: [...free] } } });
  const kept = made
    .filter(({ ficheId }) => held.has(ficheId) && !free.has(ficheId))
    .map(({ ligne }) => ligne);
  // What stays keeps its number: the same file does not make it twice.
  await restoreNumbers(
    tx,
    source,
    rows.filter(({ ligne }) => !kept.includes(ligne)),
  );
  return kept;
}

import { type Given, giveBackFiches } from '@/lib/annuaire/commands/give-back-fiches';
import type { Undo } from '@/lib/annuaire/commands/receive-fiches';
import type { Actor, Systeme } from '@/lib/comptes/actor';
import { now } from '@/lib/core/clock';
import { db, type Tx, transaction } from '@/lib/core/db';
import { AppError } from '@/lib/core/errors';
import { enqueue } from '@/lib/core/jobs';
import { parse } from '@/lib/core/parse';
import { requireImporter } from '../policy';
import { loadImport } from '../row';
import { importRef } from '../schema';

export const UNDO_JOB = 'undo-import';
const BATCH = 500;

export const TAKEN_UP = 'Gardée : une personne l’a reprise ou complétée depuis.';

/** Rows that did something: without what undoes them they have been undone, or are too old. */
const done = async (tx: Tx, importId: string) => {
  const [row] = await tx.$queryRaw<{ count: number }[]>`
    select count(*)::int as count from import_lignes where "importId" = ${importId} and avant is not null`;
  return row?.count ?? 0;
};

/**
 * Undoes a whole import, soon: fiches it made go, those it changed get back what they had. What people wrote since stays,
 * and so does a fiche that somebody took up.
 * @throws AppError `not_found`; `forbidden` for one that is not over, or that can no longer be undone
 */
export async function undoImport(actor: Actor, input: unknown): Promise<void> {
  requireImporter(actor);
  const { importId } = parse(importRef, input);
  await transaction(async (tx) => {
    const { etat } = await loadImport(importId, tx, true);
    if (etat !== 'termine') throw new AppError('forbidden', 'Cet import ne peut pas être annulé maintenant.');
    const total = await done(tx, importId);
    if (total === 0) throw new AppError('forbidden', 'Cet import n’a rien changé, ou il est trop ancien.');
    await tx.import.update({ where: { id: importId }, data: { etat: 'annulation', total, faites: 0 } });
    await enqueue(tx, UNDO_JOB, { importId }, { key: `${UNDO_JOB}:${importId}` });
  });
}

/** Undoes what is left to undo of one import, 500 rows a transaction, the last first. Bears to be run twice. */
export async function runUndo(systeme: Systeme, importId: string): Promise<void> {
  const found = await db.import.findUnique({ where: { id: importId }, select: { etat: true } });
  if (found?.etat !== 'annulation') return;
  while (await transaction((tx) => undoBatch(tx, systeme, importId)));
}

async function undoBatch(tx: Tx, systeme: Systeme, importId: string): Promise<boolean> {
  const { etat, source } = await loadImport(importId, tx, true);
  if (etat !== 'annulation') return false;
  const lignes = await tx.$queryRaw<{ ligne: number; ficheId: string; avant: Undo }[]>`
    select ligne, "ficheId", avant from import_lignes
    where "importId" = ${importId} and avant is not null order by ligne desc limit ${BATCH}`;
  if (lignes.length === 0) {
    const date = now();
    await tx.import.update({ where: { id: importId }, data: { etat: 'annule', undoneAt: date } });
    return false;
  }
  const rows: Given[] = lignes.map(({ ligne, ficheId, avant }) => ({ ligne, ficheId, undo: avant }));
  const kept = await giveBackFiches(tx, systeme, { source, rows });
  await tx.$executeRaw`
    update import_lignes set avant = null,
      raison = case when ligne = any(${kept}::int[]) then ${TAKEN_UP} else raison end
    where "importId" = ${importId} and ligne = any(${lignes.map(({ ligne }) => ligne)}::int[])`;
  await tx.import.update({ where: { id: importId }, data: { faites: { increment: lignes.length } } });
  return true;
}

import { type Received, receiveFiches } from '@/lib/annuaire/commands/receive-fiches';
import type { Actor, Systeme } from '@/lib/comptes/actor';
import { now } from '@/lib/core/clock';
import { db, type Tx, transaction } from '@/lib/core/db';
import { AppError, invalid } from '@/lib/core/errors';
import { enqueue } from '@/lib/core/jobs';
import { parse } from '@/lib/core/parse';
import { rowContext } from '../context';
import { mappingFault } from '../mapping-fault';
import { requireImporter } from '../policy';
import { readingOf, readingSentences } from '../reading-state';
import { rememberSource } from '../remember';
import { type ImportRow, loadImport } from '../row';
import type { RowContext } from '../rows/read-row';
import { importRef } from '../schema';
import { OPPOSED } from './analyse';
import { numberedRows } from './numbered-rows';

export const IMPORT_JOB = 'run-import';
const BATCH = 500;

/** Rows that wait to enter: new and changed ones, and duplicates that somebody decided to bring in. */
const waiting = (importId: string) => ({
  importId,
  faite: false,
  OR: [
    { etat: { in: ['nouvelle' as const, 'modifiee' as const] } },
    { etat: 'doublon' as const, choix: { in: ['fusionner' as const, 'garder' as const] } },
  ],
});

/**
 * Lets the rows in that the preview showed, soon and a batch at a time; how its columns were read is remembered. Called
 * again once it is over, for duplicates decided since.
 * @throws AppError `not_found`; `invalid` when a column misses or no row may enter; `forbidden` while its rows are
 * still being read, while it runs and once it is undone
 */
export async function startImport(actor: Actor, input: unknown): Promise<void> {
  requireImporter(actor);
  const { importId } = parse(importRef, input);
  await transaction(async (tx) => {
    const found = await loadImport(importId, tx, true);
    if (found.etat !== 'apercu' && found.etat !== 'termine')
      throw new AppError('forbidden', 'Cet import est déjà en cours, ou terminé.');
    const reading = readingOf(found, now());
    if (reading) throw new AppError('forbidden', readingSentences[reading]);
    const fault = mappingFault(found.mapping);
    if (fault) throw invalid('champs', fault);
    const total = await tx.importLigne.count({ where: waiting(importId) });
    const [identiques, rejetees] = await Promise.all([
      tx.importLigne.count({ where: { importId, etat: 'identique' } }),
      tx.importLigne.count({ where: { importId, etat: 'rejetee' } }),
    ]);
    if (total === 0 && identiques === 0) throw invalid('form', 'Aucune ligne de ce fichier ne peut entrer.');
    await rememberSource(tx, found);
    const first = found.etat === 'apercu';
    await tx.import.update({
      where: { id: importId },
      data: {
        etat: 'en_cours',
        total,
        faites: 0,
        ...(first ? { identiques, rejetees, startedAt: now() } : {}),
      },
    });
    await enqueue(tx, IMPORT_JOB, { importId }, { key: `${IMPORT_JOB}:${importId}` });
  });
}

/**
 * Imports what waits of one import, 500 rows a transaction. Bears to be cut short and to be run twice, at once or one
 * after the other.
 */
export async function runImport(systeme: Systeme, importId: string): Promise<void> {
  const found = await db.import.findUnique({ where: { id: importId }, select: { etat: true } });
  if (found?.etat !== 'en_cours') return;
  const row = await loadImport(importId);
  const context = await rowContext(row.colonnes, row.mapping);
  const read = await numberedRows(importId, context);
  while (await transaction((tx) => importBatch(tx, systeme, { row, context, read })));
}

type Work = {
  row: ImportRow;
  context: RowContext;
  read: Awaited<ReturnType<typeof numberedRows>>;
};

/** The fiche that a decided duplicate joins: one that is there, or the one made of an earlier row. */
async function targets(tx: Tx, importId: string, lignes: { jumelle: number | null }[]) {
  const rows = await tx.importLigne.findMany({
    where: { importId, ligne: { in: lignes.flatMap(({ jumelle }) => jumelle ?? []) } },
    select: { ligne: true, ficheId: true },
  });
  return new Map(rows.map(({ ligne, ficheId }) => [ligne, ficheId]));
}

async function importBatch(tx: Tx, systeme: Systeme, { row, context, read }: Work): Promise<boolean> {
  const { id: importId, source, mapping } = row;
  if ((await loadImport(importId, tx, true)).etat !== 'en_cours') return false;
  const lignes = await tx.importLigne.findMany({
    where: waiting(importId),
    // Duplicates of earlier rows come once those are in.
    orderBy: [{ etat: 'asc' }, { ligne: 'asc' }],
    take: BATCH,
    select: { ligne: true, cellules: true, etat: true, choix: true, ficheId: true, jumelle: true },
  });
  if (lignes.length === 0) {
    await tx.import.update({ where: { id: importId }, data: { etat: 'termine', finishedAt: now() } });
    return false;
  }
  const twins = await targets(tx, importId, lignes);
  const fiches = lignes.flatMap(({ ligne, cellules, etat, choix, ficheId, jumelle }) => {
    const fiche = read({ ligne, cellules });
    const reconnue = etat === 'modifiee';
    const target = reconnue || choix === 'fusionner' ? (ficheId ?? twins.get(jumelle ?? 0) ?? null) : null;
    return fiche ? [{ ...fiche, ficheId: target, reconnue }] : [];
  });
  await context.communes.ensure(
    tx,
    fiches.map(({ champs }) => champs.communeInsee),
  );
  const received = await receiveFiches(tx, systeme, { source, sourceNom: mapping.nom, fiches });
  await recordBatch(tx, importId, lignes, received);
  return true;
}

const ETATS = {
  creee: 'nouvelle',
  modifiee: 'modifiee',
  identique: 'identique',
  opposee: 'rejetee',
} as const;

async function recordBatch(tx: Tx, importId: string, lignes: { ligne: number }[], received: Received[]) {
  const byLine = new Map(received.map((one) => [one.ligne, one]));
  const said = lignes.map(({ ligne }) => {
    const one = byLine.get(ligne);
    // A row that could be read a moment ago, and no more: a term or a commune was taken away meanwhile.
    if (!one)
      return { ligne, etat: 'rejetee', raison: 'Cette ligne ne se lit plus.', ficheId: null, avant: null };
    const raison = one.issue === 'opposee' ? OPPOSED : null;
    return { ligne, etat: ETATS[one.issue], raison, ficheId: one.ficheId, avant: one.undo };
  });
  await tx.$executeRaw`
    update import_lignes line set etat = said.etat::"LigneEtat", raison = coalesce(said.raison, line.raison),
      "ficheId" = coalesce(said."ficheId", line."ficheId"), avant = nullif(said.avant, 'null'::jsonb), faite = true
    from jsonb_to_recordset(${JSON.stringify(said)}::jsonb)
      as said (ligne int, etat text, raison text, "ficheId" text, avant jsonb)
    where line."importId" = ${importId} and line.ligne = said.ligne`;
  const count = (etat: string) => said.filter((one) => one.etat === etat).length;
  await tx.import.update({
    where: { id: importId },
    data: {
      faites: { increment: said.length },
      creees: { increment: count('nouvelle') },
      modifiees: { increment: count('modifiee') },
      identiques: { increment: count('identique') },
      rejetees: { increment: count('rejetee') },
    },
  });
}

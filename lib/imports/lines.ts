import { now } from '@/lib/core/clock';
import { db, type Tx } from '@/lib/core/db';
import type { Ligne } from './reading/table';
import type { LigneEtat } from './words';

const BATCH = 1_000;

/** Writes rows of a file down as they are. */
export async function storeLines(tx: Tx, importId: string, lignes: readonly Ligne[]) {
  const rows = JSON.stringify(lignes.map(({ ligne, cellules }) => [ligne, cellules]));
  await tx.$executeRaw`
    insert into import_lignes ("importId", ligne, cellules)
    select ${importId}, (row->>0)::int, array(select jsonb_array_elements_text(row->1))
    from jsonb_array_elements(${rows}::jsonb) as row`;
}

/** Says that the rows of a preview are still being read (`readingOf`). */
export const signalReading = (importId: string) =>
  db.import.updateMany({ where: { id: importId, etat: 'apercu' }, data: { startedAt: now() } });

/** The rows of an import, in their order, some thousand at a time. */
export async function* linesOf(importId: string): AsyncGenerator<Ligne[]> {
  let after = -1;
  for (;;) {
    const rows = await db.importLigne.findMany({
      where: { importId, ligne: { gt: after } },
      orderBy: { ligne: 'asc' },
      take: BATCH,
      select: { ligne: true, cellules: true },
    });
    if (rows.length > 0) yield rows;
    if (rows.length < BATCH) return;
    after = rows.at(-1)?.ligne ?? after;
  }
}

/** What was found out about a row. */
export type Judged = {
  ligne: number;
  etat: LigneEtat;
  raison: string;
  ficheId: string | null;
  jumelle: number | null;
};

/** Writes what was found out; what had been decided about these rows is forgotten. */
export async function judgeLines(tx: Tx, importId: string, judged: readonly Judged[]) {
  await tx.$executeRaw`
    update import_lignes line set etat = said.etat::"LigneEtat", raison = said.raison, "ficheId" = said."ficheId",
      jumelle = said.jumelle, choix = null
    from jsonb_to_recordset(${JSON.stringify(judged)}::jsonb)
      as said (ligne int, etat text, raison text, "ficheId" text, jumelle int)
    where line."importId" = ${importId} and line.ligne = said.ligne`;
}

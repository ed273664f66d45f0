import { db, type Tx } from '@/lib/core/db';
import { notFound } from '@/lib/core/errors';
import { parse } from '@/lib/core/parse';
import { mappingShape } from './schema';
import type { ImportEtat, Mapping } from './words';

export type ImportRow = {
  id: string;
  source: string;
  entete: string;
  colonnes: string[];
  mapping: Mapping;
  etat: ImportEtat;
  startedAt: Date | null;
  lecture: string;
};

/**
 * An import as commands need it.
 * @param lock whether nobody else may change it until the end of the transaction
 * @throws AppError `not_found`
 */
export async function loadImport(id: string, tx: Tx = db, lock = false): Promise<ImportRow> {
  if (lock) await tx.$executeRaw`select 1 from imports where id = ${id} for update`;
  const row = await tx.import.findUnique({
    where: { id },
    select: {
      id: true,
      source: true,
      entete: true,
      colonnes: true,
      mapping: true,
      etat: true,
      startedAt: true,
      lecture: true,
    },
  });
  if (!row) throw notFound();
  return { ...row, mapping: parse(mappingShape, row.mapping) };
}

import { z } from 'zod';
import { now } from '@/lib/core/clock';
import { db, type Tx } from '@/lib/core/db';
import { searchable } from '@/lib/core/text';
import type { ImportRow } from './row';
import { headerDigest, type Remembered } from './sources/choose-mapping';
import { champs } from './words';

const shape = z.object({
  champs: z.record(z.string(), z.enum(champs)),
  genre: z.string().default(''),
  labels: z.array(z.string()).default([]),
  territoireSeul: z.boolean().default(false),
});

/** How the last file with these columns was read, and when; null for columns never seen. */
export async function recallSource(
  colonnes: readonly string[],
): Promise<(Remembered & { updatedAt: Date }) | null> {
  const row = await db.importSource.findFirst({
    where: { entete: headerDigest(colonnes) },
    orderBy: { updatedAt: 'desc' },
    select: { source: true, nom: true, mapping: true, updatedAt: true },
  });
  if (!row) return null;
  const { mapping, ...rest } = row;
  const { data } = shape.safeParse(mapping);
  return data ? { ...data, ...rest } : null;
}

/** In the transaction that accepts an import: the same columns are read the same way next time. */
export async function rememberSource(tx: Tx, { source, entete, colonnes, mapping }: ImportRow) {
  const { nom, champs: chosen, genre, labels, territoireSeul } = mapping;
  const named = Object.fromEntries(
    colonnes.map((colonne, index) => [searchable(colonne), chosen[index] ?? 'ignorer']),
  );
  const data = {
    nom,
    entete,
    mapping: { champs: named, genre, labels, territoireSeul },
    updatedAt: now(),
  };
  await tx.importSource.upsert({ where: { source }, create: { source, ...data }, update: data });
}

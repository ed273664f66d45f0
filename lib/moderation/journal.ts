import { createHash } from 'node:crypto';
import { now } from '@/lib/core/clock';
import { db, type Tx } from '@/lib/core/db';

/** One line of the journal, as it is kept. */
export type Ligne = {
  rang: number;
  at: Date;
  acteurId: string | null;
  acteur: string;
  acte: string;
  cas: string;
  detail: string;
  precedent: string;
  empreinte: string;
};

/** SHA-256 of a line and of the digest before it: what was taken out, put in or changed breaks what follows. */
export const empreinteOf = ({
  rang,
  at,
  acteurId,
  acteur,
  acte,
  cas,
  detail,
  precedent,
}: Omit<Ligne, 'empreinte'>) =>
  createHash('sha256')
    .update(JSON.stringify([rang, at.toISOString(), acteurId, acteur, acte, cas, detail, precedent]))
    .digest('hex');

/** Who did it; the platform when nobody did. */
type Acteur = { id: string; nom: string } | null;

/**
 * Writes a line, in the transaction of what it tells, after all that it changes. Lines follow each other: one transaction
 * at a time adds one, and holds the journal to its end. It is kept for good and never changed: it says the number of a case,
 * never what somebody wrote or is called, so that what is erased is nowhere in it. Who reads it finds the title by the case.
 */
export async function record(
  tx: Tx,
  acteur: Acteur,
  { acte, cas = '', detail = '' }: { acte: string; cas?: string; detail?: string },
): Promise<void> {
  await tx.$executeRaw`select pg_advisory_xact_lock(hashtextextended('journal', 0))`;
  const last = await tx.journal.findFirst({
    orderBy: { rang: 'desc' },
    select: { rang: true, empreinte: true },
  });
  const line = {
    rang: (last?.rang ?? 0) + 1,
    at: now(),
    acteurId: acteur?.id ?? null,
    acteur: acteur?.nom ?? 'Tréteaux',
    acte,
    cas,
    detail,
    precedent: last?.empreinte ?? '',
  };
  await tx.journal.create({ data: { ...line, empreinte: empreinteOf(line) } });
}

const BATCH = 1_000;

/** Every line, in order, a thousand at a time. */
export async function* journalLines(): AsyncGenerator<Ligne[]> {
  let after = 0;
  for (;;) {
    const lines = await db.journal.findMany({
      where: { rang: { gt: after } },
      orderBy: { rang: 'asc' },
      take: BATCH,
    });
    if (lines.length === 0) return;
    yield lines;
    after = lines.at(-1)?.rang ?? after;
  }
}

/** @returns the number of the first line that is not as it was written, or null: the journal is whole */
export async function firstTampered(): Promise<number | null> {
  let precedent = '';
  let rang = 0;
  for await (const lines of journalLines())
    for (const line of lines) {
      rang += 1;
      if (line.rang !== rang || line.precedent !== precedent || line.empreinte !== empreinteOf(line))
        return rang;
      precedent = line.empreinte;
    }
  return null;
}

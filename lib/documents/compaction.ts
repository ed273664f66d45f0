import * as Y from 'yjs';
import type { Systeme } from '@/lib/comptes/actor';
import { now } from '@/lib/core/clock';
import { db, type Tx, transaction } from '@/lib/core/db';
import { searchable } from '@/lib/core/text';
import { contentOf, docOf, textOf } from './content';
import { takeUpdates } from './updates';

const MANY_ROWS = 500;
const IDLE_MS = 20_000;
const TEXTE_MAX = 200_000;

/**
 * Folds a document's updates into its snapshot and refreshes what search reads. Other nodes go on appending meanwhile:
 * exactly the rows that are taken out are merged. Two compactions at once follow each other.
 * @returns how many rows were folded
 */
export function compactDocument(_actor: Systeme, documentId: string): Promise<number> {
  return transaction(async (tx) => {
    const titre = await lockDocument(tx, documentId);
    if (titre === null) return 0;
    const updates = await takeUpdates(documentId, tx);
    if (updates.length === 0) return 0;
    const snapshot = await tx.documentSnapshot.findUnique({
      where: { documentId },
      select: { state: true },
    });
    const doc = await docOf([...(snapshot ? [snapshot.state] : []), ...updates]);
    await writeSnapshot(tx, documentId, titre, doc);
    doc.destroy();
    return updates.length;
  });
}

/** Takes the document's row lock (appends do not wait for it) and returns its title; null when it is gone. */
async function lockDocument(tx: Tx, documentId: string) {
  const [row] = await tx.$queryRaw<{ titre: string }[]>`
    select titre from documents where id = ${documentId} for no key update`;
  return row?.titre ?? null;
}

/** Stores the whole state, its plain text and its search line. */
export async function writeSnapshot(tx: Tx, documentId: string, titre: string, doc: Y.Doc) {
  const snapshot = { state: new Uint8Array(Y.encodeStateAsUpdate(doc)), updatedAt: now() };
  await tx.documentSnapshot.upsert({
    where: { documentId },
    create: { documentId, ...snapshot },
    update: snapshot,
  });
  const texte = textOf(contentOf(doc)).replaceAll('\0', '').slice(0, TEXTE_MAX).trim();
  await tx.document.update({
    where: { id: documentId },
    data: { texte, recherche: searchable(`${titre} ${texte}`) },
  });
}

/** Compacts what grew long, even while it is typed in, or has been quiet for twenty seconds; the longest hundred per call. */
export async function compactDocuments(actor: Systeme) {
  const quietSince = new Date(now().getTime() - IDLE_MS);
  const due = await db.$queryRaw<{ documentId: string }[]>`
    select "documentId" from document_updates group by "documentId"
    having count(*) > ${MANY_ROWS} or max("createdAt") < ${quietSince}
    order by count(*) desc limit 100`;
  const results = [];
  for (const { documentId } of due)
    results.push(await compactDocument(actor, documentId).catch((error: unknown) => error));
  // One that fails holds up none of the others, and is in the job's account.
  const failed = results.find((result) => typeof result !== 'number');
  if (failed !== undefined) throw failed;
}

import * as Y from 'yjs';
import type { Systeme } from '@/lib/comptes/actor';
import { now } from '@/lib/core/clock';
import { db, Prisma, type Tx, transaction } from '@/lib/core/db';
import { notFound } from '@/lib/core/errors';
import { publish } from '@/lib/realtime/publish';

/** One Yjs update that its author's connection already checked. */
export type Change = { authorId: string; update: Uint8Array };

/** Larger updates travel between nodes as row numbers only: a notification holds less than 8,000 bytes. */
const INLINE_BYTES = 5_200;
const TOUCH_EVERY_MS = 5_000;

/**
 * Commits changes of one document, in order, and tells the other nodes in the same transaction. Neighbours by one author
 * become one row. The policy was asked when the connection opened, and again at each change of rights.
 * @throws AppError `not_found` when the document was deleted for ever
 */
export async function appendUpdates(
  _actor: Systeme,
  input: { documentId: string; nodeId: string; changes: Change[] },
) {
  const { documentId, nodeId } = input;
  const runs = mergeRuns(input.changes);
  const last = runs.at(-1);
  if (!last) return;
  const createdAt = now();
  try {
    await transaction(async (tx) => {
      const rows = await tx.documentUpdate.createManyAndReturn({
        data: runs.map((run) => ({ documentId, createdAt, ...run, update: new Uint8Array(run.update) })),
        select: { id: true },
      });
      await touch(tx, documentId, last.authorId, createdAt);
      const ids = rows.map(({ id }) => String(id));
      const update = Y.mergeUpdates(runs.map((run) => run.update));
      const inline =
        update.length <= INLINE_BYTES ? { update: Buffer.from(update).toString('base64') } : undefined;
      await publish(tx, { type: 'document-update', documentId, nodeId, ids, ...inline });
    });
  } catch (error) {
    if (error instanceof Prisma.PrismaClientKnownRequestError && error.code === 'P2003') throw notFound();
    throw error;
  }
}

function mergeRuns(changes: Change[]): Change[] {
  const runs: { authorId: string; updates: Uint8Array[] }[] = [];
  for (const { authorId, update } of changes) {
    const run = runs.at(-1);
    if (run?.authorId === authorId) run.updates.push(update);
    else runs.push({ authorId, updates: [update] });
  }
  return runs.map(({ authorId, updates }) => ({ authorId, update: Y.mergeUpdates(updates) }));
}

/** « Modifié par … » follows typing at most once in five seconds: not one UPDATE per keystroke. */
const touch = (tx: Tx, id: string, updatedById: string, updatedAt: Date) =>
  tx.document.updateMany({
    where: { id, updatedAt: { lt: new Date(updatedAt.getTime() - TOUCH_EVERY_MS) } },
    data: { updatedAt, updatedById },
  });

/**
 * Everything committed of a document: its snapshot, if any, and the updates beside it. One statement, so that a
 * compaction never shows half done. Asks no right: for live documents and for queries that asked already.
 */
export async function loadDocument(documentId: string, tx: Tx = db): Promise<Uint8Array[]> {
  const rows = await tx.$queryRaw<{ bytes: Uint8Array }[]>`
    select bytes from (
      select 0::bigint as id, state as bytes from document_snapshots where "documentId" = ${documentId}
      union all
      select id, update as bytes from document_updates where "documentId" = ${documentId}
    ) as log order by id`;
  return rows.map((row) => row.bytes);
}

/** The updates of these rows, or null when a compaction already folded some into the snapshot. */
export async function readUpdates(documentId: string, ids: string[]): Promise<Uint8Array[] | null> {
  const rows = await db.documentUpdate.findMany({
    where: { documentId, id: { in: ids.map(BigInt) } },
    select: { update: true },
  });
  return rows.length === ids.length ? rows.map((row) => row.update) : null;
}

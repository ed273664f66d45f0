import * as Y from 'yjs';
import type { Systeme } from '@/lib/comptes/actor';
import { now } from '@/lib/core/clock';
import { db, Prisma, rows as rowsOf, type Tx, transaction } from '@/lib/core/db';
import { notFound } from '@/lib/core/errors';
import { CHANNEL, MAX_PAYLOAD_BYTES, publish } from '@/lib/realtime/publish';

/** One Yjs update that its author's connection already checked. */
export type Change = { authorId: string; update: Uint8Array };
/** Changes of one document, in order. */
export type DocumentChanges = { documentId: string; changes: Change[] };

/** Larger updates travel between nodes as row numbers only: a notification holds less than 8,000 bytes. */
export const INLINE_BYTES = 5_200;
const TOUCH_EVERY_MS = 5_000;

/**
 * Commits changes of one document and tells the other nodes in the same transaction. What one author did becomes one
 * row. The policy was asked when the connection opened, and again at each change of rights.
 * @throws AppError `not_found` when the document was deleted for ever
 */
export async function appendUpdates(_actor: Systeme, input: DocumentChanges & { nodeId: string }) {
  const { documentId, nodeId } = input;
  const rows = byAuthor(input.changes);
  const last = input.changes.at(-1);
  if (!last) return;
  const createdAt = now();
  try {
    await transaction(async (tx) => {
      const stored = await tx.documentUpdate.createManyAndReturn({
        data: rows.map((row) => ({ documentId, createdAt, ...row, update: new Uint8Array(row.update) })),
        select: { id: true },
      });
      await touch(tx, documentId, last.authorId, createdAt);
      const ids = stored.map(({ id }) => String(id));
      const update = inlineUpdate(rows);
      await publish(tx, { type: 'document-update', nodeId, changes: [{ documentId, ids, update }] });
    });
  } catch (error) {
    if (error instanceof Prisma.PrismaClientKnownRequestError && error.code === 'P2003') throw notFound();
    throw error;
  }
}

/**
 * The same for many documents in one statement: people typing in two hundred documents cost one commit, not two hundred.
 * Each document's changes together must be small (`INLINE_BYTES`).
 * @returns the documents that still exist, whose changes are committed
 */
export async function appendSmallUpdates(
  _actor: Systeme,
  input: { nodeId: string; batch: DocumentChanges[] },
): Promise<Set<string>> {
  const merged = input.batch.map(({ documentId, changes }) => ({ documentId, changes: byAuthor(changes) }));
  const rows = merged.flatMap(({ documentId, changes }) => changes.map((row) => ({ documentId, ...row })));
  const at = now();
  const ids = input.batch.map(({ documentId }) => documentId);
  const authors = input.batch.map(({ changes }) => changes.at(-1)?.authorId ?? '');
  const [answer] = await rowsOf<{ kept: string[] }>(Prisma.sql`
    with given as (
      select * from unnest(
        ${rows.map((row) => row.documentId)}::text[], ${rows.map((row) => row.authorId)}::text[],
        ${rows.map((row) => toBase64(row.update))}::text[]
      ) with ordinality as line(document, author, bytes, place)
    ), kept as (
      insert into document_updates ("documentId", "authorId", update, "createdAt")
      select document, author, decode(bytes, 'base64'), ${at}::timestamptz from given
      where exists (select from documents where id = document) order by place
      returning "documentId"
    ), due as (
      -- A compaction holds the row it works on, and nobody waits for it.
      select id from documents
      where id = any(${ids}::text[]) and "updatedAt" < ${new Date(at.getTime() - TOUCH_EVERY_MS)}::timestamptz
      for no key update skip locked
    ), touched as (
      update documents d set "updatedAt" = ${at}::timestamptz, "updatedById" = last.author
      from due, unnest(${ids}::text[], ${authors}::text[]) as last(id, author)
      where d.id = due.id and last.id = due.id
    )
    select (select coalesce(array_agg(distinct "documentId"), '{}') from kept) as kept,
      (select count(pg_notify(${CHANNEL}, told)) from unnest(${notices({ nodeId: input.nodeId, batch: merged })}::text[]) as told)::int as told`);
  return new Set(answer?.kept);
}

/** As many documents in one notification as it holds. */
function notices({ nodeId, batch }: { nodeId: string; batch: DocumentChanges[] }): string[] {
  const wrap = (lines: string[]) =>
    `{"type":"document-update","nodeId":${JSON.stringify(nodeId)},"changes":[${lines.join()}]}`;
  const empty = wrap([]).length;
  const packs: { lines: string[]; size: number }[] = [];
  for (const { documentId, changes } of batch) {
    const line = JSON.stringify({ documentId, update: inlineUpdate(changes) });
    const pack = packs.at(-1);
    if (pack && pack.size + line.length + 1 <= MAX_PAYLOAD_BYTES) {
      pack.lines.push(line);
      pack.size += line.length + 1;
    } else packs.push({ lines: [line], size: empty + line.length });
  }
  return packs.map(({ lines }) => wrap(lines));
}

/** Updates commute: what one author did is merged, whoever typed in between. */
function byAuthor(changes: Change[]): Change[] {
  const authors = new Map<string, Uint8Array[]>();
  for (const { authorId, update } of changes) {
    const updates = authors.get(authorId);
    if (updates) updates.push(update);
    else authors.set(authorId, [update]);
  }
  return [...authors].map(([authorId, updates]) => ({ authorId, update: joined(updates) }));
}

const joined = (updates: Uint8Array[]) =>
  updates.length === 1 && updates[0] ? updates[0] : Y.mergeUpdates(updates);

function inlineUpdate(changes: Change[]): string | undefined {
  const update = joined(changes.map((change) => change.update));
  return update.length <= INLINE_BYTES ? toBase64(update) : undefined;
}

const toBase64 = (bytes: Uint8Array) =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('base64');

/** « Modifié par … » follows typing at most once in five seconds: not one UPDATE per keystroke. */
const touch = (tx: Tx, id: string, updatedById: string, updatedAt: Date) =>
  tx.document.updateMany({
    where: { id, updatedAt: { lt: new Date(updatedAt.getTime() - TOUCH_EVERY_MS) } },
    data: { updatedAt, updatedById },
  });

/**
 * Everything committed of a document: its snapshot, if any, and the updates beside it. One statement, so that a
 * compaction never shows half done, and one value for the whole log: a row for each of many thousand keys would cost
 * more than reading them. Asks no right: for live documents and for queries that asked already.
 */
export async function loadDocument(documentId: string, tx: Tx = db): Promise<Uint8Array[]> {
  const [row] = await tx.$queryRaw<{ state: Uint8Array | null; log: Uint8Array | null }[]>`
    select
      (select state from document_snapshots where "documentId" = ${documentId}) as state,
      (select string_agg(int4send(octet_length(update)) || update, ''::bytea order by id)
        from document_updates where "documentId" = ${documentId}) as log`;
  return [...(row?.state ? [row.state] : []), ...splitLog(row?.log)];
}

/** Takes a document's updates out of the log; whoever does it stores them elsewhere in the same transaction. */
export async function takeUpdates(documentId: string, tx: Tx): Promise<Uint8Array[]> {
  const [row] = await tx.$queryRaw<{ log: Uint8Array | null }[]>`
    with taken as (delete from document_updates where "documentId" = ${documentId} returning id, update)
    select string_agg(int4send(octet_length(update)) || update, ''::bytea order by id) as log from taken`;
  return splitLog(row?.log);
}

/** Each update of the joined log follows its length in four bytes. */
function splitLog(log: Uint8Array | null | undefined): Uint8Array[] {
  if (!log) return [];
  const lengths = new DataView(log.buffer, log.byteOffset, log.byteLength);
  const updates: Uint8Array[] = [];
  for (let at = 0; at < log.length; ) {
    const end = at + 4 + lengths.getUint32(at);
    updates.push(log.subarray(at + 4, end));
    at = end;
  }
  return updates;
}

/** The updates of these rows, or null when a compaction already folded some into the snapshot. */
export async function readUpdates(documentId: string, ids: string[]): Promise<Uint8Array[] | null> {
  const rows = await db.documentUpdate.findMany({
    where: { documentId, id: { in: ids.map(BigInt) } },
    select: { update: true },
  });
  return rows.length === ids.length ? rows.map((row) => row.update) : null;
}

import { Readable } from 'node:stream';
import { ZipFile } from 'yazl';
import type { Connecte } from '@/lib/comptes/actor';
import { now } from '@/lib/core/clock';
import { log } from '@/lib/core/log';
import { type ArchivedFile, archivedFiles } from '@/lib/mes-donnees/archive/files';
import { readMe } from '@/lib/mes-donnees/archive/read-me';
import { sections } from '@/lib/mes-donnees/archive/sections';
import { MissingBytesError, type Store } from '../fichiers/store/store';

/** A JSON list, written as its rows come. */
export async function* jsonList(rows: AsyncIterable<unknown>): AsyncGenerator<string> {
  let first = true;
  for await (const row of rows) {
    yield `${first ? '[\n' : ',\n'}${JSON.stringify(row, null, 2)}`;
    first = false;
  }
  yield first ? '[]\n' : '\n]\n';
}

/**
 * The archive of a person as a ZIP, made while it is sent: each list is read from the database, each file from the store,
 * only when its turn comes. A file whose bytes are gone is empty, and `fichiers.json` says so.
 */
export function zipArchive(actor: Connecte, store: Store): NodeJS.ReadableStream {
  const zip = new ZipFile();
  const output = zip.outputStream;
  const mtime = now();
  let open: Readable | undefined;
  let over = false;
  const fail = (error: unknown) => void output.emit('error', error);
  zip.on('error', fail);
  // Who is gone hears no error; unheard, one would end the process.
  output.on('error', () => undefined);
  // A download that is given up leaves neither a file open nor a query half read.
  output.on('close', () => {
    over = true;
    open?.destroy();
  });
  const add: Add = (path, start, options = {}) =>
    zip.addReadStreamLazy(path, { mtime, ...options }, (done) => {
      start().then((stream) => {
        open = stream.on('error', fail);
        if (over) stream.destroy();
        else done(null, stream);
      }, fail);
    });
  zip.addBuffer(Buffer.from(readMe(actor.nom, mtime)), 'LISEZ-MOI.txt', { mtime });
  for (const { name, rows } of sections)
    add(`${name}.json`, async () => Readable.from(jsonList(rows(actor))));
  addFiles(actor, store, add).then(() => zip.end(), fail);
  return output;
}

type Add = (
  path: string,
  start: () => Promise<Readable>,
  options?: { compress?: boolean; mtime?: Date },
) => void;

async function addFiles(actor: Connecte, store: Store, add: Add) {
  const missing = new Set<string>();
  const listed: ArchivedFile[] = [];
  for await (const file of archivedFiles(actor)) {
    listed.push(file);
    // Stored, not squeezed: most files are already.
    add(file.path, () => openBytes(store, file, missing), { compress: false, mtime: file.createdAt });
  }
  add('fichiers.json', async () => Readable.from(jsonList(linesOf(listed, missing))));
}

async function openBytes(store: Store, { id, key }: ArchivedFile, missing: Set<string>) {
  try {
    return await store.open(key, {});
  } catch (error) {
    if (!(error instanceof MissingBytesError)) throw error;
    log.error({ error, fichierId: id }, 'a file of an archive has no bytes');
    missing.add(id);
    return Readable.from([]);
  }
}

async function* linesOf(listed: ArchivedFile[], missing: Set<string>) {
  for (const { key: _, ...file } of listed) yield missing.has(file.id) ? { ...file, absent: true } : file;
}

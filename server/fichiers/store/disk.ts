import { constants, createReadStream } from 'node:fs';
import { type FileHandle, open, opendir, rename, stat } from 'node:fs/promises';
import path from 'node:path';
import { keyOfName, MissingBytesError, type Preview, previews, type Store } from './store';
import {
  asFull,
  benchPath,
  envoisFolder,
  makeFolder,
  RESERVE_BYTES,
  removePath,
  requireRoom,
  workPath,
} from './work-folder';

const CHECK_BYTES = 32_000_000;

const missing = (error: unknown) =>
  error instanceof Error && 'code' in error && (error.code === 'ENOENT' || error.code === 'ENOTDIR');

/** Files of this machine under `dataDir`, readable by this account alone. Nodes share it by sharing the folder. */
export function createDiskStore(dataDir: string, reserve = RESERVE_BYTES): Store {
  const root = path.join(dataDir, 'fichiers');
  const folderOf = (key: string) => path.join(root, key.slice(0, 2));
  const place = (key: string, preview?: Preview) =>
    path.join(folderOf(key), preview ? `${key}.${preview}` : key);

  async function sizeOf(file: string) {
    try {
      return (await stat(file)).size;
    } catch (error) {
      if (missing(error)) return null;
      throw error;
    }
  }

  /** Several uploads at once can take together what there was for each. */
  async function* roomLeft(bytes: AsyncIterable<Buffer>) {
    let unchecked = 0;
    for await (const chunk of bytes) {
      unchecked += chunk.length;
      if (unchecked >= CHECK_BYTES) {
        await requireRoom(envoisFolder(dataDir), 0, reserve);
        unchecked = 0;
      }
      yield chunk;
    }
  }

  return {
    received: async (key) => (await sizeOf(workPath(dataDir, key))) ?? 0,

    async requireRoom(bytes) {
      await makeFolder(envoisFolder(dataDir));
      await requireRoom(envoisFolder(dataDir), bytes, reserve);
    },

    async append(key, offset, bytes) {
      await makeFolder(envoisFolder(dataDir));
      const handle = await open(workPath(dataDir, key), constants.O_CREAT | constants.O_RDWR, 0o600);
      try {
        await writeFrom(handle, offset, roomLeft(bytes));
      } finally {
        // Also after a cut: what is said to be received must survive the machine.
        await handle.sync().catch(() => undefined);
        await handle.close();
      }
    },

    assemble: async (key) => workPath(dataDir, key),

    async keep(key, file, preview) {
      const folder = folderOf(key);
      try {
        await makeFolder(folder);
        await flush(file);
        await rename(file, place(key, preview));
        await flush(folder);
      } catch (error) {
        throw asFull(error);
      }
    },

    async open(key, { preview, range }) {
      const stream = createReadStream(place(key, preview), range);
      try {
        await new Promise<void>((resolve, reject) => {
          stream.once('open', () => resolve());
          stream.once('error', reject);
        });
      } catch (error) {
        throw missing(error) ? new MissingBytesError(key) : error;
      }
      return stream;
    },

    async size(key, preview) {
      const size = await sizeOf(place(key, preview));
      if (size === null) throw new MissingBytesError(key);
      return size;
    },

    async drop(key) {
      await removePath(workPath(dataDir, key));
      await removePath(benchPath(dataDir, key));
    },

    async remove(keys) {
      for (const key of keys) {
        for (const preview of previews) await removePath(place(key, preview));
        await removePath(place(key));
        await removePath(workPath(dataDir, key));
        await removePath(benchPath(dataDir, key));
      }
    },

    async *keysBefore(before) {
      for await (const folder of entries(root)) yield* oldKeys(path.join(root, folder), before);
      yield* oldKeys(envoisFolder(dataDir), before);
    },
  };
}

/** One chunk at a time: the sender waits for the disk, and nothing piles up. */
async function writeFrom(handle: FileHandle, offset: number, bytes: AsyncIterable<Buffer>) {
  let position = offset;
  for await (const chunk of bytes) {
    let done = 0;
    while (done < chunk.length) {
      const { bytesWritten } = await handle
        .write(chunk, done, chunk.length - done, position)
        .catch((error: unknown) => Promise.reject(asFull(error)));
      done += bytesWritten;
      position += bytesWritten;
    }
  }
}

async function flush(file: string) {
  const handle = await open(file, 'r');
  await handle.sync().finally(() => handle.close());
}

async function* entries(folder: string): AsyncGenerator<string> {
  try {
    for await (const entry of await opendir(folder)) yield entry.name;
  } catch (error) {
    if (!missing(error)) throw error;
  }
}

async function* oldKeys(folder: string, before: Date) {
  for await (const name of entries(folder)) {
    const key = keyOfName(name);
    if (!key) continue;
    const found = await stat(path.join(folder, name)).catch(() => null);
    if (found && found.mtime < before) yield key;
  }
}

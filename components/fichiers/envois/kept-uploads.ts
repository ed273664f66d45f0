import { createStore, delMany, get, keys, set } from 'idb-keyval';
import { FILES_DATABASE, FILES_STORE, KEPT_PREFIX } from './forget-kept';
import type { Presigned } from './transfer';

/** An upload as this device remembers it, so that a reload goes on where it stopped. */
export type KeptUpload = {
  id: string;
  nom: string;
  taille: number;
  lastModified: number;
  presigned?: Presigned;
  paused?: boolean;
};

/** `message`: joined to the message being written, not added to the espace. */
export type Owner = { compteId: string; espaceId: string; pour?: 'message' };

const keyOf = ({ compteId, espaceId, pour }: Owner) =>
  `${KEPT_PREFIX}${compteId}:${espaceId}${pour ? `:${pour}` : ''}`;
export const keptKeyOf = keyOf;

let store: ReturnType<typeof createStore> | undefined;
const files = () => {
  store ??= createStore(FILES_DATABASE, FILES_STORE);
  return store;
};

export function readKeptUploads(owner: Owner): KeptUpload[] {
  try {
    const stored: unknown = JSON.parse(localStorage.getItem(keyOf(owner)) ?? '[]');
    return Array.isArray(stored) ? stored.filter(isKept) : [];
  } catch {
    return [];
  }
}

const isKept = (value: unknown): value is KeptUpload =>
  typeof value === 'object' &&
  value !== null &&
  'id' in value &&
  typeof value.id === 'string' &&
  'nom' in value &&
  typeof value.nom === 'string' &&
  'taille' in value &&
  typeof value.taille === 'number';

/** Always from what is stored: another tab may have added or ended an upload meanwhile. */
function change(owner: Owner, next: (kept: KeptUpload[]) => KeptUpload[]) {
  try {
    const left = next(readKeptUploads(owner));
    if (left.length > 0) localStorage.setItem(keyOf(owner), JSON.stringify(left));
    else localStorage.removeItem(keyOf(owner));
    return true;
  } catch {
    return false;
  }
}

/** Remembers an upload and its file. @returns false when this browser refuses: a reload will ask for the file again */
export async function keepUpload(owner: Owner, upload: KeptUpload, file: File) {
  // The note first: a file without a note is swept away by the next page.
  const noted = change(owner, (kept) => [...kept.filter(({ id }) => id !== upload.id), upload]);
  try {
    await set(upload.id, file, files());
    return noted;
  } catch {
    return false;
  }
}

export const updateKept = (owner: Owner, id: string, news: Partial<KeptUpload>) =>
  change(owner, (kept) => kept.map((upload) => (upload.id === id ? { ...upload, ...news } : upload)));

export async function dropKept(owner: Owner, id: string) {
  change(owner, (kept) => kept.filter((upload) => upload.id !== id));
  try {
    await delMany([id], files());
  } catch {
    // Storage is refused: nothing was kept there.
  }
}

export async function keptFile(id: string): Promise<File | undefined> {
  try {
    const file: unknown = await get(id, files());
    return file instanceof File ? file : undefined;
  } catch {
    return undefined;
  }
}

/** What another person began on this device is theirs: forgotten when somebody else comes. */
export async function sweepKept({ compteId }: Owner) {
  try {
    const mentioned = new Set<string>();
    for (const key of Object.keys(localStorage)) {
      if (!key.startsWith(KEPT_PREFIX)) continue;
      const [owner, espaceId, pour] = key.slice(KEPT_PREFIX.length).split(':');
      if (owner !== compteId || !espaceId) localStorage.removeItem(key);
      else
        for (const { id } of readKeptUploads({ compteId, espaceId, ...(pour === 'message' ? { pour } : {}) }))
          mentioned.add(id);
    }
    const stored = await keys<string>(files());
    const orphans = stored.filter((id) => !mentioned.has(id));
    if (orphans.length > 0) await delMany(orphans, files());
  } catch {
    // Storage is refused: nothing is kept.
  }
}

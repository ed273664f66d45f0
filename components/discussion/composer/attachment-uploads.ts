import {
  dropKept,
  keepUpload,
  keptFile,
  type Owner,
  readKeptUploads,
  sweepKept,
  updateKept,
} from '@/components/fichiers/envois/kept-uploads';
import { exclusively } from '@/components/fichiers/envois/locks';
import type { Presigned } from '@/components/fichiers/envois/transfer';
import type { Upload, UploadState } from '@/components/fichiers/upload';
import { type AttachmentAction, lostAttachment, toAttachment } from './attachments';
import { newClientId } from './new-client-id';

const RETRY_MS = 3_000;

type Listener = {
  act: (action: AttachmentAction) => void;
  /** The server has a file that was taken out meanwhile. */
  unwanted: (fichierId: string) => void;
};

/**
 * Sends the files under the message being written. Each is kept on this device until the server has it: after a reload, or
 * back from another page, it goes on where it stopped. One tab at a time has it in its composer.
 */
export function attachmentUploads(person: Omit<Owner, 'pour'>, { act, unwanted }: Listener) {
  const owner: Owner = { ...person, pour: 'message' };
  const files = new Map<string, File>();
  const uploads = new Map<string, Upload>();
  let page = new AbortController();

  async function send(key: string, file: File, presigned?: Presigned) {
    const { signal } = page;
    files.set(key, file);
    const { startUpload } = await loadUpload();
    // Taken out, or the page left, while the script was on its way.
    if (!files.has(key) || signal.aborted) return;
    let last: UploadState | undefined;
    const upload = startUpload({
      slug: 'brouillon',
      espaceId: owner.espaceId,
      file,
      presigned,
      onPresigned: (given) => void updateKept(owner, key, { presigned: given }),
      onChange: (state) => {
        last = state;
        if (!signal.aborted) act({ type: 'progress', key, upload: state });
      },
    });
    uploads.set(key, upload);
    try {
      const fichier = await Promise.race([upload.done, aborted(signal)]);
      if (!fichier) return;
      if (files.has(key)) act({ type: 'ready', key, fichier });
      else unwanted(fichier.id);
      // Kept with the draft before it is forgotten here.
      await new Promise((resolve) => setTimeout(resolve));
      await dropKept(owner, key);
    } catch {
      // Said by the state. Signed out meanwhile: it waits for the return of the same person.
      if (!last?.mayRetry) await dropKept(owner, key);
    } finally {
      if (uploads.get(key) === upload) uploads.delete(key);
    }
  }

  function begin(key: string, file: File) {
    const { name: nom, size: taille, lastModified } = file;
    void keepUpload(owner, { id: key, nom, taille, lastModified }, file);
    void exclusively(key, () => send(key, file), page.signal).catch(() => undefined);
  }

  /** What an earlier page left. @returns once it is in the list, or nowhere any more */
  const adopt = (id: string) =>
    new Promise<void>((taken) => {
      const { signal } = page;
      const work = async () => {
        const kept = readKeptUploads(owner).find((one) => one.id === id);
        const file = await keptFile(id);
        if (signal.aborted) return;
        if (kept && file) {
          act({ type: 'add', items: [toAttachment(file, id)] });
          taken();
          return send(id, file, kept.presigned);
        }
        if (kept) act({ type: 'add', items: [lostAttachment(kept)] });
        await dropKept(owner, id);
        taken();
      };
      void exclusively(id, work, signal).catch(() => undefined);
    });

  return {
    /** Takes up what was on its way. @returns once all of it is in the list; never when another tab has some of it */
    async open() {
      page = new AbortController();
      void sweepKept(owner);
      await Promise.all(readKeptUploads(owner).map(({ id }) => adopt(id)));
    },
    /** The page is left: what is on its way waits for the return. */
    close() {
      page.abort();
      for (const upload of uploads.values()) upload.pause();
      uploads.clear();
    },
    add(chosen: File[]) {
      const items = chosen.map((file) => toAttachment(file, newClientId()));
      act({ type: 'add', items });
      chosen.forEach((file, index) => {
        const item = items[index];
        if (item) begin(item.key, file);
      });
    },
    retry(key: string) {
      const file = files.get(key);
      if (file) begin(key, file);
    },
    remove(key: string) {
      files.delete(key);
      uploads.get(key)?.cancel();
      void dropKept(owner, key);
    },
    /** They belong to a message now. */
    clear: () => files.clear(),
  };
}

const aborted = (signal: AbortSignal) =>
  new Promise<null>((resolve) => signal.addEventListener('abort', () => resolve(null)));

/** Loaded when a file is first chosen. The network may be away just then: try until it is back. */
async function loadUpload(): Promise<typeof import('@/components/fichiers/upload')> {
  try {
    return await import('@/components/fichiers/upload');
  } catch {
    await new Promise((resolve) => setTimeout(resolve, RETRY_MS));
    return loadUpload();
  }
}

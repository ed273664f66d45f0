import { useEffect, useReducer, useRef, useState } from 'react';
import type { Upload, UploadState } from '@/components/fichiers/upload';
import { plural } from '@/lib/core/text';
import { PAR_MESSAGE_MAX } from '@/lib/fichiers/words';
import { type Attachment, attachments, keptAttachment, readyFiles, room } from './attachments';
import { fichiersIn, parseKept } from './kept-shapes';
import { readKept, writeKept } from './kept-texts';
import { newClientId } from './new-client-id';

/** Pictures any browser draws from the file itself. */
const DRAWN = /^image\/(png|jpeg|gif|webp|avif)$/;
const RETRY_MS = 3_000;

/**
 * The files under the message being written: sent as soon as they are chosen. Those the server has are kept with the
 * draft; the others live as long as the page.
 */
export function useAttachments(espaceId: string, key: string, discard?: (fichierId: string) => void) {
  const [all, act] = useReducer(attachments, []);
  const [refused, setRefused] = useState('');
  const files = useRef(new Map<string, File>());
  const uploads = useRef(new Map<string, Upload>());
  const restored = useRef(false);

  useEffect(() => {
    const kept = fichiersIn(parseKept(readKept(key)));
    if (kept.length > 0) act({ type: 'add', items: kept.map(keptAttachment) });
    restored.current = true;
  }, [key]);
  useEffect(() => {
    if (!restored.current) return;
    const ready = readyFiles(all);
    writeKept(key, ready.length > 0 ? JSON.stringify(ready) : '');
  }, [all, key]);
  const moving = all.some(({ fichier, upload }) => !fichier && upload.etat !== 'echec');
  // A closed tab would lose what is on its way: the browser asks first.
  useEffect(() => {
    if (!moving) return;
    const ask = (event: BeforeUnloadEvent) => event.preventDefault();
    addEventListener('beforeunload', ask);
    return () => removeEventListener('beforeunload', ask);
  }, [moving]);
  // Leaving the discussion for another page ends what was still on its way.
  useEffect(() => {
    const { current } = uploads;
    return () => {
      for (const upload of current.values()) upload.cancel();
    };
  }, []);

  function add(chosen: File[]) {
    const taken = chosen.slice(0, room(all));
    const left = chosen.length - taken.length;
    setRefused(left > 0 ? tooMany(left) : '');
    const items = taken.map(toAttachment);
    act({ type: 'add', items });
    taken.forEach((file, index) => {
      const item = items[index];
      if (item) void send(item.key, file);
    });
  }

  async function send(itemKey: string, file: File) {
    files.current.set(itemKey, file);
    const { startUpload } = await loadUpload();
    // Removed while the script was on its way.
    if (!files.current.has(itemKey)) return;
    const onChange = (upload: UploadState) => act({ type: 'progress', key: itemKey, upload });
    const upload = startUpload({ slug: 'brouillon', espaceId, file, onChange });
    uploads.current.set(itemKey, upload);
    try {
      const fichier = await upload.done;
      if (files.current.has(itemKey)) act({ type: 'ready', key: itemKey, fichier });
      else discard?.(fichier.id);
    } catch {
      // Said by the state.
    } finally {
      uploads.current.delete(itemKey);
    }
  }

  function retry(itemKey: string) {
    const file = files.current.get(itemKey);
    if (file) void send(itemKey, file);
  }

  function remove({ key: itemKey, thumbnail, fichier }: Attachment) {
    files.current.delete(itemKey);
    uploads.current.get(itemKey)?.cancel();
    if (thumbnail) URL.revokeObjectURL(thumbnail);
    if (fichier) discard?.(fichier.id);
    setRefused('');
    act({ type: 'remove', key: itemKey });
  }

  /** They belong to a message now. */
  function clear() {
    for (const { thumbnail } of all) if (thumbnail) URL.revokeObjectURL(thumbnail);
    files.current.clear();
    setRefused('');
    act({ type: 'clear' });
  }

  return { all, refused, add, retry, remove, clear };
}

export type Attachments = ReturnType<typeof useAttachments>;

const toAttachment = (file: File): Attachment => ({
  key: newClientId(),
  nom: file.name,
  taille: file.size,
  ...(DRAWN.test(file.type) ? { thumbnail: URL.createObjectURL(file) } : {}),
  upload: { etat: navigator.onLine ? 'attente' : 'coupure', sent: 0, total: file.size, resteMs: null },
});

const tooMany = (left: number) =>
  `Un message porte ${PAR_MESSAGE_MAX} fichiers au plus : ${plural(left, 'n’a pas été ajouté', 'n’ont pas été ajoutés')}.`;

/** Loaded when a file is first chosen. The network may be away just then: try until it is back. */
async function loadUpload(): Promise<typeof import('@/components/fichiers/upload')> {
  try {
    return await import('@/components/fichiers/upload');
  } catch {
    await new Promise((resolve) => setTimeout(resolve, RETRY_MS));
    return loadUpload();
  }
}

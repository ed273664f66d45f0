import { useEffect, useMemo, useReducer, useRef, useState } from 'react';
import { plural } from '@/lib/core/text';
import { PAR_MESSAGE_MAX } from '@/lib/fichiers/words';
import { attachmentUploads } from './attachment-uploads';
import { type Attachment, attachments, keptAttachment, readyFiles, room } from './attachments';
import { fichiersIn, parseKept } from './kept-shapes';
import { keptKey, readKept, writeKept } from './kept-texts';

/**
 * The files under the message being written: sent as soon as they are chosen. Those the server has are kept with the
 * draft; the others on this device, until it has them.
 */
export function useAttachments(compteId: string, espaceId: string, discard?: (fichierId: string) => void) {
  const key = keptKey(compteId, espaceId, 'jointes');
  const [all, act] = useReducer(attachments, []);
  const [refused, setRefused] = useState('');
  const [restored, setRestored] = useState(false);
  const reading = useRef(true);
  const unwanted = useRef(discard);
  useEffect(() => {
    unwanted.current = discard;
  });
  const uploads = useMemo(
    () => attachmentUploads({ compteId, espaceId }, { act, unwanted: (id) => unwanted.current?.(id) }),
    [compteId, espaceId],
  );

  useEffect(() => {
    let gone = false;
    const kept = fichiersIn(parseKept(readKept(key)));
    if (kept.length > 0) act({ type: 'add', items: kept.map(keptAttachment) });
    reading.current = false;
    void uploads.open().then(() => gone || setRestored(true));
    return () => {
      gone = true;
      uploads.close();
    };
  }, [key, uploads]);
  useEffect(() => {
    if (reading.current) return;
    const ready = readyFiles(all);
    writeKept(key, ready.length > 0 ? JSON.stringify(ready) : '');
  }, [all, key]);
  const moving = all.some(({ fichier, upload }) => !fichier && upload.etat !== 'echec');
  // A closed tab stops what is on its way until the return: the browser asks first.
  useEffect(() => {
    if (!moving) return;
    const ask = (event: BeforeUnloadEvent) => event.preventDefault();
    addEventListener('beforeunload', ask);
    return () => removeEventListener('beforeunload', ask);
  }, [moving]);

  function add(chosen: File[]) {
    const taken = chosen.slice(0, room(all));
    const left = chosen.length - taken.length;
    setRefused(left > 0 ? tooMany(left) : '');
    uploads.add(taken);
  }

  function remove({ key: itemKey, thumbnail, fichier }: Attachment) {
    uploads.remove(itemKey);
    if (thumbnail) URL.revokeObjectURL(thumbnail);
    if (fichier) discard?.(fichier.id);
    setRefused('');
    act({ type: 'remove', key: itemKey });
  }

  /** They belong to a message now. */
  function clear() {
    for (const { thumbnail } of all) if (thumbnail) URL.revokeObjectURL(thumbnail);
    uploads.clear();
    setRefused('');
    act({ type: 'clear' });
  }

  return { all, refused, restored, add, retry: uploads.retry, remove, clear };
}

export type Attachments = ReturnType<typeof useAttachments>;

const tooMany = (left: number) =>
  `Un message porte ${PAR_MESSAGE_MAX} fichiers au plus : ${plural(left, 'n’a pas été ajouté', 'n’ont pas été ajoutés')}.`;

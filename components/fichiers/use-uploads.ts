import { useRouter } from 'next/navigation';
import { useRef, useState } from 'react';
import type { FichierRef } from '@/lib/fichiers/schema';
import type { Upload, UploadInput, UploadState } from './upload';

/** One file on its way, as the list shows it. */
export type Sent = { key: string; nom: string; state: UploadState | null; upload: Upload };

export const underWay = ({ state }: Sent) => !state || !['pret', 'echec', 'annule'].includes(state.etat);

/**
 * Files that leave at once from within a form.
 * @param onArrived told of each once the server has looked at it; by default the page is asked again, and shows it
 */
export function useUploads(
  target: Omit<UploadInput, 'file' | 'onChange'>,
  onArrived?: (fichier: FichierRef) => void,
) {
  const [sent, setSent] = useState<Sent[]>([]);
  const [arrived, setArrived] = useState(0);
  /** Where one goes on when a line is closed. */
  const input = useRef<HTMLInputElement>(null);
  const router = useRouter();

  async function add(files: readonly File[]) {
    const { startUpload } = await import('./upload');
    for (const file of files) {
      const key = `${file.name}-${file.size}-${Date.now()}-${Math.random()}`;
      const onChange = (state: UploadState) =>
        setSent((list) => list.map((one) => (one.key === key ? { ...one, state } : one)));
      const upload = startUpload({ ...target, file, onChange });
      setSent((list) => [...list, { key, nom: file.name, state: null, upload }]);
      upload.done.then(
        (fichier) => {
          setSent((list) => list.filter((one) => one.key !== key));
          setArrived((count) => count + 1);
          if (onArrived) onArrived(fichier);
          else router.refresh();
        },
        () => undefined,
      );
    }
  }

  function forget(gone: Sent) {
    gone.upload.cancel();
    setSent((list) => list.filter((one) => one !== gone));
    input.current?.focus();
  }

  return { sent, arrived, input, add, forget, going: sent.filter(underWay).length };
}

export type Uploads = ReturnType<typeof useUploads>;

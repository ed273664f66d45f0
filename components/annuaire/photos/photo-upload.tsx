'use client';

import { useRouter } from 'next/navigation';
import { useId, useRef, useState } from 'react';
import type { Upload, UploadState } from '@/components/fichiers/upload';
import { Button } from '@/components/ui/button';
import { Icon } from '@/components/ui/icon';
import { plural } from '@/lib/core/text';

type Sent = { key: string; nom: string; state: UploadState | null; upload: Upload };

const underWay = ({ state }: Sent) => !state || !['pret', 'echec', 'annule'].includes(state.etat);

/** Adds photos to a fiche, several at once; each appears in the list below once the server has looked at it. */
export function PhotoUpload({ ficheId, left }: { ficheId: string; left: number }) {
  const [sent, setSent] = useState<Sent[]>([]);
  const [arrived, setArrived] = useState(0);
  const field = useRef<HTMLInputElement>(null);
  const id = useId();
  const router = useRouter();

  async function add(files: File[]) {
    const { startUpload } = await import('@/components/fichiers/upload');
    for (const file of files) {
      const key = `${file.name}-${file.size}-${Date.now()}-${Math.random()}`;
      const onChange = (state: UploadState) =>
        setSent((list) => list.map((one) => (one.key === key ? { ...one, state } : one)));
      const upload = startUpload({ slug: 'fiche', ficheId, file, onChange });
      setSent((list) => [...list, { key, nom: file.name, state: null, upload }]);
      upload.done.then(
        () => {
          setSent((list) => list.filter((one) => one.key !== key));
          setArrived((count) => count + 1);
          router.refresh();
        },
        () => undefined,
      );
    }
  }
  const forget = (gone: Sent) => {
    gone.upload.cancel();
    setSent((list) => list.filter((one) => one !== gone));
    field.current?.focus();
  };

  const full = left - sent.filter(underWay).length <= 0;
  return (
    <div className="pile pile-courte">
      <div className="ligne">
        <label className="btn btn--secondaire champ-photo" htmlFor={id}>
          <Icon name="image" /> Ajouter des photos
        </label>
        <input
          ref={field}
          id={id}
          className="sr"
          type="file"
          multiple
          accept="image/*,.heic,.heif"
          disabled={full}
          onChange={({ target }) => {
            void add([...(target.files ?? [])].slice(0, Math.max(left, 0)));
            target.value = '';
          }}
        />
        <span className="petit doux">
          {left > 0 ? `Encore ${plural(left, 'photo')} au plus, 20\u00a0Mo chacune.` : 'La fiche est pleine.'}
        </span>
      </div>
      {sent.length > 0 && (
        <ul className="photos-envoi">
          {sent.map((one) => (
            <li key={one.key}>
              <span className="photos-nom">{one.nom}</span>
              {one.state?.etat === 'echec' ? (
                <span className="erreur">
                  <Icon name="triangle-alert" /> {one.state.error}
                </span>
              ) : (
                <progress max={one.state?.total} value={one.state?.sent} aria-label={`Envoi de ${one.nom}`} />
              )}
              <Button variant="discret" size="petit" onClick={() => forget(one)}>
                {underWay(one) ? 'Annuler' : 'Fermer'}
                <span className="sr"> {one.nom}</span>
              </Button>
            </li>
          ))}
        </ul>
      )}
      <p className="petit" role="status">
        {status(sent)}
        {arrived > 0 && sent.length === 0 && `${plural(arrived, 'photo ajoutée', 'photos ajoutées')}.`}
      </p>
      <noscript>
        <p className="petit">Ajouter des photos demande JavaScript.</p>
      </noscript>
    </div>
  );
}

function status(sent: Sent[]) {
  if (sent.some(({ state }) => state?.etat === 'coupure'))
    return 'Connexion interrompue, l’envoi reprendra tout seul.';
  const count = sent.filter(underWay).length;
  return count > 0 ? `Envoi de ${plural(count, 'photo')}…` : '';
}

'use client';

import { useRouter } from 'next/navigation';
import { useId, useRef, useState } from 'react';
import { Button } from '@/components/ui/button';
import { Icon } from '@/components/ui/icon';
import { useHydrated } from '@/components/ui/use-hydrated';
import { plural } from '@/lib/core/text';
import type { Upload, UploadInput, UploadState } from './upload';

type Sent = { key: string; nom: string; state: UploadState | null; upload: Upload };
type Props = {
  /** What the pictures are of. */
  target: Pick<UploadInput, 'slug' | 'annonceId' | 'articleId'>;
  /** How many it has, and may have. */
  count: number;
  max: number;
  /** Makes sure that it is there to receive them. False: it could not. */
  prepare: () => Promise<boolean>;
  /** What is said then; « par annonce ». */
  words: { unprepared: string; perWhat: string };
};

const underWay = ({ state }: Sent) => !state || !['pret', 'echec', 'annule'].includes(state.etat);

/** Adds pictures from within a form: they leave at once, and what is typed elsewhere stays. */
export function PictureUploads({ target, count, max, prepare, words }: Props) {
  const [sent, setSent] = useState<Sent[]>([]);
  const [refused, setRefused] = useState('');
  const [arrived, setArrived] = useState(0);
  const input = useRef<HTMLInputElement>(null);
  const id = useId();
  const hydrated = useHydrated();
  const router = useRouter();
  const left = max - count - sent.filter(underWay).length;

  async function add(files: File[]) {
    setRefused('');
    if (files.length === 0) return;
    const taken = files.slice(0, Math.max(0, left));
    if (taken.length < files.length)
      setRefused(
        `Vous avez choisi ${plural(files.length, 'photo')} : ${max} au plus ${words.perWhat}. ${takenWords(taken.length)}`,
      );
    if (taken.length === 0) return;
    if (!(await prepare())) {
      setRefused(words.unprepared);
      return;
    }
    const { startUpload } = await import('./upload');
    for (const file of taken) {
      const key = `${file.name}-${file.size}-${Date.now()}-${Math.random()}`;
      const onChange = (state: UploadState) =>
        setSent((list) => list.map((one) => (one.key === key ? { ...one, state } : one)));
      const upload = startUpload({ ...target, file, onChange });
      setSent((list) => [...list, { key, nom: file.name, state: null, upload }]);
      upload.done.then(
        () => {
          setSent((list) => list.filter((one) => one.key !== key));
          setArrived((so) => so + 1);
          router.refresh();
        },
        () => undefined,
      );
    }
  }
  const forget = (gone: Sent) => {
    gone.upload.cancel();
    setSent((list) => list.filter((one) => one !== gone));
    input.current?.focus();
  };

  return (
    <>
      {hydrated ? (
        <p>
          <label className="btn btn--secondaire btn--petit champ-photo" htmlFor={id}>
            <Icon name="image" /> Ajouter des photos
          </label>
          <input
            ref={input}
            id={id}
            className="sr"
            type="file"
            multiple
            accept="image/*,.heic,.heif"
            disabled={left <= 0}
            onChange={({ target: field }) => {
              void add([...(field.files ?? [])]);
              field.value = '';
            }}
          />
        </p>
      ) : (
        <p className="petit doux">
          Ajouter des photos demande JavaScript. Vous pourrez le faire plus tard, d’un autre appareil.
        </p>
      )}
      {refused && (
        <p className="erreur" role="alert">
          <Icon name="triangle-alert" /> {refused}
        </p>
      )}
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
        {statusWords(sent)}
        {arrived > 0 && sent.length === 0 && `${plural(arrived, 'photo ajoutée', 'photos ajoutées')}.`}
      </p>
    </>
  );
}

function statusWords(sent: readonly Sent[]) {
  if (sent.some(({ state }) => state?.etat === 'coupure'))
    return 'Connexion interrompue, l’envoi reprendra tout seul.';
  const count = sent.filter(underWay).length;
  return count > 0 ? `Envoi de ${plural(count, 'photo')}…` : '';
}

const takenWords = (count: number) =>
  count > 1
    ? `Les ${count} premières sont gardées.`
    : count === 1
      ? 'La première est gardée.'
      : 'Il n’y a plus de place.';

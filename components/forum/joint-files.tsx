'use client';

import { useRef, useState } from 'react';
import type { Upload, UploadState } from '@/components/fichiers/upload';
import { Button } from '@/components/ui/button';
import { Field } from '@/components/ui/field';
import { Icon } from '@/components/ui/icon';
import { useHydrated } from '@/components/ui/use-hydrated';
import { plural } from '@/lib/core/text';
import type { FichierRef } from '@/lib/fichiers/schema';
import { kindAndSize } from '@/lib/fichiers/words';
import { MAX_FICHIERS } from '@/lib/forum/words';

/** What the form calls its files, where it carries them; and where a refusal leads to. */
const FIELD = 'joints';

type Sent = { key: string; nom: string; state: UploadState | null; upload: Upload };

/** A refusal, or nothing more will come of it. */
const isOver = ({ state }: Sent) => state !== null && ['echec', 'annule'].includes(state.etat);

/**
 * Photos and files under a message that is being written: they leave at once, and the form names those that arrived.
 * @param onChange told each time the list has changed, so that the draft keeps it
 */
export function JointFiles({
  fichiers,
  error,
  onChange,
}: {
  fichiers: readonly FichierRef[];
  error?: string;
  onChange: () => void;
}) {
  const [arrived, setArrived] = useState<FichierRef[]>([...fichiers]);
  const [sent, setSent] = useState<Sent[]>([]);
  const [refused, setRefused] = useState('');
  const input = useRef<HTMLInputElement>(null);
  const hydrated = useHydrated();
  const left = MAX_FICHIERS - arrived.length - sent.filter((one) => !isOver(one)).length;

  async function add(files: File[]) {
    setRefused('');
    if (files.length === 0) return;
    if (files.length > left) {
      setRefused(
        left > 0
          ? `Il reste de la place pour ${plural(left, 'fichier')} : ${MAX_FICHIERS} au plus sous un message.`
          : `Un message porte ${MAX_FICHIERS} fichiers au plus.`,
      );
      return;
    }
    const { startUpload } = await import('@/components/fichiers/upload');
    for (const file of files) {
      const key = `${file.name}-${file.size}-${Math.random()}`;
      const onState = (state: UploadState) =>
        setSent((list) => list.map((one) => (one.key === key ? { ...one, state } : one)));
      const upload = startUpload({ slug: 'forum', file, onChange: onState });
      setSent((list) => [...list, { key, nom: file.name, state: null, upload }]);
      upload.done.then(
        (fichier) => {
          setSent((list) => list.filter((one) => one.key !== key));
          setArrived((list) => (list.some((one) => one.id === fichier.id) ? list : [...list, fichier]));
          onChange();
        },
        () => undefined,
      );
    }
  }
  const remove = (gone: FichierRef) => {
    setArrived((list) => list.filter((one) => one.id !== gone.id));
    onChange();
    input.current?.focus();
  };
  const forget = (gone: Sent) => {
    gone.upload.cancel();
    setSent((list) => list.filter((one) => one !== gone));
    input.current?.focus();
  };

  return (
    <div className="pile pile-courte">
      {hydrated &&
        arrived.map((fichier) => <input key={fichier.id} type="hidden" name="fichiers" value={fichier.id} />)}
      {(arrived.length > 0 || sent.length > 0) && (
        <ul className="joints" aria-label="Fichiers joints">
          {arrived.map((fichier) => (
            <li key={fichier.id}>
              {hydrated ? (
                <>
                  <Icon name="paperclip" />
                  <Named fichier={fichier} />
                  <Button variant="discret" size="petit" onClick={() => remove(fichier)}>
                    Retirer<span className="sr"> {fichier.nom}</span>
                  </Button>
                </>
              ) : (
                // Unticked, it does not leave with the form.
                <label className="case">
                  <input type="checkbox" name="fichiers" value={fichier.id} defaultChecked />
                  <Named fichier={fichier} />
                </label>
              )}
            </li>
          ))}
          {sent.map((one) => (
            <li key={one.key}>
              <span>{one.nom}</span>
              {one.state?.etat === 'echec' ? (
                <span className="erreur">
                  <Icon name="triangle-alert" /> {one.state.error}
                </span>
              ) : (
                <progress max={one.state?.total} value={one.state?.sent} aria-label={`Envoi de ${one.nom}`} />
              )}
              <Button variant="discret" size="petit" onClick={() => forget(one)}>
                {isOver(one) ? 'Fermer' : 'Annuler'}
                <span className="sr"> {one.nom}</span>
              </Button>
            </li>
          ))}
        </ul>
      )}
      {(refused || (hydrated && error)) && (
        <p className="erreur" role="alert">
          <Icon name="triangle-alert" /> {refused || error}
        </p>
      )}
      {hydrated ? (
        <p>
          <label className="btn btn--discret btn--petit champ-photo" htmlFor={FIELD}>
            <Icon name="paperclip" /> Joindre un fichier
          </label>
          <input
            ref={input}
            id={FIELD}
            className="sr"
            type="file"
            multiple
            disabled={left <= 0}
            onChange={({ target }) => {
              void add([...(target.files ?? [])]);
              target.value = '';
            }}
          />
        </p>
      ) : (
        // The server takes them out of the form, and checks and stores them like any other.
        <Field
          label="Photos et fichiers"
          name={FIELD}
          type="file"
          multiple
          optional
          help={`Ils partent avec le message : ${MAX_FICHIERS} au plus, de 20 Mo chacun.`}
          error={error}
        />
      )}
    </div>
  );
}

const Named = ({ fichier }: { fichier: FichierRef }) => (
  <span>
    {fichier.nom} <span className="petit doux">{kindAndSize(fichier)}</span>
  </span>
);

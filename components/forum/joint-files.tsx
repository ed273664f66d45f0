'use client';

import { useState } from 'react';
import { ChooseFiles, UploadList } from '@/components/fichiers/upload-field';
import { useUploads } from '@/components/fichiers/use-uploads';
import { Button } from '@/components/ui/button';
import { Field } from '@/components/ui/field';
import { Icon } from '@/components/ui/icon';
import { useHydrated } from '@/components/ui/use-hydrated';
import { plural } from '@/lib/core/text';
import type { FichierRef } from '@/lib/fichiers/schema';
import { JOINTS, kindAndSize } from '@/lib/fichiers/words';
import { MAX_FICHIERS } from '@/lib/forum/words';

const WORDS = { one: 'fichier', many: 'fichiers', come: 'joint', comeMany: 'joints' };

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
  const uploads = useUploads({ slug: 'forum' }, (fichier) => {
    setArrived((list) => (list.some((one) => one.id === fichier.id) ? list : [...list, fichier]));
    onChange();
  });
  const [refused, setRefused] = useState('');
  const hydrated = useHydrated();
  const left = MAX_FICHIERS - arrived.length - uploads.going;

  function add(files: File[]) {
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
    void uploads.add(files);
  }
  const remove = (gone: FichierRef) => {
    setArrived((list) => list.filter((one) => one.id !== gone.id));
    onChange();
    uploads.input.current?.focus();
  };

  return (
    <div className="pile pile-courte">
      {hydrated &&
        arrived.map((fichier) => <input key={fichier.id} type="hidden" name="fichiers" value={fichier.id} />)}
      {arrived.length > 0 && (
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
        </ul>
      )}
      {(refused || (hydrated && error)) && (
        <p className="erreur" role="alert">
          <Icon name="triangle-alert" /> {refused || error}
        </p>
      )}
      {hydrated ? (
        <p>
          <ChooseFiles
            uploads={uploads}
            icon="paperclip"
            label="Joindre un fichier"
            variant="discret"
            id={JOINTS}
            full={left <= 0}
            onChoose={add}
          />
        </p>
      ) : (
        // The server takes them out of the form, and checks and stores them like any other.
        <Field
          label="Photos et fichiers"
          name={JOINTS}
          type="file"
          multiple
          optional
          help={`Ils partent avec le message : ${MAX_FICHIERS} au plus, de 20 Mo chacun.`}
          error={error}
        />
      )}
      <UploadList uploads={uploads} words={WORDS} />
    </div>
  );
}

const Named = ({ fichier }: { fichier: FichierRef }) => (
  <span>
    {fichier.nom} <span className="petit doux">{kindAndSize(fichier)}</span>
  </span>
);

'use client';

import { useState } from 'react';
import { ChooseFiles } from '@/components/fichiers/upload-field';
import { UploadList } from '@/components/fichiers/upload-list';
import { useUploads } from '@/components/fichiers/use-uploads';
import { Button } from '@/components/ui/button';
import { Icon } from '@/components/ui/icon';
import { plural } from '@/lib/core/text';
import type { FichierRef } from '@/lib/fichiers/schema';
import { JOINTS } from '@/lib/fichiers/words';
import { MAX_FICHIERS } from '@/lib/forum/words';
import type { JointProps } from './joint-files';
import { Named } from './named-file';

const WORDS = { one: 'fichier', many: 'fichiers', come: 'joint', comeMany: 'joints' };

/** The files of a message as scripts show them: they leave at once, and each can be taken back. */
export function LiveFiles({ fichiers, error, onChange }: JointProps) {
  const [arrived, setArrived] = useState<FichierRef[]>([...fichiers]);
  const uploads = useUploads({ slug: 'forum' }, (fichier) => {
    setArrived((list) => (list.some((one) => one.id === fichier.id) ? list : [...list, fichier]));
    onChange();
  });
  const [refused, setRefused] = useState('');
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
      {arrived.map((fichier) => (
        <input key={fichier.id} type="hidden" name="fichiers" value={fichier.id} />
      ))}
      {arrived.length > 0 && (
        <ul className="joints" aria-label="Fichiers joints">
          {arrived.map((fichier) => (
            <li key={fichier.id}>
              <Icon name="paperclip" />
              <Named fichier={fichier} />
              <Button variant="discret" size="petit" onClick={() => remove(fichier)}>
                Retirer<span className="sr"> {fichier.nom}</span>
              </Button>
            </li>
          ))}
        </ul>
      )}
      {(refused || error) && (
        <p className="erreur" role="alert">
          <Icon name="triangle-alert" /> {refused || error}
        </p>
      )}
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
      <UploadList uploads={uploads} words={WORDS} />
    </div>
  );
}

'use client';

import { useState } from 'react';
import { Icon } from '@/components/ui/icon';
import { useHydrated } from '@/components/ui/use-hydrated';
import { plural } from '@/lib/core/text';
import type { UploadInput } from './upload';
import { ChooseFiles, PHOTO_WORDS, PICTURES, UploadList } from './upload-field';
import { useUploads } from './use-uploads';

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

/** Adds pictures from within a form: they leave at once, and what is typed elsewhere stays. */
export function PictureUploads({ target, count, max, prepare, words }: Props) {
  const uploads = useUploads(target);
  const [refused, setRefused] = useState('');
  const hydrated = useHydrated();
  const left = max - count - uploads.going;

  async function add(files: File[]) {
    setRefused('');
    if (files.length === 0) return;
    const taken = files.slice(0, Math.max(0, left));
    if (taken.length < files.length)
      setRefused(
        `Vous avez choisi ${plural(files.length, 'photo')} : ${max} au plus ${words.perWhat}. ${takenWords(taken.length)}`,
      );
    if (taken.length === 0) return;
    if (await prepare()) await uploads.add(taken);
    else setRefused(words.unprepared);
  }

  return (
    <>
      {hydrated ? (
        <p>
          <ChooseFiles
            uploads={uploads}
            icon="image"
            label="Ajouter des photos"
            accept={PICTURES}
            full={left <= 0}
            onChoose={(files) => void add(files)}
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
      <UploadList uploads={uploads} words={PHOTO_WORDS} />
    </>
  );
}

const takenWords = (count: number) =>
  count > 1
    ? `Les ${count} premières sont gardées.`
    : count === 1
      ? 'La première est gardée.'
      : 'Il n’y a plus de place.';

'use client';

import { useState } from 'react';
import { Field } from '@/components/ui/field';
import { Icon } from '@/components/ui/icon';
import { SubmitButton } from '@/components/ui/submit-button';
import { useHydrated } from '@/components/ui/use-hydrated';
import { plural } from '@/lib/core/text';
import { JOINTS, MAX_JOINTS } from '@/lib/fichiers/words';
import type { UploadInput } from './upload';
import { ChooseFiles, PHOTO_WORDS, PICTURES } from './upload-field';
import { UploadList } from './upload-list';
import { useUploads } from './use-uploads';

type Props = {
  /** What the pictures are of. */
  target: Pick<UploadInput, 'slug' | 'annonceId' | 'articleId'>;
  /** How many it has, and may have. */
  count: number;
  max: number;
  /** Makes sure that it is there to receive them. False: it could not. */
  prepare: () => Promise<boolean>;
  /** Why one that came with the form was not taken. */
  error: string | undefined;
  /** What is said then; « par annonce ». */
  words: { unprepared: string; perWhat: string };
};

/**
 * Adds pictures from within a form: they leave at once, and what is typed elsewhere stays. Where no script runs, the form
 * carries them.
 */
export function PictureUploads({ target, count, max, prepare, error, words }: Props) {
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
            id={JOINTS}
            full={left <= 0}
            onChoose={(files) => void add(files)}
          />
        </p>
      ) : (
        // The server takes them out of the form, and checks and stores them like any other.
        left > 0 && (
          <>
            <Field
              label="Ajouter des photos"
              name={JOINTS}
              type="file"
              multiple
              accept={PICTURES}
              optional
              help={`${plural(Math.min(left, MAX_JOINTS), 'photo')} au plus, de 20\u00a0Mo chacune. Elles partent avec le formulaire.`}
              error={error}
            />
            <p>
              <SubmitButton variant="secondaire" size="petit" name="geste" value="photos">
                Envoyer ces photos
              </SubmitButton>
            </p>
          </>
        )
      )}
      {(refused || (hydrated && error)) && (
        <p className="erreur" role="alert">
          <Icon name="triangle-alert" /> {refused || error}
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

'use client';

import { useRouter } from 'next/navigation';
import { useId, useRef, useState } from 'react';
import type { Upload, UploadState } from '@/components/fichiers/upload';
import { Button } from '@/components/ui/button';
import { Field } from '@/components/ui/field';
import { Icon } from '@/components/ui/icon';
import { SubmitButton } from '@/components/ui/submit-button';
import { useHydrated } from '@/components/ui/use-hydrated';
import { ANNONCE_MAX, MAX_PHOTOS } from '@/lib/annonces/words';
import { paths } from '@/lib/core/paths';
import { plural } from '@/lib/core/text';
import type { FieldProps, FormPhoto } from './annonce-values';

type Sent = { key: string; nom: string; state: UploadState | null; upload: Upload };
type Props = {
  annonceId: string;
  photos: FormPhoto[];
  field: FieldProps;
  /** Makes sure that the annonce is there to receive them. False: it could not. */
  prepare: () => Promise<boolean>;
};

const underWay = ({ state }: Sent) => !state || !['pret', 'echec', 'annule'].includes(state.etat);

/**
 * The photos of an annonce, inside its form: what is typed elsewhere stays. They leave at once; captions, order and
 * removal are sent with the form.
 */
export function PhotoField({ annonceId, photos, field, prepare }: Props) {
  const [sent, setSent] = useState<Sent[]>([]);
  const [refused, setRefused] = useState('');
  const [arrived, setArrived] = useState(0);
  const input = useRef<HTMLInputElement>(null);
  const id = useId();
  const hydrated = useHydrated();
  const router = useRouter();
  const left = MAX_PHOTOS - photos.length - sent.filter(underWay).length;

  async function add(files: File[]) {
    setRefused('');
    if (files.length === 0) return;
    const taken = files.slice(0, Math.max(0, left));
    if (taken.length < files.length)
      setRefused(
        `Vous avez choisi ${plural(files.length, 'photo')} : ${MAX_PHOTOS} au plus par annonce. ${takenWords(taken.length)}`,
      );
    if (taken.length === 0) return;
    if (!(await prepare())) {
      setRefused('L’annonce n’a pas pu être gardée, les photos attendent. Réessayez dans un instant.');
      return;
    }
    const { startUpload } = await import('@/components/fichiers/upload');
    for (const file of taken) {
      const key = `${file.name}-${file.size}-${Date.now()}-${Math.random()}`;
      const onChange = (state: UploadState) =>
        setSent((list) => list.map((one) => (one.key === key ? { ...one, state } : one)));
      const upload = startUpload({ slug: 'annonce', annonceId, file, onChange });
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
    input.current?.focus();
  };

  return (
    <fieldset className="pile" id="photos">
      <legend className="legende">
        Photos <span className="aide">(facultatif, {MAX_PHOTOS} au plus, 20&nbsp;Mo chacune)</span>
      </legend>
      {photos.length > 0 && (
        <ol className="photos photos--annonce">
          {photos.map((photo, index) => (
            <PhotoRow key={photo.id} photo={photo} index={index} last={photos.length - 1} field={field} />
          ))}
        </ol>
      )}
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
            onChange={({ target }) => {
              void add([...(target.files ?? [])]);
              target.value = '';
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
        {status(sent)}
        {arrived > 0 && sent.length === 0 && `${plural(arrived, 'photo ajoutée', 'photos ajoutées')}.`}
      </p>
    </fieldset>
  );
}

function PhotoRow({
  photo: { id, legende },
  index,
  last,
  field,
}: {
  photo: FormPhoto;
  index: number;
  last: number;
  field: FieldProps;
}) {
  const name = `photo ${index + 1}`;
  const typed = field(`legendes.${id}`);
  return (
    <li>
      {/* biome-ignore lint/performance/noImgElement: the server prepared this very size */}
      <img
        src={paths.fichierVignette(id)}
        width={320}
        height={320}
        alt={legende || `Photo ${index + 1}`}
        loading="lazy"
      />
      <div className="pile pile-courte">
        <Field
          label={
            <>
              Ce qu’elle montre<span className="sr"> ({name})</span>
            </>
          }
          help={
            index === 0 ? 'Lu à qui ne voit pas l’image. La première photo est celle des listes.' : undefined
          }
          optional
          maxLength={ANNONCE_MAX.legende}
          {...typed}
          defaultValue={typed.defaultValue || legende}
        />
        <p className="ligne">
          {index > 0 && <Move id={id} to="avant" name={name} />}
          {index < last && <Move id={id} to="apres" name={name} />}
          <SubmitButton variant="discret" size="petit" name="geste" value={`retirer:${id}`}>
            Retirer<span className="sr"> la {name}</span>
          </SubmitButton>
        </p>
      </div>
    </li>
  );
}

const Move = ({ id, to, name }: { id: string; to: 'avant' | 'apres'; name: string }) => (
  <SubmitButton variant="discret" size="petit" name="geste" value={`${to}:${id}`}>
    <Icon name={to === 'avant' ? 'arrow-up' : 'arrow-down'} /> {to === 'avant' ? 'Monter' : 'Descendre'}
    <span className="sr"> la {name}</span>
  </SubmitButton>
);

const takenWords = (count: number) =>
  count > 1
    ? `Les ${count} premières sont gardées.`
    : count === 1
      ? 'La première est gardée.'
      : 'Il n’y a plus de place.';

function status(sent: Sent[]) {
  if (sent.some(({ state }) => state?.etat === 'coupure'))
    return 'Connexion interrompue, l’envoi reprendra tout seul.';
  const count = sent.filter(underWay).length;
  return count > 0 ? `Envoi de ${plural(count, 'photo')}…` : '';
}

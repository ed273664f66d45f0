'use client';

import { useRouter } from 'next/navigation';
import { useId, useRef, useState } from 'react';
import type { Upload, UploadState } from '@/components/fichiers/upload';
import { Button } from '@/components/ui/button';
import { Field } from '@/components/ui/field';
import { Icon } from '@/components/ui/icon';
import { SubmitButton } from '@/components/ui/submit-button';
import { useHydrated } from '@/components/ui/use-hydrated';
import { ARTICLE_MAX, MAX_PHOTOS } from '@/lib/blog/words';
import { paths } from '@/lib/core/paths';
import { plural } from '@/lib/core/text';
import type { FieldProps } from './article-values';

type Sent = { key: string; nom: string; state: UploadState | null; upload: Upload };
export type FormPicture = { id: string; description: string; legende: string; credit: string };
type Props = {
  articleId: string;
  photos: readonly FormPicture[];
  field: FieldProps;
  /** Makes sure that the article is there to receive them. False: it could not. */
  prepare: () => Promise<boolean>;
};

const underWay = ({ state }: Sent) => !state || !['pret', 'echec', 'annule'].includes(state.etat);

/** The photos of an article, inside its form. They leave at once; words, order and removal are sent with the form. */
export function PhotosFields({ articleId, photos, field, prepare }: Props) {
  const [sent, setSent] = useState<Sent[]>([]);
  const [refused, setRefused] = useState('');
  const [arrived, setArrived] = useState(0);
  const input = useRef<HTMLInputElement>(null);
  const id = useId();
  const hydrated = useHydrated();
  const router = useRouter();
  const left = MAX_PHOTOS - photos.length - sent.filter(underWay).length;
  const cover = field('couvertureId');

  async function add(files: File[]) {
    setRefused('');
    if (files.length === 0) return;
    if (files.length > left) {
      setRefused(
        `Vous avez choisi ${plural(files.length, 'photo')}, et ${left > 0 ? `il reste de la place pour ${left}` : 'il n’y a plus de place'} : ${MAX_PHOTOS} au plus.`,
      );
      return;
    }
    if (!(await prepare())) {
      setRefused('L’article n’a pas pu être gardé, les photos attendent. Réessayez dans un instant.');
      return;
    }
    const { startUpload } = await import('@/components/fichiers/upload');
    for (const file of files) {
      const key = `${file.name}-${file.size}-${Date.now()}-${Math.random()}`;
      const onChange = (state: UploadState) =>
        setSent((list) => list.map((one) => (one.key === key ? { ...one, state } : one)));
      const upload = startUpload({ slug: 'article', articleId, file, onChange });
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

  return (
    <fieldset className="pile" id="photos">
      <legend className="legende">
        Photos <span className="aide">(facultatif, {MAX_PHOTOS} au plus, 20&nbsp;Mo chacune)</span>
      </legend>
      {photos.length > 0 && (
        <>
          <label className="case" htmlFor={`${cover.id}-aucune`}>
            <input
              key={cover.defaultValue}
              type="radio"
              id={`${cover.id}-aucune`}
              name="couvertureId"
              value=""
              defaultChecked={cover.defaultValue === ''}
            />
            Pas de photo de couverture : une affiche dessinée
          </label>
          <ol className="article-photos">
            {photos.map((photo, index) => (
              <PhotoRow key={photo.id} {...{ photo, index, field }} last={photos.length - 1} />
            ))}
          </ol>
        </>
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
              <Button
                variant="discret"
                size="petit"
                onClick={() => {
                  one.upload.cancel();
                  setSent((list) => list.filter((other) => other !== one));
                  input.current?.focus();
                }}
              >
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
  photo,
  index,
  last,
  field,
}: {
  photo: FormPicture;
  index: number;
  last: number;
  field: FieldProps;
}) {
  const { id } = photo;
  const name = `photo ${index + 1}`;
  const hidden = <span className="sr"> ({name})</span>;
  const words = (part: 'description' | 'legende' | 'credit') => {
    const typed = field(`photos.${id}.${part}`);
    return { ...typed, defaultValue: typed.defaultValue || photo[part], maxLength: ARTICLE_MAX[part] };
  };
  const cover = field('couvertureId');
  return (
    <li>
      {/* biome-ignore lint/performance/noImgElement: the server prepared this very size */}
      <img
        src={paths.fichierVignette(id)}
        width={320}
        height={320}
        alt={photo.description || `Photo ${index + 1}`}
        loading="lazy"
      />
      <div className="pile pile-courte">
        <label className="case" htmlFor={`${cover.id}-${id}`}>
          <input
            key={cover.defaultValue}
            type="radio"
            id={`${cover.id}-${id}`}
            name="couvertureId"
            value={id}
            defaultChecked={cover.defaultValue === id}
          />
          Photo de couverture{hidden}
        </label>
        <Field
          label={<>Ce qu’elle montre{hidden}</>}
          help={index === 0 ? 'Lu à qui ne voit pas l’image. À donner pour la couverture.' : undefined}
          optional="unsaid"
          {...words('description')}
        />
        <div className="deux">
          <Field label={<>Légende{hidden}</>} optional {...words('legende')} />
          <Field label={<>Crédit{hidden}</>} optional {...words('credit')} />
        </div>
        <p className="petit doux">
          Pour la montrer dans le texte, seule sur sa ligne : <code>{`![](${paths.fichierApercu(id)})`}</code>
        </p>
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

function status(sent: Sent[]) {
  if (sent.some(({ state }) => state?.etat === 'coupure'))
    return 'Connexion interrompue, l’envoi reprendra tout seul.';
  const count = sent.filter(underWay).length;
  return count > 0 ? `Envoi de ${plural(count, 'photo')}…` : '';
}

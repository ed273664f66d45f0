import { PictureUploads } from '@/components/fichiers/picture-uploads';
import { Field } from '@/components/ui/field';
import { Icon } from '@/components/ui/icon';
import { SubmitButton } from '@/components/ui/submit-button';
import type { FieldProps } from '@/components/ui/use-fields';
import { useHydrated } from '@/components/ui/use-hydrated';
import { ARTICLE_MAX, MAX_PHOTOS } from '@/lib/blog/words';
import { paths } from '@/lib/core/paths';

export type FormPicture = { id: string; description: string; legende: string; credit: string };
type Props = {
  articleId: string;
  photos: readonly FormPicture[];
  field: FieldProps;
  /** Makes sure that the article is there to receive them. False: it could not. */
  prepare: () => Promise<boolean>;
};

/** The photos of an article, inside its form. They leave at once; words, order and removal are sent with the form. */
export function PhotosFields({ articleId, photos, field, prepare }: Props) {
  const cover = field('couvertureId');

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
            Pas de photo de couverture : une affiche dessinée
          </label>
          <ol className="article-photos">
            {photos.map((photo, index) => (
              <PhotoRow key={photo.id} {...{ photo, index, field }} last={photos.length - 1} />
            ))}
          </ol>
        </>
      )}
      <PictureUploads
        target={{ slug: 'article', articleId }}
        count={photos.length}
        max={MAX_PHOTOS}
        prepare={prepare}
        error={field('photos').error}
        words={{
          perWhat: 'par article',
          unprepared: 'L’article n’a pas pu être gardé, les photos attendent. Réessayez dans un instant.',
        }}
      />
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
  const hydrated = useHydrated();
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
        {/* With scripts, the editor has a button for it. */}
        {!hydrated && (
          <p className="petit doux">
            Pour la montrer dans le texte, seule sur sa ligne :{' '}
            <code>{`![](${paths.fichierApercu(id)})`}</code>
          </p>
        )}
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

import { PictureUploads } from '@/components/fichiers/picture-uploads';
import { Field } from '@/components/ui/field';
import { Icon } from '@/components/ui/icon';
import { SubmitButton } from '@/components/ui/submit-button';
import type { FieldProps } from '@/components/ui/use-fields';
import { ANNONCE_MAX, MAX_PHOTOS } from '@/lib/annonces/words';
import { paths } from '@/lib/core/paths';
import type { FormPhoto } from './annonce-values';

type Props = {
  annonceId: string;
  photos: FormPhoto[];
  field: FieldProps;
  /** Makes sure that the annonce is there to receive them. False: it could not. */
  prepare: () => Promise<boolean>;
};

/**
 * The photos of an annonce, inside its form: what is typed elsewhere stays. They leave at once; captions, order and
 * removal are sent with the form.
 */
export function PhotoField({ annonceId, photos, field, prepare }: Props) {
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
      <PictureUploads
        target={{ slug: 'annonce', annonceId }}
        count={photos.length}
        max={MAX_PHOTOS}
        prepare={prepare}
        error={field('photos').error}
        words={{
          perWhat: 'par annonce',
          unprepared: 'L’annonce n’a pas pu être gardée, les photos attendent. Réessayez dans un instant.',
        }}
      />
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

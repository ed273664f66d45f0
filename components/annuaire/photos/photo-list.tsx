'use client';

import { Confirm } from '@/components/ui/confirm';
import { Field } from '@/components/ui/field';
import { Icon } from '@/components/ui/icon';
import { SubmitButton } from '@/components/ui/submit-button';
import { useFormAction } from '@/components/ui/use-form-action';
import type { FichePhotoRow } from '@/lib/annuaire/queries';
import { FICHE_MAX } from '@/lib/annuaire/words';
import type { FormAction } from '@/lib/core/form-state';
import { paths } from '@/lib/core/paths';

type Act = (form: FormData) => Promise<void>;
type Acts = { describe: FormAction; move: Act; remove: Act };

/** The photos of a fiche in their order: what each shows, who took it, one place up or down, away. */
export function PhotoList({ photos, ...acts }: { photos: FichePhotoRow[] } & Acts) {
  return (
    <ol className="photos">
      {photos.map((photo, index) => (
        <PhotoRow
          key={photo.id}
          photo={photo}
          name={photo.legende || `Photo ${index + 1}`}
          first={index === 0}
          last={index === photos.length - 1}
          {...acts}
        />
      ))}
    </ol>
  );
}

function PhotoRow({
  photo,
  name,
  first,
  last,
  describe,
  move,
  remove,
}: { photo: FichePhotoRow; name: string; first: boolean; last: boolean } & Acts) {
  const [state, send] = useFormAction(describe);
  const { id, legende, credit } = photo;
  const { fields = {}, values = {} } = state.status === 'error' ? state : {};
  return (
    <li>
      {/* biome-ignore lint/performance/noImgElement: the server prepared this very size */}
      <img src={paths.fichierVignette(id)} width={320} height={320} alt={name} loading="lazy" />
      <div className="pile pile-courte">
        <form action={send} className="pile pile-courte" noValidate>
          <input type="hidden" name="fichierId" value={id} />
          <Field
            id={`legende-${id}`}
            name="legende"
            label="Ce qu’elle montre"
            help={first ? 'Lu à qui ne voit pas l’image. La première photo est la grande.' : undefined}
            optional
            maxLength={FICHE_MAX.legende}
            error={fields.legende}
            defaultValue={values.legende ?? legende}
          />
          <Field
            id={`credit-${id}`}
            name="credit"
            label="Qui l’a prise"
            optional
            maxLength={FICHE_MAX.credit}
            error={fields.credit}
            defaultValue={values.credit ?? credit}
          />
          <div className="ligne">
            <SubmitButton variant="secondaire" size="petit">
              Enregistrer la légende
            </SubmitButton>
            <span className="petit" role="status">
              {state.status === 'done' && state.message}
            </span>
          </div>
        </form>
        <div className="ligne">
          {!first && <Move id={id} sens="avant" name={name} action={move} />}
          {!last && <Move id={id} sens="apres" name={name} action={move} />}
          <Confirm
            summary={
              <>
                Retirer<span className="sr"> {name}</span>
              </>
            }
            question="Retirer cette photo ?"
            consequence="Elle disparaît de la fiche pour tout le monde."
            confirm="Retirer la photo"
            action={remove}
            fields={{ fichierId: id }}
          />
        </div>
      </div>
    </li>
  );
}

const Move = ({
  id,
  sens,
  name,
  action,
}: {
  id: string;
  sens: 'avant' | 'apres';
  name: string;
  action: Act;
}) => (
  <form action={action}>
    <input type="hidden" name="fichierId" value={id} />
    <input type="hidden" name="sens" value={sens} />
    <SubmitButton variant="discret" size="petit">
      <Icon name={sens === 'avant' ? 'arrow-up' : 'arrow-down'} /> {sens === 'avant' ? 'Monter' : 'Descendre'}
      <span className="sr"> {name}</span>
    </SubmitButton>
  </form>
);

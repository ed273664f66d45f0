import { useId } from 'react';
import { Button } from '@/components/ui/button';
import { Icon } from '@/components/ui/icon';
import type { IconName } from '@/components/ui/icon-paths';
import { plural } from '@/lib/core/text';
import { type Sent, type Uploads, underWay } from './use-uploads';

/** Pictures as telephones take them. */
export const PICTURES = 'image/*,.heic,.heif';

type ChooseProps = {
  uploads: Uploads;
  icon: IconName;
  label: string;
  /** Any kind, when not said. */
  accept?: string;
  /** No room for another. */
  full: boolean;
  onChoose: (files: File[]) => void;
  small?: boolean;
  variant?: 'secondaire' | 'discret';
  /** Where a refusal leads to. */
  id?: string;
};

/** A button that opens the chooser of files, several at once; works with the keyboard as the field it is. */
export function ChooseFiles({ uploads, icon, label, accept, full, onChoose, ...look }: ChooseProps) {
  const own = useId();
  const { small = true, variant = 'secondaire', id = own } = look;
  return (
    <>
      <label className={`btn btn--${variant} ${small ? 'btn--petit ' : ''}champ-photo`} htmlFor={id}>
        <Icon name={icon} /> {label}
      </label>
      <input
        ref={uploads.input}
        id={id}
        className="sr"
        type="file"
        multiple
        accept={accept}
        disabled={full}
        onChange={({ target }) => {
          onChoose([...(target.files ?? [])]);
          target.value = '';
        }}
      />
    </>
  );
}

type ListProps = {
  uploads: Uploads;
  /** « photo », « photos », and how they have come: « ajoutée », « ajoutées ». */
  words: { one: string; many: string; come: string; comeMany: string };
};

export const PHOTO_WORDS = { one: 'photo', many: 'photos', come: 'ajoutée', comeMany: 'ajoutées' };

/** What is on its way, what failed and why; says aloud how far it is. */
export function UploadList({ uploads, words }: ListProps) {
  const { sent, arrived, forget } = uploads;
  const { one, many, come, comeMany } = words;
  return (
    <>
      {sent.length > 0 && (
        <ul className="photos-envoi">
          {sent.map((line) => (
            <UploadLine key={line.key} line={line} onClose={() => forget(line)} />
          ))}
        </ul>
      )}
      <p className="petit" role="status">
        {goingWords(uploads, one, many)}
        {arrived > 0 && sent.length === 0 && `${plural(arrived, `${one} ${come}`, `${many} ${comeMany}`)}.`}
      </p>
    </>
  );
}

const UploadLine = ({ line, onClose }: { line: Sent; onClose: () => void }) => (
  <li>
    <span className="photos-nom">{line.nom}</span>
    {line.state?.etat === 'echec' ? (
      <span className="erreur">
        <Icon name="triangle-alert" /> {line.state.error}
      </span>
    ) : (
      <progress max={line.state?.total} value={line.state?.sent} aria-label={`Envoi de ${line.nom}`} />
    )}
    <Button variant="discret" size="petit" onClick={onClose}>
      {underWay(line) ? 'Annuler' : 'Fermer'}
      <span className="sr"> {line.nom}</span>
    </Button>
  </li>
);

function goingWords({ sent, going }: Uploads, one: string, many: string) {
  if (sent.some(({ state }) => state?.etat === 'coupure'))
    return 'Connexion interrompue, l’envoi reprendra tout seul.';
  return going > 0 ? `Envoi de ${plural(going, one, many)}…` : '';
}

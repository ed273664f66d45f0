import { useId } from 'react';
import { Icon } from '@/components/ui/icon';
import type { IconName } from '@/components/ui/icon-paths';
import type { Uploads } from './use-uploads';

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

export const PHOTO_WORDS = { one: 'photo', many: 'photos', come: 'ajoutée', comeMany: 'ajoutées' };

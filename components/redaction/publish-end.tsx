import Link from 'next/link';
import type { ReactNode } from 'react';
import { SubmitButton } from '@/components/ui/submit-button';

type Props = {
  /** Online, or withdrawn: saved, not published. */
  editing: boolean;
  /** Where one gives up. */
  cancelHref?: string | undefined;
  /** Beside « Garder le brouillon ». */
  beside?: ReactNode;
  children?: ReactNode;
};

/** The end of a form of something that is published: its buttons, and the way out. */
export const PublishEnd = ({ editing, cancelHref, beside, children }: Props) => (
  <div className="form-fin">
    {editing ? (
      <SubmitButton size="large" pending="Enregistrement…" name="geste" value="enregistrer">
        Enregistrer
      </SubmitButton>
    ) : (
      <>
        <SubmitButton size="large" pending="Publication…" name="geste" value="publier">
          Publier
        </SubmitButton>
        <SubmitButton variant="discret" pending="Un instant…" name="geste" value="brouillon">
          Garder le brouillon
        </SubmitButton>
        {beside}
      </>
    )}
    {cancelHref && (
      <Link href={cancelHref} prefetch={false}>
        Revenir sans rien changer
      </Link>
    )}
    {children}
  </div>
);

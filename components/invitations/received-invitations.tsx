'use client';

import { ErrorSummary } from '@/components/ui/error-summary';
import { SubmitButton } from '@/components/ui/submit-button';
import { useFormAction } from '@/components/ui/use-form-action';
import type { FormState } from '@/lib/core/form-state';

type Action = (state: FormState, form: FormData) => Promise<FormState>;

export type Received = {
  id: string;
  nom: string;
  intention: string;
  /** « Sophie Marchal, mardi. À lire jusqu’au 3 décembre 2026. » */
  sentence: string;
};

type Props = { invitations: Received[]; accept: Action; decline: Action };

/** Invitations that wait for an answer: yes leads into the espace, no makes the row go. */
export function ReceivedInvitations({ invitations, accept, decline }: Props) {
  return (
    <ul className="rangs">
      {invitations.map((invitation) => (
        <InvitationRow key={invitation.id} invitation={invitation} accept={accept} decline={decline} />
      ))}
    </ul>
  );
}

function InvitationRow({
  invitation,
  accept,
  decline,
}: {
  invitation: Received;
  accept: Action;
  decline: Action;
}) {
  const [accepted, send] = useFormAction(accept);
  const [declined, refuse] = useFormAction(decline);
  return (
    <li className="rang pile pile-courte">
      <ErrorSummary state={accepted.status === 'error' ? accepted : declined} />
      <div>
        <h3>{invitation.nom}</h3>
        {invitation.intention ? <p className="line-clamp-3">{invitation.intention}</p> : null}
        <p className="meta">{invitation.sentence}</p>
      </div>
      <div className="ligne">
        <form action={send}>
          <input type="hidden" name="invitationId" value={invitation.id} />
          <SubmitButton>
            Rejoindre l’espace <span className="sr">{invitation.nom}</span>
          </SubmitButton>
        </form>
        <form action={refuse}>
          <input type="hidden" name="invitationId" value={invitation.id} />
          <SubmitButton variant="discret">
            Décliner <span className="sr">l’invitation à {invitation.nom}</span>
          </SubmitButton>
        </form>
      </div>
    </li>
  );
}

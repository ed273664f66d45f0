'use client';

import { StatusLine } from '@/components/membres/status-line';
import { useLatest } from '@/components/membres/use-latest';
import { Icon } from '@/components/ui/icon';
import { SubmitButton } from '@/components/ui/submit-button';
import { useFormAction } from '@/components/ui/use-form-action';
import type { FormState } from '@/lib/core/form-state';

type Action = (state: FormState, form: FormData) => Promise<FormState>;

export type SentItem = {
  id: string;
  email: string;
  /** « Envoyée jeudi par vous, en lecture seule. Valable jusqu’au 19 décembre 2026. » */
  sentence: string;
};

type Props = { invitations: SentItem[]; resend: Action; withdraw: Action };

/** Invitations that wait for an answer, or whose thirty days are over. */
export function SentInvitations({ invitations, resend, withdraw }: Props) {
  const [resent, again] = useFormAction(resend);
  const [withdrawn, back] = useFormAction(withdraw);
  const latest = useLatest(resent, withdrawn);
  return (
    <div className="pile">
      <StatusLine state={latest} />
      {invitations.length > 0 ? (
        <ul className="rangs">
          {invitations.map((invitation) => (
            <li key={invitation.id} className="membre membre--attente">
              <Icon name="mail" />
              <div>
                <p className="gras">{invitation.email}</p>
                <p className="petit doux">{invitation.sentence}</p>
              </div>
              <div className="ligne ligne--serree">
                <Act id={invitation.id} action={again} word="Renvoyer" email={invitation.email} />
                <Act id={invitation.id} action={back} word="Retirer" email={invitation.email} />
              </div>
            </li>
          ))}
        </ul>
      ) : (
        <p className="doux">Personne n’est attendu pour le moment.</p>
      )}
    </div>
  );
}

type ActProps = { id: string; action: (form: FormData) => void; word: string; email: string };

const Act = ({ id, action, word, email }: ActProps) => (
  <form action={action}>
    <input type="hidden" name="invitationId" value={id} />
    <SubmitButton variant="discret" size="petit">
      {word}
      <span className="sr"> l’invitation à {email}</span>
    </SubmitButton>
  </form>
);

'use client';

import { useActionState } from 'react';
import { Checkbox } from '@/components/ui/field';
import { Notice } from '@/components/ui/notice';
import { SubmitButton } from '@/components/ui/submit-button';
import { type FormAction, idle } from '@/lib/core/form-state';

/** Which mails one wants. Those that carry an answer or a safety warning always come. */
export function MailChoicesForm({ action, mentionMails }: { action: FormAction; mentionMails: boolean }) {
  const [state, send] = useActionState(action, idle);
  return (
    <form className="pile" action={send}>
      {state.status === 'done' && <Notice tone="reussite" title="C’est enregistré" live />}
      {state.status === 'error' && <Notice tone="erreur" title={state.message} live />}
      <Checkbox
        // React resets a form after its action: the key makes the box follow what is stored.
        key={String(mentionMails)}
        name="mentionMails"
        label="Recevoir un e-mail quand quelqu’un me mentionne"
        help="Dans une discussion, par un @ devant votre nom. Rien ne part si vous avez déjà lu le message."
        defaultChecked={mentionMails}
        required={false}
      />
      <p>
        <SubmitButton variant="secondaire" pending="Enregistrement…">
          Enregistrer mes choix
        </SubmitButton>
      </p>
    </form>
  );
}

'use client';

import { ErrorSummary } from '@/components/ui/error-summary';
import { TextArea } from '@/components/ui/field';
import { SubmitButton } from '@/components/ui/submit-button';
import { useFormAction } from '@/components/ui/use-form-action';
import { MESSAGE_MAX } from '@/lib/conversations/words';
import type { FormAction } from '@/lib/core/form-state';

type Props = {
  action: FormAction;
  conversationId: string;
  /** Drawn by the server for each page: the same form sent twice is one message. */
  clientId: string;
};

/** A line to the other side of a conversation. */
export function MessageForm({ action, conversationId, clientId }: Props) {
  const [state, send] = useFormAction(action);
  return (
    <form action={send} className="pile" noValidate>
      <ErrorSummary state={state} ids={{ texte: 'message' }} />
      <input type="hidden" name="conversationId" value={conversationId} />
      <input type="hidden" name="clientId" value={clientId} />
      <TextArea
        label="Votre message"
        help="Les adresses e-mail restent cachées : la suite se passe ici."
        id="message"
        name="texte"
        rows={4}
        maxLength={MESSAGE_MAX}
        error={state.fields?.texte}
        defaultValue={state.status === 'error' ? (state.values?.texte ?? '') : ''}
      />
      <p>
        <SubmitButton pending="Envoi…">Envoyer</SubmitButton>
      </p>
    </form>
  );
}

'use client';

import { ErrorSummary } from '@/components/ui/error-summary';
import { TextArea } from '@/components/ui/field';
import { Honeypot } from '@/components/ui/honeypot';
import { SubmitButton } from '@/components/ui/submit-button';
import { useFormAction } from '@/components/ui/use-form-action';
import { COMMENTAIRE_MAX } from '@/lib/commentaires/words';
import type { FormAction } from '@/lib/core/form-state';

type Props = {
  action: FormAction;
  under: { name: string; id: string };
  /** Another one at each blank form: the same twice is one commentaire. */
  clientId: string;
};

/** A word in public. */
export function CommentForm({ action, under, clientId }: Props) {
  const [state, send] = useFormAction(action);
  const typed = state.status === 'error' ? state.values : undefined;
  return (
    <form action={send} className="pile" noValidate>
      <ErrorSummary state={state} ids={{ texte: 'commentaire' }} />
      <input type="hidden" name={under.name} value={under.id} />
      <input type="hidden" name="clientId" value={typed?.clientId ?? clientId} />
      <TextArea
        label="Votre commentaire"
        help="Tout le monde peut le lire."
        id="commentaire"
        name="texte"
        rows={3}
        maxLength={COMMENTAIRE_MAX}
        error={state.fields?.texte}
        defaultValue={typed?.texte ?? ''}
      />
      <Honeypot />
      <p>
        <SubmitButton variant="secondaire" pending="Envoi…">
          Commenter
        </SubmitButton>
      </p>
    </form>
  );
}

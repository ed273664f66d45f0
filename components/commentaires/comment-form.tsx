'use client';

import { useActionState } from 'react';
import { ErrorSummary } from '@/components/ui/error-summary';
import { TextArea } from '@/components/ui/field';
import { SubmitButton } from '@/components/ui/submit-button';
import { COMMENTAIRE_MAX } from '@/lib/commentaires/words';
import { type FormAction, idle } from '@/lib/core/form-state';

/** A word in public. */
export function CommentForm({ action, under }: { action: FormAction; under: { name: string; id: string } }) {
  const [state, send] = useActionState(action, idle);
  return (
    <form action={send} className="pile" noValidate>
      <ErrorSummary state={state} ids={{ texte: 'commentaire' }} />
      <input type="hidden" name={under.name} value={under.id} />
      <TextArea
        label="Votre commentaire"
        help="Tout le monde peut le lire."
        id="commentaire"
        name="texte"
        rows={3}
        maxLength={COMMENTAIRE_MAX}
        error={state.fields?.texte}
        defaultValue={state.status === 'error' ? (state.values?.texte ?? '') : ''}
      />
      <p>
        <SubmitButton variant="secondaire" pending="Envoi…">
          Commenter
        </SubmitButton>
      </p>
    </form>
  );
}

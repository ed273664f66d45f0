'use client';

import { useActionState } from 'react';
import { ErrorSummary } from '@/components/ui/error-summary';
import { TextArea } from '@/components/ui/field';
import { SubmitButton } from '@/components/ui/submit-button';
import { ANNONCE_MAX } from '@/lib/annonces/words';
import { type FormAction, idle } from '@/lib/core/form-state';

/** A word in public, under an annonce. */
export function CommentForm({ action, annonceId }: { action: FormAction; annonceId: string }) {
  const [state, send] = useActionState(action, idle);
  return (
    <form action={send} className="pile" noValidate>
      <ErrorSummary state={state} ids={{ texte: 'commentaire' }} />
      <input type="hidden" name="annonceId" value={annonceId} />
      <TextArea
        label="Votre commentaire"
        help="Tout le monde peut le lire."
        id="commentaire"
        name="texte"
        rows={3}
        maxLength={ANNONCE_MAX.commentaire}
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

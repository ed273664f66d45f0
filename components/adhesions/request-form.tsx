import { TextArea } from '@/components/ui/field';
import { SubmitButton } from '@/components/ui/submit-button';
import { MAX_MOT } from '@/lib/adhesions/words';
import type { FormState } from '@/lib/core/form-state';

type Props = { slug: string; state: FormState; action: (form: FormData) => void };

/** A word if one likes, and one button. */
export function RequestForm({ slug, state, action }: Props) {
  const error = state.fields?.mot;
  return (
    <form action={action} className="pile" noValidate>
      <p>Le travail reste entre membres. Demandez à entrer : les responsables vous répondront.</p>
      <input type="hidden" name="slug" value={slug} />
      <TextArea
        label="Un mot aux responsables"
        name="mot"
        optional
        help={`Qui vous êtes, ce qui vous amène. ${MAX_MOT} caractères au plus.`}
        rows={4}
        defaultValue={state.values?.mot}
        error={error}
        // A refused field is what the person looks at next.
        autoFocus={Boolean(error)}
        maxLength={MAX_MOT}
      />
      <p>
        <SubmitButton pending="Envoi…">Demander à rejoindre</SubmitButton>
      </p>
    </form>
  );
}

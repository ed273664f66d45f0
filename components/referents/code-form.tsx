import { Field } from '@/components/ui/field';
import { Notice } from '@/components/ui/notice';
import { SubmitButton } from '@/components/ui/submit-button';
import type { FormState } from '@/lib/core/form-state';

type Props = {
  slug: string;
  code: string;
  /** `code` came with a link: there is nothing to type. */
  followed: boolean;
  state: FormState;
  action: (form: FormData) => void;
};

export function CodeForm({ slug, code, followed, state, action }: Props) {
  const error = state.fields?.code;
  const refusal = error ?? (state.status === 'error' ? state.message : undefined);
  return (
    <form className="pile" action={action} noValidate>
      <input type="hidden" name="slug" value={slug} />
      {followed ? (
        <>
          {refusal ? <Notice tone="erreur" title={refusal} live /> : null}
          <p>Ce lien prouve que vous parlez pour cette structure. Il ne reste qu’à le dire.</p>
          <input type="hidden" name="code" value={code} />
        </>
      ) : (
        <>
          {refusal && !error ? <Notice tone="erreur" title={refusal} live /> : null}
          <Field
            label="Code de reprise"
            name="code"
            help="Huit signes, par exemple K7DM-4QXR. Majuscules ou minuscules."
            autoComplete="one-time-code"
            autoCapitalize="characters"
            spellCheck={false}
            className="saisie saisie--code"
            // A refused field is what the person looks at next.
            autoFocus={Boolean(error)}
            error={error}
            defaultValue={state.values?.code ?? code}
          />
        </>
      )}
      <p>
        <SubmitButton pending="Vérification…">Reprendre cette fiche</SubmitButton>
      </p>
    </form>
  );
}

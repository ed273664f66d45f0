'use client';

import { ButtonLink } from '@/components/ui/button';
import { ErrorSummary } from '@/components/ui/error-summary';
import { SubmitButton } from '@/components/ui/submit-button';
import { useFormAction } from '@/components/ui/use-form-action';
import type { FormAction } from '@/lib/core/form-state';

type Props = {
  decisionId: string;
  /** Where the text is changed; null where that cannot be done any more. */
  href: string | null;
  action: FormAction;
};

/** For who is asked to change a text: the way there, then the word that it is done. */
export function CorrectionSection({ decisionId, href, action }: Props) {
  const [state, send] = useFormAction(action);
  return (
    <section className="pile" aria-labelledby="modifier">
      <h2 id="modifier">Modifier votre texte</h2>
      <p>Changez ce qui est dit plus haut, puis revenez ici : un agent est prévenu aussitôt, et relit.</p>
      <form className="pile" action={send} noValidate>
        <ErrorSummary state={state} title="Ce n’est pas encore dit" />
        <input type="hidden" name="decisionId" value={decisionId} />
        <div className="ligne">
          {href && (
            <ButtonLink href={href} icon="pencil" prefetch={false}>
              Modifier mon texte
            </ButtonLink>
          )}
          <SubmitButton variant="secondaire" pending="Envoi…">
            C’est corrigé
          </SubmitButton>
        </div>
      </form>
    </section>
  );
}

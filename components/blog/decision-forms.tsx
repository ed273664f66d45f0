'use client';

import { ErrorSummary } from '@/components/ui/error-summary';
import { TextArea } from '@/components/ui/field';
import { SubmitButton } from '@/components/ui/submit-button';
import { useFormAction } from '@/components/ui/use-form-action';
import { ARTICLE_MAX } from '@/lib/blog/words';
import { isoDay, isoHour } from '@/lib/core/dates';
import type { FormAction } from '@/lib/core/form-state';
import { PublicationFields } from './publication-fields';

type Props = { action: FormAction; articleId: string };

/** Accepts what was proposed, or changes the moment of what is scheduled. */
export function AcceptForm({ action, articleId, scheduled }: Props & { scheduled: Date | null }) {
  const [state, send] = useFormAction(action);
  const values: Record<string, string> =
    state.values ?? (scheduled ? { publierLe: isoDay(scheduled), publierA: isoHour(scheduled) } : {});
  return (
    <form action={send} className="pile" noValidate>
      <ErrorSummary
        state={state}
        ids={{ publierLe: 'accepter-publierLe', publierA: 'accepter-publierA' }}
        title="L’article n’est pas encore accepté"
      />
      <input type="hidden" name="articleId" value={articleId} />
      <PublicationFields prefix="accepter" values={values} errors={state.fields} />
      <p>
        <SubmitButton pending="Un instant…">
          {scheduled ? 'Changer la date' : 'Accepter l’article'}
        </SubmitButton>
      </p>
    </form>
  );
}

/** Gives it back to its authors, with a word. */
export function ReturnForm({ action, articleId }: Props) {
  const [state, send] = useFormAction(action);
  return (
    <form action={send} className="pile" noValidate>
      <ErrorSummary state={state} title="L’article n’est pas encore rendu" />
      <input type="hidden" name="articleId" value={articleId} />
      <TextArea
        label="Mot aux auteurs"
        help="Ce qui plaît, ce qui manque, ce qui est à reprendre. Ils le reçoivent par e-mail."
        name="reponse"
        rows={4}
        maxLength={ARTICLE_MAX.reponse}
        error={state.fields?.reponse}
        defaultValue={state.values?.reponse ?? ''}
      />
      <p>
        <SubmitButton variant="secondaire" pending="Un instant…">
          Rendre aux auteurs
        </SubmitButton>
      </p>
    </form>
  );
}

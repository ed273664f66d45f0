'use client';

import { CommuneField } from '@/components/communes/commune-field';
import { ErrorSummary } from '@/components/ui/error-summary';
import { Field, TextArea } from '@/components/ui/field';
import { SubmitButton } from '@/components/ui/submit-button';
import { useFormAction } from '@/components/ui/use-form-action';
import type { FormAction } from '@/lib/core/form-state';
import { type Correctable, correctableNames, MAX_MESSAGE } from '@/lib/signalements/words';
import { SentNotice } from './sent-notice';

type Props = {
  slug: string;
  /** What everybody sees of the fiche. */
  shown: Record<Correctable, string>;
  /** What it may have and does not show. */
  hidden: { telephone: boolean; email: boolean };
  signedIn: boolean;
  /** Somebody speaks for it, and answers. */
  kept: boolean;
  action: FormAction;
};

const HIDDEN = 'Laissez vide si vous n’en proposez pas.';

/** The fiche as it is, to write over what is wrong. */
export function CorrectionForm({ slug, shown, hidden, signedIn, kept, action }: Props) {
  const [state, send] = useFormAction(action);
  if (state.status === 'done')
    return (
      <SentNotice slug={slug} title="Merci, votre correction est envoyée">
        {kept
          ? 'La structure qui tient la fiche la relit, et vous recevrez la réponse par e-mail.'
          : 'Un agent la relit, et vous recevrez la réponse par e-mail.'}
      </SentNotice>
    );
  const { fields = {}, values = {} } = state;
  const field = (champ: Correctable) => ({
    name: champ,
    label: correctableNames[champ],
    error: fields[champ],
    defaultValue: values[champ] ?? shown[champ],
    optional: 'unsaid' as const,
  });
  return (
    <form className="pile" action={send} noValidate>
      <ErrorSummary state={state} title="La correction n’est pas encore partie" />
      <p>Corrigez ce qui est faux, laissez le reste. Rien ne change avant la réponse.</p>
      <input type="hidden" name="slug" value={slug} />
      <input type="hidden" name="avant" value={values.avant ?? JSON.stringify(shown)} />
      <Field {...field('nom')} autoComplete="off" />
      <Field {...field('accroche')} autoComplete="off" />
      <Field {...field('adresse')} autoComplete="off" />
      <Field {...field('codePostal')} inputMode="numeric" autoComplete="off" />
      <CommuneField key={values.commune} {...field('commune')} help="Nom ou code postal." />
      <Field
        {...field('telephone')}
        type="tel"
        autoComplete="off"
        help={hidden.telephone ? HIDDEN : undefined}
      />
      <Field {...field('email')} type="email" autoComplete="off" help={hidden.email ? HIDDEN : undefined} />
      <Field {...field('siteWeb')} inputMode="url" autoComplete="off" />
      <TextArea {...field('horaires')} rows={3} />
      <TextArea
        label="Comment le savez-vous ?"
        name="message"
        optional
        rows={3}
        maxLength={MAX_MESSAGE}
        error={fields.message}
        defaultValue={values.message}
      />
      {signedIn ? null : (
        <fieldset className="pile">
          <legend className="legende">Qui êtes-vous ?</legend>
          <Field
            label="Votre nom"
            name="auteur"
            autoComplete="name"
            error={fields.auteur}
            defaultValue={values.auteur}
          />
          <Field
            label="Votre adresse e-mail"
            name="auteurEmail"
            type="email"
            autoComplete="email"
            help="Pour vous répondre. Elle n’est pas publiée."
            error={fields.auteurEmail}
            defaultValue={values.auteurEmail}
          />
        </fieldset>
      )}
      <p>
        <SubmitButton pending="Envoi…">Envoyer la correction</SubmitButton>
      </p>
    </form>
  );
}

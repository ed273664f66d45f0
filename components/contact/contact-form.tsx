'use client';

import { ErrorSummary } from '@/components/ui/error-summary';
import { Checkbox, Field, TextArea } from '@/components/ui/field';
import { Honeypot } from '@/components/ui/honeypot';
import { Notice } from '@/components/ui/notice';
import { SubmitButton } from '@/components/ui/submit-button';
import { useFormAction } from '@/components/ui/use-form-action';
import { MAX_TEXTE } from '@/lib/contact/words';
import type { FormAction } from '@/lib/core/form-state';

type Props = {
  /** Who is signed in; null for a visitor, who says it. */
  known: { nom: string; email: string } | null;
  objet: string;
  action: FormAction;
};

/** A message to the people behind the site. */
export function ContactForm({ known, objet, action }: Props) {
  const [state, send] = useFormAction(action);
  if (state.status === 'done')
    return (
      <Notice tone="reussite" live title="Votre message est parti">
        Une personne de l’équipe vous répondra par e-mail.
        {state.values?.copie &&
          (known ? ' Une copie vous est envoyée.' : ' Un accusé de réception vous est envoyé.')}
      </Notice>
    );
  const { fields = {}, values = {} } = state;
  return (
    <form className="formulaire pile" action={send} noValidate>
      <ErrorSummary state={state} title="Votre message n’est pas encore parti" />
      {known ? (
        <p className="petit doux">
          De la part de {known.nom}. La réponse ira à {known.email}.
        </p>
      ) : (
        <div className="deux">
          <Field
            label="Votre nom"
            name="nom"
            autoComplete="name"
            error={fields.nom}
            defaultValue={values.nom}
          />
          <Field
            label="Votre adresse e-mail"
            name="email"
            type="email"
            autoComplete="email"
            help="Pour vous répondre, et rien d’autre."
            error={fields.email}
            defaultValue={values.email}
          />
        </div>
      )}
      <Field
        label="De quoi s’agit-il ?"
        name="objet"
        maxLength={120}
        error={fields.objet}
        defaultValue={values.objet ?? objet}
      />
      <TextArea
        label="Votre message"
        name="texte"
        rows={8}
        maxLength={MAX_TEXTE}
        error={fields.texte}
        defaultValue={values.texte}
      />
      <Checkbox
        label={known ? 'M’envoyer une copie' : 'M’envoyer un accusé de réception'}
        help={known ? undefined : 'Il ne reprend pas votre texte : gardez-en une copie si besoin.'}
        name="copie"
        optional
        defaultChecked={values.copie === 'on'}
      />
      <Honeypot />
      <p>
        <SubmitButton pending="Envoi…">Envoyer le message</SubmitButton>
      </p>
    </form>
  );
}

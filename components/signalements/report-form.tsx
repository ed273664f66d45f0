'use client';

import { ErrorSummary } from '@/components/ui/error-summary';
import { Checkbox, Field, FieldError, TextArea } from '@/components/ui/field';
import { SubmitButton } from '@/components/ui/submit-button';
import { useFormAction } from '@/components/ui/use-form-action';
import type { FormAction } from '@/lib/core/form-state';
import { MAX_MESSAGE, motifNames, type ReportMotif } from '@/lib/signalements/words';
import { SentNotice } from './sent-notice';

type Props = {
  slug: string;
  /** The exact address that is reported. */
  address: string;
  motifs: ReportMotif[];
  chosen: ReportMotif | undefined;
  signedIn: boolean;
  action: FormAction;
};

/** What is wrong with a fiche, who says so, and that it is said in good faith. */
export function ReportForm({ slug, address, motifs, chosen, signedIn, action }: Props) {
  const [state, send] = useFormAction(action);
  if (state.status === 'done')
    return (
      <SentNotice slug={slug} title="Merci, c’est envoyé">
        Une personne lira ce que vous avez écrit, et vous répondra par e-mail.
      </SentNotice>
    );
  const { fields = {}, values = {} } = state;
  const motif = values.motif ?? chosen;
  return (
    <form className="pile" action={send} noValidate>
      <ErrorSummary state={state} title="Rien n’est encore envoyé" ids={{ motif: `motif-${motifs[0]}` }} />
      <p className="petit doux wrap-anywhere">Adresse signalée : {address}</p>
      <input type="hidden" name="slug" value={slug} />
      <fieldset aria-describedby={fields.motif ? 'motif-erreur' : undefined}>
        <legend className="legende">Que signalez-vous ?</legend>
        <div className="choix choix--pile" key={motif}>
          {motifs.map((one) => (
            <label key={one}>
              <input
                id={`motif-${one}`}
                type="radio"
                name="motif"
                value={one}
                defaultChecked={one === motif}
              />
              <b>{motifNames[one].nom}</b>
              <span className="aide">{motifNames[one].aide}</span>
            </label>
          ))}
        </div>
        {fields.motif ? <FieldError id="motif">{fields.motif}</FieldError> : null}
      </fieldset>
      <TextArea
        label="Ce que vous voulez dire"
        name="message"
        rows={5}
        maxLength={MAX_MESSAGE}
        help="Pour un retrait, dites qui vous êtes pour cette structure. Pour une fermeture, un mot suffit."
        optional
        error={fields.message}
        defaultValue={values.message}
      />
      <Field
        label="Si c’est un doublon : l’autre fiche"
        name="autre"
        help="Son nom, ou son adresse dans l’annuaire."
        optional
        autoComplete="off"
        error={fields.autre}
        defaultValue={values.autre}
      />
      {signedIn ? null : (
        <fieldset className="pile">
          <legend className="legende">Qui êtes-vous ?</legend>
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
            help="Pour vous répondre. Elle n’est pas publiée, et la structure ne la voit pas."
            error={fields.email}
            defaultValue={values.email}
          />
        </fieldset>
      )}
      <Checkbox
        label="Je signale de bonne foi, et ce que j’écris est exact à ma connaissance"
        name="bonneFoi"
        error={fields.bonneFoi}
        defaultChecked={values.bonneFoi === 'on'}
      />
      <p>
        <SubmitButton pending="Envoi…">Envoyer</SubmitButton>
      </p>
    </form>
  );
}

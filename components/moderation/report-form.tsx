'use client';

import { ErrorSummary } from '@/components/ui/error-summary';
import { Checkbox, Field, FieldError, TextArea } from '@/components/ui/field';
import { Honeypot } from '@/components/ui/honeypot';
import { SubmitButton } from '@/components/ui/submit-button';
import { useFormAction } from '@/components/ui/use-form-action';
import type { FormAction } from '@/lib/core/form-state';
import type { Motif } from '@/lib/moderation/motifs';
import { type Article, type CibleKind, LOI, MAX_TEXTE, regleName } from '@/lib/moderation/words';

type Props = {
  cible: CibleKind;
  id: string;
  /** The exact address that is reported. */
  adresse: string;
  motifs: Motif[];
  /** Of the charte in force. */
  articles: Article[];
  signedIn: boolean;
  action: FormAction;
};

/** Why, and for who has no account the fields of article 16 of the DSA. */
export function ReportForm({ cible, id, adresse, motifs, articles, signedIn, action }: Props) {
  const [state, send] = useFormAction(action);
  const { fields = {}, values = {} } = state;
  const ruleOf = (numero: number) => {
    const article = numero === LOI ? undefined : articles.find((one) => one.numero === numero);
    return article && `${regleName(article)}.`;
  };
  return (
    <form className="pile" action={send} noValidate>
      <ErrorSummary
        state={state}
        title="Rien n’est encore envoyé"
        ids={{ article: `article-${motifs[0]?.article ?? 0}` }}
      />
      <p className="petit doux wrap-anywhere">Adresse signalée : {adresse}</p>
      <input type="hidden" name="cible" value={cible} />
      <input type="hidden" name="id" value={id} />
      <fieldset aria-describedby={fields.article ? 'article-erreur' : undefined}>
        <legend className="legende">Que se passe-t-il ?</legend>
        <div className="choix choix--pile" key={values.article}>
          {motifs.map(({ article, nom, aide }) => (
            <label key={article}>
              <input
                id={`article-${article}`}
                type="radio"
                name="article"
                value={article}
                defaultChecked={values.article === String(article)}
              />
              <b>{nom}</b>
              <span className="aide">
                {aide} {ruleOf(article)}
              </span>
            </label>
          ))}
        </div>
        {fields.article ? <FieldError id="article">{fields.article}</FieldError> : null}
      </fieldset>
      <TextArea
        label="Ce que vous voulez nous dire"
        name="texte"
        rows={4}
        maxLength={MAX_TEXTE}
        help={
          cible === 'conversation'
            ? 'Les agents lisent ce message seul : ils n’ont pas accès à votre conversation. Recopiez ce qu’il leur faut pour comprendre.'
            : 'Ce que vous avez vu, et où dans la page si elle est longue.'
        }
        optional={signedIn}
        error={fields.texte}
        defaultValue={values.texte}
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
            help="Nous y envoyons un lien pour confirmer, puis la suite. Elle n’est montrée à personne d’autre que l’équipe."
            error={fields.email}
            defaultValue={values.email}
          />
          <Checkbox
            label="Je signale de bonne foi, et ce que j’écris est exact à ma connaissance"
            name="bonneFoi"
            error={fields.bonneFoi}
            defaultChecked={values.bonneFoi === 'on'}
          />
        </fieldset>
      )}
      <Honeypot />
      {signedIn ? (
        <p className="petit doux">
          En envoyant, vous dites être de bonne foi. L’auteur ne saura pas que c’est vous.
        </p>
      ) : null}
      <p>
        <SubmitButton pending="Envoi…">Envoyer le signalement</SubmitButton>
      </p>
    </form>
  );
}

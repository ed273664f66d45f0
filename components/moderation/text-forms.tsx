'use client';

import { ErrorSummary } from '@/components/ui/error-summary';
import { FieldError, TextArea } from '@/components/ui/field';
import { SubmitButton } from '@/components/ui/submit-button';
import { useFormAction } from '@/components/ui/use-form-action';
import type { FormAction } from '@/lib/core/form-state';
import { MAX_FAITS, MAX_TEXTE } from '@/lib/moderation/words';

/** Contests a decision. */
export function AppealForm({ decisionId, action }: { decisionId: string; action: FormAction }) {
  const [state, send] = useFormAction(action);
  return (
    <form className="pile" action={send} noValidate>
      <ErrorSummary state={state} title="Votre recours n’est pas encore envoyé" />
      <input type="hidden" name="decisionId" value={decisionId} />
      <TextArea
        label="Pourquoi contestez-vous cette décision ?"
        name="texte"
        rows={5}
        maxLength={MAX_TEXTE}
        help="Un autre agent que celui qui a décidé vous lira et vous répondra."
        error={state.fields?.texte}
        defaultValue={state.values?.texte}
      />
      <p>
        <SubmitButton pending="Envoi…">Envoyer mon recours</SubmitButton>
      </p>
    </form>
  );
}

/** Answers an appeal. */
export function AnswerForm({ recoursId, action }: { recoursId: string; action: FormAction }) {
  const [state, send] = useFormAction(action);
  const { fields = {}, values = {} } = state;
  return (
    <form className="pile" action={send} noValidate>
      <ErrorSummary state={state} title="Rien n’est encore répondu" ids={{ issue: 'issue-maintenue' }} />
      <input type="hidden" name="recoursId" value={recoursId} />
      <fieldset aria-describedby={fields.issue ? 'issue-erreur' : undefined}>
        <legend className="legende">Votre réponse</legend>
        <div className="choix" key={values.issue}>
          <label>
            <input
              id="issue-maintenue"
              type="radio"
              name="issue"
              value="maintenue"
              defaultChecked={values.issue === 'maintenue'}
            />
            <b>Maintenir la décision</b>
            <span className="aide">Elle reste comme elle est.</span>
          </label>
          <label>
            <input type="radio" name="issue" value="annulee" defaultChecked={values.issue === 'annulee'} />
            <b>Annuler la décision</b>
            <span className="aide">Tout redevient exactement comme avant.</span>
          </label>
        </div>
        {fields.issue ? <FieldError id="issue">{fields.issue}</FieldError> : null}
      </fieldset>
      <TextArea
        label="Pourquoi"
        name="reponse"
        rows={4}
        maxLength={MAX_FAITS}
        help="L’auteur du recours le lira."
        error={fields.reponse}
        defaultValue={values.reponse}
      />
      <p>
        <SubmitButton>Répondre au recours</SubmitButton>
      </p>
    </form>
  );
}

/** Undoes a decision. */
export function UndoForm({ decisionId, action }: { decisionId: string; action: FormAction }) {
  const [state, send] = useFormAction(action);
  return (
    <form className="pile" action={send} noValidate>
      <ErrorSummary state={state} title="La décision tient toujours" />
      <input type="hidden" name="decisionId" value={decisionId} />
      <TextArea
        label="Pourquoi l’annuler"
        name="motif"
        rows={3}
        maxLength={MAX_FAITS}
        help="Tout redevient exactement comme avant, et l’auteur le lira."
        error={state.fields?.motif}
        defaultValue={state.values?.motif}
      />
      <p>
        <SubmitButton variant="secondaire">Annuler la décision</SubmitButton>
      </p>
    </form>
  );
}

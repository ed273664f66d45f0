import { TextArea } from '@/components/ui/field';
import { SubmitButton } from '@/components/ui/submit-button';
import type { FormState } from '@/lib/core/form-state';
import { MAX_MOT } from '@/lib/referents/words';

export type Waiting = {
  id: string;
  mot: string;
  /** « mardi », « le 3 novembre ». */
  sent: string;
};

type Props = {
  slug: string;
  refused: { reponse: string; again: string } | null;
  open: boolean;
  state: FormState;
  action: (form: FormData) => void;
};

/** A word to the agents, who look into it. */
export function AskForm({ slug, refused, open, state, action }: Props) {
  const error = state.fields?.mot;
  return (
    <details className="depliant" open={open || Boolean(error) || refused !== null}>
      <summary>Demander à un agent de vérifier</summary>
      {refused ? (
        <>
          <p>Votre dernière demande n’a pas été acceptée.</p>
          {refused.reponse ? <blockquote className="mot">{refused.reponse}</blockquote> : null}
          <p>Vous pourrez demander de nouveau à partir du {refused.again}.</p>
        </>
      ) : (
        <form className="pile" action={action} noValidate>
          <p>Un agent vous répond par e-mail, sous deux jours ouvrés.</p>
          <input type="hidden" name="slug" value={slug} />
          <TextArea
            label="Un mot pour l’agent"
            name="mot"
            optional
            help={`Votre rôle dans la structure, un numéro où vous joindre. ${MAX_MOT} caractères au plus.`}
            rows={4}
            maxLength={MAX_MOT}
            defaultValue={state.values?.mot}
            error={error}
          />
          <p>
            <SubmitButton variant="secondaire" pending="Envoi…">
              Envoyer la demande
            </SubmitButton>
          </p>
        </form>
      )}
    </details>
  );
}

export const WaitingRequest = ({
  waiting,
  action,
}: {
  waiting: Waiting;
  action: (form: FormData) => void;
}) => (
  <div className="pile">
    <h3 className="titre-4">Votre demande attend une réponse</h3>
    <p>Envoyée {waiting.sent}. Un agent vérifie, et vous répond par e-mail.</p>
    {waiting.mot ? <blockquote className="mot">{waiting.mot}</blockquote> : null}
    <form action={action}>
      <input type="hidden" name="revendicationId" value={waiting.id} />
      <SubmitButton variant="secondaire">Retirer ma demande</SubmitButton>
    </form>
  </div>
);

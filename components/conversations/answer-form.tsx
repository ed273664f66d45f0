'use client';

import { ErrorSummary } from '@/components/ui/error-summary';
import { Select, TextArea } from '@/components/ui/field';
import { SubmitButton } from '@/components/ui/submit-button';
import { useFormAction } from '@/components/ui/use-form-action';
import { MESSAGE_MAX } from '@/lib/conversations/words';
import type { FormAction } from '@/lib/core/form-state';

type Props = {
  action: FormAction;
  annonceId: string;
  /** Drawn by the server for each page: the same form sent twice is one answer. */
  clientId: string;
  /** Who answers, for oneself. */
  nom: string;
  structures: { id: string; nom: string }[];
};

/** A private answer to an annonce. What was typed stays when it is refused. */
export function AnswerForm({ action, annonceId, clientId, nom, structures }: Props) {
  const [state, send] = useFormAction(action);
  const typed = state.status === 'error' ? state.values : undefined;
  return (
    <form action={send} className="pile" noValidate>
      <ErrorSummary
        state={state}
        title="Votre réponse n’est pas partie"
        ids={{ texte: 'reponse', ficheId: 'de-la-part' }}
      />
      <input type="hidden" name="annonceId" value={annonceId} />
      <input type="hidden" name="clientId" value={clientId} />
      <TextArea
        label="Votre réponse"
        help="Vos dates, votre besoin, qui se déplace. Les adresses e-mail restent cachées : la suite se passe ici."
        id="reponse"
        name="texte"
        rows={5}
        maxLength={MESSAGE_MAX}
        error={state.fields?.texte}
        defaultValue={typed?.texte ?? ''}
      />
      {structures.length > 0 && (
        <Select
          label="De la part de"
          id="de-la-part"
          name="ficheId"
          optional="unsaid"
          error={state.fields?.ficheId}
          defaultValue={typed ? (typed.ficheId ?? '') : (structures[0]?.id ?? '')}
        >
          {structures.map((structure) => (
            <option key={structure.id} value={structure.id}>
              {structure.nom}
            </option>
          ))}
          <option value="">Moi, {nom}</option>
        </Select>
      )}
      <p>
        <SubmitButton pending="Envoi…">Envoyer ma réponse</SubmitButton>
      </p>
    </form>
  );
}

'use client';

import { ErrorSummary } from '@/components/ui/error-summary';
import { Checkbox, TextArea } from '@/components/ui/field';
import { Notice } from '@/components/ui/notice';
import { SubmitButton } from '@/components/ui/submit-button';
import { useFormAction } from '@/components/ui/use-form-action';
import type { FormState } from '@/lib/core/form-state';
import type { Charte } from '@/lib/instance/schema';

type Props = {
  charte: Charte;
  /** « 2 novembre 2026 ». */
  inForceSince: string;
  action: (state: FormState, form: FormData) => Promise<FormState>;
};

/** Writing the next version of the charte. Publishing binds everyone: a box says that it is meant. */
export function CharteForm({ charte, inForceSince, action }: Props) {
  const [state, formAction] = useFormAction(action);
  return (
    <form className="formulaire" action={formAction} aria-labelledby="charte-titre">
      <div className="etape">
        <h2 id="charte-titre">La charte</h2>
        <ErrorSummary state={state} title="La charte n’est pas encore publiée" />
        <input type="hidden" name="version" value={charte.version} />
        <TextArea
          label={`Texte, en vigueur depuis le ${inForceSince}`}
          help="Une ligne qui commence par « ## » est un titre, par « - » un point de liste. Laissez une ligne vide entre les paragraphes. Chaque titre « ## » est un article : son numéro suit sa place."
          name="texte"
          rows={24}
          error={state.fields?.texte}
          defaultValue={state.values?.texte ?? charte.texte}
        />
        <TextArea
          label="Ce qui change"
          help="En une ou deux phrases. Chaque membre les lira avant d’accepter cette version."
          name="resume"
          rows={3}
          optional
          error={state.fields?.resume}
          defaultValue={state.values?.resume}
        />
        <Checkbox
          label="Cette version s’applique à tous les membres dès maintenant. Je l’ai relue."
          name="relue"
          value="oui"
          error={state.fields?.relue}
        />
        {state.status === 'done' && (
          <Notice tone="reussite" live title="La nouvelle charte est en vigueur">
            Chaque membre la lira et l’acceptera à sa prochaine page. Les versions précédentes restent
            lisibles à côté d’elle.
          </Notice>
        )}
      </div>
      <div className="form-fin">
        <SubmitButton variant="secondaire" pending="Publication…">
          Publier cette version
        </SubmitButton>
      </div>
    </form>
  );
}

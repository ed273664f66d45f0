'use client';

import { ErrorSummary } from '@/components/ui/error-summary';
import { Notice } from '@/components/ui/notice';
import { SubmitButton } from '@/components/ui/submit-button';
import { useFormAction } from '@/components/ui/use-form-action';
import { fullDate } from '@/lib/core/dates';
import type { FormAction } from '@/lib/core/form-state';
import { plural } from '@/lib/core/text';

type Facts = { communes: number; contour: boolean; source: { nom: string; date: Date } | null };

/** Where the communes come from, and a button that asks the official API for them: the only request to another site. */
export function TerritoireForm({ territoire, action }: { territoire: Facts; action: FormAction }) {
  const [state, send] = useFormAction(action);
  const { communes, contour, source } = territoire;
  return (
    <form className="formulaire" action={send} aria-labelledby="territoire-titre">
      <div className="etape">
        <h2 id="territoire-titre">Les communes et le contour</h2>
        <ErrorSummary state={state} title="Le territoire n’est pas mis à jour" />
        <p>
          {plural(communes, 'commune')}
          {source
            ? `, mises à jour le ${fullDate(source.date)} (${source.nom}).`
            : ', telles que le logiciel les apporte : beaucoup sont placées à quelques kilomètres près.'}{' '}
          {contour
            ? 'Les cartes montrent le contour du département.'
            : 'Les cartes n’ont pas encore de contour.'}
        </p>
        <p className="aide">
          L’actualisation demande à geo.api.gouv.fr, le service officiel, les noms, codes postaux,
          populations, places et contours des communes. Aucune donnée d’ici n’y est envoyée.
        </p>
        {state.status === 'done' && (
          <Notice tone="reussite" live title="Le territoire est à jour">
            {state.message}
          </Notice>
        )}
      </div>
      <div className="form-fin">
        <SubmitButton variant="secondaire" pending="Actualisation…">
          Actualiser le territoire
        </SubmitButton>
      </div>
    </form>
  );
}

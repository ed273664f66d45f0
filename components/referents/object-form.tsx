'use client';

import { StatusLine } from '@/components/membres/status-line';
import { Confirm } from '@/components/ui/confirm';
import { useFormAction } from '@/components/ui/use-form-action';
import type { FormAction } from '@/lib/core/form-state';

/** The other answer to being listed: the right to object, with no compte and no waiting. */
export function ObjectForm({ slug, code, action }: { slug: string; code: string; action: FormAction }) {
  const [state, object] = useFormAction(action);
  return (
    <section className="etape" aria-labelledby="retrait">
      <h2 id="retrait">Vous ne voulez pas figurer dans l’annuaire ?</h2>
      <StatusLine state={state} />
      <p>
        C’est votre droit. La fiche disparaît aussitôt, et nous notons de ne pas la remettre lors d’une
        prochaine mise à jour.
      </p>
      <Confirm
        summary="Retirer cette fiche"
        question="Retirer cette fiche de l’annuaire ?"
        consequence="Elle disparaît pour toujours, avec ses photos."
        confirm="Retirer la fiche"
        action={object}
        fields={{ slug, code }}
        look={{ variant: 'secondaire' }}
      />
    </section>
  );
}

import Link from 'next/link';
import { takeUpAction } from '@/app/(site)/moderation/actions';
import { ModerateButton } from '@/components/moderation/moderate-button';
import { Confirm } from '@/components/ui/confirm';
import { Icon } from '@/components/ui/icon';
import { SubmitButton } from '@/components/ui/submit-button';
import { paths } from '@/lib/core/paths';
import type { SujetPage } from '@/lib/forum/queries/sujet';
import { deleteSujetAction, toggleClosedAction, togglePinAction } from './actions';

/** What its author and the agents may do with a whole sujet. */
export function AgentTools({ sujet, agent }: { sujet: SujetPage; agent: boolean }) {
  if (!agent && !sujet.canDelete) return null;
  const fields = { sujetId: sujet.id };
  return (
    <section className="pile pile-courte" aria-labelledby="outils">
      <h2 className="titre-4" id="outils">
        {agent ? 'Outils des agents' : 'Votre sujet'}
      </h2>
      {agent && (
        <>
          <form action={togglePinAction}>
            <input type="hidden" name="sujetId" value={sujet.id} />
            <SubmitButton variant="discret" size="petit">
              <Icon name="pin" /> {sujet.epingleAt ? 'Ne plus épingler' : 'Épingler'}
            </SubmitButton>
          </form>
          <form action={toggleClosedAction}>
            <input type="hidden" name="sujetId" value={sujet.id} />
            <SubmitButton variant="discret" size="petit">
              <Icon name="lock" /> {sujet.fermeAt ? 'Rouvrir' : 'Fermer'}
            </SubmitButton>
          </form>
          <Link className="btn btn--discret btn--petit" href={paths.sujetRanger(sujet.slug)} prefetch={false}>
            <Icon name="folder" /> Déplacer, scinder, fusionner
          </Link>
        </>
      )}
      {sujet.canModerate && (
        <ModerateButton cible="sujet" id={sujet.id} quoi="ce sujet" action={takeUpAction} />
      )}
      {sujet.canDelete && (
        <Confirm
          summary="Supprimer le sujet"
          question="Supprimer ce sujet ?"
          consequence="Il disparaît des listes, avec ses réponses. Vous pourrez le rétablir depuis son adresse."
          confirm="Supprimer"
          action={deleteSujetAction}
          fields={fields}
        />
      )}
    </section>
  );
}

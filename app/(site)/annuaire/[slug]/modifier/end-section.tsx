import { Confirm } from '@/components/ui/confirm';
import type { FichePage } from '@/lib/annuaire/queries';
import { closeFicheAction, deleteFicheAction, reopenFicheAction } from './actions';

/** What ends a fiche, and what brings it back. */
export function EndSection({ fiche }: { fiche: FichePage }) {
  const fields = { ficheId: fiche.id };
  return (
    <>
      {fiche.etat === 'fermee' ? (
        <Confirm
          summary="La structure existe toujours"
          question="Remettre cette fiche dans l’annuaire ?"
          consequence="Elle revient dans les listes, telle qu’elle était."
          confirm="Remettre la fiche"
          action={reopenFicheAction}
          fields={fields}
          danger={false}
          look={{ variant: 'secondaire', size: 'petit' }}
        />
      ) : (
        <Confirm
          summary="La structure n’existe plus"
          question="Fermer cette fiche ?"
          consequence="Sa page dit qu’elle n’existe plus, et les listes ne la montrent plus. Vous pourrez la rouvrir."
          confirm="Fermer la fiche"
          action={closeFicheAction}
          fields={fields}
          look={{ variant: 'secondaire', size: 'petit' }}
        />
      )}
      {fiche.canDelete && (
        <Confirm
          summary="Supprimer la fiche"
          question={`Supprimer ${fiche.nom} ?`}
          consequence={
            fiche.reprise
              ? 'Quelqu’un tient cette fiche : prévenez cette personne d’abord. La fiche et ses photos disparaissent pour toujours.'
              : 'La fiche et ses photos disparaissent pour toujours.'
          }
          confirm="Supprimer pour toujours"
          action={deleteFicheAction}
          fields={fields}
        />
      )}
    </>
  );
}

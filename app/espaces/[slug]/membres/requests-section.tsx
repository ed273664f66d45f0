import { AdhesionList } from '@/components/adhesions/adhesion-list';
import { AdhesionWatch } from '@/components/adhesions/adhesion-watch';
import { type AdhesionRow, listAdhesions } from '@/lib/adhesions/queries';
import type { Connecte } from '@/lib/comptes/actor';
import { now } from '@/lib/core/clock';
import { onDay } from '@/lib/core/dates';
import { acceptAdhesionAction, refuseAdhesionAction } from './actions';

/** Who asks to come in, for responsables; nothing when nobody does. */
export async function RequestsSection({ actor, espaceId }: { actor: Connecte; espaceId: string }) {
  const adhesions = await listAdhesions(actor, espaceId);
  const today = now();
  return (
    <>
      <AdhesionWatch espaceId={espaceId} />
      <AdhesionList
        espaceId={espaceId}
        adhesions={adhesions.map((adhesion) => ({
          id: adhesion.id,
          nom: adhesion.nom,
          mot: adhesion.mot,
          under: underName(adhesion, today),
        }))}
        accept={acceptAdhesionAction}
        refuse={refuseAdhesionAction}
      />
    </>
  );
}

function underName({ structures, fonction, createdAt }: AdhesionRow, today: Date) {
  const known = [...structures, fonction].filter(Boolean).join(', ');
  return `${known ? `${known}. ` : ''}A demandé ${onDay(createdAt, today)}.`;
}

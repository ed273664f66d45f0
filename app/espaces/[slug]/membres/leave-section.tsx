import { CloseForm } from '@/components/membres/close-form';
import { LeaveForm } from '@/components/membres/leave-form';
import type { MembreRow } from '@/lib/espaces/membres';
import type { Membership } from '@/lib/membres/policy';
import { closeAction, leaveAction } from './actions';

type Props = {
  meId: string;
  membres: MembreRow[];
  espace: { id: string; nom: string; membership: Membership };
};

/** Who may leave does; the last responsable names another; who is alone may close it. */
export function LeaveSection({ meId, membres, espace }: Props) {
  const others = membres.filter((membre) => membre.compteId !== meId);
  const last =
    espace.membership.role === 'responsable' && !others.some((membre) => membre.role === 'responsable');
  if (others.length === 0) return <CloseForm espaceId={espace.id} nom={espace.nom} action={closeAction} />;
  return (
    <LeaveForm
      espaceId={espace.id}
      nom={espace.nom}
      action={leaveAction}
      successors={last ? others.map(({ compteId, nom }) => ({ compteId, nom })) : null}
    />
  );
}

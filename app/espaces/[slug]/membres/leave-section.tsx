import { LeaveForm } from '@/components/membres/leave-form';
import type { MembreRow } from '@/lib/espaces/membres';
import type { Membership } from '@/lib/membres/policy';
import { leaveAction } from './actions';

type Props = {
  meId: string;
  membres: MembreRow[];
  espace: { id: string; nom: string; membership: Membership };
};

/** Who may leave does; the last responsable names another; who is alone has nobody to leave it to. */
export function LeaveSection({ meId, membres, espace }: Props) {
  const others = membres.filter((membre) => membre.compteId !== meId);
  const last =
    espace.membership.role === 'responsable' && !others.some((membre) => membre.role === 'responsable');
  if (others.length === 0)
    return (
      <p className="petit doux">
        Vous êtes la seule personne de cet espace. Pour le quitter, faites venir quelqu’un qui en deviendra
        responsable.
      </p>
    );
  return (
    <LeaveForm
      espaceId={espace.id}
      nom={espace.nom}
      action={leaveAction}
      successors={last ? others.map(({ compteId, nom }) => ({ compteId, nom })) : null}
    />
  );
}

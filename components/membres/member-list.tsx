'use client';

import { ReportLink } from '@/components/moderation/report-link';
import { Avatar } from '@/components/ui/avatar';
import { Confirm } from '@/components/ui/confirm';
import { useFormAction } from '@/components/ui/use-form-action';
import type { FormState } from '@/lib/core/form-state';
import { type MembreRole, membreRoleNames } from '@/lib/membres/words';
import { RoleForm } from './role-form';
import { StatusLine } from './status-line';
import { useLatest } from './use-latest';

export type Action = (state: FormState, form: FormData) => Promise<FormState>;

export type MemberItem = {
  compteId: string;
  nom: string;
  portraitId: string | null;
  couleur: number;
  role: MembreRole;
  present: boolean;
  /** « Ehpad Les Myrtilles, en ligne ». */
  under: string;
  me: boolean;
};

type Props = {
  espaceId: string;
  members: MemberItem[];
  /** Absent for who only reads the list. */
  manage?: { changeRole: Action; remove: Action };
};

/** Members as rows: for responsables, with a role to choose and a way to remove each. */
export function MemberList({ espaceId, members, manage }: Props) {
  return (
    <>
      {manage ? (
        <ManagedRows espaceId={espaceId} members={members} {...manage} />
      ) : (
        <ul className="rangs">
          {members.map((member) => (
            <li key={member.compteId} className="membre membre--lu">
              <Person member={member} />
              <p className="petit">{membreRoleNames[member.role]}</p>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

type Managed = { espaceId: string; members: MemberItem[]; changeRole: Action; remove: Action };

function ManagedRows({ espaceId, members, changeRole, remove }: Managed) {
  const [changed, change] = useFormAction(changeRole);
  const [removed, take] = useFormAction(remove);
  const latest = useLatest(changed, removed);
  return (
    <div className="pile">
      <StatusLine state={latest} />
      <ul className="rangs">
        {members.map((member) => (
          <li key={member.compteId} className="membre">
            <Person member={member} />
            <RoleForm espaceId={espaceId} member={member} action={change} />
            {member.me ? null : (
              <Confirm
                summary={
                  <>
                    Retirer<span className="sr"> {member.nom} de l’espace</span>
                  </>
                }
                question={`Retirer ${member.nom} de l’espace ?`}
                consequence="Ce qui est écrit reste. Vous pourrez inviter de nouveau cette personne."
                confirm="Retirer de l’espace"
                action={take}
                fields={{ espaceId, compteId: member.compteId, nom: member.nom }}
              />
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}

const Person = ({ member }: { member: MemberItem }) => (
  <>
    <Avatar
      nom={member.nom}
      couleur={member.couleur}
      portrait={member.portraitId}
      presence={member.present ? 'present' : 'absent'}
    />
    <div className="personne-nom">
      <p className="gras">
        {member.nom}
        {member.me ? ' (vous)' : ''}
      </p>
      <p className="petit doux">{member.under}</p>
      {member.me ? null : (
        <p>
          <ReportLink cible="compte" id={member.compteId} quoi={member.nom} block />
        </p>
      )}
    </div>
  </>
);

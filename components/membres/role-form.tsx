'use client';

import { useState } from 'react';
import { SubmitButton } from '@/components/ui/submit-button';
import { of } from '@/lib/core/text';
import { membreRoleNames, membreRoles } from '@/lib/membres/words';
import type { MemberItem } from './member-list';

type Props = { espaceId: string; member: MemberItem; action: (form: FormData) => void };

/** A role to choose. The button appears with the change: moving through the list by keyboard must not act by itself. */
export function RoleForm({ espaceId, member, action }: Props) {
  const [chosen, setChosen] = useState<string>(member.role);
  const button = (
    <SubmitButton variant="secondaire" size="petit">
      Changer<span className="sr"> le rôle {of(member.nom)}</span>
    </SubmitButton>
  );
  return (
    <form action={action} className="role pile pile-serree">
      <input type="hidden" name="espaceId" value={espaceId} />
      <input type="hidden" name="compteId" value={member.compteId} />
      <input type="hidden" name="nom" value={member.nom} />
      <select
        key={member.role}
        className="saisie"
        name="role"
        aria-label={`Rôle ${of(member.nom)}`}
        defaultValue={member.role}
        onChange={(event) => setChosen(event.target.value)}
      >
        {membreRoles.map((role) => (
          <option key={role} value={role}>
            {membreRoleNames[role]}
          </option>
        ))}
      </select>
      {chosen === member.role ? <noscript>{button}</noscript> : button}
    </form>
  );
}

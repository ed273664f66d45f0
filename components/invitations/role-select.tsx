import { Select } from '@/components/ui/field';
import { membreRoleNames, membreRoles } from '@/lib/membres/words';

/** The role of who is being invited; « membre » unless said otherwise. */
export const RoleSelect = ({ id, value = 'membre' }: { id: string; value?: string }) => (
  <Select label="Rôle" name="role" id={id} defaultValue={value}>
    {[...membreRoles].reverse().map((role) => (
      <option key={role} value={role}>
        {membreRoleNames[role]}
      </option>
    ))}
  </Select>
);

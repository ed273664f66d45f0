export const membreRoles = ['responsable', 'membre', 'lecteur'] as const;
export type MembreRole = (typeof membreRoles)[number];
export const membreRoleNames: Record<MembreRole, string> = {
  responsable: 'Responsable',
  membre: 'Membre',
  lecteur: 'Lecture seule',
};

import { z } from 'zod';

export const membreRoles = ['responsable', 'membre', 'lecteur'] as const;
export type MembreRole = (typeof membreRoles)[number];
export const membreRole = z.enum(membreRoles, 'Choisissez un rôle.');

export const membreRoleNames: Record<MembreRole, string> = {
  responsable: 'Responsable',
  membre: 'Membre',
  lecteur: 'Lecture seule',
};

export const roles = ['membre', 'agent', 'administrateur'] as const;
export type Role = (typeof roles)[number];

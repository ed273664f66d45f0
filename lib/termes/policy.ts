import { isAgent } from '@/lib/comptes/policy';

/** The lists are the agents' own: what a fiche can be, disciplines, publics, labels. */
export const canEditTermes = isAgent;

/** Characters of the word that goes with a request, or with its refusal, at most. */
export const MAX_MOT = 500;
/** Who was refused may ask the same espace again after this. */
export const AGAIN_DAYS = 7;
/** What somebody who asked becomes; a responsable is named later, by name. */
export const adhesionRoles = ['membre', 'lecteur'] as const;

export const roles = ['membre', 'agent', 'administrateur'] as const;
export type Role = (typeof roles)[number];

export const roleNames: Record<Role, string> = {
  membre: 'Membre',
  agent: 'Agent du département',
  administrateur: 'Administrateur',
};

/** What each role may do, in one sentence. */
export const roleHelp: Record<Role, string> = {
  membre: 'Participe aux espaces et parle pour ses structures.',
  agent: 'Tient aussi l’annuaire : imports, listes, demandes à vérifier.',
  administrateur: 'Règle aussi le site, donne les rôles et peut fermer un compte.',
};

/** Whose accounts an administrateur looks at. */
export const compteFiltres = ['tous', 'agents', 'desactives'] as const;
export type CompteFiltre = (typeof compteFiltres)[number];
export const compteFiltreNames: Record<CompteFiltre, string> = {
  tous: 'Tous les comptes',
  agents: 'Agents et administrateurs',
  desactives: 'Comptes fermés',
};

/** Name under which what somebody wrote stays, once their account is deleted. */
export const COMPTE_SUPPRIME = 'Compte supprimé';

/** How who cannot come in any more says that they do not agree. */
export const contesterFermeture =
  'Pour contester cette décision, écrivez à l’équipe : « Nous écrire », au bas de la page.';

/** Why a closed account stays shut, told to its owner in the word of the mail that closed it. `motif` as it was written. */
export const disabledSentence = (motif: string) =>
  `Ce compte est fermé. Motif : ${motif.replace(/[.\s]+$/, '')}. ${contesterFermeture}`;

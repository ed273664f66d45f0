/** What one may say about a fiche. */
export const signalementMotifs = ['correction', 'ferme', 'erreur', 'doublon', 'charte', 'retrait'] as const;
export type SignalementMotif = (typeof signalementMotifs)[number];

/** All but the corrections, which have their own form. */
export const reportMotifs = ['ferme', 'erreur', 'doublon', 'charte', 'retrait'] as const;
export type ReportMotif = (typeof reportMotifs)[number];

/** Of a fiche: whether it is there is for its référents to say, once it has some. */
export const offeredMotifs = ({ reprise }: { reprise: boolean }) =>
  reportMotifs.filter((motif) => motif !== 'retrait' || !reprise);

export const motifNames: Record<SignalementMotif, { nom: string; aide: string }> = {
  correction: { nom: 'Correction proposée', aide: '' },
  ferme: { nom: 'Ça n’existe plus', aide: 'La structure a fermé, l’association est dissoute.' },
  erreur: { nom: 'Une erreur', aide: 'Quelque chose est faux, et je ne sais pas le corriger.' },
  doublon: { nom: 'Un doublon', aide: 'Une autre fiche parle de la même structure.' },
  charte: { nom: 'Contraire à la charte ou à la loi', aide: 'Propos, photo, vie privée.' },
  retrait: { nom: 'Je demande le retrait', aide: 'La fiche me concerne et je ne veux pas y figurer.' },
};

/** Characters, at most. */
export const MAX_MESSAGE = 2_000;
export const MAX_REPONSE = 1_000;

/** What anybody may propose to write otherwise, by the names of the form's fields. */
export const correctables = [
  'nom',
  'accroche',
  'adresse',
  'codePostal',
  'commune',
  'telephone',
  'email',
  'siteWeb',
  'horaires',
] as const;
export type Correctable = (typeof correctables)[number];

export const correctableNames: Record<Correctable, string> = {
  nom: 'Nom',
  accroche: 'En une phrase',
  adresse: 'Adresse',
  codePostal: 'Code postal',
  commune: 'Commune',
  telephone: 'Téléphone',
  email: 'Adresse e-mail',
  siteWeb: 'Site web',
  horaires: 'Horaires',
};

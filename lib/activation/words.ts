/** An invitation to take up a fiche, or a reminder of one. */
export const envoiGenres = ['invitation', 'relance'] as const;
export type EnvoiGenre = (typeof envoiGenres)[number];

/** What an agent prepares; a letter is an invitation on paper. */
export type Demarche = EnvoiGenre | 'lettre';

/** Which fiches: all, or those of one genre or of one intercommunality (SIREN). */
export type Cible = { par: 'tous' } | { par: 'genre' | 'epci'; id: string };

/** As forms and addresses carry it: « tous », « genre:bibliotheque », « epci:200068757 ». */
export const cibleText = (cible: Cible) => (cible.par === 'tous' ? 'tous' : `${cible.par}:${cible.id}`);

/** Reads `cibleText` back; null for anything else. */
export function readCible(text: string): Cible | null {
  if (text === 'tous') return { par: 'tous' };
  const [, par, id] = /^(genre|epci):([\w-]{1,60})$/.exec(text) ?? [];
  return id && (par === 'genre' || par === 'epci') ? { par, id } : null;
}

/** Messages of one batch, at most; the next batch takes the rest. */
export const MAX_ENVOIS = 1_000;
/** Letters of one file, at most. */
export const MAX_LETTRES = 200;
/** Days that an invitation is left alone before a reminder. */
export const RELANCE_APRES_JOURS = 21;
/** Reminders that one fiche gets, at most. */
export const MAX_RELANCES = 2;
/** Days before a letter may follow a letter. */
export const LETTRE_APRES_JOURS = 180;
/** Characters of what an agent adds to the message. */
export const MOT_MAX = 600;

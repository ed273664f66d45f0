import type { photos } from '../files/photos';
import type { PersonKey } from '../people';

/** A fiche of the demonstration: invented, in a commune that is real. Ids are those of the termes every instance starts with. */
export type SeedFiche = {
  genre: string;
  nom: string;
  commune: string;
  sigle?: string;
  accroche?: string;
  presentation?: string;
  disciplines?: string[];
  publics?: string[];
  labels?: string[];
  adresse?: string;
  codePostal?: string;
  telephone?: string;
  email?: string;
  siteWeb?: string;
  liens?: string[];
  horaires?: string;
  offres?: string[];
  demandes?: string[];
  accueilResidence?: boolean;
  accessible?: boolean;
  contactPublic?: boolean;
  salle?: SeedSalle;
  /** Who speaks for it; an agent wrote the others. */
  by?: PersonKey;
  photos?: SeedPhoto[];
  /** Exists no more. */
  closed?: true;
};

export type SeedSalle = {
  jauge?: number;
  jaugeDetail?: string;
  plateauLargeur?: number;
  plateauProfondeur?: number;
  plateauHauteur?: number;
  plateauDetail?: string;
  electricite?: string;
  technique?: string;
  loges?: string;
  acces?: string;
  repetitions?: boolean;
  repetitionsDetail?: string;
  conditions?: string;
  prixJour?: number;
};

export type SeedPhoto = {
  legende: string;
  credit?: string;
  drawing: keyof typeof photos;
  /** Two colours, the ground first. */
  colours: [string, string];
};

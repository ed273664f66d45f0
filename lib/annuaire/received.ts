import type { FicheChamp } from './words';

/** Where a file says a fiche is. */
export type Position = { latitude: number; longitude: number; exacte: boolean };

/** What a file says of a fiche. What it does not say is absent: an empty cell erases nothing. */
export type ReceivedChamps = {
  nom: string;
  genreId: string;
  communeInsee: string;
  sigle?: string;
  accroche?: string;
  presentation?: string;
  disciplines?: string[];
  publics?: string[];
  labels?: string[];
  adresse?: string;
  codePostal?: string;
  position?: Position;
  telephone?: string;
  email?: string;
  siteWeb?: string;
  horaires?: string;
  accessible?: boolean;
  /** Places of its room. */
  jauge?: number;
};
export type ReceivedChamp = keyof ReceivedChamps;

/** A fiche as a file brings it. */
export type ReceivedFiche = {
  /** Tells the answers apart: the line in the file. */
  ligne: number;
  /** Under which number the file knows it. */
  sourceId: string;
  /** Digest of what the file says: the same again changes nothing. */
  empreinte: string;
  champs: ReceivedChamps;
  /** A fiche that a person recognised in it, when the number is new. */
  ficheId: string | null;
  /** Whether it is the same row under a new number: then it is brought up to date like one whose number is known. */
  reconnue?: boolean;
};

/** The values of a fiche that a file may change, as they are now. */
export type HeldFiche = {
  id: string;
  champsTenus: string[];
  salle: boolean;
} & Omit<Required<ReceivedChamps>, 'position' | 'jauge' | 'communeInsee'> & {
    communeInsee: string | null;
    position: Position | null;
    jauge: number | null;
  };

export type Change = { avant: unknown; apres: unknown };
export type Changes = Partial<Record<ReceivedChamp, Change>>;

/** The name under which `champsTenus` holds a value. */
export const champOf = (name: ReceivedChamp): FicheChamp => (name === 'jauge' ? 'salle' : name);

const isBlank = (value: unknown) =>
  value === null || value === '' || value === false || (Array.isArray(value) && value.length === 0);
const same = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other);

const union = (held: unknown, said: unknown) =>
  Array.isArray(held) && Array.isArray(said) ? [...new Set([...held, ...said])] : said;

/** The place of a commune never replaces that of a building, and an unchanged one is not rewritten. */
function keepsPosition(held: unknown, said: unknown) {
  const [from, to] = [held as Position | null, said as Position];
  return from?.exacte === true && !to.exacte;
}

/**
 * What a file changes in a fiche that is there: nothing its référents or an agent wrote (`champsTenus`). A file that knew
 * the fiche before brings its values up to date; one that meets it for the first time (`completer`) only fills what is
 * empty and adds to its lists.
 */
export function changesOf(fiche: HeldFiche, said: ReceivedChamps, completer: boolean): Changes {
  const changes: Changes = {};
  for (const [key, value] of Object.entries(said)) {
    const name = key as ReceivedChamp;
    if (value === undefined || fiche.champsTenus.includes(champOf(name))) continue;
    const avant: unknown = fiche[name];
    if (name === 'position' && keepsPosition(avant, value)) continue;
    const apres = completer ? union(avant, value) : value;
    if (same(avant, apres)) continue;
    if (completer && !isBlank(avant) && !Array.isArray(avant) && !(name === 'position' && wasVague(avant)))
      continue;
    changes[name] = { avant, apres };
  }
  return changes;
}

const wasVague = (position: unknown) => !(position as Position).exacte;

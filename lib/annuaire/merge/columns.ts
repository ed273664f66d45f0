import { type FicheChamp, ficheChamps } from '../words';

const place = ['adresse', 'codePostal', 'communeInsee', 'position'] as const satisfies readonly FicheChamp[];
type PlaceChamp = (typeof place)[number];

/** What is chosen in a merge. `adresse` is all of where it stands: half of two addresses is the address of nobody. */
export type FusionChamp = Exclude<FicheChamp, PlaceChamp> | 'adresse';
export const fusionChamps = ficheChamps.filter(
  (champ): champ is FusionChamp => champ === 'adresse' || !place.some((name) => name === champ),
);

/** The fields of a fiche behind what was chosen. */
export const champsOfChoice = (chosen: readonly FusionChamp[]): FicheChamp[] =>
  chosen.flatMap((champ): readonly FicheChamp[] => (champ === 'adresse' ? place : [champ]));

/** The columns behind a field of a fiche. */
export const columnsOfChamp = (champ: FicheChamp): string[] => {
  if (champ === 'position') return ['latitude', 'longitude', 'positionExacte'];
  return champ === 'salle' ? [] : [champ];
};

type Row = Record<string, unknown>;

const pick = (row: Row, names: readonly string[]): Row =>
  Object.fromEntries(names.map((name) => [name, row[name]]));

type Contact = { telephone: string; email: string; contactPublic: boolean };

/** Telephone and e-mail stay published only if whoever they come from had agreed to it. */
function agreedContact(keep: Contact, other: Contact, champs: readonly FicheChamp[]): boolean {
  const agreed = (name: 'telephone' | 'email') => {
    const from = champs.includes(name) ? other : keep;
    return from[name] === '' || from.contactPublic;
  };
  const any = [keep, other].some(({ contactPublic }) => contactPublic);
  return any && agreed('telephone') && agreed('email');
}

type Kept = Contact & {
  source: string;
  activatedAt: Date | string | null;
  emailRefus: string;
  emailRefusAt: Date | string | null;
};

/** What follows from a merge without being chosen. */
export function derivedColumns(keep: Kept, other: Kept, champs: readonly FicheChamp[]) {
  const activated = [keep.activatedAt, other.activatedAt].filter((date) => date !== null);
  const { emailRefus, emailRefusAt } = champs.includes('email') ? other : keep;
  return {
    contactPublic: agreedContact(keep, other, champs),
    source: keep.source || other.source,
    activatedAt: activated.sort((a, b) => new Date(a).getTime() - new Date(b).getTime())[0] ?? null,
    emailRefus,
    emailRefusAt,
  };
}

/** What the fiche that stays takes from the one that goes. */
export const takenColumns = (other: Row, champs: readonly FicheChamp[]): Row =>
  pick(other, champs.flatMap(columnsOfChamp));

const isSame = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other);

/** What a merge changed and nobody has written since, as it was before. */
export function unchangedSince(before: Row, taken: Row, current: Row): Row {
  const names = Object.keys(taken).filter((name) => isSame(current[name], taken[name]));
  return pick(before, names);
}

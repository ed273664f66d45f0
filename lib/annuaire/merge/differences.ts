import type { FichePage, SalleFacts } from '../queries';
import { ficheChampNames } from '../words';
import { type FusionChamp, fusionChamps } from './columns';

type Side = 'keep' | 'other';
/** A field on which two fiches differ; what each says, as people read it; which one is chosen to begin with. */
export type Difference = { champ: FusionChamp; nom: string; propose: Side } & Record<Side, string>;

const names = (list: readonly { nom: string }[]) => list.map(({ nom }) => nom).join(', ');
const yes = (said: boolean) => (said ? 'Oui' : '');

function salle(facts: SalleFacts | null): string {
  if (!facts) return '';
  const { jauge, plateauLargeur: width, plateauProfondeur: depth, ...rest } = facts;
  const parts = [jauge === null ? '' : `${jauge} places`, width && depth ? `${width} m × ${depth} m` : ''];
  const words = Object.values(rest).filter((value) => typeof value === 'string' && value !== '');
  return [...parts, ...words].filter(Boolean).join(', ');
}

/** In one line, as on an envelope. */
const addressLine = ({ adresse, codePostal, commune }: FichePage) =>
  [...adresse.split('\n'), [codePostal, commune?.nom].filter(Boolean).join(' ')].filter(Boolean).join(', ');

function position({ latitude, longitude, positionExacte }: FichePage): string {
  if (latitude === null || longitude === null) return '';
  const middle = positionExacte ? '' : ' (milieu de la commune)';
  return `Sur la carte : ${latitude.toFixed(4)}, ${longitude.toFixed(4)}${middle}`;
}

const shown: Record<FusionChamp, (fiche: FichePage) => string> = {
  nom: ({ nom }) => nom,
  sigle: ({ sigle }) => sigle,
  genreId: ({ genre }) => genre.nom,
  accroche: ({ accroche }) => accroche,
  presentation: ({ presentation }) => presentation,
  disciplines: ({ disciplines }) => names(disciplines),
  publics: ({ publics }) => names(publics),
  labels: ({ labels }) => names(labels),
  adresse: (fiche) => [addressLine(fiche), position(fiche)].filter(Boolean).join('\n'),
  telephone: ({ telephone }) => telephone,
  email: ({ email }) => email,
  siteWeb: ({ siteWeb }) => siteWeb,
  liens: ({ liens }) => liens.join('\n'),
  horaires: ({ horaires }) => horaires,
  offres: ({ offres }) => offres.join('\n'),
  demandes: ({ demandes }) => demandes.join('\n'),
  accueilResidence: ({ accueilResidence }) => yes(accueilResidence),
  accessible: ({ accessible }) => yes(accessible),
  salle: (fiche) => salle(fiche.salle),
};

/** Says all that the other says of where it stands, and more: its street, or its own place on the map. */
function completes(one: FichePage, other: FichePage): boolean {
  const said = [
    [one.adresse, other.adresse],
    [one.codePostal, other.codePostal],
    [one.commune?.insee ?? '', other.commune?.insee ?? ''],
  ];
  const agrees = said.every(([mine, theirs]) => theirs === '' || theirs === mine);
  const exact = Number(one.positionExacte) - Number(other.positionExacte);
  return agrees && exact >= 0 && (exact > 0 || said.some(([mine, theirs]) => theirs === '' && mine !== ''));
}

/** Where two fiches differ, in the order in which a fiche is read. */
export const differencesOf = (keep: FichePage, other: FichePage): Difference[] =>
  fusionChamps
    .map((champ) => {
      const said = { keep: shown[champ](keep), other: shown[champ](other) };
      const fuller = said.keep === '' || (champ === 'adresse' && completes(other, keep));
      return {
        champ,
        nom: ficheChampNames[champ],
        ...said,
        propose: fuller ? ('other' as const) : ('keep' as const),
      };
    })
    .filter((one) => one.keep !== one.other);

import { oneLine, searchable } from '@/lib/core/text';

/** Words that say what a thing is and nothing of which one. */
const GENERIC = new Set(
  'bibliotheque mediatheque bibliotheques ludotheque point de lecture municipale communale intercommunale municipal mairie foyer rural relais pole culturel culturelle salle des fetes polyvalente cinema musee ecole musique theatre maison du livre et la le les centre espace archives municipales'.split(
    ' ',
  ),
);

const isGeneric = (nom: string) =>
  searchable(nom)
    .split(' ')
    .every((word) => GENERIC.has(word));

/** « de Vittel », « d’Épinal », « du Thillot », « des Forges », « de La Bresse » keeps its article as maps write it. */
export function ofPlace(commune: string) {
  if (/^Le /.test(commune)) return `du ${commune.slice(3)}`;
  if (/^Les /.test(commune)) return `des ${commune.slice(4)}`;
  if (/^L[’']/.test(commune)) return `de ${commune}`;
  return /^[aeiouyh]/.test(searchable(commune)) ? `d’${commune}` : `de ${commune}`;
}

/** A name that means nothing without its town gets it: « Bibliothèque » → « Bibliothèque de Vittel ». */
export const placedName = (nom: string, commune: string) =>
  isGeneric(nom) && !searchable(nom).includes(searchable(commune)) ? `${nom} ${ofPlace(commune)}` : nom;

const SMALL = new Set([
  'de',
  'des',
  'du',
  'd',
  'la',
  'le',
  'les',
  'l',
  'et',
  'en',
  'au',
  'aux',
  'sur',
  'sous',
  'à',
]);

const calmWord = (word: string, index: number) => {
  const low = word.toLocaleLowerCase('fr');
  return index > 0 && SMALL.has(low) ? low : low.charAt(0).toLocaleUpperCase('fr') + low.slice(1);
};

/** Names shouted in capitals are written as one writes: « CINE PALACE » → « Cine Palace ». */
export function calmName(given: string) {
  const nom = oneLine(given)
    .replace(/^\d{2,3} - /, '')
    .replaceAll("'", '’');
  const letters = nom.replace(/[^\p{L}]/gu, '');
  const shouted = letters.length > 3 && letters === letters.toLocaleUpperCase('fr');
  if (!shouted) return nom.charAt(0).toLocaleUpperCase('fr') + nom.slice(1);
  let index = 0;
  return nom.replace(/\p{L}+/gu, (word) => {
    const calm = word.length === 1 && nom.includes(`${word}.`) ? word : calmWord(word, index);
    index += 1;
    return calm;
  });
}

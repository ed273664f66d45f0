import { createHash } from 'node:crypto';
import type { ReceivedChamps } from '@/lib/annuaire/received';
import { FICHE_MAX } from '@/lib/annuaire/words';
import type { CommuneResolver } from '@/lib/communes/resolve';
import { oneLine, searchable, withoutUnseen } from '@/lib/core/text';
import type { Terme } from '@/lib/termes/words';
import type { Mapping } from '../words';
import {
  fiveSigns,
  hasLostSigns,
  isFormula,
  plainCode,
  readCount,
  readEmail,
  readPhone,
  readUrl,
  readYesNo,
  withoutGuard,
} from './cells';
import { addressOf, cellsOf, firstOf, type Said } from './cells-of';
import { findTerme, readListed } from './listed';
import { calmName, placedName } from './names';
import { readPosition } from './position';

export type RowContext = {
  colonnes: readonly string[];
  mapping: Mapping;
  termes: readonly Terme[];
  communes: CommuneResolver;
  /** Code of the instance's département. */
  territoire: string;
};

/** A row as a fiche, or why not. `remarques`: what was left out of a row that is good otherwise. */
export type ReadRow =
  | { raison: string }
  | { champs: ReceivedChamps; sourceId: string; derived: boolean; empreinte: string; remarques: string[] };

/** How what is said of rows outside the territory begins: they are counted by it. */
export const ELSEWHERE = 'Hors du territoire';

const shown = (cell: string) => (cell.length > 60 ? `${cell.slice(0, 60)}…` : cell);

/** What no column of a good file holds. */
function cellFault({ colonnes, mapping }: RowContext, cellules: readonly string[]): string | null {
  if (cellules.length > colonnes.length && cellules.slice(colonnes.length).some(Boolean))
    return `Cette ligne a ${cellules.length} cellules pour ${colonnes.length} colonnes : un séparateur de trop.`;
  for (const [index, champ] of mapping.champs.entries()) {
    const cell = withoutGuard(cellules[index] ?? '');
    if (champ === 'ignorer' || cell === '') continue;
    const colonne = `La colonne «\u00a0${colonnes[index]}\u00a0»`;
    if (isFormula(cell)) return `${colonne} contient une formule (${shown(cell)}) : écrivez sa valeur.`;
    if (hasLostSigns(cell)) return `${colonne} a perdu des caractères (${shown(cell)}).`;
  }
  return null;
}

const digest = (value: unknown) =>
  createHash('sha256').update(JSON.stringify(value)).digest('base64url').slice(0, 27);

/** Without a number of its own, a row is known by what it is and where. */
const derivedId = (nom: string, insee: string, genre: string) =>
  `nom:${digest([searchable(nom), insee, genre])}`;

function genreOf(said: Said, { mapping, termes }: RowContext): string {
  for (const { cell } of said.genre ?? []) {
    const found = findTerme(termes, 'genre', cell);
    if (found) return found.id;
  }
  return mapping.genre;
}

/** Prose keeps its paragraphs. */
const prose = (said: Said) =>
  (said.presentation ?? [])
    .map(({ cell }) => withoutUnseen(cell.normalize('NFC')).replace(/\r\n?/g, '\n').trim())
    .join('\n\n')
    .slice(0, FICHE_MAX.presentation)
    .trim();

const cut = (text: string, most: number) =>
  text.length > most ? `${text.slice(0, most - 1).trimEnd()}…` : text;

/** Left out when empty: what a file does not say, it does not change. */
const given = <K extends keyof ReceivedChamps>(name: K, value: ReceivedChamps[K] | null | '') =>
  value === null || value === undefined || value === '' ? {} : { [name]: value };

function contactOf(said: Said, remarques: string[]) {
  const read = (cell: string, reader: (cell: string) => string | null, what: string) => {
    const value = cell ? reader(cell) : null;
    if (cell && value === null) remarques.push(`${what} illisible, laissé de côté : ${shown(cell)}`);
    return value;
  };
  return {
    ...given('telephone', read(firstOf(said, 'telephone'), readPhone, 'Téléphone')),
    ...given('email', read(firstOf(said, 'email'), readEmail, 'Adresse e-mail')),
    ...given('siteWeb', read(firstOf(said, 'siteWeb'), readUrl, 'Site')),
  };
}

function listedOf(said: Said, { termes, mapping }: RowContext) {
  const labels = said.labels || mapping.labels.length > 0;
  return {
    ...(said.disciplines ? { disciplines: readListed(termes, 'discipline', said.disciplines) } : {}),
    ...(said.publics ? { publics: readListed(termes, 'public', said.publics) } : {}),
    ...(labels
      ? { labels: [...new Set([...mapping.labels, ...readListed(termes, 'label', said.labels ?? [])])] }
      : {}),
  };
}

/** Reads one row of a file as a fiche. Pure but for the communes it is given. */
export function readRow(context: RowContext, cellules: readonly string[]): ReadRow {
  const fault = cellFault(context, cellules);
  if (fault) return { raison: fault };
  const said = cellsOf(context.colonnes, context.mapping, cellules);
  const name = calmName(firstOf(said, 'nom'));
  if (searchable(name) === '') return { raison: 'Le nom manque.' };
  const genreId = genreOf(said, context);
  if (!genreId) {
    const word = firstOf(said, 'genre');
    return {
      raison: word
        ? `Le genre «\u00a0${shown(word)}\u00a0» n’est pas dans la liste. Ajoutez-le, ou choisissez un genre pour tout le fichier.`
        : 'Le genre manque : choisissez-en un pour tout le fichier.',
    };
  }
  const resolved = context.communes.resolve({
    insee: fiveSigns(firstOf(said, 'insee')),
    codePostal: fiveSigns(firstOf(said, 'codePostal')),
    nom: oneLine(firstOf(said, 'commune')),
  });
  if ('raison' in resolved) return resolved;
  const { commune } = resolved;
  if (context.mapping.territoireSeul && commune.departement !== context.territoire)
    return { raison: `${ELSEWHERE}\u202f: ${commune.nom} (${commune.departement}).` };
  const adresse = addressOf(said);
  const place = readPosition(said, adresse !== '', commune);
  if ('raison' in place) return place;

  const remarques = [...place.remarques];
  if (commune.departement !== context.territoire)
    remarques.unshift(`${ELSEWHERE}\u202f: ${commune.nom} (${commune.departement}).`);
  const nom = cut(placedName(name, commune.nom), FICHE_MAX.nom);
  const champs: ReceivedChamps = {
    nom,
    genreId,
    communeInsee: commune.insee,
    ...given('sigle', cut(oneLine(firstOf(said, 'sigle')), FICHE_MAX.sigle)),
    ...given('accroche', cut(oneLine(firstOf(said, 'accroche')), FICHE_MAX.accroche)),
    ...given('presentation', prose(said)),
    ...given('adresse', cut(adresse, FICHE_MAX.adresse)),
    ...given('codePostal', fiveSigns(firstOf(said, 'codePostal')).match(/^\d{5}$/)?.[0] ?? ''),
    ...given('horaires', cut(oneLine(firstOf(said, 'horaires')), FICHE_MAX.horaires)),
    ...given('accessible', readYesNo(firstOf(said, 'accessible'))),
    ...given('jauge', readCount(firstOf(said, 'jauge'))),
    ...given('position', place.position),
    ...contactOf(said, remarques),
    ...listedOf(said, context),
  };
  const number = plainCode(firstOf(said, 'identifiant')).slice(0, 100);
  return {
    champs,
    sourceId: number || derivedId(nom, commune.insee, genreId),
    derived: number === '',
    empreinte: digest(champs),
    remarques,
  };
}

import type { Mapping } from './words';

/** What a mapping lacks to make fiches of rows, in French; null when it has all. */
export function mappingFault({ champs, genre }: Pick<Mapping, 'champs' | 'genre'>): string | null {
  const has = (...wanted: Mapping['champs']) => wanted.some((one) => champs.includes(one));
  if (!has('nom')) return 'Aucune colonne ne donne le nom : choisissez laquelle devient «\u00a0Nom\u00a0».';
  if (!has('insee', 'commune'))
    return 'Aucune colonne ne donne la commune : choisissez laquelle devient «\u00a0Code Insee\u00a0» ou «\u00a0Commune\u00a0».';
  if (!has('genre') && !genre)
    return 'Dites ce que sont ces fiches : choisissez un genre pour tout le fichier.';
  return null;
}

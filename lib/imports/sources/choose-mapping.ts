import { createHash } from 'node:crypto';
import { searchable, slugify } from '@/lib/core/text';
import type { Champ, Mapping } from '../words';
import { guessChamp, OWN_COLUMNS } from './guess';
import { recogniseSource } from './known';

/** Fields that one column alone gives; a second one that was only guessed is left aside. */
const single = new Set<Champ>([
  'nom',
  'identifiant',
  'insee',
  'codePostal',
  'commune',
  'latitude',
  'longitude',
]);

const isOwn = (colonne: string) => OWN_COLUMNS.some((own) => own === searchable(colonne));

/** By which the columns of a file are recognised next time, in whatever order they come. */
export const headerDigest = (colonnes: readonly string[]) =>
  createHash('sha256')
    .update(
      JSON.stringify(
        colonnes
          .filter((one) => !isOwn(one))
          .map(searchable)
          .sort(),
      ),
    )
    .digest('hex')
    .slice(0, 32);

export type Chosen = { source: string; mapping: Mapping };

/** How a file of last time was read: names of columns, as searches compare them, with their fields. */
export type Remembered = {
  source: string;
  nom: string;
  champs: Readonly<Record<string, Champ>>;
  genre: string;
  labels: string[];
  territoireSeul: boolean;
};

const known = (colonnes: readonly string[]): Chosen | null => {
  const list = recogniseSource(colonnes);
  if (!list) return null;
  const champs = colonnes.map((one): Champ => list.columns[searchable(one)] ?? 'ignorer');
  const { source, nom, genre, labels } = list;
  return { source, mapping: { nom, champs, genre, labels: [...labels], territoireSeul: false, doutes: [] } };
};

const guessed = (colonnes: readonly string[], fichierNom: string): Chosen => {
  const champs: Champ[] = [];
  const doutes: number[] = [];
  for (const [index, colonne] of colonnes.entries()) {
    const { champ, doubt } = isOwn(colonne)
      ? { champ: 'ignorer' as const, doubt: false }
      : guessChamp(colonne);
    const taken = single.has(champ) && champs.includes(champ);
    champs.push(taken ? 'ignorer' : champ);
    if (doubt && !taken) doutes.push(index);
  }
  const nom =
    fichierNom
      .replace(/\.[a-z]{3,4}$/i, '')
      .replace(/[\d_-]+/g, ' ')
      .trim() || 'Fichier';
  return {
    source: slugify(nom),
    mapping: { nom, champs, genre: '', labels: [], territoireSeul: false, doutes },
  };
};

/** How the columns of a file are read: as last time, else as the public list they come from, else by their names. */
export function chooseMapping(
  colonnes: readonly string[],
  fichierNom: string,
  remembered: Remembered | null,
): Chosen {
  const fresh = known(colonnes) ?? guessed(colonnes, fichierNom);
  if (!remembered) return fresh;
  const { source, nom, genre, labels, territoireSeul } = remembered;
  const champs = colonnes.map(
    (one, index): Champ => remembered.champs[searchable(one)] ?? fresh.mapping.champs[index] ?? 'ignorer',
  );
  return { source, mapping: { nom, champs, genre, labels, territoireSeul, doutes: [] } };
}

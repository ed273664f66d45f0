import type { Actor } from '@/lib/comptes/actor';
import { db, transaction } from '@/lib/core/db';
import { AppError, invalid, notFound } from '@/lib/core/errors';
import { parse } from '@/lib/core/parse';
import { slugify } from '@/lib/core/text';
import { listTermes } from '@/lib/termes/queries';
import { requireImporter } from '../policy';
import { loadImport } from '../row';
import { decideAllInput, decideInput, mappingInput } from '../schema';
import type { Mapping } from '../words';
import { analyseImport } from './analyse';

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

/**
 * Says what each column becomes, and looks at every row again with that. What had been decided about duplicates is asked
 * anew.
 * @throws AppError `not_found`; `invalid` naming `champs`, `genre` or `source`; `forbidden` once the import has begun
 */
export async function mapColumns(actor: Actor, input: unknown): Promise<void> {
  requireImporter(actor);
  const { importId, champs, source, genre, territoireSeul } = parse(mappingInput, input);
  const found = await loadImport(importId);
  if (found.etat !== 'apercu') throw new AppError('forbidden', 'Cet import a déjà commencé.');
  if (champs.length !== found.colonnes.length)
    throw invalid('champs', 'Dites ce que devient chaque colonne.');
  const known = !genre || (await listTermes()).some(({ id, liste }) => id === genre && liste === 'genre');
  if (!known) throw invalid('genre', 'Choisissez un genre dans la liste.');
  // The source of a known list keeps its short name as long as it keeps its name.
  const kept = source === found.mapping.nom ? found.source : slugify(source);
  const mapping: Mapping = { ...found.mapping, nom: source, champs, genre, territoireSeul, doutes: [] };
  const { count } = await db.import.updateMany({
    where: { id: importId, etat: 'apercu' },
    data: { source: kept, mapping },
  });
  if (count === 0) throw new AppError('forbidden', 'Cet import a déjà commencé.');
  await analyseImport({ id: importId, source: kept, colonnes: found.colonnes, mapping });
}

const OPEN = ['apercu', 'termine'] as const;

/**
 * Decides about one probable duplicate: the same as what is there (`fusionner`), another one (`garder`), or to be left
 * out (`ecarter`); or takes the decision back.
 * @throws AppError `not_found`, also for a row that is no duplicate or was imported since
 */
export async function decideLigne(actor: Actor, input: unknown): Promise<void> {
  requireImporter(actor);
  const { importId, ligne, choix = null } = parse(decideInput, input);
  const { count } = await db.importLigne.updateMany({
    where: { importId, ligne, etat: 'doublon', faite: false, import: { etat: { in: [...OPEN] } } },
    data: { choix },
  });
  if (count === 0) throw notFound();
}

/**
 * Decides alike about all probable duplicates that wait for a decision.
 * @returns how many
 * @throws AppError `not_found`
 */
export async function decideAll(actor: Actor, input: unknown): Promise<number> {
  requireImporter(actor);
  const { importId, choix } = parse(decideAllInput, input);
  return transaction(async (tx) => {
    const { etat } = await loadImport(importId, tx, true);
    if (etat !== 'apercu' && etat !== 'termine') throw notFound();
    const { count } = await tx.importLigne.updateMany({
      where: { importId, etat: 'doublon', faite: false, choix: null },
      data: { choix },
    });
    return count;
  });
}

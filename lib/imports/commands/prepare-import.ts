import type { Actor } from '@/lib/comptes/actor';
import { now } from '@/lib/core/clock';
import { db, transaction } from '@/lib/core/db';
import { AppError, invalid, notFound } from '@/lib/core/errors';
import { parse } from '@/lib/core/parse';
import { slugify } from '@/lib/core/text';
import { listTermes } from '@/lib/termes/queries';
import { requireImporter } from '../policy';
import { readingOf, readingSentences, silentSince } from '../reading-state';
import { loadImport } from '../row';
import { decideAllInput, decideInput, mappingInput } from '../schema';
import type { Mapping } from '../words';
import { analyseImport } from './analyse';

/**
 * Says what each column becomes, and looks at every row again with that. What had been decided about duplicates is asked
 * anew.
 * @throws AppError `not_found`; `invalid` naming `champs`, `genre` or `source`; `forbidden` once the import has begun and
 * while its rows are read; a reading cut short is begun again
 */
export async function mapColumns(actor: Actor, input: unknown): Promise<void> {
  requireImporter(actor);
  const { importId, champs, source, genre, territoireSeul } = parse(mappingInput, input);
  const found = await loadImport(importId);
  if (found.etat !== 'apercu') throw new AppError('forbidden', 'Cet import a déjà commencé.');
  const date = now();
  const reading = readingOf(found, date);
  if (reading === 'en_cours' || reading === 'perdue')
    throw new AppError('forbidden', readingSentences[reading]);
  if (champs.length !== found.colonnes.length)
    throw invalid('champs', 'Dites ce que devient chaque colonne.');
  const known = !genre || (await listTermes()).some(({ id, liste }) => id === genre && liste === 'genre');
  if (!known) throw invalid('genre', 'Choisissez un genre dans la liste.');
  // The source of a known list keeps its short name as long as it keeps its name.
  const kept = source === found.mapping.nom ? found.source : slugify(source);
  const mapping: Mapping = { ...found.mapping, nom: source, champs, genre, territoireSeul, doutes: [] };
  // Of two nodes that read again at once, one does; and nobody accepts rows half read.
  const { count } = await db.import.updateMany({
    where: {
      id: importId,
      etat: 'apercu',
      OR: [{ startedAt: null }, { startedAt: { lte: silentSince(date) } }],
    },
    data: { source: kept, mapping, startedAt: date },
  });
  if (count === 0)
    throw new AppError(
      'forbidden',
      'Cet import a commencé, ou ses lignes sont relues ailleurs. Actualisez la page.',
    );
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

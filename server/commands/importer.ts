import { readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { systeme } from '@/lib/comptes/actor';
import { plural } from '@/lib/core/text';
import { decideAll, mapColumns } from '@/lib/imports/commands/prepare-import';
import { receiveFile } from '@/lib/imports/commands/receive-file';
import { runImport, startImport } from '@/lib/imports/commands/run-import';
import { runUndo, undoImport } from '@/lib/imports/commands/undo-import';
import { getImport } from '@/lib/imports/queries/view';
import { refusedLines } from '@/lib/imports/refused-lines';
import { loadImport } from '@/lib/imports/row';
import { ligneChoix, MAX_BYTES } from '@/lib/imports/words';
import { StartError } from '../start-error';
import { onDatabase } from './on-database';

const USAGE = `Importe un fichier dans l’annuaire, que le site tourne ou non.

  npm run importer -- --file bibliotheques.csv       importe un CSV ou un XLSX
    --source "Nom de la source"                      sous quel nom ses colonnes sont retenues
    --genre bibliotheque                             ce que sont les fiches, quand aucune colonne ne le dit
    --territoire                                     écarte les lignes hors du département
    --doublons fusionner|garder|ecarter              décide des doublons probables ; sans cela ils attendent un agent
    --apercu                                         montre ce qui entrerait, sans rien importer
  npm run importer -- --annuler <numéro>             annule un import`;

const fromWhereTyped = (typed: string) => path.resolve(process.env.INIT_CWD ?? '', typed);

async function readTyped(typed: string) {
  // npm moves to the software's folder: a path is meant from where it was typed.
  const file = fromWhereTyped(typed);
  const found = await stat(file).catch(() => null);
  if (!found?.isFile()) throw new StartError(`${file}\u202f: ce fichier n’existe pas.`);
  if (found.size > MAX_BYTES)
    throw new StartError(
      `${file}\u202f: plus de ${MAX_BYTES / 1024 / 1024}\u00a0Mo. Coupez-le en plusieurs.`,
    );
  return { nom: path.basename(file), bytes: await readFile(file) };
}

type Choices = { source?: string; genre?: string; territoire?: boolean; doublons?: string };

/** Applies what was typed to what was understood of the columns. */
async function applyChoices(importId: string, { genre, territoire }: Choices) {
  if (genre === undefined && !territoire) return;
  const { mapping } = await loadImport(importId);
  await mapColumns(systeme, {
    importId,
    champs: mapping.champs,
    source: mapping.nom,
    genre: genre ?? mapping.genre,
    territoireSeul: territoire ?? mapping.territoireSeul,
  });
}

const report = async (importId: string) => {
  const view = await getImport(systeme, importId);
  if (!view) throw new StartError('Cet import n’existe pas.');
  const { counts, etat, creees, modifiees, lecture } = view;
  const before = etat === 'apercu';
  return [
    `${lecture}.`,
    plural(
      before ? counts.nouvelle : creees,
      before ? 'fiche nouvelle' : 'fiche créée',
      before ? 'fiches nouvelles' : 'fiches créées',
    ),
    plural(before ? counts.modifiee : modifiees, 'mise à jour', 'mises à jour'),
    plural(counts.identique, 'ligne déjà identique', 'lignes déjà identiques'),
    plural(counts.doublon, 'doublon probable à décider', 'doublons probables à décider'),
    plural(counts.rejetee, 'ligne écartée', 'lignes écartées'),
    `Import ${importId}${before ? ', aperçu seulement' : ''}.`,
  ].join('\n');
};

/** The refused rows, as the file that agents download holds them. */
async function refused(importId: string) {
  let text = '';
  for await (const piece of await refusedLines(systeme, importId)) text += piece;
  const lines = text
    .replace(/^\ufeff/, '')
    .trimEnd()
    .split('\r\n');
  return lines.length > 1 ? `\n${lines.slice(0, 51).join('\n')}${lines.length > 51 ? '\n…' : ''}` : '';
}

async function bring(file: string, choices: Choices, preview: boolean) {
  const { id, refus } = await receiveFile(systeme, { ...(await readTyped(file)), source: choices.source });
  if (refus) throw new StartError(refus);
  await applyChoices(id, choices);
  if (!preview) {
    const choix = ligneChoix.find((one) => one === choices.doublons);
    if (choix) await decideAll(systeme, { importId: id, choix });
    await startImport(systeme, { importId: id });
    await runImport(systeme, id);
  }
  return (await report(id)) + (await refused(id));
}

/**
 * `npm run importer`.
 * @param args what was typed after `--`
 * @returns what to print
 * @throws StartError, AppError with a sentence for whoever typed it
 */
export async function importer(args: string[]): Promise<string> {
  const { values } = parseArgs({
    args,
    options: {
      file: { type: 'string' },
      source: { type: 'string' },
      genre: { type: 'string' },
      territoire: { type: 'boolean' },
      doublons: { type: 'string' },
      apercu: { type: 'boolean', default: false },
      annuler: { type: 'string' },
      help: { type: 'boolean', short: 'h', default: false },
    },
  });
  const { file, annuler, apercu, help, ...choices } = values;
  if (choices.doublons && !ligneChoix.some((one) => one === choices.doublons))
    throw new StartError('--doublons attend fusionner, garder ou ecarter.');
  if (annuler)
    return onDatabase(async () => {
      await undoImport(systeme, { importId: annuler });
      await runUndo(systeme, annuler);
      return 'Import annulé.';
    });
  if (help || !file) return USAGE;
  return onDatabase(() => bring(file, choices, apercu));
}

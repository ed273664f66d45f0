import { requireActive } from '@/lib/comptes/access';
import type { Actor } from '@/lib/comptes/actor';
import { now } from '@/lib/core/clock';
import { type Tx, transaction } from '@/lib/core/db';
import { forbidden, invalid, notFound } from '@/lib/core/errors';
import { parse } from '@/lib/core/parse';
import { searchable, slugify } from '@/lib/core/text';
import { moveFiches, refreshFichesOf } from './jobs';
import { canEditTermes } from './policy';
import { listTermes } from './queries';
import { addTermeInput, editTermeInput, mergeTermesInput, moveTermeInput, termeRef } from './schema';
import { MAX_TERMES, ofListe, type Terme, type TermeListe, termeOfWord } from './words';

function requireEditor(actor: Actor) {
  const compte = requireActive(actor);
  if (!canEditTermes(compte)) throw notFound();
}

/** One at a time changes the lists. */
const lockTermes = (tx: Tx) => tx.$executeRaw`select pg_advisory_xact_lock(hashtextextended('termes', 0))`;

async function held(tx: Tx, termeId: string): Promise<{ terme: Terme; list: Terme[] }> {
  await lockTermes(tx);
  const termes = await listTermes({ retired: true }, tx);
  const terme = termes.find(({ id }) => id === termeId);
  if (!terme) throw notFound();
  return { terme, list: ofListe(termes, terme.liste) };
}

/** @throws AppError `invalid` naming `nom` when another term of the list is already called so, now or in other words */
function refuseTaken(list: Terme[], liste: TermeListe, nom: string, own = '') {
  const taken = termeOfWord(
    list.filter(({ id }) => id !== own),
    liste,
    nom,
  );
  if (taken) throw invalid('nom', `« ${taken.nom} » dit déjà cela dans cette liste.`);
}

type Said = { pluriel: string; nature: '' | 'structure' | 'lieu' | 'artiste' };

/** Only a genre has a plural and a nature; it must have the latter. */
function ofGenre(liste: TermeListe, { pluriel, nature }: Said) {
  if (liste !== 'genre') return { pluriel: '', nature: null };
  if (nature === '') throw invalid('nature', 'Choisissez une organisation, un lieu ou un artiste.');
  return { pluriel, nature };
}

/**
 * Adds a word at the end of a list. Eighty words at most in each.
 * @throws AppError `unauthenticated`, `not_found` for who is no agent, `invalid`, `forbidden` when the list is full
 */
export async function addTerme(actor: Actor, input: unknown): Promise<{ id: string }> {
  requireEditor(actor);
  const { liste, nom, synonymes, ...said } = parse(addTermeInput, input);
  return transaction(async (tx) => {
    await lockTermes(tx);
    const termes = await listTermes({ retired: true }, tx);
    const list = ofListe(termes, liste);
    if (list.length >= MAX_TERMES) throw forbidden(`Une liste a ${MAX_TERMES} mots au plus.`);
    refuseTaken(list, liste, nom);
    const taken = new Set(termes.map(({ id }) => id));
    const plain = slugify(nom);
    const id = taken.has(plain) ? `${liste}-${plain}-${list.length + 1}` : plain;
    const { _max } = await tx.terme.aggregate({ where: { liste }, _max: { rang: true } });
    const rang = (_max.rang ?? 0) + 1;
    return tx.terme.create({
      data: { id, liste, nom, synonymes, rang, ...ofGenre(liste, said) },
      select: { id: true },
    });
  });
}

/**
 * Renames a word, or changes its plural, its nature or its other words. Fiches that have it show the new name at once,
 * and are found by it a moment later.
 * @throws AppError as `addTerme`
 */
export async function editTerme(actor: Actor, input: unknown): Promise<void> {
  requireEditor(actor);
  const { termeId, nom, synonymes, ...said } = parse(editTermeInput, input);
  await transaction(async (tx) => {
    const { terme, list } = await held(tx, termeId);
    refuseTaken(list, terme.liste, nom, termeId);
    await tx.terme.update({
      where: { id: termeId },
      data: { nom, synonymes, ...ofGenre(terme.liste, said) },
    });
    await refreshFichesOf(tx, termeId);
  });
}

/**
 * Moves a word one place up or down its list, past those no longer offered.
 * @throws AppError as `addTerme`
 */
export async function moveTerme(actor: Actor, input: unknown): Promise<void> {
  requireEditor(actor);
  const { termeId, sens } = parse(moveTermeInput, input);
  await transaction(async (tx) => {
    const { list } = await held(tx, termeId);
    const offered = list.filter(({ id, retired }) => !retired || id === termeId).map(({ id }) => id);
    const rest = list.filter(({ id }) => !offered.includes(id)).map(({ id }) => id);
    const from = offered.indexOf(termeId);
    const to = Math.min(Math.max(from + (sens === 'avant' ? -1 : 1), 0), offered.length - 1);
    offered.splice(to, 0, ...offered.splice(from, 1));
    for (const [index, id] of [...offered, ...rest].entries())
      await tx.terme.update({ where: { id }, data: { rang: index + 1 } });
  });
}

/**
 * No longer offers a word; fiches that have it keep it. The last genre on offer stays.
 * @throws AppError as `addTerme`
 */
export async function retireTerme(actor: Actor, input: unknown): Promise<void> {
  requireEditor(actor);
  const { termeId } = parse(termeRef, input);
  await transaction(async (tx) => {
    const { terme, list } = await held(tx, termeId);
    const left = list.filter(({ id, retired }) => !retired && id !== termeId);
    if (terme.liste === 'genre' && left.length === 0)
      throw forbidden('Gardez au moins un genre : chaque fiche en a un.');
    await tx.terme.updateMany({ where: { id: termeId, retiredAt: null }, data: { retiredAt: now() } });
  });
}

/**
 * Offers a word again.
 * @throws AppError as `addTerme`
 */
export async function restoreTerme(actor: Actor, input: unknown): Promise<void> {
  requireEditor(actor);
  const { termeId } = parse(termeRef, input);
  await transaction(async (tx) => {
    await held(tx, termeId);
    await tx.terme.update({ where: { id: termeId }, data: { retiredAt: null } });
  });
}

/**
 * Makes one word of two: the fiches of `termeId` get `intoId` a moment later, and what it was called is understood as
 * the other from now on, in searches and in imports.
 * @throws AppError as `addTerme`; `invalid` naming `intoId` when the two are one, or of two lists
 */
export async function mergeTermes(actor: Actor, input: unknown): Promise<void> {
  requireEditor(actor);
  const { termeId, intoId } = parse(mergeTermesInput, input);
  await transaction(async (tx) => {
    const { terme, list } = await held(tx, termeId);
    const into = list.find(({ id }) => id === intoId && id !== termeId);
    if (!into || into.retired) throw invalid('intoId', 'Choisissez un autre mot de la même liste.');
    const own = new Set([into.id, into.nom, into.pluriel].map(searchable));
    const words = [...into.synonymes, terme.nom, terme.pluriel, terme.id, ...terme.synonymes];
    const bySense = new Map(words.map((one) => [searchable(one), one]));
    const synonymes = [...bySense].flatMap(([sense, one]) => (sense && !own.has(sense) ? [one] : []));
    await tx.terme.update({ where: { id: intoId }, data: { synonymes } });
    await tx.terme.updateMany({ where: { id: termeId, retiredAt: null }, data: { retiredAt: now() } });
    await moveFiches(tx, termeId, intoId);
  });
}

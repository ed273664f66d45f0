import type { Actor } from '@/lib/comptes/actor';
import { now } from '@/lib/core/clock';
import { type Tx, transaction } from '@/lib/core/db';
import { invalid, notFound } from '@/lib/core/errors';
import { parse } from '@/lib/core/parse';
import { searchable } from '@/lib/core/text';
import { type HeldSujet, holdReadable, holdSujet, requireAgent, requireThere } from '../access';
import { moveReponses } from '../move-reponses';
import { isThere } from '../policy';
import { releaseRetenue, retainAgain } from '../retenue';
import { mergeInput, sujetRef } from '../schema';
import { giveBackSuivis, takeOverSuivis } from '../taken-over';
import { reponseSearchText } from '../text';
import { recount } from './delete';

const NO_TARGET = 'Ce sujet est introuvable. Collez son adresse, telle que la barre du navigateur la montre.';

const GONE_TARGET =
  'Ce sujet est masqué ou supprimé : ce que vous y mettriez ne serait plus lu. Collez l’adresse d’un autre.';

/** « https://…/forum/un-sujet?page=2 », « un-sujet » → « un-sujet ». */
function slugOf(typed: string): string {
  const path = typed.replace(/[?#].*$/, '').replace(/\/+$/, '');
  return searchable(path.slice(path.lastIndexOf('/') + 1)).replaceAll(' ', '-');
}

/** The sujet an address leads to now. */
async function targetOf(tx: Tx, typed: string): Promise<string | null> {
  const slug = slugOf(typed);
  const found =
    (await tx.sujet.findUnique({ where: { slug }, select: { id: true, fusionneDansId: true } })) ??
    (
      await tx.sujetRedirection.findUnique({
        where: { slug },
        select: { sujet: { select: { id: true, fusionneDansId: true } } },
      })
    )?.sujet;
  return found ? (found.fusionneDansId ?? found.id) : null;
}

/** Two sujets, always held in the same order, so that two merges cannot wait for each other. */
async function holdBoth(tx: Tx, actor: Actor, a: string, b: string): Promise<[HeldSujet, HeldSujet]> {
  for (const id of [a, b].sort()) await holdSujet(tx, id);
  return [await holdReadable(tx, actor, a), await holdReadable(tx, actor, b)];
}

/**
 * Puts all that was written in a sujet at the end of another, in its order; those there keep their numbers. The old
 * address, and links to its messages, lead to the new place; who followed it follows the other. Undone by `undoMerge`.
 * @returns the address of the other
 * @throws AppError `unauthenticated`, `not_found` (agents only), `forbidden` (hidden or deleted), `invalid` naming `dans`
 */
export async function mergeSujet(actor: Actor, input: unknown): Promise<{ slug: string }> {
  requireAgent(actor);
  const { sujetId, dans } = parse(mergeInput, input);
  return transaction(async (tx) => {
    const intoId = await targetOf(tx, dans);
    if (!intoId) throw invalid('dans', NO_TARGET);
    if (intoId === sujetId) throw invalid('dans', 'C’est le sujet lui-même. Collez l’adresse d’un autre.');
    const [from, into] = await holdBoth(tx, actor, sujetId, intoId);
    requireThere(from);
    if (!isThere(into)) throw invalid('dans', GONE_TARGET);
    const reponses = await tx.reponse.findMany({
      where: { sujetId },
      orderBy: { numero: 'asc' },
      select: { id: true, numero: true, texte: true },
    });
    await releaseRetenue(
      tx,
      from,
      reponses.map(({ id }) => id),
    );
    await moveReponses(tx, { from: sujetId, to: intoId, after: into.compteur, reponses });
    await tx.sujet.update({ where: { id: intoId }, data: { compteur: into.compteur + reponses.length } });
    await tx.sujet.update({
      where: { id: sujetId },
      data: { fusionneDansId: intoId, nombre: 0, updatedAt: now() },
    });
    // What had become part of this one is part of the other now: every address is one step away.
    await tx.sujet.updateMany({ where: { fusionneDansId: sujetId }, data: { fusionneDansId: intoId } });
    await takeOverSuivis(tx, sujetId, intoId);
    await retainAgain(tx, intoId);
    await recount(tx, { id: intoId, rev: into.rev + reponses.length });
    return { slug: into.slug };
  });
}

/**
 * Gives a sujet that became part of another its messages back, under the numbers they had, with its accepted answer;
 * those written since stay where they are. Who follows the other for that reason alone follows it no more.
 * @throws AppError `unauthenticated`, `not_found` (agents only, and where there is nothing to undo), `forbidden` (the
 *   other is hidden or deleted)
 */
export async function undoMerge(actor: Actor, input: unknown): Promise<{ slug: string }> {
  requireAgent(actor);
  const { sujetId } = parse(sujetRef, input);
  return transaction(async (tx) => {
    const found = await tx.sujet.findUnique({ where: { id: sujetId }, select: { fusionneDansId: true } });
    const intoId = found?.fusionneDansId;
    if (!intoId) throw notFound();
    for (const id of [sujetId, intoId].sort()) await holdSujet(tx, id);
    const into = await holdReadable(tx, actor, intoId);
    requireThere(into);
    const from = await holdSujet(tx, sujetId);
    if (from?.fusionneDansId !== intoId) throw notFound();
    const back = await tx.reponseRedirection.findMany({
      where: { sujetId, reponse: { sujetId: intoId } },
      orderBy: { numero: 'asc' },
      select: { numero: true, reponseId: true, reponse: { select: { texte: true, numero: true } } },
    });
    await tx.$executeRaw`
      update reponses r set "sujetId" = ${sujetId}, numero = d.numero, rev = d.numero, "updatedAt" = ${now()}::timestamptz
      from reponse_redirections d
      where d."sujetId" = ${sujetId} and d."reponseId" = r.id and r."sujetId" = ${intoId}`;
    await tx.reponseRedirection.deleteMany({
      where: { sujetId, reponseId: { in: back.map((one) => one.reponseId) } },
    });
    const first = back.find(({ numero }) => numero === 1);
    if (first)
      await tx.reponse.update({
        where: { id: first.reponseId },
        data: { rechercheTexte: reponseSearchText(first.reponse.texte, from) },
      });
    await tx.sujet.update({ where: { id: sujetId }, data: { fusionneDansId: null } });
    await followBack(tx, sujetId, intoId);
    await giveBackSuivis(tx, sujetId, intoId);
    await releaseRetenue(
      tx,
      into,
      back.map(({ reponseId }) => reponseId),
    );
    await retainAgain(tx, sujetId);
    await recount(tx, from);
    await recount(tx, into);
    return { slug: from.slug };
  });
}

/** What had become part of `from` before it became part of `into` goes with it: its first message does. */
const followBack = (tx: Tx, from: string, into: string) => tx.$executeRaw`
  update sujets s set "fusionneDansId" = ${from}
  where s."fusionneDansId" = ${into} and exists (
    select from reponse_redirections d join reponses r on r.id = d."reponseId"
    where d."sujetId" = s.id and d.numero = 1 and r."sujetId" = ${from})`;

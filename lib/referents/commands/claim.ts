import { lockFiche } from '@/lib/annuaire/access';
import { requireActive } from '@/lib/comptes/access';
import type { Actor } from '@/lib/comptes/actor';
import { db, type Tx, transaction } from '@/lib/core/db';
import { invalid, notFound } from '@/lib/core/errors';
import { parse } from '@/lib/core/parse';
import { queueMail } from '@/lib/mails/queue';
import { checkCode, consumeCode } from '../codes';
import { addReferent, removeReferentFrom } from '../join';
import { codeInput } from '../schema';

/**
 * Takes up a fiche with a code: typed, or as a link carries it. Done twice by one person, it is done once.
 * @returns the fiche's address, and its name
 * @throws AppError `unauthenticated`, `not_found`, `invalid` (field `code`: wrong, expired, used), `rate_limited` for an
 * hour after five wrong codes, `forbidden` when the fiche or the person has all they may have
 */
export async function claimByCode(actor: Actor, given: unknown): Promise<{ slug: string; nom: string }> {
  const { slug, code } = parse(codeInput, given);
  const compte = requireActive(actor);
  const fiche = await db.fiche.findUnique({ where: { slug }, select: { id: true, slug: true, nom: true } });
  if (!fiche) throw notFound();
  const id = await checkCode(compte, fiche.id, code);
  if (id) await transaction((tx) => useCode(tx, id, fiche.id, compte.id));
  return { slug: fiche.slug, nom: fiche.nom };
}

async function useCode(tx: Tx, id: string, ficheId: string, compteId: string) {
  // Held first, as by who leaves or shares the fiche and takes codes back: one order, no deadlock.
  await lockFiche(tx, ficheId);
  const used = await consumeCode(tx, id, compteId);
  // Somebody else was faster by a moment.
  if (!used) throw invalid('code', 'Ce code a déjà servi.');
  const joined = await addReferent(tx, ficheId, compteId);
  const { sentById, transfert, canal } = used;
  if (sentById && transfert && sentById !== compteId) await removeReferentFrom(tx, ficheId, sentById);
  // A letter may lie on a desk: the mailbox of the structure hears of what it did.
  if (joined && canal === 'courrier') await queueMail(tx, 'fiche-reprise', [ficheId, compteId].join(':'));
}

import { lockFiche, requireFicheEditor } from '@/lib/annuaire/access';
import { requireActive } from '@/lib/comptes/access';
import type { Actor } from '@/lib/comptes/actor';
import { now } from '@/lib/core/clock';
import { db, transaction } from '@/lib/core/db';
import { forbidden, invalid, notFound } from '@/lib/core/errors';
import { parse } from '@/lib/core/parse';
import { queueMail } from '@/lib/mails/queue';
import { issueCode } from '../codes';
import { countShare } from '../limits';
import { shareInput, withdrawShareInput } from '../schema';
import { MAX_REFERENTS } from '../words';

/**
 * Invites somebody, by mail, to speak for a fiche too; with `transfert`, in one's own place, which one leaves once they
 * have come. The link serves once, within 60 days, to whoever holds it; an earlier one to the same address dies.
 * @throws AppError `unauthenticated`, `not_found` for who may not edit the fiche, `invalid` (field `email`), `forbidden`
 * when the fiche has all the référents it may have, `rate_limited` beyond 20 a day
 */
export async function shareFiche(actor: Actor, given: unknown): Promise<{ email: string }> {
  const { ficheId, email, transfert } = parse(shareInput, given);
  const me = await requireFicheEditor(actor, ficheId);
  await countShare(me.id);
  await transaction(async (tx) => {
    await lockFiche(tx, ficheId);
    await requireFicheEditor(actor, ficheId, tx);
    const referents = await tx.referent.findMany({
      where: { ficheId },
      select: { compteId: true, compte: { select: { email: true, nom: true } } },
    });
    const already = referents.find(({ compte }) => compte.email === email);
    if (already) throw invalid('email', `${already.compte.nom} représente déjà cette fiche.`);
    if (referents.length >= MAX_REFERENTS)
      throw forbidden(`Cette fiche a déjà ${MAX_REFERENTS} référents, le plus possible.`);
    const mine = referents.some(({ compteId }) => compteId === me.id);
    await tx.codeReprise.deleteMany({ where: { ficheId, email, usedAt: null, sentById: { not: null } } });
    const { id } = await issueCode(tx, {
      ficheId,
      canal: 'email',
      compteId: null,
      email,
      sentById: me.id,
      transfert: transfert && mine,
    });
    await queueMail(tx, 'partage-fiche', id);
  });
  return { email };
}

/**
 * Takes back an invitation that was not followed yet: its link dies.
 * @throws AppError `unauthenticated`, `not_found`; `forbidden` once it was followed
 */
export async function withdrawShare(actor: Actor, given: unknown): Promise<void> {
  const { codeId: id } = parse(withdrawShareInput, given);
  const compte = requireActive(actor);
  const code = await db.codeReprise.findUnique({
    where: { id, sentById: { not: null } },
    select: { ficheId: true, usedAt: true },
  });
  if (!code) throw notFound();
  await requireFicheEditor(compte, code.ficheId);
  const { count } = await db.codeReprise.updateMany({
    where: { id, usedAt: null },
    // Kept, and over: who follows the link reads that it is, not that it never was.
    data: { expiresAt: now() },
  });
  if (count === 0) throw forbidden('Cette invitation a déjà servi.');
}

import { lockFiche } from '@/lib/annuaire/access';
import { requireActive } from '@/lib/comptes/access';
import type { Actor } from '@/lib/comptes/actor';
import { now } from '@/lib/core/clock';
import { fullDate } from '@/lib/core/dates';
import { db, transaction } from '@/lib/core/db';
import { forbidden, notFound } from '@/lib/core/errors';
import { parse } from '@/lib/core/parse';
import { queueMail } from '@/lib/mails/queue';
import { tellDesk } from '../desk';
import { countAsk } from '../limits';
import { mayAskAgainAt } from '../policy';
import { askInput, withdrawInput } from '../schema';

/**
 * Asks the agents, and those who speak for the fiche already, to be recognised as one who does. Asked twice, it is one
 * request and the first word stays.
 * @throws AppError `unauthenticated`, `not_found`, `invalid` (field `mot`), `forbidden` within seven days of a refusal and
 * for who speaks for it already, `rate_limited` beyond 10 requests a day
 */
export async function askForFiche(actor: Actor, given: unknown): Promise<void> {
  const { slug, mot } = parse(askInput, given);
  const compte = requireActive(actor);
  const compteId = compte.id;
  const fiche = await db.fiche.findUnique({ where: { slug }, select: { id: true } });
  if (!fiche) throw notFound();
  const ficheId = fiche.id;
  const key = { ficheId_compteId: { ficheId, compteId } };
  const before = await db.revendication.findUnique({ where: key, select: { etat: true } });
  if (before?.etat === 'attente') return;
  await countAsk(compteId);
  await transaction(async (tx) => {
    await lockFiche(tx, ficheId);
    const referents = await tx.referent.findMany({ where: { ficheId }, select: { compteId: true } });
    if (referents.some((referent) => referent.compteId === compteId))
      throw forbidden('Vous représentez déjà cette fiche.');
    const earlier = await tx.revendication.findUnique({
      where: key,
      select: { etat: true, decidedAt: true },
    });
    if (earlier?.etat === 'attente') return;
    const again = earlier && mayAskAgainAt(earlier, now());
    if (again) throw forbidden(`Vous pourrez demander de nouveau à partir du ${fullDate(again)}.`);
    const fresh = { mot, etat: 'attente', createdAt: now(), decidedAt: null, decidedById: null } as const;
    const { id } = await tx.revendication.upsert({
      where: key,
      create: { ficheId, compteId, ...fresh },
      update: { ...fresh, reponse: '' },
      select: { id: true },
    });
    for (const referent of referents)
      await queueMail(tx, 'revendication-demandee', [id, referent.compteId].join(':'));
    await tellDesk(tx);
  });
}

/**
 * Takes one's own request back; done twice, it is done once.
 * @throws AppError `not_found`, `forbidden` once it was answered
 */
export async function withdrawRevendication(actor: Actor, given: unknown): Promise<void> {
  const { revendicationId: id } = parse(withdrawInput, given);
  const compte = requireActive(actor);
  const { count } = await db.revendication.updateMany({
    where: { id, compteId: compte.id, etat: 'attente' },
    data: { etat: 'retiree', decidedAt: now() },
  });
  if (count === 1) return;
  const row = await db.revendication.findUnique({ where: { id }, select: { compteId: true, etat: true } });
  if (row?.compteId !== compte.id) throw notFound();
  if (row.etat !== 'retiree') throw forbidden('Votre demande a déjà reçu une réponse.');
}

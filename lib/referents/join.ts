import { lockFiche } from '@/lib/annuaire/access';
import { MAX_STRUCTURES } from '@/lib/annuaire/schema';
import { now } from '@/lib/core/clock';
import type { Tx } from '@/lib/core/db';
import { forbidden, notFound } from '@/lib/core/errors';
import { queueMail } from '@/lib/mails/queue';
import { MAX_REFERENTS } from './words';

/**
 * Makes a compte speak for a fiche, in the caller's transaction; the others who do are told by mail. What the person had
 * asked about this fiche has then served too.
 * @returns false when they did already
 * @throws AppError `not_found`; `forbidden` when the fiche or the person has all they may have
 */
export async function addReferent(tx: Tx, ficheId: string, compteId: string): Promise<boolean> {
  await lockFiche(tx, ficheId);
  // Held so that two claims at once count each other.
  await tx.$executeRaw`select 1 from comptes where id = ${compteId} for update`;
  const fiche = await tx.fiche.findUnique({
    where: { id: ficheId },
    select: { activatedAt: true, referents: { select: { compteId: true } } },
  });
  if (!fiche) throw notFound();
  const others = fiche.referents.map((referent) => referent.compteId);
  if (others.includes(compteId)) return false;
  if (others.length >= MAX_REFERENTS)
    throw forbidden(`Cette fiche a déjà ${MAX_REFERENTS} référents, le plus possible.`);
  if ((await tx.referent.count({ where: { compteId } })) >= MAX_STRUCTURES)
    throw forbidden(`Ce compte représente déjà ${MAX_STRUCTURES} structures, le plus possible.`);
  const date = now();
  await tx.referent.create({ data: { ficheId, compteId, createdAt: date } });
  if (!fiche.activatedAt) await tx.fiche.update({ where: { id: ficheId }, data: { activatedAt: date } });
  await tx.revendication.updateMany({
    where: { ficheId, compteId, etat: 'attente' },
    data: { etat: 'acceptee', decidedAt: date },
  });
  for (const other of others) await queueMail(tx, 'referent-arrive', [ficheId, compteId, other].join(':'));
  return true;
}

/**
 * Makes a compte stop speaking for a fiche. The last one takes with them the agreement to publish telephone and e-mail:
 * it was theirs. Both stay on the fiche, for agents alone (`publicContact`).
 * @returns whether they spoke for it
 */
export async function removeReferentFrom(tx: Tx, ficheId: string, compteId: string): Promise<boolean> {
  await lockFiche(tx, ficheId);
  const { count } = await tx.referent.deleteMany({ where: { ficheId, compteId } });
  if (count === 0) return false;
  // What they had sent for others to join would outlive their own say.
  await tx.codeReprise.deleteMany({ where: { ficheId, sentById: compteId, usedAt: null } });
  const left = await tx.referent.count({ where: { ficheId } });
  if (left === 0) await tx.fiche.update({ where: { id: ficheId }, data: { contactPublic: false } });
  return true;
}

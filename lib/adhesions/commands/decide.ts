import type { Actor } from '@/lib/comptes/actor';
import { now } from '@/lib/core/clock';
import { type Tx, transaction } from '@/lib/core/db';
import { forbidden } from '@/lib/core/errors';
import { parse } from '@/lib/core/parse';
import { paths } from '@/lib/core/paths';
import { queueMail } from '@/lib/mails/queue';
import { requireManager } from '@/lib/membres/access';
import { addMembre, lockEspace } from '@/lib/membres/join';
import { recordSystemMessage } from '@/lib/messages/commands/record-system-message';
import { notify } from '@/lib/notifications/notify';
import { withdrawNotifications } from '@/lib/notifications/withdraw';
import { publish } from '@/lib/realtime/publish';
import { answerCle, requestCle } from '../mails';
import { acceptInput, refuseInput } from '../schema';

/**
 * Lets somebody in who asked, with the role chosen; the person is told by mail. An invitation to the same person that
 * still waited has then served too.
 * @returns the person's name
 * @throws AppError `not_found`, `forbidden` for who is not responsable, when the request was answered or taken back, when
 * the person came in meanwhile, and when the espace is full
 */
export async function acceptAdhesion(actor: Actor, given: unknown): Promise<{ nom: string }> {
  const { espaceId, adhesionId, role } = parse(acceptInput, given);
  return transaction(async (tx) => {
    await lockEspace(tx, espaceId);
    const { compteId: meId } = await requireManager(actor, espaceId, tx);
    const { compteId, compte } = await requireWaiting(tx, espaceId, adhesionId);
    const date = now();
    const joined = await addMembre(tx, { espaceId, compteId, role, invitedById: meId });
    if (!joined) throw forbidden(`${compte.nom} est déjà membre de l’espace.`);
    await tx.adhesion.update({
      where: { id: adhesionId },
      data: { etat: 'acceptee', decidedAt: date, decidedById: meId },
    });
    await tx.invitation.updateMany({
      where: { espaceId, email: compte.email, acceptedAt: null, declinedAt: null, withdrawnAt: null },
      data: { acceptedAt: date, acceptedById: compteId },
    });
    await tellAnswer(tx, { adhesionId, espaceId, compteId, meId, accepted: true });
    await queueMail(tx, 'adhesion-acceptee', adhesionId);
    await publish(tx, { type: 'adhesion', espaceId, compteId });
    await recordSystemMessage(tx, { espaceId, kind: 'arrivee', authorId: compteId });
    return { nom: compte.nom };
  });
}

/**
 * Says no to somebody who asked, with a word or without; the person is told by mail, and not who decided.
 * @returns the person's name
 * @throws AppError `not_found`, `invalid` (field `reponse`), `forbidden` as for `acceptAdhesion`
 */
export async function refuseAdhesion(actor: Actor, given: unknown): Promise<{ nom: string }> {
  const { espaceId, adhesionId, reponse } = parse(refuseInput, given);
  return transaction(async (tx) => {
    await lockEspace(tx, espaceId);
    const { compteId: meId } = await requireManager(actor, espaceId, tx);
    const { compteId, compte } = await requireWaiting(tx, espaceId, adhesionId);
    await tx.adhesion.update({
      where: { id: adhesionId },
      data: { etat: 'refusee', reponse, decidedAt: now(), decidedById: meId },
    });
    await tellAnswer(tx, { adhesionId, espaceId, compteId, meId, accepted: false });
    await queueMail(tx, 'adhesion-refusee', adhesionId);
    await publish(tx, { type: 'adhesion', espaceId, compteId });
    return { nom: compte.nom };
  });
}

type Answer = { adhesionId: string; espaceId: string; compteId: string; meId: string; accepted: boolean };

/** Who asked is told in their centre; the responsables have nothing to answer any more. */
async function tellAnswer(tx: Tx, { adhesionId, espaceId, compteId, meId, accepted }: Answer) {
  const { nom, slug } = await tx.espace.findUniqueOrThrow({
    where: { id: espaceId },
    select: { nom: true, slug: true },
  });
  await withdrawNotifications(tx, [requestCle(adhesionId)]);
  await notify(tx, {
    kind: 'adhesion',
    comptes: [compteId],
    cle: answerCle(adhesionId),
    acteurId: meId,
    titre: accepted
      ? `Bienvenue dans «\u00a0${nom}\u00a0»\u202f: votre demande est acceptée`
      : `Votre demande pour «\u00a0${nom}\u00a0»\u202f: cette fois, la réponse est non`,
    chemin: accepted ? paths.espace(slug) : paths.espaces(),
    ownMail: true,
  });
}

/** Read while the espace is held: of two who decide at once, the second learns what the first said. */
async function requireWaiting(tx: Tx, espaceId: string, id: string) {
  const adhesion = await tx.adhesion.findFirst({
    where: { id, espaceId },
    select: {
      compteId: true,
      etat: true,
      decidedById: true,
      compte: { select: { nom: true, email: true } },
    },
  });
  if (!adhesion) throw forbidden('Cette demande n’existe plus : la personne a fermé son compte.');
  if (adhesion.etat === 'retiree') throw forbidden(`${adhesion.compte.nom} a retiré sa demande.`);
  if (adhesion.etat !== 'attente') {
    const by = adhesion.decidedById
      ? await tx.compte.findUnique({ where: { id: adhesion.decidedById }, select: { nom: true } })
      : null;
    const done = adhesion.etat === 'acceptee' ? 'accepté' : 'refusé';
    throw forbidden(
      by ? `${by.nom} a déjà ${done} cette demande.` : `${adhesion.compte.nom} est déjà membre de l’espace.`,
    );
  }
  return adhesion;
}

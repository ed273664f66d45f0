import { requireActive } from '@/lib/comptes/access';
import type { Actor } from '@/lib/comptes/actor';
import { now } from '@/lib/core/clock';
import { fullDate } from '@/lib/core/dates';
import { db, type Tx, transaction } from '@/lib/core/db';
import { forbidden, notFound } from '@/lib/core/errors';
import { parse } from '@/lib/core/parse';
import { paths } from '@/lib/core/paths';
import { queueMails } from '@/lib/mails/queue';
import { findMembership } from '@/lib/membres/access';
import { lockEspace, MAX_MEMBRES } from '@/lib/membres/join';
import { notify } from '@/lib/notifications/notify';
import { publish } from '@/lib/realtime/publish';
import { countRequest } from '../limits';
import { mailReference, requestCle } from '../mails';
import { mayAskAgainAt } from '../policy';
import { findWaitingInvitation } from '../queries';
import { requestInput } from '../schema';

/** Requests that wait in one espace at most: the list of its page stays whole. */
export const MAX_WAITING = 100;

/** `membre`, `invite`: nothing to ask, the way in is open already. */
export type Requested = 'attente' | 'membre' | 'invite';

/**
 * Asks to join an espace shown to everybody; each responsable is told by one mail. Asked twice, it is one request and
 * the first word stays.
 * @throws AppError `not_found` (alike for a private espace and one that never was), `invalid` (field `mot`), `forbidden`
 * within seven days of a refusal and when the espace is full or holds 100 requests, `rate_limited`
 */
export async function requestAdhesion(actor: Actor, given: unknown): Promise<Requested> {
  const { slug, mot } = parse(requestInput, given);
  const compte = requireActive(actor);
  const { id: compteId, email } = compte;
  if (await findMembership(actor, { slug })) return 'membre';
  const espace = await db.espace.findFirst({ where: { slug, visibilite: 'visible' }, select: { id: true } });
  if (!espace) throw notFound();
  const espaceId = espace.id;
  if (await findWaitingInvitation(db, espaceId, email)) return 'invite';
  const key = { espaceId_compteId: { espaceId, compteId } };
  const before = await db.adhesion.findUnique({ where: key, select: { etat: true } });
  if (before?.etat === 'attente') return 'attente';
  await countRequest(compteId, espaceId);
  return transaction(async (tx) => {
    // The espace may have been closed or made private, and the person let in, since it was looked up.
    if (!(await lockEspace(tx, espaceId))) throw notFound();
    if (await findMembership(actor, { id: espaceId }, tx)) return 'membre';
    await requireOpen(tx, espaceId);
    const earlier = await tx.adhesion.findUnique({ where: key, select: { etat: true, decidedAt: true } });
    if (earlier?.etat === 'attente') return 'attente';
    const again = earlier && mayAskAgainAt(earlier, now());
    if (again) throw forbidden(`Vous pourrez demander de nouveau à partir du ${fullDate(again)}.`);
    const fresh = { mot, etat: 'attente', createdAt: now(), decidedAt: null, decidedById: null } as const;
    const { id, createdAt } = await tx.adhesion.upsert({
      where: key,
      create: { espaceId, compteId, ...fresh },
      update: { ...fresh, reponse: '' },
      select: { id: true, createdAt: true },
    });
    const responsables = await tx.membre.findMany({
      where: { espaceId, role: 'responsable' },
      select: { compteId: true },
    });
    const { nom, slug: to } = await tx.espace.findUniqueOrThrow({
      where: { id: espaceId },
      select: { nom: true, slug: true },
    });
    await notify(tx, {
      kind: 'adhesion',
      comptes: responsables.map((responsable) => responsable.compteId),
      cle: requestCle(id),
      acteurId: compteId,
      espaceId,
      titre: `${compte.nom} demande à rejoindre «\u00a0${nom}\u00a0»`,
      chemin: `${paths.membres(to)}#demandes`,
      ownMail: true,
    });
    await queueMails(
      tx,
      'adhesion-demandee',
      responsables.map((responsable) => ({
        id: mailReference(id, createdAt, responsable.compteId),
        runAt: createdAt,
      })),
    );
    await publish(tx, { type: 'adhesion', espaceId, compteId });
    return 'attente';
  });
}

async function requireOpen(tx: Tx, espaceId: string) {
  const espace = await tx.espace.findUniqueOrThrow({
    where: { id: espaceId },
    select: {
      visibilite: true,
      _count: { select: { membres: true, adhesions: { where: { etat: 'attente' } } } },
    },
  });
  if (espace.visibilite !== 'visible') throw notFound();
  if (espace._count.membres >= MAX_MEMBRES)
    throw forbidden(`Cet espace a déjà ${MAX_MEMBRES} membres, le plus qu’il peut accueillir.`);
  if (espace._count.adhesions >= MAX_WAITING)
    throw forbidden('Beaucoup de demandes attendent déjà une réponse ici. Réessayez dans quelques jours.');
}

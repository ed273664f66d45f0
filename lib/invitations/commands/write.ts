import { now } from '@/lib/core/clock';
import { fullDate } from '@/lib/core/dates';
import type { Tx } from '@/lib/core/db';
import { forbidden } from '@/lib/core/errors';
import { paths } from '@/lib/core/paths';
import { queueMails } from '@/lib/mails/queue';
import { MAX_MEMBRES } from '@/lib/membres/join';
import type { MembreRole } from '@/lib/membres/words';
import { notify } from '@/lib/notifications/notify';
import { invitationCle, invitationState } from '../policy';
import { VALID_DAYS } from '../words';

/** Why an address was not invited. */
export type Passed = { email: string; reason: string };
export type Outcome = { invited: string[]; passed: Passed[] };

type Batch = { espaceId: string; invitedById: string; role: MembreRole; emails: string[] };

export const expiryFrom = (date: Date) => new Date(date.getTime() + VALID_DAYS * 86_400_000);

/**
 * Invites addresses into an espace that the caller holds (`lockEspace`). Who is a member, or waits for an answer
 * already, is passed over; an old invitation of the same address starts again with the next version of its link.
 * @throws AppError `forbidden` when the espace would have more than 200 members
 */
export async function writeInvitations(tx: Tx, batch: Batch): Promise<Outcome> {
  const { espaceId, emails } = batch;
  const passed = await alreadyThere(tx, espaceId, emails);
  const known = new Set(passed.map(({ email }) => email));
  const invited = emails.filter((email) => !known.has(email));
  await requireRoom(tx, espaceId, invited.length);
  const date = now();
  const ids = await writeRows(tx, batch, invited);
  await queueMails(
    tx,
    'invitation',
    ids.map((id) => ({ id, runAt: date })),
  );
  await tellInvited(tx, batch, invited);
  return { invited, passed };
}

/** Those of them who have an account find it in their centre too. */
export async function tellInvited(
  tx: Tx,
  { espaceId, invitedById }: Pick<Batch, 'espaceId' | 'invitedById'>,
  emails: readonly string[],
) {
  const comptes = await tx.compte.findMany({
    where: { email: { in: [...emails] }, emailConfirmedAt: { not: null } },
    select: { id: true },
  });
  if (comptes.length === 0) return;
  const espace = await tx.espace.findUniqueOrThrow({ where: { id: espaceId }, select: { nom: true } });
  const by = await tx.compte.findUniqueOrThrow({ where: { id: invitedById }, select: { nom: true } });
  await notify(tx, {
    kind: 'invitation',
    comptes: comptes.map(({ id }) => id),
    cle: invitationCle(espaceId),
    acteurId: invitedById,
    titre: `${by.nom} vous invite à rejoindre «\u00a0${espace.nom}\u00a0»`,
    chemin: paths.espaces(),
    ownMail: true,
  });
}

async function alreadyThere(tx: Tx, espaceId: string, emails: string[]): Promise<Passed[]> {
  const membres = await tx.membre.findMany({
    where: { espaceId, compte: { email: { in: emails } } },
    select: { compte: { select: { nom: true, email: true } } },
  });
  const rows = await tx.invitation.findMany({
    where: { espaceId, email: { in: emails } },
    select: { email: true, expiresAt: true, acceptedAt: true, declinedAt: true, withdrawnAt: true },
  });
  const waiting = rows.filter((row) => invitationState(row, now()) === 'attente');
  return [
    ...membres.map(({ compte }) => ({
      email: compte.email,
      reason: `${compte.nom} est déjà membre de l’espace.`,
    })),
    ...waiting.map(({ email, expiresAt }) => ({
      email,
      reason: `Une invitation attend déjà une réponse, jusqu’au ${fullDate(expiresAt)}.`,
    })),
  ];
}

async function requireRoom(tx: Tx, espaceId: string, count: number) {
  const membres = await tx.membre.count({ where: { espaceId } });
  const waiting = await tx.invitation.count({
    where: { espaceId, acceptedAt: null, declinedAt: null, withdrawnAt: null, expiresAt: { gt: now() } },
  });
  if (membres + waiting + count > MAX_MEMBRES)
    throw forbidden(`Un espace accueille ${MAX_MEMBRES} membres au plus, invitations comprises.`);
}

async function writeRows(
  tx: Tx,
  { espaceId, invitedById, role }: Batch,
  emails: string[],
): Promise<string[]> {
  const date = now();
  const sent = { role, invitedById, createdAt: date, sentAt: date, expiresAt: expiryFrom(date) };
  const again = await tx.invitation.updateManyAndReturn({
    where: { espaceId, email: { in: emails } },
    data: {
      ...sent,
      version: { increment: 1 },
      acceptedAt: null,
      acceptedById: null,
      declinedAt: null,
      withdrawnAt: null,
    },
    select: { id: true, email: true },
  });
  const old = new Set(again.map(({ email }) => email));
  const fresh = await tx.invitation.createManyAndReturn({
    data: emails.filter((email) => !old.has(email)).map((email) => ({ espaceId, email, ...sent })),
    select: { id: true },
  });
  return [...again, ...fresh].map(({ id }) => id);
}

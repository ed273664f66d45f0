import { systeme } from '@/lib/comptes/actor';
import { isReachable } from '@/lib/comptes/queries/reachable';
import { now } from '@/lib/core/clock';
import { db, type Tx, transaction } from '@/lib/core/db';
import { env } from '@/lib/core/env';
import { paths } from '@/lib/core/paths';
import { getInstance } from '@/lib/instance/queries';
import { fullName } from '@/lib/instance/words';
import { writeMail } from '@/lib/mails/layout';
import type { Mail } from '@/lib/mails/schema';
import { claimCodes } from './commands/claim-codes';
import { invitationWords } from './mail-words';

const select = {
  id: true,
  ficheId: true,
  genre: true,
  mot: true,
  sentById: true,
  sentAt: true,
  annuleAt: true,
  createdAt: true,
  fiche: {
    select: {
      slug: true,
      nom: true,
      etat: true,
      email: true,
      emailRefus: true,
      source: true,
      referents: { take: 1, select: { compteId: true } },
    },
  },
} as const;

const findEnvoi = (tx: Tx, id: string) => tx.envoiActivation.findUnique({ where: { id }, select });
type Envoi = NonNullable<Awaited<ReturnType<typeof findEnvoi>>>;

/** Somebody took the fiche up meanwhile, or it was closed, or its address takes no mail any more. */
const isPast = async ({ fiche }: Envoi) =>
  fiche.etat !== 'publiee' ||
  fiche.emailRefus !== '' ||
  fiche.referents.length > 0 ||
  !(await isReachable(systeme, fiche.email));

/**
 * An invitation to take up a fiche, or its reminder, to the address the fiche has when it leaves. Null when it was
 * cancelled, and when there is nobody left to invite: it is then cancelled.
 */
export async function activationMail(id: string): Promise<Mail | null> {
  const found = await transaction(async (tx) => {
    const envoi = await findEnvoi(tx, id);
    if (!envoi || envoi.sentAt || envoi.annuleAt) return null;
    if (await isPast(envoi)) {
      await tx.envoiActivation.update({ where: { id }, data: { annuleAt: now() } });
      return null;
    }
    const { ficheId, fiche } = envoi;
    const codes = await claimCodes(tx, 'email', [{ ficheId, email: fiche.email }], envoi.createdAt);
    const code = codes.get(ficheId);
    return code && { envoi, token: code.token };
  });
  return found ? write(found.envoi, found.token) : null;
}

async function write({ genre, mot, sentById, fiche }: Envoi, token: string): Promise<Mail> {
  const [instance, agent] = await Promise.all([
    getInstance(),
    sentById
      ? db.compte.findUnique({ where: { id: sentById }, select: { nom: true, fonction: true, email: true } })
      : null,
  ]);
  const { subject, lines, label, after } = invitationWords({
    genre,
    mot,
    site: fullName(instance),
    fiche: { nom: fiche.nom, source: fiche.source },
    agent: agent ?? { nom: '', fonction: '' },
  });
  const mail = await writeMail({
    to: fiche.email.toLowerCase(),
    subject,
    lines,
    action: { label, url: paths.ficheReprendre(fiche.slug, { code: token }) },
    after,
  });
  const refuse = new URL(paths.ficheSignaler(fiche.slug, { motif: 'retrait' }), env().publicUrl).href;
  const replyTo = instance.emailContact || agent?.email;
  return {
    ...mail,
    headers: { 'List-Unsubscribe': `<${refuse}>`, ...(replyTo && { 'Reply-To': replyTo }) },
  };
}

/** Records that an invitation has left, and where it went. */
export async function activationSent(id: string): Promise<void> {
  const envoi = await db.envoiActivation.findUnique({
    where: { id },
    select: { fiche: { select: { email: true } } },
  });
  if (envoi)
    await db.envoiActivation.updateMany({
      where: { id, sentAt: null },
      data: { sentAt: now(), email: envoi.fiche.email },
    });
}

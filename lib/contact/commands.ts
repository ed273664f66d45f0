import type { Actor, Systeme } from '@/lib/comptes/actor';
import type { Client } from '@/lib/comptes/limits';
import { now } from '@/lib/core/clock';
import { db, transaction } from '@/lib/core/db';
import { AppError } from '@/lib/core/errors';
import { parse } from '@/lib/core/parse';
import { getInstance } from '@/lib/instance/queries';
import { queueMail } from '@/lib/mails/queue';
import { countContact } from './limits';
import { memberMessage, visitorMessage } from './schema';
import { GARDE_JOURS } from './words';

/**
 * Writes to the people behind the site: a mail to their address that answers to who wrote. Who asks gets a copy at the
 * address of their account; a visitor, whose address nobody has proved, is only told that it came. What fills the hidden field is a machine: it is told the same, and nothing leaves.
 * @param input `objet`, `texte` (5,000 characters), `copie`; of visitors `nom` and `email` too
 * @throws AppError `invalid`, `rate_limited`; `unavailable` when the instance gave no address
 */
export async function writeToTeam(actor: Actor, input: unknown, client: Client): Promise<void> {
  const { site, copie, ...message } =
    actor.kind === 'compte'
      ? { ...parse(memberMessage, input), nom: actor.nom, email: actor.email }
      : parse(visitorMessage, input);
  if (!(await getInstance()).emailContact)
    throw new AppError(
      'unavailable',
      'L’équipe n’a pas donné d’adresse. Appelez-la, ou écrivez à l’éditeur.',
    );
  await countContact(message.email, client);
  if (site) return;
  await transaction(async (tx) => {
    const { id } = await tx.contactMessage.create({
      data: { ...message, createdAt: now() },
      select: { id: true },
    });
    await queueMail(tx, 'contact', id);
    if (copie) await queueMail(tx, actor.kind === 'compte' ? 'contact-copie' : 'contact-recu', id);
  });
}

/**
 * Forgets messages mailed a month ago.
 * @returns how many
 */
export async function cleanContact(_actor: Systeme): Promise<number> {
  const before = new Date(now().getTime() - GARDE_JOURS * 86_400_000);
  return (await db.contactMessage.deleteMany({ where: { createdAt: { lt: before } } })).count;
}

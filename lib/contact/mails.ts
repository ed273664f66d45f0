import { db } from '@/lib/core/db';
import { getInstance } from '@/lib/instance/queries';
import { fullName } from '@/lib/instance/words';
import { writeMail } from '@/lib/mails/layout';
import type { Mail } from '@/lib/mails/schema';

const read = (id: string) => db.contactMessage.findUnique({ where: { id } });

/** Paragraphs and line ends stay: each line is a paragraph of the mail. */
const linesOf = (texte: string) => texte.split('\n').filter((line) => line.trim() !== '');

/** A name as it stands before an address: nothing in it may end the header or start another. */
const quoted = (nom: string) => `"${nom.replace(/["\\\r\n]/g, ' ')}"`;

/** What somebody wrote, to the team (`ContactMessage` id); answering writes to that person. */
export async function contactMail(id: string): Promise<Mail | null> {
  const [message, instance] = await Promise.all([read(id), getInstance()]);
  if (!message || !instance.emailContact) return null;
  const mail = await writeMail({
    to: instance.emailContact,
    subject: `Contact : ${message.objet}`,
    lines: [
      `${message.nom} (${message.email}) écrit par le formulaire de ${fullName(instance)} :`,
      ...linesOf(message.texte),
    ],
    after: ['Répondez à ce message : votre réponse ira à cette personne.'],
  });
  return { ...mail, headers: { ...mail.headers, 'Reply-To': `${quoted(message.nom)} <${message.email}>` } };
}

/** The same, to the member who wrote it (`ContactMessage` id), at the address of their account. */
export async function contactCopieMail(id: string): Promise<Mail | null> {
  const [message, instance] = await Promise.all([read(id), getInstance()]);
  if (!message) return null;
  return writeMail({
    to: message.email,
    subject: `Copie de votre message : ${message.objet}`,
    lines: [
      `Bonjour ${message.nom},`,
      `Voici ce que vous avez écrit à l’équipe de ${fullName(instance)} :`,
      ...linesOf(message.texte),
    ],
  });
}

/**
 * Tells a visitor that a message came (`ContactMessage` id). Nothing of what was typed is in it: nobody has shown that the
 * address is theirs.
 */
export async function contactRecuMail(id: string): Promise<Mail | null> {
  const [message, instance] = await Promise.all([read(id), getInstance()]);
  if (!message) return null;
  return writeMail({
    to: message.email,
    subject: 'Votre message est arrivé',
    lines: [
      'Bonjour,',
      `Votre message à l’équipe de ${fullName(instance)} est bien arrivé. Une personne le lira, et vous répondra à cette adresse.`,
    ],
    after: ['Vous n’avez rien écrit ? Quelqu’un a donné votre adresse par erreur : ne faites rien.'],
  });
}

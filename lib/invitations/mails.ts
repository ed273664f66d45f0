import { fullDate } from '@/lib/core/dates';
import { db } from '@/lib/core/db';
import { paths } from '@/lib/core/paths';
import { writeMail } from '@/lib/mails/layout';
import type { Mail } from '@/lib/mails/schema';
import { isMailedNow } from '@/lib/notifications/mailed-now';
import { stopOf } from '@/lib/notifications/mails';
import { getInvitationForMail } from './queries';

/**
 * The invitation, the same for members and newcomers: the page behind its link tells them apart. Null when it was
 * answered or withdrawn, or has expired, before it could be sent. The project's intention stays out of it: free text of
 * one person must not reach strangers under the site's name.
 */
export async function invitationMail(id: string): Promise<Mail | null> {
  const invitation = await getInvitationForMail(id);
  if (!invitation) return null;
  const { email, espace, invitedBy, invitedById, role, expiresAt, token } = invitation;
  const compte = await findCompte(email);
  // A newcomer has chosen nothing; who has an account may want it in the digest, or be on holiday.
  if (compte && !(await isMailedNow(compte.id, 'invitation', { acteurId: invitedById }))) return null;
  const what =
    role === 'lecteur'
      ? 'Vous pourrez y lire les échanges et les documents du projet.'
      : 'Vous y discuterez du projet et écrirez les documents ensemble.';
  return writeMail({
    to: email,
    subject: `${invitedBy.nom} vous invite à rejoindre « ${espace.nom} »`,
    lines: ['Bonjour,', `${invitedBy.nom} vous invite à rejoindre l’espace « ${espace.nom} ». ${what}`],
    action: { label: 'Rejoindre l’espace', url: paths.invitation(token) },
    after: [
      `Ce lien est pour vous seulement, et vaut jusqu’au ${fullDate(expiresAt)}. Si vous n’avez pas encore de compte, il vous aide à en créer un en une minute.`,
      'Vous ne connaissez pas cette personne ? Ne faites rien : sans votre réponse, rien ne se passe.',
    ],
    ...(compte ? { stop: stopOf('invitation', compte.id) } : {}),
  });
}

const findCompte = (email: string) =>
  db.compte.findFirst({ where: { email, emailConfirmedAt: { not: null } }, select: { id: true } });

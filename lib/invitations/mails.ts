import { fullDate } from '@/lib/core/dates';
import { db } from '@/lib/core/db';
import { paths } from '@/lib/core/paths';
import { writeMail } from '@/lib/mails/layout';
import type { Mail } from '@/lib/mails/schema';
import { isMailedNow } from '@/lib/notifications/mailed-now';
import { getInvitationForMail } from './queries';

/**
 * The invitation, the same for members and newcomers: the page behind its link tells them apart. Null when it was
 * answered or withdrawn, or has expired, before it could be sent. The project's intention stays out of it: free text of
 * one person must not reach strangers under the site's name.
 */
export async function invitationMail(id: string): Promise<Mail | null> {
  const invitation = await getInvitationForMail(id);
  if (!invitation || (await wantsItLater(invitation.email))) return null;
  const { email, espace, invitedBy, role, expiresAt, token } = invitation;
  const what =
    role === 'lecteur'
      ? 'Vous pourrez y lire les échanges et les documents du projet.'
      : 'Vous y discuterez du projet et écrirez les documents ensemble.';
  return writeMail({
    to: email,
    subject: `${invitedBy.nom} vous invite à rejoindre « ${espace.nom} »`,
    lines: ['Bonjour,', `${invitedBy.nom} vous invite à rejoindre l’espace « ${espace.nom} ». ${what}`],
    action: { label: 'Rejoindre l’espace', url: paths.invitation(token) },
    after: [
      `Ce lien est pour vous seulement, et vaut jusqu’au ${fullDate(expiresAt)}. Si vous n’avez pas encore de compte, il vous aide à en créer un en une minute.`,
      'Vous ne connaissez pas cette personne ? Ne faites rien : sans votre réponse, rien ne se passe.',
    ],
  });
}

/** A newcomer has chosen nothing; who has an account may want it in the digest, or be on holiday. */
async function wantsItLater(email: string) {
  const compte = await db.compte.findFirst({
    where: { email, emailConfirmedAt: { not: null } },
    select: { id: true },
  });
  return compte !== null && !(await isMailedNow(compte.id, 'invitation'));
}

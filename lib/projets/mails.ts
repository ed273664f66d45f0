import { db } from '@/lib/core/db';
import { paths } from '@/lib/core/paths';
import { writeMail } from '@/lib/mails/layout';
import type { Mail } from '@/lib/mails/schema';
import { isMailedNow } from '@/lib/notifications/mailed-now';
import { stopOf } from '@/lib/notifications/mails';

/** What the mail about a project is about: who is written to, and who opened it. */
export const mailReference = (espaceId: string, compteId: string, byId: string) =>
  `${espaceId}:${compteId}:${byId}`;

/** « X ouvre un projet avec vous ». Null once the person came, or went away. */
export async function projetOuvertMail(reference: string): Promise<Mail | null> {
  const [espaceId = '', compteId = '', byId = ''] = reference.split(':');
  const [place, by] = await Promise.all([
    db.membre.findFirst({
      where: { espaceId, compteId, lastSeenAt: null, compte: { deletedAt: null, disabledAt: null } },
      select: {
        compte: { select: { email: true, nom: true } },
        espace: { select: { nom: true, slug: true } },
      },
    }),
    db.compte.findUnique({ where: { id: byId }, select: { nom: true } }),
  ]);
  if (!place || !by || !(await isMailedNow(compteId, 'invitation', { acteurId: byId, espaceId })))
    return null;
  const { compte, espace } = place;
  return writeMail({
    to: compte.email,
    subject: `${by.nom} monte un projet avec vous : « ${espace.nom} »`,
    lines: [
      `Bonjour ${compte.nom},`,
      `Après votre échange, ${by.nom} a ouvert l’espace « ${espace.nom} » et vous y invite. Vous y avez les mêmes droits ; l’annonce y est, pour point de départ.`,
    ],
    action: { label: 'Entrer dans l’espace', url: paths.espace(espace.slug) },
    after: ['Si ce projet n’est pas le vôtre, vous pouvez le quitter depuis la page « Membres ».'],
    stop: stopOf('invitation', compteId),
  });
}

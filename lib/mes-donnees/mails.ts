import { fullDate } from '@/lib/core/dates';
import { db } from '@/lib/core/db';
import { paths } from '@/lib/core/paths';
import { getInstance } from '@/lib/instance/queries';
import { fullName } from '@/lib/instance/words';
import { writeMail } from '@/lib/mails/layout';
import type { Mail } from '@/lib/mails/schema';
import { deletionDate } from './words';

/** « Vous n’êtes pas venu depuis deux ans » (`Compte` id). Null when the person came back meanwhile. */
export async function inactiviteMail(id: string): Promise<Mail | null> {
  const compte = await db.compte.findFirst({
    where: { id, deletedAt: null, inactiviteAt: { not: null } },
    select: { email: true, nom: true, inactiviteAt: true },
  });
  if (!compte?.inactiviteAt) return null;
  return writeMail({
    to: compte.email,
    subject: `Votre compte sera supprimé le ${fullDate(deletionDate(compte.inactiviteAt))}`,
    lines: [
      `Bonjour ${compte.nom},`,
      `Vous n’êtes pas venu sur ${fullName(await getInstance())} depuis deux ans. Nous ne gardons pas les données de qui ne s’en sert plus : votre compte sera supprimé le ${fullDate(deletionDate(compte.inactiviteAt))}.`,
      'Pour le garder, il suffit d’entrer une fois d’ici là.',
    ],
    action: { label: 'Garder mon compte', url: paths.connexion() },
    after: [
      'Vous n’en avez plus besoin ? Ne faites rien. Ce que vous avez écrit avec d’autres restera, sans votre nom.',
    ],
  });
}

/**
 * The last mail a person gets. `email` is the address itself and not the id of a row: by now no row holds it any more.
 */
export async function compteSupprimeMail(email: string): Promise<Mail | null> {
  return writeMail({
    to: email,
    subject: 'Votre compte est supprimé',
    lines: [
      'Bonjour,',
      `Votre compte sur ${fullName(await getInstance())} est supprimé, et vos données avec lui. Ce que vous avez écrit avec d’autres reste, sans votre nom. Ce message est le dernier.`,
    ],
  });
}

import { now } from '@/lib/core/clock';
import { db } from '@/lib/core/db';
import { paths } from '@/lib/core/paths';
import { plural, shortened } from '@/lib/core/text';
import { type Letter, writeMail } from '@/lib/mails/layout';
import type { Mail } from '@/lib/mails/schema';
import { stopToken } from './stop-link';
import { type Changement, changements } from './tell';
import { daysUntil, limiteWords } from './words';

/** What a reminder is about. */
export const rappelReference = (appelId: string, compteId: string) => `${appelId}|${compteId}`;

/** A call that somebody still follows, who wants to be told and can be. */
const findFollowed = (appelId: string, compteId: string) =>
  db.appelSuivi.findFirst({
    where: { appelId, compteId, compte: { deletedAt: null, disabledAt: null, appelRappels: true } },
    select: {
      compte: { select: { id: true, nom: true, email: true } },
      appel: { select: { slug: true, titre: true, emetteur: true, etat: true, limite: true } },
    },
  });

type Followed = NonNullable<Awaited<ReturnType<typeof findFollowed>>>;

/** Of a subject: who follows several calls must tell them apart. */
const quoted = (titre: string) => `« ${shortened(titre, 60)} »`;
const called = ({ titre, emetteur }: Followed['appel']) => `« ${titre} »${emetteur ? ` (${emetteur})` : ''}`;

async function tell({ compte }: Followed, letter: Omit<Letter, 'to' | 'stop'>): Promise<Mail> {
  const stop = stopToken(compte.id);
  return writeMail({
    ...letter,
    to: compte.email,
    lines: [`Bonjour ${compte.nom},`, ...letter.lines],
    after: [...(letter.after ?? []), 'Vous recevez ce message parce que vous suivez cet appel à projets.'],
    stop: {
      label: 'Ne plus recevoir d’e-mail sur les appels suivis',
      url: paths.appelsRappelsArret(stop),
      oneClick: paths.appelsRappelsUnClic(stop),
    },
  });
}

/** « Plus que 7 jours » (`rappelReference`). Null once it is over, withdrawn, or no longer followed. */
export async function appelRappelMail(reference: string): Promise<Mail | null> {
  const [appelId = '', compteId = ''] = reference.split('|');
  const found = await findFollowed(appelId, compteId);
  if (found?.appel.etat !== 'publie' || !found.appel.limite || found.appel.limite <= now()) return null;
  const { slug, titre, limite } = found.appel;
  const days = daysUntil(limite, now());
  const left = days === 0 ? 'Dernier jour' : `Plus que ${plural(days, 'jour')}`;
  return tell(found, {
    subject: `${left} pour répondre à ${quoted(titre)}`,
    lines: [`L’appel à projets ${called(found.appel)} se ferme ${limiteWords(limite)}.`],
    action: { label: 'Voir l’appel', url: paths.appel(slug) },
    after: ['De sa page, « Répondre ensemble » ouvre un espace à plusieurs, avec un rétroplanning.'],
  });
}

/**
 * A deadline that moved, a call withdrawn or put back (`changeReference`). Null when it was put right before the mail
 * left, when a later change has its own, or once the deadline is over.
 */
export async function appelChangeMail(reference: string): Promise<Mail | null> {
  const [appelId = '', compteId = '', given, mark = ''] = reference.split('|');
  const changement = changements.find((one) => one === given);
  const found = await findFollowed(appelId, compteId);
  if (!found || !changement || !holds(found, changement, mark)) return null;
  return tell(found, letterOf(found, changement));
}

function holds({ appel: { etat, limite } }: Followed, changement: Changement, mark: string): boolean {
  // It may wait for the end of a holiday.
  if (limite && limite <= now()) return false;
  if (changement === 'retire') return etat === 'retire';
  return etat === 'publie' && mark === String(limite?.getTime() ?? '');
}

function letterOf({ appel }: Followed, changement: Changement): Omit<Letter, 'to' | 'stop'> {
  const { slug, titre, limite } = appel;
  const see = { label: 'Voir l’appel', url: paths.appel(slug) };
  const until = limite ? `Il se ferme ${limiteWords(limite)}.` : 'Il n’a pas de date limite.';
  switch (changement) {
    case 'limite':
      return {
        subject: `Nouvelle date limite : ${quoted(titre)}`,
        lines: [`La date limite de l’appel à projets ${called(appel)} a changé. ${until}`],
        action: see,
        after: ['Votre agenda et nos rappels suivent la nouvelle date.'],
      };
    case 'retabli':
      return {
        subject: `De nouveau ouvert : ${quoted(titre)}`,
        lines: [
          `L’appel à projets ${called(appel)}, qui avait été retiré, est de nouveau en ligne. ${until}`,
        ],
        action: see,
      };
    case 'retire':
      return {
        subject: `Appel retiré : ${quoted(titre)}`,
        lines: [
          `L’appel à projets ${called(appel)} a été retiré du site. Son émetteur l’a annulé ou modifié : renseignez-vous auprès de lui avant de répondre.`,
        ],
        action: { label: 'Voir les autres appels', url: paths.appels() },
      };
  }
}

import { db } from '@/lib/core/db';
import { paths } from '@/lib/core/paths';
import { plural } from '@/lib/core/text';
import { type Letter, writeMail } from '@/lib/mails/layout';
import type { Mail } from '@/lib/mails/schema';
import { type Stopped, stopToken } from './stop-link';
import { kindNames, NOTIFICATION_KINDS, RESUME } from './words';

/** Told in one mail: the rest is on the site. */
const SHOWN = 10;

type Mailed = { compteId: string; kind: string; date: Date };
/** What a mail tells: a person, a kind, and the moment its notifications bear as mailed. */
export const mailId = ({ compteId, kind, date }: Mailed) => [compteId, kind, date.getTime()].join(':');

function mailedOf(id: string): Mailed {
  const [compteId = '', kind = '', time = ''] = id.split(':');
  return { compteId, kind, date: new Date(Number(time) || 0) };
}

/** What ends each mail of notifications: how to have no more of them, for people and for mail programs. */
export function stopOf(what: Stopped, compteId: string): NonNullable<Letter['stop']> {
  const token = stopToken(what, compteId);
  const label =
    what === RESUME ? 'Ne plus recevoir de résumé' : `Ne plus recevoir ces e-mails : ${kindNames[what]}`;
  return {
    label,
    url: paths.notificationsArret(token),
    oneClick: paths.notificationsUnClic(token),
    rythme: paths.notificationsReglages(),
  };
}

/**
 * « Marc vous répond » (`mailId`): what a person is told at once, with its text. Null once it was read or taken back.
 */
export async function notificationsMail(id: string): Promise<Mail | null> {
  const { compteId, kind: said, date } = mailedOf(id);
  const kind = NOTIFICATION_KINDS.find((one) => one === said);
  if (!kind) return null;
  const [compte, lines] = await Promise.all([
    db.compte.findFirst({ where: { id: compteId, emailRefus: '' }, select: { email: true, nom: true } }),
    db.notification.findMany({
      where: { compteId, kind, mailedAt: date, readAt: null },
      orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
      take: SHOWN + 1,
      select: { id: true, titre: true, texte: true },
    }),
  ]);
  const [first, ...others] = lines.slice(0, SHOWN);
  if (!compte || !first) return null;
  const stop = stopOf(kind, compteId);
  const more = lines.length > SHOWN ? ['Et d’autres encore, sur le site.'] : [];
  const after = ['Ce que vous recevez par e-mail se règle à la page « Notifications » du site.'];
  return others.length === 0
    ? writeMail({
        to: compte.email,
        subject: first.titre,
        lines: [
          `Bonjour ${compte.nom},`,
          `${first.titre}.`.replace(/([.!?…])\.$/, '$1'),
          ...textLines(first.texte),
        ],
        action: { label: 'Lire sur le site', url: paths.notification(first.id) },
        after,
        stop,
      })
    : writeMail({
        to: compte.email,
        subject: plural(lines.length, 'nouvelle pour vous', 'nouvelles pour vous'),
        lines: [`Bonjour ${compte.nom},`, ...more],
        sections: [
          {
            title: kindNames[kind],
            items: [first, ...others].map(({ id, titre, texte }) => ({
              title: titre,
              url: paths.notification(id),
              meta: '',
              text: texte.replace(/\s*\n\s*/g, ' '),
            })),
          },
        ],
        action: { label: 'Tout lire sur le site', url: paths.notifications() },
        after,
        stop,
      });
}

const textLines = (text: string) => text.split('\n').filter((line) => line.trim() !== '');

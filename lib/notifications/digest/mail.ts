import { calendarDay, longDay } from '@/lib/core/dates';
import { db } from '@/lib/core/db';
import { paths } from '@/lib/core/paths';
import { plural } from '@/lib/core/text';
import { writeMail } from '@/lib/mails/layout';
import type { Mail } from '@/lib/mails/schema';
import { stopOf } from '../mails';
import { RESUME } from '../words';
import { digestContents } from './contents';
import type { Span } from './spans';

/** Names the digest of a person: since their last one, until this one. */
export const digestId = ({ compteId, last, date }: Span) =>
  [compteId, last?.getTime() ?? '', date.getTime()].join(':');

function spanOf(id: string): Span {
  const [compteId = '', last = '', date = ''] = id.split(':');
  return { compteId, last: last ? new Date(Number(last)) : null, date: new Date(Number(date) || 0) };
}

/** « 5 nouvelles pour vous » (`digestId`). Null when all of it was read, or taken back, before it could leave. */
export async function digestMail(id: string): Promise<Mail | null> {
  const span = spanOf(id);
  const { compteId, date } = span;
  const compte = await db.compte.findFirst({
    where: { id: compteId, deletedAt: null, disabledAt: null, emailRefus: '' },
    select: { nom: true, email: true, pauseJusquau: true },
  });
  if (!compte) return null;
  const { sections, count, more } = await digestContents(span);
  if (count === 0) return null;
  const until = compte.pauseJusquau;
  // A holiday that is still to come is not one to be back from.
  const back = until !== null && until < calendarDay(date) && (!span.last || span.last <= until);
  return writeMail({
    to: compte.email,
    subject: `${plural(count, 'nouvelle', 'nouvelles')} pour vous, ${longDay(date)}`,
    lines: [
      `Bonjour ${compte.nom},`,
      back ? 'Voici ce qui s’est passé pendant votre absence.' : 'Voici ce que vous n’avez pas encore lu.',
    ],
    sections,
    action: { label: 'Tout lire sur le site', url: paths.notifications() },
    after: [
      ...(more > 0 ? [`Et ${plural(more, 'autre nouvelle', 'autres nouvelles')} sur le site.`] : []),
      'Ce que vous recevez, et quand, se règle à la page « Notifications » du site.',
    ],
    stop: stopOf(RESUME, compteId),
  });
}

import { type Systeme, systeme } from '@/lib/comptes/actor';
import { now } from '@/lib/core/clock';
import { db, Prisma, rows, transaction } from '@/lib/core/db';
import { paths } from '@/lib/core/paths';
import { documentsChangedSince } from '@/lib/documents/changed-since';
import { writeMail } from '@/lib/mails/layout';
import { queueMails } from '@/lib/mails/queue';
import type { Mail } from '@/lib/mails/schema';
import { unreadSince } from '@/lib/messages/unread-since';
import { espacePlaces, TELL_MS } from './digest/spans';
import { espaceNews } from './espace-news';
import { reachableSql } from './frequence';
import { isMailedNow } from './mailed-now';
import { stopOf } from './mails';

/** Time to see it there before a mail says so; documents bear the moment of their last change a little late. */
const SETTLED_MS = 2 * 60_000;
/** People of one round. */
const BATCH = 200;

type Mailed = { compteId: string; espaceId: string; until: Date };
/** Names the mail of an espace and person: what came there until a moment. */
export const espaceReference = ({ compteId, espaceId, until }: Mailed) =>
  [compteId, espaceId, until.getTime()].join(':');

function mailedOf(reference: string): Mailed {
  const [compteId = '', espaceId = '', time = ''] = reference.split(':');
  return { compteId, espaceId, until: new Date(Number(time) || 0) };
}

const windowOf = (until: Date) => ({ since: new Date(until.getTime() - TELL_MS), until });

/**
 * Mails those who want it at once what came in their espaces, messages and documents together: to be run every ten
 * minutes. Derived from what is unread, so that sending a message asks nothing of it; one mail per espace and person at
 * most each time. What a standstill of the server or a holiday leaves out is in the next digest.
 * @returns how many mails are due
 */
export async function tellEspacesNow(_systeme: Systeme): Promise<number> {
  const date = now();
  const span = windowOf(new Date(Math.floor(date.getTime() / TELL_MS) * TELL_MS - SETTLED_MS));
  let told = 0;
  let after = '';
  for (;;) {
    const comptes = await rows<{ id: string }>(Prisma.sql`
      select c.id from comptes c
      where c.id > ${after} and ${reachableSql()} and exists (select from notification_choix x
        where x."compteId" = c.id and x.kind in ('message', 'document') and x.frequence = 'immediate')
      order by c.id limit ${BATCH}`);
    const ids = comptes.map(({ id }) => id);
    told += await transaction(async (tx) => {
      const wanted = async (kind: 'message' | 'document') =>
        (await espacePlaces(tx, kind, ids))
          .filter(({ frequence }) => frequence === 'immediate')
          .map(({ compteId, espaceId }) => ({ compteId, espaceId, ...span }));
      const found = [
        ...(await unreadSince(systeme, await wanted('message'), tx)),
        ...(await documentsChangedSince(systeme, await wanted('document'), tx)),
      ];
      const mails = new Set(
        found.map(({ compteId, espaceId }) => espaceReference({ compteId, espaceId, until: span.until })),
      );
      if (mails.size > 0)
        await queueMails(
          tx,
          'espace-nouvelles',
          [...mails].map((id) => ({ id, runAt: date })),
        );
      return mails.size;
    });
    const last = ids.at(-1);
    if (!last || ids.length < BATCH) return told;
    after = last;
  }
}

/**
 * « Du nouveau dans … »: the messages and documents of one espace that came in ten minutes. Null once they were read or
 * taken back; when the person left, is on holiday, or wants no such mails any more.
 */
export async function espaceNouvellesMail(reference: string): Promise<Mail | null> {
  const { compteId, espaceId, until } = mailedOf(reference);
  const one = { compteId, espaceId, ...windowOf(until) };
  const place = await db.membre.findUnique({
    where: { espaceId_compteId: { espaceId, compteId } },
    select: {
      compte: { select: { email: true, nom: true } },
      espace: { select: { slug: true, nom: true } },
    },
  });
  if (!place) return null;
  const [message, document] = await Promise.all(
    (['message', 'document'] as const).map(async (kind) =>
      (await isMailedNow(compteId, kind, { acteurId: null, espaceId })) ? [one] : [],
    ),
  );
  const news = await espaceNews({ message: message ?? [], document: document ?? [] });
  const items = news.get(espaceId) ?? [];
  if (items.length === 0) return null;
  const { compte, espace } = place;
  const spoken = await unreadSince(systeme, message ?? []);
  const where = `«\u00a0${espace.nom}\u00a0»`;
  return writeMail({
    to: compte.email,
    subject: `Du nouveau dans ${where}`,
    lines: [`Bonjour ${compte.nom},`, 'Voici ce que vous n’avez pas encore lu.'],
    sections: [{ title: `Dans ${where}`, items }],
    action: { label: 'Ouvrir l’espace', url: paths.espace(espace.slug) },
    after: ['Ce que vous recevez par e-mail se règle à la page « Notifications » du site.'],
    stop: stopOf(spoken.length > 0 ? 'message' : 'document', compteId),
  });
}

/** Such a mail has left: the digest says nothing of it again. */
export async function espaceNouvellesSent(reference: string): Promise<void> {
  const { compteId, espaceId, until } = mailedOf(reference);
  await db.$executeRaw`
    insert into nouvelles_envoyees ("espaceId", "compteId", jusquau)
    select "espaceId", "compteId", ${until} from membres
    where "espaceId" = ${espaceId} and "compteId" = ${compteId} on conflict do nothing`;
}

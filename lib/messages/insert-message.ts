import type { Connecte } from '@/lib/comptes/actor';
import { findLiveSession } from '@/lib/comptes/queries/sessions';
import { now } from '@/lib/core/clock';
import { Prisma, rows, type Tx } from '@/lib/core/db';
import { notFound, unauthenticated } from '@/lib/core/errors';
import { searchable } from '@/lib/core/text';
import { uuid7 } from '@/lib/core/uuid';
import { requireWriter } from '@/lib/membres/access';
import { CHANNEL, MAX_PAYLOAD_BYTES } from '@/lib/realtime/publish';
import { type MessageRow, messageJson } from './row';

type NewMessage = {
  espaceId: string;
  clientId: string;
  body: string;
  replyToId: string | null;
  mentions: string[];
  /** More of it is written in the same transaction: who is told of it reads it whole, once committed. */
  partial: boolean;
};

/** Somebody may become writer between the statement that refused them and the reading of why. */
const TRIES = 3;

/**
 * Writes a message and tells every node, in one statement and so in one round trip. It keeps what a transaction of several
 * statements would:
 *
 * - `taken` gives the next number and holds the espace's row until the commit, so that numbers become visible in order:
 *   who has read up to n will never see n − 1 appear. Who may not write there, by the statement's snapshot, takes none.
 * - `writer` asks the right again once the row is held. The snapshot is older than the wait for it, but a locking read
 *   takes the newest version of the row: nothing is written after the line that says its author left. Locks are taken in
 *   the order of every command that changes a membership: the espace, then the membre. A number given to who was removed
 *   in that instant stays unused; numbers have gaps.
 * - The author's session is asked too, and that nobody suspended them: at each message, for no round trip more. The seed
 *   speaks without one.
 * - The same `clientId` again breaks the unique key, which takes the number back.
 * - The notification leaves with the commit, in the order of the numbers.
 *
 * @throws AppError `unauthenticated`, `not_found`, `forbidden`; a duplicate (`isDuplicate`) when the message exists
 */
export async function insertMessage(tx: Tx, author: Connecte, message: NewMessage): Promise<MessageRow> {
  for (let tries = 0; tries < TRIES; tries++) {
    const [row] = await rows<{ message: MessageRow }>(statement(author, message), tx);
    if (row) return row.message;
    if (author.sessionId && !(await findLiveSession(author.sessionId))) throw unauthenticated();
    await requireWriter(author, message.espaceId, tx);
  }
  throw notFound();
}

const statement = ({ id: authorId, sessionId }: Connecte, message: NewMessage) => {
  const { espaceId, clientId, body, replyToId, mentions, partial } = message;
  const may = Prisma.sql`p."espaceId" = ${espaceId} and p."compteId" = ${authorId} and p.role <> 'lecteur'`;
  const signedIn = Prisma.sql`(${sessionId}::text = '' or exists (
    select from sessions s where s.id = ${sessionId} and s."compteId" = ${authorId} and s."revokedAt" is null
      and s."expiresAt" > ${now()}))
    and not exists (select from comptes c where c.id = ${authorId} and c."suspenduJusquau" > ${now()})`;
  return Prisma.sql`
  with taken as (
    update espaces e set compteur = e.compteur + 1 from membres p
    where e.id = ${espaceId} and ${may} and ${signedIn}
    returning e.compteur
  ), writer as (
    select taken.compteur from taken, membres p where ${may} for share of p
  ), m as (
    insert into messages (
      id, "espaceId", seq, rev, "authorId", "clientId", body, recherche, "createdAt", "replyToId", mentions
    )
    select ${uuid7()}, ${espaceId}, compteur, compteur, ${authorId}, ${clientId}, ${body}, ${searchable(body)},
      ${now()}, ${replyToId}, ${mentions}
    from writer
    returning *
  ), written as (
    select m.id, m.rev, ${messageJson} as message from m
  ), event as (
    select message, json_build_object('type', 'message', 'espaceId', ${espaceId}::text, 'messageId', id, 'rev', rev) as short,
      json_build_object('type', 'message', 'espaceId', ${espaceId}::text, 'messageId', id, 'rev', rev, 'message', message)
        as whole
    from written
  )
  select message, pg_notify(${CHANNEL}, (case
    when ${partial} or octet_length(whole::text) > ${MAX_PAYLOAD_BYTES} then short else whole end)::text)::text
  from event`;
};

import { Prisma } from '@/lib/core/db';

import { type AttachedRow, attachedJson, shownName, toAttached } from './attached';
import { quoteOf } from './excerpts';
import { isCurrent } from './mentions';
import type { Message, MessageKind } from './schema';

/** What the database says of a message, as JSON: the same from a query and from a notification. */
export type MessageRow = {
  id: string;
  clientId: string;
  espaceId: string;
  kind: MessageKind;
  seq: number;
  rev: number;
  body: string;
  createdAt: string;
  editedAt: string | null;
  deletedAt: string | null;
  hiddenAt?: string | null;
  mentions: string[];
  author: Message['author'];
  replyTo: {
    id: string;
    seq: number;
    author: { id: string; nom: string };
    debut: string;
    fichiers: string[] | null;
  } | null;
  fichiers: AttachedRow[] | null;
  pinned: { at: string; by: { id: string; nom: string } } | null;
};

/** Enough of a quoted text for its extract, whatever spaces it begins with. */
const QUOTED = 400;

/**
 * A whole message of the table (or set of rows) called `m`: author, quote, files and pin in the one query, each by its
 * key, so that a page of messages is one round trip.
 */
export const messageJson = Prisma.sql`json_build_object(
  'id', m.id, 'clientId', m."clientId", 'espaceId', m."espaceId", 'kind', m.kind, 'seq', m.seq, 'rev', m.rev,
  'body', m.body, 'createdAt', m."createdAt", 'editedAt', m."editedAt", 'deletedAt', m."deletedAt",
  'hiddenAt', m."hiddenAt",
  'mentions', coalesce(m.mentions, '{}'),
  'author', (
    select json_build_object('id', a.id, 'nom', a.nom, 'portraitId', a."portraitId", 'structure', (
      select f.nom from referents r join fiches f on f.id = r."ficheId"
      where r."compteId" = a.id and f.etat <> 'masquee' order by r."createdAt" limit 1))
    from comptes a where a.id = m."authorId"),
  'replyTo', (
    select json_build_object('id', q.id, 'seq', q.seq, 'author', json_build_object('id', c.id, 'nom', c.nom),
      'debut', left(q.body, ${QUOTED}::integer), 'fichiers', (
        select json_agg(${shownName} order by x.rang) from message_fichiers x join fichiers f on f.id = x."fichierId"
        where x."messageId" = q.id and q.body = ''))
    from messages q join comptes c on c.id = q."authorId" where q.id = m."replyToId"),
  'fichiers', (
    select json_agg(${attachedJson} order by x.rang)
    from message_fichiers x join fichiers f on f.id = x."fichierId" where x."messageId" = m.id),
  'pinned', (
    select json_build_object('at', m."pinnedAt", 'by', json_build_object('id', c.id, 'nom', c.nom))
    from comptes c where c.id = m."pinnedById" and m."pinnedAt" is not null)
)`;

const iso = (date: string) => new Date(date).toISOString();

export const toMessage = ({ hiddenAt, ...row }: MessageRow): Message => ({
  ...row,
  ...(hiddenAt && { masque: true }),
  createdAt: iso(row.createdAt),
  editedAt: row.editedAt && iso(row.editedAt),
  deletedAt: row.deletedAt && iso(row.deletedAt),
  mentions: row.mentions.filter(isCurrent),
  replyTo: row.replyTo && quoteOf(row.replyTo),
  fichiers: (row.fichiers ?? []).map(toAttached),
  pinned: row.pinned && { at: iso(row.pinned.at), by: row.pinned.by },
});

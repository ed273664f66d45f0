import { z } from 'zod';
import type { ErrorCode } from '@/lib/core/errors';
import type { Changes, FoundPage, History, Message, Part, Unread } from '@/lib/messages/schema';
import type { Present } from '@/lib/presence/schema';
import { chosenId, existingId, payload, position } from './shapes';

const ONE_TO_FIFTY = 'Un nombre de 1 à 50 attendu.';
const limit = position.min(1, ONE_TO_FIFTY).max(50, ONE_TO_FIFTY).optional();
const inEspace = payload({ espaceId: existingId });

/**
 * Every event a client may send at `/realtime`, with the shape of its payload; the permission matrix reads this list.
 * Each is acknowledged with an `Ack`, and asks the session and the rights again. The room's command checks the rest, so
 * that pages and sockets refuse alike. All may answer `unauthenticated`, `invalid`, `rate_limited`, `unavailable`.
 */
export const clientEvents = {
  /**
   * To receive what happens in an espace, and be seen there (`documentId`: with this document open). Everything after
   * the answered `rev` will come. Errors: `not_found`.
   */
  'espace:join': payload({ espaceId: existingId, documentId: existingId.optional() }),
  /** To receive it no more. */
  'espace:leave': inEspace,
  /**
   * Writes a message; needs no join. Acknowledged after the commit; the same `clientId` again answers the stored one.
   * `replyTo`: the message answered; `fichiers`: 10 files of the espace at most, beside which the body may be empty.
   * Limit: 200 in 10 s per compte, on all nodes. Errors: `not_found`, `forbidden` (lecteur), `invalid` (also for a
   * `replyTo` or a file that is not of this espace).
   */
  'message:send': payload({
    espaceId: existingId,
    clientId: chosenId,
    body: z.string('Écrivez un message.'),
    replyTo: existingId.nullish(),
    fichiers: z.array(existingId, 'Liste de fichiers attendue.').optional(),
  }),
  /** Changes the text of one's own message. Errors: `not_found`, `forbidden`. */
  'message:edit': payload({ messageId: existingId, body: z.string('Écrivez un message.') }),
  /** Erases one's own message, whose place stays. Errors: `not_found`, `forbidden`. */
  'message:delete': payload({ messageId: existingId }),
  /** Keeps a message at hand for everybody, or no longer; 50 at most. Errors: `not_found`, `forbidden` (lecteur). */
  'message:pin': payload({ messageId: existingId, pinned: z.boolean('Vrai ou faux attendu.') }),
  /** What was sent or changed after `rev`, 200 at most; ask again while `more`. Errors: `not_found`. */
  'message:since': payload({ espaceId: existingId, rev: position }),
  /** Up to 50 messages before `seq`, oldest first. Errors: `not_found`. */
  'message:before': payload({ espaceId: existingId, seq: position.optional(), limit }),
  /** Up to 50 messages after `seq`, oldest first. Errors: `not_found`. */
  'message:after': payload({ espaceId: existingId, seq: position, limit }),
  /**
   * Up to 50 messages around one (`seq`), or around the first of a day (`date`, « 2026-11-23 », where people live;
   * else the first after, else the last of all). Errors: `not_found`.
   */
  'message:around': payload({
    espaceId: existingId,
    seq: position.optional(),
    date: z.string('Date attendue.').optional(),
    limit,
  }),
  /** Messages that hold every word, accents and case forgiven, newest first, 20 at most. Errors: `not_found`. */
  'message:search': payload({
    espaceId: existingId,
    q: z.string('Mots attendus.'),
    before: position.optional(),
  }),
  /** Read up to `seq`; never goes back. Errors: `not_found`. */
  'read:mark': payload({ espaceId: existingId, seq: position }),
  /** Unread counts of all espaces of the compte. */
  'unread:list': payload({}).optional(),
  /** How many notifications the compte has not read, a hundred at most. */
  'notifications:unread': payload({}).optional(),
  /** Starts or stops writing; at most one notice per second goes on per connection. Errors: `not_found`, `forbidden`. */
  typing: payload({ espaceId: existingId, ecrit: z.boolean('Vrai ou faux attendu.') }),
  /** Who has the espace open. Errors: `not_found`. */
  'presence:list': inEspace,
  /** To hear who answers in a sujet of the forum. Answered with the last number given there. Errors: `not_found`. */
  'sujet:join': payload({ sujetId: existingId }),
  /** To hear it no more. */
  'sujet:leave': payload({ sujetId: existingId }),
} satisfies Record<string, z.ZodType>;

export type ClientEvent = keyof typeof clientEvents;
export type Payload<E extends ClientEvent> = z.input<(typeof clientEvents)[E]>;
export type Parsed<E extends ClientEvent> = z.output<(typeof clientEvents)[E]>;

/** What each acknowledgement carries beside `ok: true`. */
export type Answers = {
  'espace:join': { rev: number; unread: number; seq: number; canWrite: boolean };
  'espace:leave': object;
  'message:send': { message: Message };
  'message:edit': { message: Message };
  'message:delete': { message: Message };
  'message:pin': { message: Message };
  'message:since': Changes;
  'message:before': History;
  'message:after': Part;
  'message:around': Part;
  'message:search': FoundPage;
  'read:mark': object;
  'unread:list': { unread: Unread[] };
  'notifications:unread': { unread: number };
  typing: object;
  'presence:list': { presents: Present[] };
  'sujet:join': { compteur: number; etat: number };
  'sujet:leave': object;
};

export type Refusal = { ok: false; error: { code: ErrorCode; message: string } };
export type Ack<E extends ClientEvent> = ({ ok: true } & Answers[E]) | Refusal;

/** What the server sends by itself. */
export type ServerEvents = {
  /** First thing on every connection: who the server takes it for. */
  session: (event: { compteId: string | null }) => void;
  /** A new message, once per connection that joined, in the order of `seq`. */
  'message:new': (event: { message: Message }) => void;
  /** A message was edited, pinned, unpinned or deleted: also what quotes of it say. */
  'message:changed': (event: { message: Message }) => void;
  /**
   * Someone else wrote (or took back) a message in one of the compte's espaces that this connection did not join: for
   * counters. In those it joined, the message itself says as much.
   */
  activity: (event: { espaceId: string; seq: number; deleted: boolean }) => void;
  /** The compte read up to `lastReadSeq`, here or in another tab. */
  read: (event: Unread & { lastReadSeq: number }) => void;
  typing: (event: { espaceId: string; compteId: string; nom: string; ecrit: boolean }) => void;
  presence: (event: { espaceId: string; presents: Present[] }) => void;
  /** The compte became lecteur of an espace this connection joined, or is one no more. */
  'espace:role': (event: { espaceId: string; canWrite: boolean }) => void;
  /** The compte may no longer read this espace; nothing more comes from it. */
  'espace:revoked': (event: { espaceId: string }) => void;
  /** A request to join this espace was made, taken back or answered; told to its author and to the responsables. */
  'adhesions:changed': (event: { espaceId: string }) => void;
  /** A document of an espace this connection joined is new, renamed, or moved to or from the trash. */
  'documents:changed': (event: { espaceId: string }) => void;
  /** A file of an espace this connection joined was added, renamed, moved to or from the trash, or deleted. */
  'fichiers:changed': (event: { espaceId: string }) => void;
  /** The compte was told of something, or read of it, here or in another tab: how many notifications are unread now. */
  'notifications:changed': (event: { unread: number }) => void;
  /** Somebody answered in a sujet this connection joined, under this number. */
  'sujet:reponse': (event: { sujetId: string; numero: number; compteId: string; nom: string }) => void;
  /** What stood in a sujet this connection joined was edited, hidden, deleted or brought back. */
  'sujet:change': (event: { sujetId: string }) => void;
  /** The session is over; the connection closes, and the next one is signed out. */
  'session:revoked': () => void;
  /** The server stops; come back. */
  'server:closing': () => void;
};

export type ClientEvents = {
  [E in ClientEvent]: (payload: Payload<E>, ack: (answer: Ack<E>) => void) => void;
};

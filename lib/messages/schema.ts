import { z } from 'zod';
import { chosenId, existingId, payload, position } from '@/lib/realtime/shapes';
import { isBlank } from './words';

/** In UTF-16 code units, as `string.length` and a browser's `maxlength` count: both ends agree without a table. */
export const MAX_BODY = 10_000;
/** Most messages one page of history, or one answer of `message:since`, carries. */
export const MAX_PAGE = 50;
export const MAX_SINCE = 200;
/** Unread counts stop here: a screen shows « 99+ ». */
export const MAX_UNREAD = 100;

export type MessageKind = 'message' | 'arrivee' | 'depart';

/** A message as pages and sockets see it. Dates are ISO 8601. */
export type Message = {
  id: string;
  clientId: string;
  espaceId: string;
  kind: MessageKind;
  /** Order in the discussion; numbers have gaps. */
  seq: number;
  /** Number of its last change; `seq` until edited or deleted. */
  rev: number;
  author: { id: string; nom: string; structure: string | null };
  /** Plain text; empty once deleted. */
  body: string;
  createdAt: string;
  editedAt: string | null;
  deletedAt: string | null;
};

/** A page of the discussion. */
export type History = {
  /** Oldest first. */
  messages: Message[];
  /** Older ones exist. */
  more: boolean;
  /** Everything up to this change is in what was read: ask `messagesSince` from here. */
  rev: number;
};

/** What a client missed. */
export type Changes = {
  /** New and changed messages, in the order of their changes. */
  messages: Message[];
  /** Ask again from `rev`. */
  more: boolean;
  rev: number;
};

export type Unread = {
  espaceId: string;
  /** Messages of others not read yet, 100 at most. */
  count: number;
  /** The count knows of messages up to this number; a later one adds to it. */
  seq: number;
};

export type FirstUnread = {
  lastReadSeq: number;
  count: number;
  /** The message the « nouveaux messages » line stands above. */
  first: { seq: number; createdAt: string } | null;
};

const HALF_PAIR = /\p{Cs}/u;

/**
 * The text of a message: trimmed, 1 to 10,000 characters of which one at least can be seen. PostgreSQL stores no NUL, so
 * none is kept, and would store half a surrogate pair as another character.
 */
const body = z
  .string('Écrivez un message.')
  .transform((text) => text.replaceAll('\0', '').replaceAll('\r\n', '\n').trim())
  .pipe(
    z
      .string()
      .refine((text) => !isBlank(text), 'Écrivez un message.')
      .max(MAX_BODY, 'Ce message dépasse 10 000 caractères. Coupez-le en deux.')
      .refine(
        (text) => !HALF_PAIR.test(text),
        'Ce message contient un caractère abîmé. Effacez-le, puis réessayez.',
      ),
  );

export const sendMessageInput = payload({
  espaceId: existingId,
  /** Chosen by the author's client: the same twice is one message. */
  clientId: chosenId,
  body,
});
export const editMessageInput = payload({ messageId: existingId, body });
export const deleteMessageInput = payload({ messageId: existingId });

const PAGE_SIZE = `Un nombre de 1 à ${MAX_PAGE} attendu.`;
export const markReadInput = payload({ espaceId: existingId, seq: position });
export const sinceInput = payload({ espaceId: existingId, rev: position });
export const beforeInput = payload({
  espaceId: existingId,
  /** Absent: the latest messages. */
  seq: position.optional(),
  limit: position.min(1, PAGE_SIZE).max(MAX_PAGE, PAGE_SIZE).default(MAX_PAGE),
});

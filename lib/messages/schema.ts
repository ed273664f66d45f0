import { z } from 'zod';
import type { FichierRef } from '@/lib/fichiers/schema';
import { PAR_MESSAGE_MAX } from '@/lib/fichiers/words';
import { chosenId, existingId, payload, position } from '@/lib/realtime/shapes';
import { isBlank } from './words';

/** In UTF-16 code units, as `string.length` and a browser's `maxlength` count: both ends agree without a table. */
export const MAX_BODY = 10_000;
/** Most messages one page of history, or one answer of `message:since`, carries. */
export const MAX_PAGE = 50;
export const MAX_SINCE = 200;
/** Results of one answer of a search. */
export const MAX_FOUND = 20;
/** Messages of one espace that are pinned at once: the list stays whole. */
export const MAX_PINNED = 50;
/** Characters one may search at once. */
export const MAX_QUERY = 200;
/** Unread counts stop here: a screen shows « 99+ ». */
export const MAX_UNREAD = 100;

export type MessageKind = 'message' | 'arrivee' | 'depart';

/** The message another one answers, as it is now. */
export type Quote = {
  id: string;
  seq: number;
  author: { id: string; nom: string };
  /** Its beginning on one line, 140 characters at most; the names of its files when it has no text; '' once deleted. */
  extrait: string;
};

/** A message as pages and sockets see it. Dates are ISO 8601. */
export type Message = {
  id: string;
  clientId: string;
  espaceId: string;
  kind: MessageKind;
  /** Order in the discussion; numbers have gaps. */
  seq: number;
  /** Number of its last change; `seq` until edited, pinned, unpinned or deleted. */
  rev: number;
  /** `portraitId`: the fichier of their photo. */
  author: { id: string; nom: string; structure: string | null; portraitId: string | null };
  /** Plain text; empty once deleted, or when there are only files. */
  body: string;
  createdAt: string;
  editedAt: string | null;
  deletedAt: string | null;
  /** Hidden by moderation; `deletedAt` is set too. */
  masque?: true;
  /**
   * A change of the quoted message is told as a change of that one: who shows the quote follows by its `id`.
   */
  replyTo: Quote | null;
  /** Comptes named with @ in the text. */
  mentions: string[];
  /** 10 at most; none once deleted. */
  fichiers: FichierRef[];
  pinned: { at: string; by: { id: string; nom: string } } | null;
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

/** A part of the discussion with what was asked for in its middle, or after a message. */
export type Part = History & {
  /** Newer ones exist. */
  after: boolean;
  /** The message that was asked for, or the first of the day that was; null when there is none. */
  at: number | null;
};

/** A message found by its words. */
export type Found = {
  id: string;
  seq: number;
  author: { id: string; nom: string };
  createdAt: string;
  /** Around the first match. `marks`: where the words stand in it, [from, to[ in UTF-16 code units. */
  extrait: string;
  marks: [from: number, to: number][];
};

export type FoundPage = {
  /** Newest first. */
  found: Found[];
  /** Ask again with `before`: the last `seq` of `found`. */
  more: boolean;
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

const EMPTY = 'Écrivez un message.';

/**
 * The text of a message: trimmed, 10,000 characters at most; '' when nothing in it can be seen. PostgreSQL stores no NUL,
 * so none is kept, and would store half a surrogate pair as another character.
 */
const text = z
  .string(EMPTY)
  .transform((typed) => typed.replaceAll('\0', '').replaceAll('\r\n', '\n').trim())
  .pipe(
    z
      .string()
      .max(MAX_BODY, 'Ce message dépasse 10 000 caractères. Coupez-le en deux.')
      .refine(
        (typed) => !HALF_PAIR.test(typed),
        'Ce message contient un caractère abîmé. Effacez-le, puis réessayez.',
      ),
  )
  .transform((typed) => (isBlank(typed) ? '' : typed));

const body = text.refine((typed) => typed !== '', EMPTY);

export const sendMessageInput = payload({
  espaceId: existingId,
  /** Chosen by the author's client: the same twice is one message. */
  clientId: chosenId,
  /** May be empty beside files. */
  body: text,
  /** The message answered, of the same espace. */
  replyTo: existingId.nullish(),
  /** Files of the espace shown under it, in this order. */
  fichiers: z
    .array(existingId, 'Liste de fichiers attendue.')
    .max(PAR_MESSAGE_MAX, `Un message porte ${PAR_MESSAGE_MAX} fichiers au plus.`)
    .default([])
    .transform((ids) => [...new Set(ids)]),
}).refine(({ body, fichiers }) => body !== '' || fichiers.length > 0, { path: ['body'], message: EMPTY });
export type SendMessage = z.output<typeof sendMessageInput>;

export const editMessageInput = payload({ messageId: existingId, body });
export const deleteMessageInput = payload({ messageId: existingId });
export const pinMessageInput = payload({
  messageId: existingId,
  pinned: z.boolean('Vrai ou faux attendu.'),
});

const PAGE_SIZE = `Un nombre de 1 à ${MAX_PAGE} attendu.`;
const limit = position.min(1, PAGE_SIZE).max(MAX_PAGE, PAGE_SIZE).default(MAX_PAGE);
export const markReadInput = payload({ espaceId: existingId, seq: position });
export const sinceInput = payload({ espaceId: existingId, rev: position });
export const beforeInput = payload({
  espaceId: existingId,
  /** Absent: the latest messages. */
  seq: position.optional(),
  limit,
});
export const afterInput = payload({ espaceId: existingId, seq: position, limit });
export const aroundInput = payload({
  espaceId: existingId,
  seq: position.optional(),
  /** A day where people live, « 2026-11-23 »: its first message, else the first after, else the last of all. */
  date: z.iso.date('Date attendue, par exemple 2026-11-23.').optional(),
  limit,
}).refine(({ seq, date }) => (seq === undefined) !== (date === undefined), {
  path: ['seq'],
  message: 'Un message ou une date attendus.',
});
export const searchInput = payload({
  espaceId: existingId,
  q: z.string('Mots attendus.').max(MAX_QUERY, `${MAX_QUERY} caractères au plus.`),
  /** Only messages before this one. */
  before: position.optional(),
});

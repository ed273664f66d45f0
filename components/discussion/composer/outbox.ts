import type { FichierRef } from '@/lib/fichiers/schema';
import type { Quote } from '@/lib/messages/schema';
import { fichiersIn, isQuote } from './kept-shapes';

/** What a person sends: a text, files that the server already has, or both; perhaps in answer to a message. */
export type Sending = {
  body: string;
  replyTo?: Quote;
  /** 10 at most. */
  fichiers?: FichierRef[];
};

/** A message on its way, as kept on this device. */
export type Outgoing = Sending & {
  clientId: string;
  /** ISO 8601. */
  at: string;
  /** Why the server refused it; it then waits for the person, and lets the next ones pass. */
  error?: string;
};

export type OutboxAction =
  | { type: 'add'; item: Outgoing }
  | { type: 'done'; clientId: string }
  | { type: 'fail'; clientId: string; error: string }
  | { type: 'retry'; clientId: string };

/** The queue of one person in one espace. Order is the order of writing; a `clientId` is in it once. */
export function outbox(queue: Outgoing[], action: OutboxAction): Outgoing[] {
  switch (action.type) {
    case 'add':
      return queue.some(({ clientId }) => clientId === action.item.clientId)
        ? queue
        : [...queue, action.item];
    case 'done':
      return queue.filter(({ clientId }) => clientId !== action.clientId);
    case 'fail':
      return queue.map((item) =>
        item.clientId === action.clientId ? { ...item, error: action.error } : item,
      );
    case 'retry':
      return queue.map((item) => (item.clientId === action.clientId ? waiting(item) : item));
  }
}

export const nextToSend = (queue: Outgoing[]) => queue.find(({ error }) => error === undefined);

const waiting = ({ error: _, ...item }: Outgoing): Outgoing => item;

/** What was stored, or an empty queue when it is not ours. */
export function readQueue(stored: string | null): Outgoing[] {
  try {
    const queue: unknown = JSON.parse(stored ?? '[]');
    return Array.isArray(queue) ? queue.filter(isOutgoing).map(readItem) : [];
  } catch {
    return [];
  }
}

/** What goes with the text is kept only as far as it has its shape. */
function readItem({ replyTo, fichiers, ...item }: Outgoing): Outgoing {
  const files = fichiersIn(fichiers);
  return {
    ...item,
    ...(isQuote(replyTo) ? { replyTo } : {}),
    ...(files.length > 0 ? { fichiers: files } : {}),
  };
}

const isOutgoing = (item: unknown): item is Outgoing =>
  typeof item === 'object' &&
  item !== null &&
  'clientId' in item &&
  typeof item.clientId === 'string' &&
  'body' in item &&
  typeof item.body === 'string' &&
  'at' in item &&
  typeof item.at === 'string';

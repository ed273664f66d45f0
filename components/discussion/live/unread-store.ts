import type { Message } from '@/lib/messages/schema';
import { ask, hear, onConnect, readConnection } from './socket-client';

type Known = { count: number /** The count knows of messages up to here. */; seq: number };

const known = new Map<string, Known>();
const watchers = new Set<() => void>();
let following = false;

const tell = () => {
  for (const watch of watchers) watch();
};

export const readUnread = (espaceId: string) => known.get(espaceId)?.count;

export function watchUnread(watch: () => void) {
  watchers.add(watch);
  follow();
  return () => void watchers.delete(watch);
}

/** Listens once per page, whatever the number of counters. */
function follow() {
  if (following) return;
  following = true;
  onConnect(() => void refresh());
  hear('read', ({ espaceId, count, seq }) => {
    known.set(espaceId, { count, seq });
    tell();
  });
  hear('activity', count);
  // An espace that is open here is told in full instead.
  const countMessage = ({ message }: { message: Message }) => {
    const { espaceId, seq, kind, author } = message;
    if (kind === 'message' && author.id !== readConnection().compteId)
      count({ espaceId, seq, deleted: message.deletedAt !== null });
  };
  hear('message:new', countMessage);
  hear('message:changed', countMessage);
}

function count({ espaceId, seq, deleted }: { espaceId: string; seq: number; deleted: boolean }) {
  const before = known.get(espaceId);
  if (!before || deleted) return void refresh();
  if (seq <= before.seq) return;
  known.set(espaceId, { count: before.count + 1, seq });
  tell();
}

async function refresh() {
  const answer = await ask('unread:list', {});
  if (!answer.ok) return;
  for (const { espaceId, count, seq } of answer.unread) known.set(espaceId, { count, seq });
  tell();
}

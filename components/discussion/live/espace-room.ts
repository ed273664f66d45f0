import type { Ack } from '@/lib/realtime/socket-events';
import { ask, onConnect, readConnection } from './socket-client';

type Joined = (answer: Ack<'espace:join'>) => void;
type Visitor = { joined: Joined; documentId: string | undefined };
type Room = {
  visitors: Set<Visitor>;
  stop: () => void;
  joining?: ReturnType<typeof setTimeout>;
  leaving?: ReturnType<typeof setTimeout>;
};

/** From one page of the espace to the next, nobody leaves. */
const GRACE_MS = 1_000;

const open = new Map<string, Room>();

/**
 * Receives an espace, and is seen there (`documentId`: in this document), until the returned function is called.
 * `joined` hears the answer, now and after every reconnection: the moment to ask for what was missed.
 */
export function enterEspace(espaceId: string, joined: Joined, documentId?: string): () => void {
  const room = open.get(espaceId) ?? openRoom(espaceId);
  const visitor = { joined, documentId };
  clearTimeout(room.leaving);
  room.visitors.add(visitor);
  joinSoon(espaceId, room);
  return () => {
    room.visitors.delete(visitor);
    clearTimeout(room.leaving);
    if (room.visitors.size === 0) room.leaving = setTimeout(() => closeRoom(espaceId, room), GRACE_MS);
    else if (documentId) joinSoon(espaceId, room);
  };
}

function openRoom(espaceId: string): Room {
  const room: Room = { visitors: new Set(), stop: () => undefined };
  open.set(espaceId, room);
  room.stop = onConnect(() => joinSoon(espaceId, room));
  return room;
}

/** The parts of a page arrive together: one request for all. */
function joinSoon(espaceId: string, room: Room) {
  clearTimeout(room.joining);
  room.joining = setTimeout(async () => {
    if (readConnection().status !== 'open' || room.visitors.size === 0) return;
    const documentId = [...room.visitors].findLast((visitor) => visitor.documentId)?.documentId;
    const answer = await ask('espace:join', { espaceId, documentId });
    for (const { joined } of room.visitors) joined(answer);
  });
}

function closeRoom(espaceId: string, room: Room) {
  open.delete(espaceId);
  clearTimeout(room.joining);
  room.stop();
  if (readConnection().status === 'open') void ask('espace:leave', { espaceId });
}

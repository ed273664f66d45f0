import type { Ack } from '@/lib/realtime/socket-events';
import { ask, onConnect } from './socket-client';

type Joined = (answer: Ack<'espace:join'>) => void;
type Room = {
  listeners: Set<Joined>;
  documentId?: string;
  stop: () => void;
  leaving?: ReturnType<typeof setTimeout>;
};

/** From one page of the espace to the next, nobody leaves. */
const GRACE_MS = 1_000;

const open = new Map<string, Room>();

/**
 * Receives an espace, and is seen there, until the returned function is called. `joined` hears the answer at once and
 * after every reconnection: the moment to ask for what was missed.
 */
export function enterEspace(espaceId: string, joined: Joined, documentId?: string): () => void {
  const existing = open.get(espaceId);
  const room = existing ?? openRoom(espaceId);
  // Its own function each time: two parts of a page may hand over the same one.
  const listener: Joined = (answer) => joined(answer);
  clearTimeout(room.leaving);
  room.listeners.add(listener);
  if (documentId) room.documentId = documentId;
  if (existing) void join(espaceId, room, new Set([listener]));
  return () => {
    room.listeners.delete(listener);
    clearTimeout(room.leaving);
    if (room.listeners.size === 0) room.leaving = setTimeout(() => closeRoom(espaceId, room), GRACE_MS);
  };
}

function openRoom(espaceId: string): Room {
  const room: Room = { listeners: new Set(), stop: () => undefined };
  open.set(espaceId, room);
  room.stop = onConnect(() => void join(espaceId, room, room.listeners));
  return room;
}

async function join(espaceId: string, room: Room, listeners: Set<Joined>) {
  const answer = await ask('espace:join', { espaceId, documentId: room.documentId });
  for (const listener of listeners) listener(answer);
}

function closeRoom(espaceId: string, room: Room) {
  open.delete(espaceId);
  room.stop();
  void ask('espace:leave', { espaceId });
}

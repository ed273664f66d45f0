import { setTimeout as sleep } from 'node:timers/promises';
import { systeme } from '@/lib/comptes/actor';
import { log } from '@/lib/core/log';
import { changesSince } from '@/lib/messages/queries';
import { toMessage } from '@/lib/messages/row';
import type { Message } from '@/lib/messages/schema';
import type { DomainEvent } from '@/lib/realtime/events';
import { type Io, rooms } from './sockets';

const RETRY_MS = 1_000;

type Notice = Extract<DomainEvent, { type: 'message' }>;
type Relay = { last: number; running: boolean; woken: boolean };

/**
 * Emits the messages of each espace that has readers on this node, once and in order. A notice that brings the very next
 * message is passed on as it is; any other only wakes the relay, which reads from the database everything after what it
 * last emitted, so that a lost notice costs a delay and no message.
 */
export function createRelays(io: Io) {
  const relays = new Map<string, Relay>();
  io.of('/').adapter.on('delete-room', (room: string) => {
    if (room.startsWith('veille:')) relays.delete(room.slice('veille:'.length));
  });

  function emit(espaceId: string, message: Message, isNew: boolean) {
    io.to(rooms.espace(espaceId)).emit(isNew ? 'message:new' : 'message:changed', { message });
    const deleted = message.deletedAt !== null;
    if (message.kind !== 'message' || isNew === deleted) return;
    // Who was sent the message itself counts from it.
    io.to(rooms.veille(espaceId))
      .except([rooms.compte(message.author.id), rooms.espace(espaceId)])
      .emit('activity', { espaceId, seq: message.seq, deleted });
  }

  async function pass(espaceId: string, relay: Relay) {
    const { messages, more, rev } = await changesSince(systeme, espaceId, relay.last);
    if (relays.get(espaceId) !== relay) return;
    // A message edited before it was emitted is still new here: new ones go first, in their order.
    const fresh = messages.filter(({ seq }) => seq > relay.last).sort((a, b) => a.seq - b.seq);
    const changed = messages.filter(({ seq }) => seq <= relay.last);
    for (const message of fresh) emit(espaceId, message, true);
    for (const message of changed) emit(espaceId, message, false);
    relay.last = rev;
    if (more) relay.woken = true;
  }

  async function run(espaceId: string, relay: Relay) {
    relay.running = true;
    while (relay.woken && relays.get(espaceId) === relay) {
      relay.woken = false;
      try {
        await pass(espaceId, relay);
      } catch (error) {
        log.warn({ error, espaceId }, 'relay could not read messages, trying again');
        relay.woken = true;
        await sleep(RETRY_MS, undefined, { ref: false });
      }
    }
    relay.running = false;
  }

  function wake(espaceId: string) {
    const relay = relays.get(espaceId);
    if (!relay) return;
    relay.woken = true;
    if (!relay.running) void run(espaceId, relay);
  }

  /** Numbers follow each other in the order of commits, which is that of notices: nothing can be missing before the next. */
  function receive({ espaceId, rev, message }: Notice) {
    const relay = relays.get(espaceId);
    if (!relay || rev <= relay.last) return;
    if (!message || relay.running || rev !== relay.last + 1) return wake(espaceId);
    relay.last = rev;
    emit(espaceId, toMessage(message), true);
  }

  return {
    /** Relays what comes after change `last`; nothing if it already does. */
    start(espaceId: string, last: number) {
      if (relays.has(espaceId)) return;
      relays.set(espaceId, { last, running: false, woken: false });
      // What was committed between the reading of `last` and now has already been announced.
      wake(espaceId);
    },
    receive,
    wakeAll: () => {
      for (const espaceId of relays.keys()) wake(espaceId);
    },
  };
}

export type Relays = ReturnType<typeof createRelays>;

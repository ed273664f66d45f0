import { systeme } from '@/lib/comptes/actor';
import { log } from '@/lib/core/log';
import { beatPresence, clearNode, leavePresence } from '@/lib/presence/commands';
import { presentsOf } from '@/lib/presence/queries';
import { HEARTBEAT_SECONDS, type Place } from '@/lib/presence/schema';
import { type Connection, connecteOf, type Io, rooms } from './sockets';

/** Going from one page to the next closes a connection and opens another: nobody left. */
const GRACE_MS = 3_000;
/** Arrivals and departures close together are told once. */
const DEBOUNCE_MS = 150;

type Held = Place & { sockets: Set<string>; leaving?: NodeJS.Timeout };

/** Who is in which espace through this node, and the telling of it to this node's readers. */
export function createPresents({ io, nodeId }: { io: Io; nodeId: string }) {
  const held = new Map<string, Held>();
  const telling = new Map<string, NodeJS.Timeout>();
  const keyOf = (espaceId: string, compteId: string) => `${espaceId} ${compteId}`;

  const beat = setInterval(() => {
    beatPresence(systeme, nodeId, [...held.values()]).catch((error: unknown) =>
      log.warn({ error, nodeId }, 'presence heartbeat failed'),
    );
  }, HEARTBEAT_SECONDS * 1000);
  beat.unref();

  function enter(socket: Connection, espaceId: string, documentId: string | null) {
    const compteId = connecteOf(socket)?.id;
    if (!compteId) return;
    const key = keyOf(espaceId, compteId);
    const place = held.get(key) ?? { espaceId, compteId, documentId, sockets: new Set() };
    clearTimeout(place.leaving);
    place.documentId = documentId;
    place.sockets.add(socket.id);
    held.set(key, place);
  }

  function leave(socket: Connection, espaceId: string, grace = GRACE_MS) {
    for (const place of held.values()) {
      if (place.espaceId !== espaceId || !place.sockets.delete(socket.id) || place.sockets.size > 0) continue;
      clearTimeout(place.leaving);
      place.leaving = setTimeout(() => forget(place), grace);
      place.leaving.unref();
    }
  }

  function forget(place: Held) {
    held.delete(keyOf(place.espaceId, place.compteId));
    const { espaceId, compteId } = place;
    leavePresence(systeme, { espaceId, compteId, nodeId }).catch((error: unknown) =>
      log.warn({ error, nodeId }, 'presence could not be removed, it expires by itself'),
    );
  }

  /** Tells this node's readers of an espace who is there. */
  function tell(espaceId: string) {
    if (telling.has(espaceId) || !io.of('/').adapter.rooms.has(rooms.espace(espaceId))) return;
    const timer = setTimeout(async () => {
      telling.delete(espaceId);
      try {
        const presents = await presentsOf(systeme, espaceId);
        io.to(rooms.espace(espaceId)).emit('presence', { espaceId, presents });
      } catch (error) {
        log.warn({ error, espaceId }, 'presence could not be read');
      }
    }, DEBOUNCE_MS);
    timer.unref();
    telling.set(espaceId, timer);
  }

  async function close() {
    clearInterval(beat);
    for (const place of held.values()) clearTimeout(place.leaving);
    for (const timer of telling.values()) clearTimeout(timer);
    held.clear();
    await clearNode(systeme, nodeId).catch((error: unknown) =>
      log.warn({ error, nodeId }, 'presence of this node could not be cleared'),
    );
  }

  return { enter, leave, tell, close };
}

export type Presents = ReturnType<typeof createPresents>;

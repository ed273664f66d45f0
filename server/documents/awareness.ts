import * as decoding from 'lib0/decoding';
import * as encoding from 'lib0/encoding';
import { z } from 'zod';

/** Who is at the other end of a connection. `couleur` (1–6) is their tape in this espace. */
export type Person = { id: string; nom: string; couleur: number; portraitId?: string | null };

type Entry = { clock: number /** JSON. */; state: string; from: object; seenAt: number };
type Change = { clientId: number; clock: number; state: string };

const NOBODY = 'null';
const MAX_STATE_CHARS = 4_000;
const MAX_ENTRIES = 300;
/** Clients renew every 15 s; a node that died does not. */
const STALE_MS = 45_000;
/** For clients that draw carets with a colour of their own: the light theme's six tapes. */
const HEX = ['#224fa7', '#9e1b3f', '#1a613a', '#964d09', '#693996', '#006071'];

const stateSchema = z.looseObject({ user: z.looseObject({ id: z.string().optional() }).optional() });

/**
 * Carets and selections of one document (y-protocols awareness), as this node knows them. A connection speaks for one
 * client id and for its own person only: whatever name or colour it sends, it gets those of its account.
 */
export class AwarenessBoard {
  #entries = new Map<number, Entry>();
  /** The client id each connection speaks for. */
  #clients = new WeakMap<object, number>();

  /**
   * Takes what a connection says of itself. What it repeats of others (y-websocket clients echo) is left aside.
   * @returns the client ids that changed
   * @throws when it does not decode
   */
  receive(from: object, person: Person, update: Uint8Array): number[] {
    const own = this.#clientOf(from);
    const changed: number[] = [];
    for (const change of decode(update)) {
      if (own !== undefined && change.clientId !== own) continue;
      const state = stamp(change.state, person);
      if (state === null) continue;
      const known = this.#entries.get(change.clientId);
      if (known && known.from !== from && userOf(known.state) !== person.id) continue;
      if (this.#put({ ...change, state }, from)) changed.push(change.clientId);
      if (own === undefined) break;
    }
    return changed;
  }

  /** Takes what another node checked. @returns the client ids that changed */
  receiveRemote(update: Uint8Array): number[] {
    return decode(update).flatMap((change) => {
      const known = this.#entries.get(change.clientId);
      const here = known !== undefined && known.from !== this;
      return !here && this.#put(change, this) ? [change.clientId] : [];
    });
  }

  /** Forgets a connection that closed. @returns the frame that tells others, null when it had said nothing */
  leave(from: object): Uint8Array | null {
    const clientId = this.#clientOf(from);
    const entry = clientId === undefined ? undefined : this.#entries.get(clientId);
    if (clientId === undefined || !entry) return null;
    this.#entries.delete(clientId);
    return encode([{ clientId, clock: entry.clock, state: NOBODY }]);
  }

  /** The update for these clients, or for all; null when there is nobody. */
  encode(clientIds: Iterable<number> = this.#entries.keys()): Uint8Array | null {
    const since = Date.now() - STALE_MS;
    const changes = [...clientIds].flatMap((clientId) => {
      const entry = this.#entries.get(clientId);
      if (entry && entry.seenAt < since) this.#entries.delete(clientId);
      return entry && entry.seenAt >= since ? [{ clientId, clock: entry.clock, state: entry.state }] : [];
    });
    return changes.length > 0 ? encode(changes) : null;
  }

  /** Client ids whose connection is on this node. */
  local(): number[] {
    return [...this.#entries].flatMap(([clientId, entry]) => (entry.from === this ? [] : [clientId]));
  }

  #clientOf(from: object) {
    const clientId = this.#clients.get(from);
    return clientId !== undefined && this.#entries.get(clientId)?.from === from ? clientId : undefined;
  }

  #put({ clientId, clock, state }: Change, from: object) {
    const known = this.#entries.get(clientId);
    if (!known && (state === NOBODY || this.#entries.size >= MAX_ENTRIES)) return false;
    const newer = !known || clock > known.clock || (clock === known.clock && state === NOBODY);
    if (!newer) return false;
    this.#entries.set(clientId, { clock, state, from, seenAt: Date.now() });
    if (from !== this) this.#clients.set(from, clientId);
    return true;
  }
}

function decode(update: Uint8Array): Change[] {
  const decoder = decoding.createDecoder(update);
  const count = decoding.readVarUint(decoder);
  if (count > MAX_ENTRIES) throw new Error('too many awareness states');
  return Array.from({ length: count }, () => {
    const clientId = decoding.readVarUint(decoder);
    const clock = decoding.readVarUint(decoder);
    const state = decoding.readVarString(decoder);
    if (state.length > MAX_STATE_CHARS) throw new Error('awareness state too long');
    return { clientId, clock, state };
  });
}

function encode(changes: Change[]) {
  const encoder = encoding.createEncoder();
  encoding.writeVarUint(encoder, changes.length);
  for (const { clientId, clock, state } of changes) {
    encoding.writeVarUint(encoder, clientId);
    encoding.writeVarUint(encoder, clock);
    encoding.writeVarString(encoder, state);
  }
  return encoding.toUint8Array(encoder);
}

/** The state under its true author's name; null when it speaks for someone else. @throws when it does not decode */
function stamp(json: string, person: Person): string | null {
  const value: unknown = JSON.parse(json);
  if (value === null) return NOBODY;
  const state = stateSchema.parse(value);
  if (state.user?.id !== undefined && state.user.id !== person.id) return null;
  const user = {
    id: person.id,
    name: person.nom.slice(0, 80),
    couleur: person.couleur,
    portrait: person.portraitId ?? null,
    color: HEX[(person.couleur - 1) % HEX.length] ?? HEX[0],
  };
  return JSON.stringify({ ...state, user });
}

function userOf(json: string): string | undefined {
  const parsed = stateSchema.safeParse(JSON.parse(json));
  return parsed.success ? parsed.data.user?.id : undefined;
}

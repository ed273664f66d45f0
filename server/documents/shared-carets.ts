import { AwarenessBoard, type Person } from './awareness';
import { awarenessFrame } from './protocol';

/** Carets cost readers times writers: among many they follow a little later. */
const EVERY_MS = 80;
const MS_PER_READER = 2;
/** Another node that shows this document says so again within this time. */
const REMOTE_FOR_MS = 60_000;
/** An awareness update about nobody. */
const NOBODY = new Uint8Array([0]);

type Ways = {
  /** To everybody who has the document open here. */
  send(frame: Uint8Array): void;
  /** To the other nodes. */
  share(update: Uint8Array): void;
  readers(): number;
};

/** The carets of one document: heard from its connections and from other nodes, told to both, a few times a second. */
export class SharedCarets {
  readonly #board = new AwarenessBoard();
  readonly #dirty = new Set<number>();
  #timer: NodeJS.Timeout | undefined;
  #remoteUntil = 0;

  constructor(private readonly ways: Ways) {}

  /** @throws when it does not decode */
  receive(from: object, person: Person, update: Uint8Array) {
    this.#show(this.#board.receive(from, person, update));
  }

  /** Carets of another node; an empty update asks for ours. */
  receiveRemote(update: Uint8Array) {
    const isNew = !this.#hasRemote();
    this.#remoteUntil = performance.now() + REMOTE_FOR_MS;
    if (update.length > 0) this.#show(this.#board.receiveRemote(update));
    // Answered even when nobody has a caret here, so that the other node knows whom to tell.
    if (update.length === 0 || isNew) this.#shareAll();
  }

  leave(from: object) {
    const gone = this.#board.leave(from);
    if (!gone) return;
    this.ways.send(awarenessFrame(gone));
    if (this.#hasRemote()) this.ways.share(gone);
  }

  /** Says to the nodes that show this document that this one still does. */
  renew() {
    if (this.#hasRemote()) this.#shareAll();
  }

  /** All that are known here; null when there are none. */
  frame() {
    const update = this.#board.encode();
    return update && awarenessFrame(update);
  }

  stop() {
    clearTimeout(this.#timer);
  }

  /** Carets move with each key: neighbours leave together, and what a flood repeats leaves once. */
  #show(clientIds: number[]) {
    for (const clientId of clientIds) this.#dirty.add(clientId);
    if (clientIds.length === 0) return;
    const wait = Math.max(EVERY_MS, this.ways.readers() * MS_PER_READER);
    this.#timer ??= setTimeout(() => this.#tell(), wait);
  }

  #tell() {
    this.#timer = undefined;
    const dirty = [...this.#dirty];
    this.#dirty.clear();
    const update = this.#board.encode(dirty);
    if (update) this.ways.send(awarenessFrame(update));
    if (!this.#hasRemote()) return;
    const here = new Set(this.#board.local());
    const local = this.#board.encode(dirty.filter((id) => here.has(id)));
    if (local) this.ways.share(local);
  }

  /** Whether another node shows this document: told of carets only then. */
  #hasRemote() {
    return performance.now() < this.#remoteUntil;
  }

  #shareAll() {
    this.ways.share(this.#board.encode(this.#board.local()) ?? NOBODY);
  }
}

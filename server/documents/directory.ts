import { db } from '@/lib/core/db';
import { log } from '@/lib/core/log';
import { publish } from '@/lib/realtime/publish';
import type { Bus } from '@/server/realtime/bus';
import { type Admission, admit, readmit } from './admission';
import { Committer } from './committer';
import { Connection } from './connection';
import { LiveDocument } from './live-document';
import { type CloseReason, close, type Transport } from './transport';

/** A notification holds less than 8,000 bytes; carets that do not fit come with the next renewal. */
const MAX_SHARED_BYTES = 5_500;
const RECHECK_EVERY_MS = 5 * 60_000;
const RECHECKS_AT_ONCE = 5;
const FLUSH_MS = 8_000;
const RENEW_REMOTE_MS = 20_000;
const MAX_DECISIONS = 10;

/** Every document and connection open on this node. */
export class Directory {
  readonly #live = new Map<string, LiveDocument>();
  readonly #connections = new Set<Connection>();
  readonly #recheck = setInterval(() => this.#recheckWhere(() => true), RECHECK_EVERY_MS);
  readonly #renewal = setInterval(() => this.#renewRemote(), RENEW_REMOTE_MS);
  readonly #committer: Committer;
  /** Counts what was told of rights, to know whether anything was while one was being decided. */
  #rightsTold = 0;
  #closing = false;

  constructor(
    private readonly nodeId: string,
    bus: Bus,
  ) {
    this.#committer = new Committer(nodeId);
    this.#listen(bus);
  }

  /** Decides about a new connection. */
  async admit(cookie: string | undefined, documentId: string): Promise<Admission | CloseReason> {
    if (this.#closing) return close.restart;
    for (let tries = 0; tries < MAX_DECISIONS; tries += 1) {
      const told = this.#rightsTold;
      const admission = await admit(cookie, documentId);
      if (told === this.#rightsTold) return admission;
      // A right taken away since was announced while the connection was on no list yet: decided anew.
    }
    return close.unavailable;
  }

  join(transport: Transport, admission: Admission) {
    if (this.#closing) return transport.close(close.restart.code, close.restart.reason);
    const { documentId, actor } = admission;
    const connection = new Connection(transport, admission, this.#open(documentId), (event, error) =>
      log.warn({ documentId, compteId: actor.id, error }, `document connection: ${event}`),
    );
    this.#connections.add(connection);
    transport.onClose(() => this.#connections.delete(connection));
  }

  /** Commits everything, then tells every client to come back. */
  async close() {
    this.#closing = true;
    clearInterval(this.#recheck);
    clearInterval(this.#renewal);
    for (const connection of this.#connections) connection.hold();
    const late = new Promise((resolve) => setTimeout(resolve, FLUSH_MS).unref());
    await Promise.race([late, Promise.all([...this.#live.values()].map((live) => live.flush()))]);
    for (const connection of [...this.#connections]) connection.close(close.restart);
    for (const live of this.#live.values()) live.destroy();
    this.#live.clear();
  }

  #open(documentId: string) {
    const known = this.#live.get(documentId);
    if (known) return known;
    const live = new LiveDocument(documentId, {
      append: (changes) => this.#committer.append(documentId, changes),
      log: (event, error) => log.warn({ documentId, error }, `document: ${event}`),
      shareAwareness: (id, update) => this.#share(id, update),
      unload: (document) => this.#forget(document),
    });
    this.#live.set(documentId, live);
    live.ready.catch((error) => {
      log.warn({ documentId, error }, 'document: loading failed');
      this.#forget(live);
    });
    // Asks the other nodes for their carets.
    this.#share(documentId, new Uint8Array());
    return live;
  }

  #forget(live: LiveDocument) {
    if (this.#live.get(live.id) === live) this.#live.delete(live.id);
  }

  #share(documentId: string, update: Uint8Array) {
    if (update.length > MAX_SHARED_BYTES) return;
    const event = { type: 'awareness', documentId, nodeId: this.nodeId } as const;
    publish(db, { ...event, update: Buffer.from(update).toString('base64') }).catch((error) =>
      log.debug({ documentId, error }, 'document: carets not shared'),
    );
  }

  #listen(bus: Bus) {
    bus.on('document-update', ({ nodeId, changes }) => {
      if (nodeId === this.nodeId) return;
      for (const { documentId, ids = [], update } of changes) {
        const inline = update === undefined ? undefined : Buffer.from(update, 'base64');
        this.#withLive(documentId, (live) => live.receiveRemote(ids, inline));
      }
    });
    bus.on('awareness', ({ documentId, nodeId, update }) => {
      if (nodeId === this.nodeId) return;
      this.#withLive(documentId, (live) => live.carets.receiveRemote(Buffer.from(update, 'base64')));
    });
    bus.on('membre', ({ espaceId, compteId }) =>
      this.#recheckWhere(({ actor, ...of }) => of.espaceId === espaceId && actor.id === compteId),
    );
    bus.on('session', ({ compteId, sessionId, sauf }) =>
      this.#recheckWhere(
        ({ actor }) =>
          actor.id === compteId &&
          (sessionId === undefined || actor.sessionId === sessionId) &&
          actor.sessionId !== sauf,
      ),
    );
    bus.on('document', ({ documentId }) => this.#recheckWhere((of) => of.documentId === documentId));
    bus.onRecover(() => {
      for (const live of this.#live.values()) this.#withLive(live.id, () => live.catchUp());
      // Other nodes may have opened these documents meanwhile.
      for (const documentId of this.#live.keys()) this.#share(documentId, new Uint8Array());
      this.#recheckWhere(() => true);
    });
  }

  #renewRemote() {
    for (const live of this.#live.values()) live.carets.renew();
  }

  /** Runs work on a document open here; when it fails, everybody comes back to a document loaded anew. */
  #withLive(documentId: string, work: (live: LiveDocument) => unknown) {
    const live = this.#live.get(documentId);
    if (!live) return;
    Promise.resolve(live)
      .then(work)
      .catch((error) => {
        log.warn({ documentId, error }, 'document: could not follow another node');
        live.closeAll(close.unavailable);
      });
  }

  /** A few at a time: the pool also serves people. */
  async #recheckWhere(concerns: (admission: Admission) => boolean) {
    this.#rightsTold += 1;
    const concerned = [...this.#connections].filter(({ admission }) => concerns(admission));
    while (concerned.length > 0)
      await Promise.all(concerned.splice(0, RECHECKS_AT_ONCE).map((one) => this.#recheckOne(one)));
  }

  async #recheckOne(connection: Connection) {
    const reason = await readmit(connection.admission);
    if (!reason) return;
    this.#connections.delete(connection);
    connection.close(reason);
  }
}

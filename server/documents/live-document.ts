import { setTimeout } from 'node:timers/promises';
import * as Y from 'yjs';
import { systeme } from '@/lib/comptes/actor';
import { compactDocument } from '@/lib/documents/compaction';
import { docOf } from '@/lib/documents/content';
import { appendUpdates, loadDocument, readUpdates } from '@/lib/documents/updates';
import { applyClientUpdate, wouldChange } from './apply';
import { AwarenessBoard } from './awareness';
import type { Connection } from './connection';
import { awarenessFrame, updateFrame } from './protocol';
import { SaveQueue } from './save-queue';
import { type CloseReason, close } from './transport';

export type LiveContext = {
  nodeId: string;
  log: (event: string, detail?: unknown) => void;
  /** Carets of this node that other nodes should show. */
  shareAwareness: (documentId: string, update: Uint8Array) => void;
  /** The document has no one left and everything is committed. */
  unload: (live: LiveDocument) => void;
};

const MAX_DOCUMENT_BYTES = 50 * 1024 * 1024;
const UNLOAD_AFTER_MS = 20_000;
const AWARENESS_EVERY_MS = 80;

/**
 * One document as this node holds it while people are in it. Loaded once; one that failed to load never takes a change.
 * Changes are relayed at once and committed by the queue; it leaves memory when nobody is there and all is committed.
 */
export class LiveDocument {
  doc = new Y.Doc();
  readonly ready: Promise<void>;
  /** While the document is being built anew; frames wait for it. */
  mending: Promise<void> | undefined;
  readonly #connections = new Set<Connection>();
  readonly #awareness = new AwarenessBoard();
  readonly #queue: SaveQueue;
  readonly #dirtyCarets = new Set<number>();
  #caretTimer: NodeJS.Timeout | undefined;
  #unloadTimer: NodeJS.Timeout | undefined;
  #bytes = 0;
  #changed = false;

  constructor(
    readonly id: string,
    private readonly context: LiveContext,
  ) {
    this.#queue = new SaveQueue(
      (changes) => appendUpdates(systeme, { documentId: id, nodeId: context.nodeId, changes }),
      {
        saveFailed: (error, tries) => tries === 1 && context.log('save failed, kept in memory', error),
        recovered: () => context.log('save recovered'),
      },
      () => this.closeAll(close.notAllowed),
    );
    this.ready = this.catchUp();
  }

  join(connection: Connection) {
    clearTimeout(this.#unloadTimer);
    this.#connections.add(connection);
  }

  leave(connection: Connection) {
    this.#connections.delete(connection);
    const gone = this.#awareness.leave(connection);
    if (gone) {
      this.#toAll(awarenessFrame(gone));
      this.context.shareAwareness(this.id, gone);
    }
    if (this.#connections.size === 0)
      this.#unloadTimer = globalThis.setTimeout(() => this.#unload(), UNLOAD_AFTER_MS);
  }

  /**
   * Applies, relays and queues a change. `saved` is called once it is committed.
   * @throws when the change does not decode: nothing was touched
   */
  change(from: Connection, update: Uint8Array, saved: () => void) {
    Y.decodeUpdate(update);
    const isNew = this.#apply(update);
    if (isNew) this.#toAll(updateFrame(update), from);
    this.#queue.add({ authorId: from.person.id, update: isNew ? update : null, saved });
    if (!isNew) return;
    this.#bytes += update.length;
    this.#changed = true;
  }

  /** Acknowledges a change that brings nothing, after all before it. */
  keepTurn(from: Connection, saved: () => void) {
    this.#queue.add({ authorId: from.person.id, update: null, saved });
  }

  wouldChange(update: Uint8Array) {
    return wouldChange(this.doc, update);
  }

  isFull(bytes: number) {
    return this.#bytes + bytes > MAX_DOCUMENT_BYTES;
  }

  /** Resolves when all that was received is committed. */
  flush() {
    return this.#queue.flush();
  }

  /** Reads the whole log again: at loading, and after the notifications of other nodes were cut. */
  async catchUp() {
    const updates = await loadDocument(this.id);
    this.#bytes = updates.reduce((sum, update) => sum + update.length, 0);
    this.#applyCommitted(updates);
  }

  /** Another node committed: rows `ids`, with their content when it was small enough to travel. */
  async receiveRemote(ids: string[], inline: Uint8Array | undefined) {
    await this.ready;
    if (inline) return this.#applyCommitted([inline]);
    const updates = await readUpdates(this.id, ids);
    if (updates) this.#applyCommitted(updates);
    else await this.catchUp();
  }

  receiveAwareness(from: Connection, update: Uint8Array) {
    this.#showCarets(this.#awareness.receive(from, from.person, update));
  }

  receiveRemoteAwareness(update: Uint8Array) {
    this.#showCarets(this.#awareness.receiveRemote(update));
  }

  /** All carets known here, as a frame; null when there are none. */
  awarenessFrame() {
    const update = this.#awareness.encode();
    return update && awarenessFrame(update);
  }

  /** Tells other nodes which carets are here. */
  shareCarets(clientIds: number[] = this.#awareness.local()) {
    const local = new Set(this.#awareness.local());
    const update = this.#awareness.encode(clientIds.filter((id) => local.has(id)));
    if (update) this.context.shareAwareness(this.id, update);
  }

  closeAll(reason: CloseReason) {
    for (const connection of [...this.#connections]) connection.close(reason);
  }

  destroy() {
    clearTimeout(this.#unloadTimer);
    clearTimeout(this.#caretTimer);
    this.doc.destroy();
  }

  #applyCommitted(updates: Uint8Array[]) {
    const relay = (update: Uint8Array) => this.#toAll(updateFrame(update));
    this.doc.on('update', relay);
    try {
      this.doc.transact(() => {
        for (const update of updates) Y.applyUpdate(this.doc, update);
      });
    } finally {
      this.doc.off('update', relay);
    }
  }

  /** @throws when a decodable update breaks something inside; the document is then built anew before the next one */
  #apply(update: Uint8Array) {
    try {
      return applyClientUpdate(this.doc, update);
    } catch (error) {
      this.mending ??= this.#mend().finally(() => {
        this.mending = undefined;
      });
      throw error;
    }
  }

  async #mend() {
    this.context.log('document built anew after an update that would not apply');
    for (;;) {
      try {
        const committed = await loadDocument(this.id);
        const broken = this.doc;
        this.doc = docOf([...committed, ...this.#queue.pending()]);
        return broken.destroy();
      } catch {
        await setTimeout(1_000);
      }
    }
  }

  /** Carets move with each key: neighbours leave together, and what a flood repeats leaves once. */
  #showCarets(clientIds: number[]) {
    for (const clientId of clientIds) this.#dirtyCarets.add(clientId);
    if (clientIds.length === 0) return;
    this.#caretTimer ??= globalThis.setTimeout(() => {
      this.#caretTimer = undefined;
      const dirty = [...this.#dirtyCarets];
      this.#dirtyCarets.clear();
      const update = this.#awareness.encode(dirty);
      if (update) this.#toAll(awarenessFrame(update));
      this.shareCarets(dirty);
    }, AWARENESS_EVERY_MS);
  }

  #toAll(frame: Uint8Array, except?: Connection) {
    for (const connection of [...this.#connections]) if (connection !== except) connection.send(frame);
  }

  async #unload() {
    await this.#queue.idle();
    if (this.#connections.size > 0) return;
    this.context.unload(this);
    this.destroy();
    if (this.#changed)
      await compactDocument(systeme, this.id).catch((error) =>
        this.context.log('compaction failed, the job will try again', error),
      );
  }
}

import { setTimeout } from 'node:timers/promises';
import * as Y from 'yjs';
import { systeme } from '@/lib/comptes/actor';
import { compactDocument } from '@/lib/documents/compaction';
import { docOf } from '@/lib/documents/content';
import { type Change, loadDocument, readUpdates } from '@/lib/documents/updates';
import { applyClientUpdate, wouldChange } from './apply';
import { Broadcast } from './broadcast';
import type { Connection } from './connection';
import { storedFrames, updateFrame } from './protocol';
import { SaveQueue } from './save-queue';
import { SharedCarets } from './shared-carets';
import { type CloseReason, close } from './transport';

export type LiveContext = {
  /** Commits changes of this document. @throws AppError `not_found` when it was deleted for ever */
  append: (changes: Change[]) => Promise<void>;
  log: (event: string, detail?: unknown) => void;
  /** Carets of this node that other nodes should show. */
  shareAwareness: (documentId: string, update: Uint8Array) => void;
  /** The document has no one left and everything is committed. */
  unload: (live: LiveDocument) => void;
};

const MAX_DOCUMENT_BYTES = 50 * 1024 * 1024;
const UNLOAD_AFTER_MS = 20_000;
const MAX_DRAIN_TURNS = 25;

/** Marks what comes from the database, apart from what people type meanwhile. */
const COMMITTED = Symbol('committed');

/**
 * One document as this node holds it while people are in it. Loaded once; one that failed to load never takes a change.
 * Changes are relayed at once and committed by the queue; it leaves memory when nobody is there and all is committed.
 */
export class LiveDocument {
  doc = new Y.Doc();
  readonly ready: Promise<void>;
  readonly carets: SharedCarets;
  /** While the document is being built anew; frames wait for it. */
  mending: Promise<void> | undefined;
  readonly #connections = new Set<Connection>();
  readonly #queue: SaveQueue;
  readonly #broadcast: Broadcast;
  #unloadTimer: NodeJS.Timeout | undefined;
  #bytes = 0;
  #changed = false;

  constructor(
    readonly id: string,
    private readonly context: LiveContext,
  ) {
    this.#queue = new SaveQueue(
      context.append,
      {
        saveFailed: (error, tries) => tries === 1 && context.log('save failed, kept in memory', error),
        recovered: () => context.log('save recovered'),
      },
      () => this.closeAll(close.notAllowed),
    );
    this.#broadcast = new Broadcast((update, except) => this.#toAll(updateFrame(update), except));
    this.carets = new SharedCarets({
      send: (frame) => this.#toAll(frame),
      share: (update) => context.shareAwareness(id, update),
      readers: () => this.#connections.size,
    });
    this.ready = this.#load();
  }

  join(connection: Connection) {
    clearTimeout(this.#unloadTimer);
    this.#connections.add(connection);
  }

  leave(connection: Connection) {
    this.#connections.delete(connection);
    this.carets.leave(connection);
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
    if (isNew) this.#broadcast.add(update, from);
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
  async flush() {
    await this.#queue.flush();
    this.#broadcast.flush();
  }

  /** Reads the whole log again, after the notifications of other nodes were cut. */
  async catchUp() {
    await this.#applyCommitted(await this.#stored());
  }

  /** Another node committed: rows `ids`, with their content when it was small enough to travel. */
  async receiveRemote(ids: string[], inline: Uint8Array | undefined) {
    await this.ready;
    await this.mending;
    if (inline) return this.#applyCommitted([inline]);
    const updates = await readUpdates(this.id, ids);
    if (updates) await this.#applyCommitted(updates);
    else await this.catchUp();
  }

  closeAll(reason: CloseReason) {
    for (const connection of [...this.#connections]) connection.close(reason);
  }

  destroy() {
    this.#broadcast.flush();
    clearTimeout(this.#unloadTimer);
    this.carets.stop();
    this.doc.destroy();
  }

  /** Building a long document takes a while: who waits for all of it is answered before, from what is stored. */
  async #load() {
    const stored = await this.#stored();
    const asking = [...this.#connections].filter((connection) => connection.asksForAll());
    const frames = asking.length > 0 ? storedFrames(stored) : null;
    if (frames) for (const connection of asking) connection.answerStored(frames);
    // The socket takes a long answer in several turns, and building leaves it none.
    for (let turn = 0; turn < MAX_DRAIN_TURNS && asking.some((one) => one.isSending()); turn += 1)
      await setTimeout(2);
    await docOf(stored, this.doc);
  }

  async #stored() {
    const updates = await loadDocument(this.id);
    this.#bytes = updates.reduce((sum, update) => sum + update.length, 0);
    return updates;
  }

  async #applyCommitted(updates: Uint8Array[]) {
    const relay = (update: Uint8Array, origin: unknown) => {
      if (origin === COMMITTED) this.#broadcast.add(update, this);
    };
    this.doc.on('update', relay);
    try {
      await docOf(updates, this.doc, COMMITTED);
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
        // What is on its way is committed before the reading, after it, or never leaves the queue.
        const before = this.#queue.pending();
        const mended = await docOf(await loadDocument(this.id));
        for (const update of [...before, ...this.#queue.pending()]) Y.applyUpdate(mended, update);
        const broken = this.doc;
        this.doc = mended;
        return broken.destroy();
      } catch {
        await setTimeout(1_000);
      }
    }
  }

  #toAll(frame: Uint8Array, except: object | null = null) {
    for (const connection of this.#connections) if (connection !== except) connection.send(frame);
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

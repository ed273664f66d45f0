import { setTimeout as wait } from 'node:timers/promises';
import { systeme } from '@/lib/comptes/actor';
import { isAppError, notFound } from '@/lib/core/errors';
import {
  appendSmallUpdates,
  appendUpdates,
  type Change,
  type DocumentChanges,
  INLINE_BYTES,
} from '@/lib/documents/updates';

/** Pause before a commit: readers are served first, and what comes meanwhile leaves together. Short for who types alone. */
const PAUSE_MS = 80;
const SHORT_PAUSE_MS = 8;
const MAX_DOCUMENTS = 500;

type Waiting = DocumentChanges & { resolve(): void; reject(error: unknown): void };

/**
 * Commits the changes of all documents of one node, many documents at a time. Long changes, and documents whose last
 * commit failed, go alone: what is wrong with one holds up no other.
 */
export class Committer {
  #waiting: Waiting[] = [];
  #running = false;
  readonly #alone = new Set<string>();

  constructor(private readonly nodeId: string) {}

  /** Resolves once committed. @throws AppError `not_found` when the document was deleted for ever */
  async append(documentId: string, changes: Change[]): Promise<void> {
    const bytes = changes.reduce((sum, { update }) => sum + update.length, 0);
    if (bytes > INLINE_BYTES || this.#alone.has(documentId)) return this.#appendAlone(documentId, changes);
    await new Promise<void>((resolve, reject) => {
      this.#waiting.push({ documentId, changes, resolve, reject });
      if (!this.#running) void this.#run();
    });
  }

  async #appendAlone(documentId: string, changes: Change[]) {
    try {
      await appendUpdates(systeme, { documentId, nodeId: this.nodeId, changes });
      this.#alone.delete(documentId);
    } catch (error) {
      if (isAppError(error)) this.#alone.delete(documentId);
      throw error;
    }
  }

  async #run() {
    this.#running = true;
    for (let pause = SHORT_PAUSE_MS; this.#waiting.length > 0; ) {
      await wait(pause);
      const batch = this.#waiting.splice(0, MAX_DOCUMENTS);
      pause = batch.length === 1 && batch[0]?.changes.length === 1 ? SHORT_PAUSE_MS : PAUSE_MS;
      await this.#commit(batch);
    }
    this.#running = false;
  }

  async #commit(batch: Waiting[]) {
    try {
      const kept = await appendSmallUpdates(systeme, { nodeId: this.nodeId, batch });
      for (const { documentId, resolve, reject } of batch)
        if (kept.has(documentId)) resolve();
        else reject(notFound());
    } catch (error) {
      for (const { documentId, reject } of batch) {
        this.#alone.add(documentId);
        reject(error);
      }
    }
  }
}

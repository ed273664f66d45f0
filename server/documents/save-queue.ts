import { setTimeout as wait } from 'node:timers/promises';
import { isAppError } from '@/lib/core/errors';
import type { Change } from '@/lib/documents/updates';

/** A change on its way to the database; `update` is null when there is nothing to store, only its turn to keep. */
export type Waiting = { authorId: string; update: Uint8Array | null; saved(): void };

export type SaveLog = { saveFailed(error: unknown, tries: number): void; recovered(): void };

const BATCH_BYTES = 4 * 1024 * 1024;
const BATCH_CHANGES = 2_000;
const FIRST_RETRY_MS = 200;
const LAST_RETRY_MS = 10_000;

/**
 * Commits one document's changes in order, one transaction at a time: what arrives meanwhile leaves together in the
 * next. A failed save keeps everything and tries again for as long as it takes; `saved` is called after the commit only.
 */
export class SaveQueue {
  #waiting: Waiting[] = [];
  #draining: Promise<void> | undefined;
  #wake = new AbortController();
  #hurry = false;

  constructor(
    private readonly append: (changes: Change[]) => Promise<void>,
    private readonly log: SaveLog,
    /** The document no longer exists: nothing can ever be stored. */
    private readonly gone: () => void,
  ) {}

  add(change: Waiting) {
    this.#waiting.push(change);
    this.#draining ??= this.#drain();
  }

  /** Resolves when everything is committed. */
  async idle() {
    await this.#draining;
  }

  /** What is not committed yet, oldest first. */
  pending(): Uint8Array[] {
    return this.#waiting.flatMap((change) => (change.update ? [change.update] : []));
  }

  /** The same; from then on retries do not wait long. */
  async flush() {
    this.#hurry = true;
    this.#wake.abort();
    await this.#draining;
  }

  async #drain() {
    // Lets the frames of one read from the socket join the same transaction.
    await Promise.resolve();
    for (let tries = 0; this.#waiting.length > 0; ) {
      const batch = this.#nextBatch();
      try {
        const changes = batch.flatMap(({ authorId, update }) => (update ? [{ authorId, update }] : []));
        if (changes.length > 0) await this.append(changes);
        if (tries > 0) this.log.recovered();
        tries = 0;
      } catch (error) {
        if (isAppError(error) && error.code === 'not_found') {
          this.#waiting = [];
          this.gone();
          break;
        }
        tries += 1;
        this.log.saveFailed(error, tries);
        await this.#pause(
          this.#hurry ? FIRST_RETRY_MS : Math.min(FIRST_RETRY_MS * 2 ** (tries - 1), LAST_RETRY_MS),
        );
        continue;
      }
      this.#waiting.splice(0, batch.length);
      for (const change of batch) change.saved();
    }
    // In the same turn as the last look at the queue, so that nothing added since is left behind.
    this.#draining = undefined;
  }

  #nextBatch() {
    let bytes = 0;
    const end = this.#waiting.findIndex((change, index) => {
      bytes += change.update?.length ?? 0;
      return index > 0 && (index >= BATCH_CHANGES || bytes > BATCH_BYTES);
    });
    return this.#waiting.slice(0, end === -1 ? undefined : end);
  }

  async #pause(ms: number) {
    this.#wake = new AbortController();
    await wait(ms, undefined, { signal: this.#wake.signal }).catch(() => undefined);
  }
}

import * as Y from 'yjs';

type Waiting = { from: object | null; update: Uint8Array };

/** A reader of two hundred people's typing takes forty frames a second, not four thousand. */
const MS_PER_READER = 1 / 8;
const LONGEST_MS = 25;

/**
 * Sends one document's changes on. The first leaves at once, with what was read from the sockets in the same turn; those
 * that follow closely leave together, so that the cost grows with the readers and not with readers times writers.
 */
export class Broadcast {
  #waiting: Waiting[] = [];
  #sentAt = 0;
  #soon: NodeJS.Immediate | undefined;
  #later: NodeJS.Timeout | undefined;

  constructor(
    /** `except`: who wrote all of it, and need not hear it. */
    private readonly send: (update: Uint8Array, except: object | null) => void,
    private readonly readers: () => number,
  ) {}

  add(update: Uint8Array, from: object | null) {
    this.#waiting.push({ from, update });
    if (this.#soon || this.#later) return;
    const every = Math.min(LONGEST_MS, this.readers() * MS_PER_READER);
    const wait = this.#sentAt + every - performance.now();
    if (wait < 1) this.#soon = setImmediate(() => this.flush());
    else this.#later = setTimeout(() => this.flush(), wait);
  }

  /** Sends now what waits. */
  flush() {
    this.stop();
    const waiting = this.#waiting;
    this.#waiting = [];
    const [first] = waiting;
    if (!first) return;
    this.#sentAt = performance.now();
    const alone = waiting.every(({ from }) => from === first.from);
    for (const update of together(waiting)) this.send(update, alone ? first.from : null);
  }

  stop() {
    clearImmediate(this.#soon);
    clearTimeout(this.#later);
    this.#soon = undefined;
    this.#later = undefined;
  }
}

/** What decodes one by one need not merge: a strange client then costs a few frames more. */
function together(waiting: Waiting[]): Uint8Array[] {
  const updates = waiting.map(({ update }) => update);
  if (updates.length < 2) return updates;
  try {
    return [Y.mergeUpdates(updates)];
  } catch {
    return updates;
  }
}

import * as Y from 'yjs';

type Waiting = { from: object; update: Uint8Array };

/**
 * Sends one document's changes on. What was read from the sockets in one turn leaves together: the busier the process,
 * the more there is in a turn, so that its cost grows with the readers and not with readers times writers.
 */
export class Broadcast {
  #waiting: Waiting[] = [];
  #soon: NodeJS.Immediate | undefined;

  /** @param send `except`: who wrote all of it, and need not hear it */
  constructor(private readonly send: (update: Uint8Array, except: object | null) => void) {}

  /** @param from the connection that wrote it; anything else for what comes from elsewhere */
  add(update: Uint8Array, from: object) {
    this.#waiting.push({ from, update });
    this.#soon ??= setImmediate(() => this.flush());
  }

  /** Sends now what waits. */
  flush() {
    clearImmediate(this.#soon);
    this.#soon = undefined;
    const waiting = this.#waiting;
    this.#waiting = [];
    const [first] = waiting;
    if (!first) return;
    const alone = waiting.every(({ from }) => from === first.from);
    for (const update of together(waiting)) this.send(update, alone ? first.from : null);
  }
}

/** What decodes one by one may not merge: a strange client then costs a few frames more. */
function together(waiting: Waiting[]): Uint8Array[] {
  const updates = waiting.map(({ update }) => update);
  if (updates.length < 2) return updates;
  try {
    return [Y.mergeUpdates(updates)];
  } catch {
    return updates;
  }
}

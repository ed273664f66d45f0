import { kindOfFrame } from './frames';

/**
 * Knows whether the server has committed everything typed here. The server counts the changes a connection sends and
 * acknowledges them by number; what was typed while away goes with the answer to its first question, so nothing is saved
 * before that answer is.
 */
export class SaveCount {
  #sent = 0;
  #answered = false;
  #since: number | null = null;

  /** Time of the oldest change not known to be committed; null when all is. */
  get unsavedSince() {
    return this.#since;
  }

  /** Something was typed here. */
  typed(at: number) {
    this.#since ??= at;
  }

  /** A new connection counts from zero. */
  connected() {
    this.#sent = 0;
    this.#answered = false;
  }

  sent(frame: unknown) {
    const kind = kindOfFrame(frame);
    if (kind === 'other') return;
    this.#sent += 1;
    if (kind === 'answer') this.#answered = true;
  }

  /** The server committed the first `count` changes of this connection. */
  saved(count: number) {
    if (this.#answered && count === this.#sent) this.#since = null;
  }
}

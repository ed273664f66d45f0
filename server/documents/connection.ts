import type { Admission } from './admission';
import { Budget } from './budget';
import type { LiveDocument } from './live-document';
import {
  answerFrame,
  askFrame,
  asksForAll,
  type Incoming,
  readFrame,
  refusedFrame,
  rightFrame,
  savedFrame,
} from './protocol';
import { type CloseReason, close, type Transport } from './transport';

const MAX_UNSAVED_CHANGES = 4_000;
const MAX_UNSAVED_BYTES = 8 * 1024 * 1024;
const MAX_INBOX_BYTES = 16 * 1024 * 1024;
const MAX_BUFFERED_BYTES = 24 * 1024 * 1024;
/** y-websocket clients leave when they hear nothing for thirty seconds. */
const KEEP_ALIVE_MS = 15_000;
const FRAMES_PER_TURN = 100;

/**
 * One client in one document. Frames are handled in order; while the document loads, while too much waits to be
 * committed or when frames come too fast, they wait (here, then in the client's socket): nothing is dropped.
 */
export class Connection {
  #inbox: Uint8Array[] = [];
  #inboxBytes = 0;
  #pumping = false;
  #paused = false;
  #received = 0;
  #saved = 0;
  #unsavedBytes = 0;
  /** Set once a reader's change was refused: nothing after it is ever acknowledged. */
  #refused = false;
  #ackQueued = false;
  #closed = false;
  #changeBudget = new Budget(3_000, 6_000);
  #otherBudget = new Budget(100, 1_000);
  #keepAlive = setInterval(() => this.send(savedFrame(this.#saved)), KEEP_ALIVE_MS);
  #opened = false;
  #rightTold = false;
  #held = false;
  /** Called when enough of what waits is committed for more to be read. */
  #roomAgain: (() => void) | undefined;

  constructor(
    private readonly transport: Transport,
    readonly admission: Admission,
    private readonly live: LiveDocument,
    private readonly log: (event: string, detail?: unknown) => void,
  ) {
    transport.onFrame((frame) => this.#take(frame));
    transport.onClose(() => this.#leave());
    live.join(this);
    live.ready.then(
      () => this.#open(),
      () => this.close(close.unavailable),
    );
  }

  get person() {
    return this.admission.person;
  }

  send(frame: Uint8Array) {
    if (this.#closed) return;
    this.transport.send(frame);
    if (this.transport.buffered() > MAX_BUFFERED_BYTES) this.#refuse(close.slowReader);
  }

  close({ code, reason }: CloseReason) {
    if (this.#closed) return;
    this.#leave();
    this.transport.close(code, reason);
  }

  /** Whether the client waits for the whole document, and for nothing before. */
  asksForAll() {
    const [first] = this.#inbox;
    return !this.#closed && first !== undefined && asksForAll(first);
  }

  /** Answers that question before the document is built. */
  answerStored(frames: Uint8Array[]) {
    this.#inboxBytes -= this.#inbox.shift()?.length ?? 0;
    this.#tellRight();
    for (const frame of frames) this.send(frame);
  }

  /** Whether something is still on its way to the client. */
  isSending() {
    return !this.#closed && this.transport.buffered() > 0;
  }

  /** Reads nothing more from the client, whose unsent changes will come back with it. For a stop of the server. */
  hold() {
    this.#held = true;
    this.transport.pause();
  }

  #open() {
    if (this.#closed) return;
    this.#opened = true;
    this.#tellRight();
    this.send(askFrame(this.live.doc));
    const carets = this.live.carets.frame();
    if (carets) this.send(carets);
    void this.#pump();
  }

  /** First of all: who was a reader until now has words to drop before answering a question. */
  #tellRight() {
    if (this.#rightTold) return;
    this.#rightTold = true;
    this.send(rightFrame(this.admission.canEdit));
  }

  #leave() {
    if (this.#closed) return;
    this.#closed = true;
    clearInterval(this.#keepAlive);
    this.#inbox = [];
    this.#roomAgain?.();
    this.live.leave(this);
  }

  #take(frame: Uint8Array) {
    if (this.#closed || this.#held) return;
    this.#inbox.push(frame);
    this.#inboxBytes += frame.length;
    if (this.#inboxBytes > MAX_INBOX_BYTES) return this.#refuse(close.tooManyFrames);
    void this.#pump();
  }

  async #pump() {
    if (this.#pumping || !this.#opened) return;
    this.#pumping = true;
    for (let handled = 1; !this.#closed && !this.#held; handled += 1) {
      if (this.live.mending) await this.#wait(this.live.mending);
      const frame = this.#inbox.shift();
      if (!frame) break;
      this.#inboxBytes -= frame.length;
      const wait = this.#handle(frame);
      if (wait) await this.#wait(wait);
      else if (handled % FRAMES_PER_TURN === 0) await new Promise((resolve) => setImmediate(resolve));
    }
    this.#pumping = false;
    if (this.#paused && !this.#closed && !this.#held) {
      this.#paused = false;
      this.transport.resume();
    }
  }

  /** Asks the client's socket to wait too: what it sends meanwhile stays on its side. */
  async #wait(reason: Promise<unknown>) {
    if (!this.#paused) this.transport.pause();
    this.#paused = true;
    await reason;
  }

  #handle(frame: Uint8Array): Promise<unknown> | undefined {
    try {
      const message = readFrame(frame);
      if (message.kind === 'change') return this.#change(message.update);
      if (this.#otherBudget.take() > 0) this.#refuse(close.tooManyFrames);
      else this.#answer(message);
    } catch (error) {
      this.#refuse(close.undecodable, error);
    }
    return undefined;
  }

  #answer(message: Exclude<Incoming, { kind: 'change' }>) {
    if (message.kind === 'ask') this.send(answerFrame(this.live.doc, message.stateVector));
    if (message.kind === 'awareness') this.live.carets.receive(this, this.person, message.update);
    if (message.kind === 'ask-awareness') {
      const carets = this.live.carets.frame();
      if (carets) this.send(carets);
    }
  }

  #change(update: Uint8Array): Promise<unknown> | undefined {
    if (!this.admission.canEdit) return this.#changeOfReader(update);
    if (this.live.isFull(update.length)) return this.#refuse(close.documentFull);
    const index = ++this.#received;
    this.#unsavedBytes += update.length;
    this.live.change(this, update, () => this.#commit(index, update.length));
    if (this.#isFull()) return new Promise<void>((resolve) => (this.#roomAgain = resolve));
    const late = this.#changeBudget.take();
    return late > 0 ? new Promise((resolve) => setTimeout(resolve, late)) : undefined;
  }

  #isFull() {
    return this.#received - this.#saved > MAX_UNSAVED_CHANGES || this.#unsavedBytes > MAX_UNSAVED_BYTES;
  }

  /** A reader's client answers « nothing new » when asked; anything else is refused, and reading goes on. */
  #changeOfReader(update: Uint8Array): undefined {
    if (this.#otherBudget.take() > 0) return this.#refuse(close.tooManyFrames);
    if (this.#refused) return;
    if (!this.live.wouldChange(update)) {
      const index = ++this.#received;
      this.live.keepTurn(this, () => this.#commit(index, 0));
      return;
    }
    this.#refused = true;
    this.log('change of a reader refused');
    this.send(refusedFrame('lecture-seule'));
  }

  #commit(index: number, bytes: number) {
    this.#saved = index;
    this.#unsavedBytes -= bytes;
    if (!this.#isFull()) this.#roomAgain?.();
    if (this.#ackQueued) return;
    // One acknowledgement for all changes of one transaction.
    this.#ackQueued = true;
    void Promise.resolve().then(() => {
      this.#ackQueued = false;
      this.send(savedFrame(this.#saved));
    });
  }

  #refuse(reason: CloseReason, error?: unknown): undefined {
    if (this.#closed) return;
    this.log(reason.reason, error);
    this.close(reason);
  }
}

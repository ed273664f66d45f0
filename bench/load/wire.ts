import * as decoding from 'lib0/decoding';
import * as encoding from 'lib0/encoding';
import { WebSocket } from 'ws';
import { messageYjsSyncStep1, messageYjsSyncStep2, messageYjsUpdate } from 'y-protocols/sync';

/** `hocuspocus` puts the document's name before each message, and wants a token first. */
export type Kind = 'yjs' | 'hocuspocus';

const SYNC = 0;
const AUTH = 2;
/** Ours: how many of the changes sent are committed. */
const SAVED = 100;
/** Hocuspocus: one change was taken in. */
const TAKEN = 8;

export type Heard = {
  /** Sync step 2 (`first`) or an update. */
  update(bytes: Uint8Array, first: boolean): void;
  /** The server asks for what it misses. @returns the answer */
  asked(stateVector: Uint8Array): Uint8Array;
};

/** One connection of one editor, on the wire: what a provider does, without the editor behind it. */
export class Wire {
  readonly #socket: WebSocket;
  #synced: () => void = () => undefined;
  /** The server's first answer is here. */
  readonly synced = new Promise<void>((resolve) => {
    this.#synced = resolve;
  });
  /** Changes sent, the answers to its questions included. */
  sent = 0;
  /** How many of them the server says it has: committed (ours), taken in (Hocuspocus). */
  acknowledged = 0;

  private constructor(
    url: string,
    private readonly kind: Kind,
    private readonly name: string,
    cookie: string,
    heard: Heard,
  ) {
    this.#socket = new WebSocket(kind === 'yjs' ? `${url}/${name}` : url, {
      perMessageDeflate: false,
      headers: { cookie },
    });
    this.#socket.on('message', (data: Buffer) => this.#hear(data, heard));
  }

  /** Resolves when the line is open and our first question is sent. */
  static async open(
    at: { url: string; kind: Kind; name: string; cookie?: string },
    question: Uint8Array,
    heard: Heard,
  ) {
    const wire = new Wire(at.url.replace('http', 'ws'), at.kind, at.name, at.cookie ?? '', heard);
    await new Promise((resolve, reject) => {
      wire.#socket.once('open', resolve);
      wire.#socket.once('error', reject);
    });
    wire.#socket.on('error', () => undefined);
    if (at.kind === 'hocuspocus')
      wire.#send(AUTH, (encoder) => {
        encoding.writeVarUint(encoder, 0);
        encoding.writeVarString(encoder, '');
      });
    wire.#sync(messageYjsSyncStep1, question);
    return wire;
  }

  update(bytes: Uint8Array) {
    this.#sync(messageYjsUpdate, bytes);
  }

  close() {
    this.#socket.terminate();
  }

  #sync(step: number, bytes: Uint8Array) {
    if (step !== messageYjsSyncStep1) this.sent += 1;
    this.#send(SYNC, (encoder) => {
      encoding.writeVarUint(encoder, step);
      encoding.writeVarUint8Array(encoder, bytes);
    });
  }

  #send(type: number, write: (encoder: encoding.Encoder) => void) {
    const encoder = encoding.createEncoder();
    if (this.kind === 'hocuspocus') encoding.writeVarString(encoder, this.name);
    encoding.writeVarUint(encoder, type);
    write(encoder);
    this.#socket.send(encoding.toUint8Array(encoder));
  }

  #hear(data: Buffer, { update, asked }: Heard) {
    const decoder = decoding.createDecoder(data);
    if (this.kind === 'hocuspocus') decoding.readVarString(decoder);
    const type = decoding.readVarUint(decoder);
    if (type === SAVED) this.acknowledged = decoding.readVarUint(decoder);
    if (type === TAKEN) this.acknowledged += decoding.readVarUint(decoder);
    // Hocuspocus numbers its own answer to a question 4.
    if (type !== SYNC && !(type === 4 && this.kind === 'hocuspocus')) return;
    const step = decoding.readVarUint(decoder);
    const bytes = decoding.readVarUint8Array(decoder);
    if (step === messageYjsSyncStep1) this.#sync(messageYjsSyncStep2, asked(bytes));
    else {
      update(bytes, step === messageYjsSyncStep2);
      if (step === messageYjsSyncStep2) this.#synced();
    }
  }
}

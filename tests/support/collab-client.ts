import { readVarUint } from 'lib0/decoding';
import { WebSocket } from 'ws';
import { WebsocketProvider } from 'y-websocket';
import * as Y from 'yjs';
import { kindOfFrame } from '@/components/documents/frames';
import { FRAGMENT } from '@/lib/documents/words';
import { until } from './until';

// Each provider listens for the end of the process.
process.setMaxListeners(200);

type Options = { url: string; cookie: string; documentId: string; reconnect?: boolean };

/** A real y-websocket client in this process, with the cookie a browser would send. */
export class CollabClient {
  readonly doc = new Y.Doc();
  readonly provider: WebsocketProvider;
  /** Close codes, in order. */
  readonly closes: number[] = [];
  /** Every acknowledgement, with the number of changes sent on that connection when it came. */
  readonly acks: number[] = [];
  sent = 0;
  saved = -1;
  refused: string[] = [];

  constructor({ url, cookie, documentId, reconnect = true }: Options) {
    const client = this;
    class CookieSocket extends WebSocket {
      constructor(address: string | URL, protocols?: string | string[]) {
        super(address, protocols, { headers: { cookie } });
        client.sent = 0;
        client.saved = -1;
      }

      override send(data: never, ...rest: never[]) {
        if (kindOfFrame(data) !== 'other') client.sent += 1;
        super.send(data, ...rest);
      }
    }
    this.provider = new WebsocketProvider(`${url.replace('http', 'ws')}/collab`, documentId, this.doc, {
      // The same shape at run time; the two libraries type it apart.
      WebSocketPolyfill: CookieSocket as unknown as typeof globalThis.WebSocket,
      disableBc: true,
      maxBackoffTime: 300,
      connect: false,
    });
    this.provider.messageHandlers[100] = (_encoder, decoder) => {
      this.saved = readVarUint(decoder);
      this.acks.push(this.saved);
    };
    // What a connection may do: asked of the first frames themselves, elsewhere.
    this.provider.messageHandlers[101] = () => undefined;
    this.provider.messageHandlers[2] = () => void this.refused.push('refused');
    this.provider.on('connection-close', (event) => {
      if (event) this.closes.push(event.code);
      if (!reconnect) this.provider.shouldConnect = false;
    });
    this.provider.connect();
  }

  /** The first paragraph's text, made on first use. */
  text(): Y.XmlText {
    const fragment = this.doc.getXmlFragment(FRAGMENT);
    const first = fragment.get(0);
    if (first instanceof Y.XmlElement) {
      const inner = first.get(0);
      if (inner instanceof Y.XmlText) return inner;
    }
    const paragraph = new Y.XmlElement('paragraph');
    const text = new Y.XmlText();
    paragraph.insert(0, [text]);
    fragment.insert(0, [paragraph]);
    return text;
  }

  read = () => plainText(this.doc);

  synced = () => until(() => this.provider.synced, 'the first synchronisation');

  /** Everything sent on the current connection is committed. */
  allSaved = (timeout?: number) =>
    until(() => this.provider.synced && this.sent > 0 && this.saved === this.sent, 'the save', timeout);

  closedWith = (code: number, timeout?: number) =>
    until(() => this.closes.includes(code), `close ${code} (seen ${this.closes})`, timeout);

  destroy() {
    this.provider.destroy();
    this.doc.destroy();
  }
}

/** The text of a document, without its elements. */
export const plainText = (doc: Y.Doc) => {
  const pieces: string[] = [];
  for (const item of doc.getXmlFragment(FRAGMENT).createTreeWalker(() => true))
    if (item instanceof Y.XmlText) pieces.push(item.toString());
  return pieces.join('');
};

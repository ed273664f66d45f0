import type { Socket } from 'socket.io-client';
import { bytesOf } from './frames';

const PART_BYTES = 200_000;

/**
 * What y-websocket uses of a WebSocket, carried by socket.io's HTTP requests: for networks that filter WebSockets.
 * Long frames leave in parts, because one request is limited.
 */
class TunnelSocket {
  readonly CONNECTING = 0;
  readonly OPEN = 1;
  readonly CLOSING = 2;
  readonly CLOSED = 3;
  binaryType = 'arraybuffer';
  readyState = 0;
  onopen: ((event: Event) => void) | null = null;
  onmessage: ((event: MessageEvent) => void) | null = null;
  onclose: ((event: CloseEvent) => void) | null = null;
  onerror: ((event: Event) => void) | null = null;
  #socket: Socket | undefined;

  constructor(
    url: string | URL,
    private readonly onSend: (frame: unknown) => void,
  ) {
    const documentId = new URL(url).pathname.split('/').at(-1);
    this.#connect(documentId).catch(() => this.#end(1006, ''));
  }

  send(data: unknown) {
    const bytes = bytesOf(data);
    if (!bytes || this.readyState !== this.OPEN) return;
    this.onSend(bytes);
    let from = 0;
    for (; bytes.length - from > PART_BYTES; from += PART_BYTES)
      this.#socket?.emit('part', bytes.slice(from, from + PART_BYTES));
    this.#socket?.emit('frame', bytes.slice(from));
  }

  close() {
    this.#end(1000, '');
  }

  async #connect(documentId: string | undefined) {
    const { io } = await import('socket.io-client');
    if (this.readyState !== this.CONNECTING) return;
    const socket = io('/collab', {
      path: '/realtime',
      auth: { documentId },
      transports: ['polling'],
      forceNew: true,
      reconnection: false,
    });
    this.#socket = socket;
    socket.on('ready', () => {
      this.readyState = this.OPEN;
      this.onopen?.(new Event('open'));
    });
    socket.on('frame', (frame: ArrayBuffer) =>
      this.onmessage?.(new MessageEvent('message', { data: frame })),
    );
    socket.on('fin', ({ code, reason }: { code: number; reason: string }) => this.#end(code, reason));
    socket.on('disconnect', () => this.#end(1006, ''));
    socket.on('connect_error', () => this.#end(1006, ''));
  }

  #end(code: number, reason: string) {
    if (this.readyState === this.CLOSED) return;
    this.readyState = this.CLOSED;
    this.#socket?.disconnect();
    this.onclose?.(new CloseEvent('close', { code, reason }));
  }
}

/** The tunnel in the shape y-websocket asks for; it uses what TunnelSocket has, and nothing else of a WebSocket. */
export function tunnelSocket(onSend: (frame: unknown) => void): typeof WebSocket {
  const Tunnel = class extends TunnelSocket {
    constructor(url: string | URL) {
      super(url, onSend);
    }
  };
  return Tunnel as unknown as typeof WebSocket;
}

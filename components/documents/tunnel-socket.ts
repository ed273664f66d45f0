import type { Socket } from 'socket.io-client';
import { bytesOf } from './frames';
import { type LineClass, LineSocket } from './line-socket';

const PART_BYTES = 200_000;

/**
 * The same line carried by socket.io's HTTP requests, for networks that filter WebSockets. Long frames leave in parts,
 * because one request is limited.
 */
export const tunnelSocket = (onSend: (frame: unknown) => void): LineClass =>
  class TunnelSocket extends LineSocket {
    #socket: Socket | undefined;

    constructor(url: string | URL) {
      super();
      const documentId = new URL(url).pathname.split('/').at(-1);
      this.#connect(documentId).catch(() => this.ended(1006));
    }

    override send(data: unknown) {
      const bytes = bytesOf(data);
      if (!bytes || this.readyState !== this.OPEN) return;
      onSend(bytes);
      let from = 0;
      for (; bytes.length - from > PART_BYTES; from += PART_BYTES)
        this.#socket?.emit('part', bytes.slice(from, from + PART_BYTES));
      this.#socket?.emit('frame', bytes.slice(from));
    }

    override close() {
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
      socket.on('ready', () => this.opened());
      socket.on('frame', (frame: ArrayBuffer) =>
        this.onmessage?.(new MessageEvent('message', { data: frame })),
      );
      socket.on('fin', ({ code, reason }: { code: number; reason: string }) => this.#end(code, reason));
      socket.on('disconnect', () => this.#end(1006, ''));
      socket.on('connect_error', () => this.#end(1006, ''));
    }

    #end(code: number, reason: string) {
      this.#socket?.disconnect();
      this.ended(code, reason);
    }
  };

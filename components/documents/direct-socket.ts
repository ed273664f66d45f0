import { type LineClass, LineSocket } from './line-socket';

const OPEN_WITHIN_MS = 6_000;

/**
 * A WebSocket that tells what it sends. Filtering networks and browsers refuse in many ways (an exception, an error
 * alone, silence): all end the same here, with a close the provider can act on.
 */
export const directSocket = (onSend: (frame: unknown) => void): LineClass =>
  class DirectSocket extends LineSocket {
    #socket: WebSocket | undefined;
    #late: ReturnType<typeof setTimeout> | undefined;

    constructor(url: string | URL) {
      super();
      try {
        this.#socket = new WebSocket(url);
      } catch {
        setTimeout(() => this.ended(1006));
        return;
      }
      const socket = this.#socket;
      socket.binaryType = 'arraybuffer';
      this.#late = setTimeout(() => this.#giveUp(), OPEN_WITHIN_MS);
      socket.onopen = () => {
        clearTimeout(this.#late);
        this.opened();
      };
      socket.onmessage = (event) => this.onmessage?.(event);
      socket.onclose = (event) => this.#end(event.code, event.reason);
      socket.onerror = () => this.readyState === this.CONNECTING && this.#giveUp();
    }

    override send(data: string | ArrayBuffer | Uint8Array<ArrayBuffer>) {
      onSend(data);
      this.#socket?.send(data);
    }

    override close() {
      this.#socket?.close();
      this.#end(1000, '');
    }

    #giveUp() {
      this.#socket?.close();
      this.#end(1006, '');
    }

    #end(code: number, reason: string) {
      clearTimeout(this.#late);
      this.ended(code, reason);
    }
  };

/** What y-websocket uses of a WebSocket: the shape of every line to the server. */
export abstract class LineSocket {
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

  abstract send(data: unknown): void;
  abstract close(): void;

  protected opened() {
    if (this.readyState !== this.CONNECTING) return;
    this.readyState = this.OPEN;
    this.onopen?.(new Event('open'));
  }

  /** Told once, whatever the line below says and how often. */
  protected ended(code: number, reason = '') {
    if (this.readyState === this.CLOSED) return;
    this.readyState = this.CLOSED;
    this.onclose?.(new CloseEvent('close', { code, reason }));
  }
}

export type LineClass = new (url: string | URL) => LineSocket;

/** y-websocket asks for a whole WebSocket class, and uses of it what LineSocket has. */
export const asWebSocket = (line: LineClass) => line as unknown as typeof WebSocket;

const OPEN_WITHIN_MS = 6_000;

/** A WebSocket that tells what it sends, and gives up on a handshake that a filtering network swallows. */
export function directSocket(onSend: (frame: unknown) => void): typeof WebSocket {
  return class DirectSocket extends WebSocket {
    constructor(url: string | URL, protocols?: string | string[]) {
      super(url, protocols);
      const late = setTimeout(() => {
        if (this.readyState === WebSocket.CONNECTING) this.close();
      }, OPEN_WITHIN_MS);
      this.addEventListener('open', () => clearTimeout(late));
      this.addEventListener('close', () => clearTimeout(late));
    }

    override send(data: Parameters<WebSocket['send']>[0]) {
      onSend(data);
      super.send(data);
    }
  };
}

import type { Socket } from 'socket.io';
import { close, MAX_FRAME_BYTES, type Transport } from './transport';

/**
 * A document connection through socket.io, for networks that filter WebSockets. Long frames come in parts (`part` …,
 * then `frame`), because one polling request is limited; closing is told by `fin {code, reason}`.
 */
export function tunnelTransport(socket: Socket): Transport {
  let parts: Buffer[] = [];
  let partBytes = 0;
  let handle: ((frame: Uint8Array) => void) | undefined;

  const end = (code: number, reason: string) => {
    socket.emit('fin', { code, reason });
    socket.disconnect();
  };
  const take = (bytes: unknown) => {
    if (!Buffer.isBuffer(bytes)) return end(close.notBinary.code, close.notBinary.reason);
    parts.push(bytes);
    partBytes += bytes.length;
    if (partBytes > MAX_FRAME_BYTES) end(close.tooLarge.code, close.tooLarge.reason);
  };
  socket.on('part', take);
  socket.on('frame', (bytes: unknown) => {
    take(bytes);
    if (!socket.connected) return;
    const frame = Buffer.concat(parts);
    parts = [];
    partBytes = 0;
    handle?.(frame);
  });

  // Bytes handed over since the last time the line was empty.
  let buffered = 0;
  socket.conn.on('drain', () => {
    buffered = 0;
  });

  return {
    send: (frame) => {
      buffered += frame.length;
      socket.emit('frame', frame);
    },
    close: end,
    // socket.io offers no way to make one client wait: what comes is kept, up to the connection's own limit.
    pause: () => undefined,
    resume: () => undefined,
    buffered: () => buffered,
    onFrame: (handler) => {
      handle = handler;
    },
    onClose: (handler) => socket.on('disconnect', handler),
  };
}

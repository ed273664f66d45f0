import type { RawData, WebSocket } from 'ws';
import { log } from '@/lib/core/log';
import { close, type Transport } from './transport';

const PING_EVERY_MS = 30_000;

/** A document connection over a WebSocket. A client that no longer answers pings is let go. */
export function wsTransport(socket: WebSocket): Transport {
  let alive = true;
  const ping = setInterval(() => {
    // A paused socket cannot hear the answer.
    if (socket.isPaused) return;
    if (!alive) return socket.terminate();
    alive = false;
    socket.ping();
  }, PING_EVERY_MS);
  socket.on('pong', () => {
    alive = true;
  });
  socket.on('close', () => clearInterval(ping));
  // ws closes with 1009 or 1007 by itself, and emits; unheard, that would end the process.
  socket.on('error', (error) => log.info({ reason: error.message }, 'document connection: broken'));

  return {
    send: (frame) => {
      if (socket.readyState === socket.OPEN) socket.send(frame);
    },
    close: (code, reason) => {
      socket.resume();
      socket.close(code, reason);
      // A client that does not answer the closing handshake would linger for thirty seconds.
      setTimeout(() => socket.terminate(), 3_000).unref();
    },
    pause: () => socket.pause(),
    resume: () => socket.resume(),
    buffered: () => socket.bufferedAmount,
    onFrame: (handler) =>
      socket.on('message', (data, isBinary) => {
        if (isBinary) handler(bytesOf(data));
        else socket.close(close.notBinary.code, close.notBinary.reason);
      }),
    onClose: (handler) => socket.on('close', handler),
  };
}

function bytesOf(data: RawData): Uint8Array {
  if (Array.isArray(data)) return Buffer.concat(data);
  return data instanceof ArrayBuffer ? new Uint8Array(data) : data;
}

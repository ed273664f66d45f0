import type { Duplex } from 'node:stream';
import type { RawData, WebSocket } from 'ws';
import { log } from '@/lib/core/log';
import { close, type Transport } from './transport';

const PING_EVERY_MS = 30_000;
/** First byte of a message in one binary frame. */
const FINAL_BINARY = 0x82;

/**
 * A document connection over a WebSocket. A client that no longer answers pings is let go.
 * @param line the socket under it, to which frames are written as they go over the wire
 */
export function wsTransport(socket: WebSocket, line: Duplex): Transport {
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
      if (socket.readyState === socket.OPEN) line.write(packed(frame));
    },
    close: (code, reason) => {
      socket.resume();
      socket.close(code, reason);
      // A client that does not answer the closing handshake would linger for thirty seconds.
      setTimeout(() => socket.terminate(), 3_000).unref();
    },
    pause: () => socket.pause(),
    resume: () => socket.resume(),
    buffered: () => line.writableLength,
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

let lastFrame: Uint8Array | undefined;
let lastPacked: Buffer = Buffer.alloc(0);

/**
 * A frame as it goes over the wire (RFC 6455, unmasked, not compressed). One that goes to many in a row is packed once,
 * and leaves with one write where ws would make two.
 */
function packed(frame: Uint8Array): Buffer {
  if (frame === lastFrame) return lastPacked;
  const { length } = frame;
  const header = length < 126 ? 2 : length < 65_536 ? 4 : 10;
  const packet = Buffer.allocUnsafe(header + length);
  packet[0] = FINAL_BINARY;
  packet[1] = length < 126 ? length : length < 65_536 ? 126 : 127;
  if (header === 4) packet.writeUInt16BE(length, 2);
  if (header === 10) packet.writeBigUInt64BE(BigInt(length), 2);
  packet.set(frame, header);
  // What is long goes to one, at its opening: not worth holding.
  if (header < 10) {
    lastFrame = frame;
    lastPacked = packet;
  }
  return packet;
}

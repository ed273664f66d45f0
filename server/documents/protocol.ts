import * as decoding from 'lib0/decoding';
import * as encoding from 'lib0/encoding';
import { writePermissionDenied } from 'y-protocols/auth';
import { messageYjsSyncStep1, messageYjsSyncStep2, writeUpdate } from 'y-protocols/sync';
import * as Y from 'yjs';

const SYNC = 0;
const AWARENESS = 1;
const AUTH = 2;
const QUERY_AWARENESS = 3;
/** Ours: how many of the changes a connection sent are committed. */
const SAVED = 100;
/** Ours: what this connection may do, 1 to write and 0 to read only; told first, at each opening. */
const RIGHT = 101;

export type Incoming =
  | { kind: 'ask'; stateVector: Uint8Array }
  /** Sync step 2 or update: counted, committed, acknowledged. */
  | { kind: 'change'; update: Uint8Array }
  | { kind: 'awareness'; update: Uint8Array }
  | { kind: 'ask-awareness' }
  | { kind: 'other' };

/** Reads one y-websocket message. @throws when it does not decode */
export function readFrame(frame: Uint8Array): Incoming {
  const decoder = decoding.createDecoder(frame);
  switch (decoding.readVarUint(decoder)) {
    case SYNC: {
      const step = decoding.readVarUint(decoder);
      const bytes = decoding.readVarUint8Array(decoder);
      if (step > 2) throw new Error('unknown sync message');
      return step === messageYjsSyncStep1
        ? { kind: 'ask', stateVector: bytes }
        : { kind: 'change', update: bytes };
    }
    case AWARENESS:
      return { kind: 'awareness', update: decoding.readVarUint8Array(decoder) };
    case QUERY_AWARENESS:
      return { kind: 'ask-awareness' };
    case AUTH:
      return { kind: 'other' };
    default:
      throw new Error('unknown message');
  }
}

function frame(type: number, write: (encoder: encoding.Encoder) => void) {
  const encoder = encoding.createEncoder();
  encoding.writeVarUint(encoder, type);
  write(encoder);
  return encoding.toUint8Array(encoder);
}

/** Asks the client for what the server misses. */
export const askFrame = (doc: Y.Doc) =>
  frame(SYNC, (encoder) => {
    encoding.writeVarUint(encoder, messageYjsSyncStep1);
    encoding.writeVarUint8Array(encoder, Y.encodeStateVector(doc));
  });

/** Answers a client's question with what it misses. @throws when its state vector does not decode */
export const answerFrame = (doc: Y.Doc, stateVector: Uint8Array) =>
  frame(SYNC, (encoder) => {
    encoding.writeVarUint(encoder, messageYjsSyncStep2);
    encoding.writeVarUint8Array(encoder, Y.encodeStateAsUpdate(doc, stateVector));
  });

/** Loose updates that are still worth merging for an answer from the bytes alone. */
const MAX_LOOSE = 1_000;

/** Whether a frame is the question of a client that knows nothing of the document yet. */
export const asksForAll = (frame: Uint8Array) =>
  frame.length === 4 &&
  frame[0] === SYNC &&
  frame[1] === messageYjsSyncStep1 &&
  frame[2] === 1 &&
  frame[3] === 0;

/**
 * That answer as it is stored, without building the document: the snapshot as an update, then what is beside it as the
 * answer itself, which tells the client that it has all. Null when there is too much beside it.
 */
export function storedFrames([state, ...loose]: Uint8Array[]): Uint8Array[] | null {
  if (!state || loose.length > MAX_LOOSE) return null;
  const answer = (update: Uint8Array) =>
    frame(SYNC, (encoder) => {
      encoding.writeVarUint(encoder, messageYjsSyncStep2);
      encoding.writeVarUint8Array(encoder, update);
    });
  return loose.length === 0 ? [answer(state)] : [updateFrame(state), answer(Y.mergeUpdates(loose))];
}

export const updateFrame = (update: Uint8Array) => frame(SYNC, (encoder) => writeUpdate(encoder, update));

export const awarenessFrame = (update: Uint8Array) =>
  frame(AWARENESS, (encoder) => encoding.writeVarUint8Array(encoder, update));

export const savedFrame = (count: number) => frame(SAVED, (encoder) => encoding.writeVarUint(encoder, count));

export const rightFrame = (canEdit: boolean) =>
  frame(RIGHT, (encoder) => encoding.writeVarUint(encoder, canEdit ? 1 : 0));

/** Says that a change was refused: y-protocols' own message for it. */
export const refusedFrame = (reason: string) => {
  const encoder = encoding.createEncoder();
  encoding.writeVarUint(encoder, AUTH);
  writePermissionDenied(encoder, reason);
  return encoding.toUint8Array(encoder);
};

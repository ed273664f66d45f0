/** First bytes of a y-websocket message that carries changes: sync, then step 2 or update. */
const SYNC = 0;
const STEP_2 = 1;
const UPDATE = 2;

/** What an outgoing frame means for « Enregistré »: `answer` holds everything the server misses. */
export function kindOfFrame(data: unknown): 'answer' | 'update' | 'other' {
  const bytes = bytesOf(data);
  if (bytes?.[0] !== SYNC) return 'other';
  if (bytes[1] === STEP_2) return 'answer';
  return bytes[1] === UPDATE ? 'update' : 'other';
}

export function bytesOf(data: unknown): Uint8Array | null {
  if (data instanceof Uint8Array) return data;
  return data instanceof ArrayBuffer ? new Uint8Array(data) : null;
}

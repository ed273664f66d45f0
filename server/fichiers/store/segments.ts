/** A piece of an upload in the bucket: where it begins in the file, how long it is, what it is called. */
export type Segment = { offset: number; length: number; name: string };
/** Which bytes of which segment, in the order of the file. */
export type Piece = { name: string; start: number; end: number };

/** Sorts as its number does. */
export const segmentName = (prefix: string, offset: number) => `${prefix}${String(offset).padStart(12, '0')}`;

/**
 * The longest beginning of a file that segments give without a hole. They may overlap: after a cut, a sender begins
 * again before the end of what another node was still writing.
 */
export function piecesOf(segments: Segment[]): { length: number; pieces: Piece[] } {
  const sorted = [...segments].sort((a, b) => a.offset - b.offset || b.length - a.length);
  const pieces: Piece[] = [];
  let length = 0;
  for (const { offset, length: size, name } of sorted) {
    const end = offset + size;
    if (offset > length) break;
    if (end <= length) continue;
    pieces.push({ name, start: length - offset, end: size - 1 });
    length = end;
  }
  return { length, pieces };
}

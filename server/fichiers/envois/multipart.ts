import { invalid } from '@/lib/core/errors';

const MAX_HEAD_BYTES = 8_192;
const NEW_LINE = Buffer.from('\r\n\r\n');

/** What surrounds the bytes of a file in a form: its boundary twice, and a few headers. */
export const FORM_BYTES = 16_384;

/** Bytes came to an end before the form did: whatever came is good, the rest will follow. */
export class CutError extends Error {
  constructor() {
    super('the upload was cut');
    this.name = 'CutError';
  }
}

const malformed = () => invalid('file', 'Cet envoi n’est pas celui d’un formulaire de fichier.');

/** The boundary of a form. @throws AppError `invalid` */
export function boundaryOf(contentType: string | undefined): string {
  const found = /^multipart\/form-data;.*\bboundary="?([\w'()+,./:=?-]{1,70})"?/i.exec(
    contentType ?? '',
  )?.[1];
  if (!found) throw malformed();
  return found;
}

/**
 * The bytes of the one file in a form, as they arrive: a chunk goes on as soon as it cannot hold the boundary.
 * @throws CutError, AppError `invalid`
 */
export async function* fileBytes(source: AsyncIterable<Buffer>, boundary: string): AsyncGenerator<Buffer> {
  const end = Buffer.from(`\r\n--${boundary}`);
  let held: Buffer = Buffer.alloc(0);
  let inFile = false;
  let over = false;
  for await (const chunk of source) {
    // What follows the file is read and dropped: the connection serves again.
    if (over) continue;
    held = held.length > 0 ? Buffer.concat([held, chunk]) : chunk;
    if (!inFile) {
      const start = fileStart(held, boundary);
      if (start === null) continue;
      held = held.subarray(start);
      inFile = true;
    }
    const found = held.indexOf(end);
    over = found >= 0;
    const sure = over ? found : Math.max(0, held.length - end.length + 1);
    if (sure > 0) yield held.subarray(0, sure);
    held = held.subarray(sure);
  }
  if (!over) throw new CutError();
}

/** Where the file begins in what has come of the form, or null while that is not known. */
function fileStart(head: Buffer, boundary: string): number | null {
  const first = Buffer.from(`--${boundary}\r\n`);
  const known = Math.min(head.length, first.length);
  if (!head.subarray(0, known).equals(first.subarray(0, known))) throw malformed();
  const at = head.indexOf(NEW_LINE);
  if (at >= 0) return at + NEW_LINE.length;
  if (head.length > MAX_HEAD_BYTES) throw malformed();
  return null;
}

import type { ByteRange } from '../store/store';

/**
 * The part of `size` bytes that a `Range` header asks for: `null` for all of them (no header, another unit, several
 * ranges at once), `'invalid'` when there is no such part.
 */
export function requestedRange(header: string | undefined, size: number): ByteRange | null | 'invalid' {
  const found = /^bytes=(\d{0,15})-(\d{0,15})$/.exec(header ?? '');
  if (!found) return null;
  const [, first = '', last = ''] = found;
  if (first === '' && last === '') return 'invalid';
  if (first === '') {
    const length = Math.min(Number(last), size);
    return length === 0 ? 'invalid' : { start: size - length, end: size - 1 };
  }
  const start = Number(first);
  const end = last === '' ? size - 1 : Math.min(Number(last), size - 1);
  return start > end || start >= size ? 'invalid' : { start, end };
}

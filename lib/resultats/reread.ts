import { searchable } from '@/lib/core/text';

/**
 * What was typed with its slips mended, as it may be typed again, and the words at fault as they were typed: « cœur » is
 * looked for as « coeur », and told as « cœur ».
 * @param changes words as searches compare them (`searchable`), and what was read for each
 */
export function reread(q: string, changes: readonly { typed: string; read: string }[]) {
  const read = new Map(changes.map((change) => [change.typed, change.read]));
  const faults = new Set<string>();
  const mended = q.replace(/[\p{L}\p{M}\p{N}]+/gu, (word) => {
    const other = read.get(searchable(word));
    if (other === undefined) return word;
    faults.add(word);
    return other;
  });
  return { mended, faults: [...faults] };
}

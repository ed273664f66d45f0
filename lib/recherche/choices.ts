import type { Count } from './counts';

/** A value one may choose, and how many rows it would leave. */
export type Choice = { value: string; label: string; count: number; chosen: boolean };

/** The values that leave something, in the order of the list, and those chosen: they can always be taken away. */
export function choicesOf(
  names: ReadonlyMap<string, string>,
  { chosen, counts = [] }: { chosen: readonly string[]; counts?: readonly Count[] | undefined },
): Choice[] {
  const found = new Map(counts.map(({ value, count }) => [value, count]));
  return [...names].flatMap(([value, label]) => {
    const asked = chosen.includes(value);
    const count = found.get(value) ?? 0;
    return count > 0 || asked ? [{ value, label, count, chosen: asked }] : [];
  });
}

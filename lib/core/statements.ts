/** Texts that vary without end (lists of many lengths) must not fill every connection's memory. */
const MOST = 500;

const names = new Map<string, string>();

/**
 * A name under which each connection keeps this statement read and planned, so that it is not at each use; empty, which
 * keeps nothing, once there are too many.
 */
export function statementName(text: string): string {
  const known = names.get(text);
  if (known !== undefined) return known;
  if (names.size >= MOST) return '';
  const name = `t${names.size}`;
  names.set(text, name);
  return name;
}

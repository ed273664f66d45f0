/** Characters of a search, or of another short text, in an address. */
const MOST = 200;

/** A text that the address of a page asks with: on its own, trimmed, and no longer than people type. Empty: none. */
export const askedText = (value: string | string[] | undefined): string =>
  typeof value === 'string' ? value.trim().slice(0, MOST) : '';

/** An address of this site that can be decoded, with nothing in it that PostgreSQL would refuse to compare. */
export function isReadable(url: string) {
  // An absolute address in the request line would bring a host of its own.
  if (!url.startsWith('/')) return false;
  try {
    return !decodeURIComponent(url.split('?')[0] ?? '').includes('\0') && !url.includes('%00');
  } catch {
    return false;
  }
}

const SAFE = new Set(['http:', 'https:', 'mailto:', 'tel:']);

/** The address a link of a document may lead to, or null: never `javascript:`, `data:` or a local file. */
export function safeHref(value: unknown): string | null {
  if (typeof value !== 'string' || value.length > 2_000 || !URL.canParse(value)) return null;
  return SAFE.has(new URL(value).protocol) ? value : null;
}

/** What someone typed as a link: « compagnie.fr » becomes an https address, « a@b.fr » a mail address. */
export function typedHref(value: string): string | null {
  const text = value.trim();
  if (/^[^\s@/:]+@[^\s@/]+\.[^\s@/]+$/.test(text)) return `mailto:${text}`;
  if (/^[a-z][a-z0-9+.-]*:/i.test(text)) return safeHref(text);
  return /^[^\s/]+\.[^\s/]{2,}/.test(text) ? safeHref(`https://${text}`) : null;
}

/**
 * The line, counted from 1, where a quotation opens that is never closed, or only after `most` signs; null when there is
 * none. Reads quotes as the parser does: one opens a cell, two are one, and one in the middle of a cell says nothing.
 */
export function openQuoteLine(texte: string, separator: string, most: number): number | null {
  let line = 1;
  let opened: { at: number; line: number } | null = null;
  let starts = true;
  for (let at = 0; at < texte.length; at += 1) {
    const sign = texte[at];
    if (opened && at - opened.at > most) return opened.line;
    if (sign === '"' && opened) {
      const next = texte[at + 1];
      if (next === '"') at += 1;
      else opened = null;
      starts = false;
    } else if (sign === '"' && starts) {
      opened = { at, line };
      starts = false;
    } else starts = !opened && (sign === separator || sign === '\n');
    if (sign === '\n') line += 1;
  }
  return opened?.line ?? null;
}

/** The text of a page: its charset is said by the answer, else in its first bytes, else UTF-8 (WHATWG HTML, sniffing). */
export function textOf(body: Buffer, type: string): string {
  const declared = /charset\s*=\s*["']?([\w-]+)/i;
  const label = declared.exec(type)?.[1] ?? declared.exec(body.subarray(0, 1024).toString('latin1'))?.[1];
  return decoder(label ?? 'utf-8').decode(body);
}

function decoder(label: string) {
  try {
    return new TextDecoder(label);
  } catch {
    return new TextDecoder();
  }
}

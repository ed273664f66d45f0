/** A text written by an administrateur, cut into blocks. Nothing in it is ever read as HTML. */
export type Block =
  | { kind: 'h2' | 'h3' | 'p'; text: string; article?: number }
  | { kind: 'ul' | 'ol'; items: string[] };

export type Inline = { kind: 'text' | 'strong' | 'link'; text: string };

const HEADING = /^(#{2,3})\s+(.+)$/;
const BULLET = /^[-*•]\s+(.+)$/;
const NUMBERED = /^\d{1,3}[.)]\s+(.+)$/;

/**
 * Understands what people type anyway: « ## » headings, « - » and « 1. » lists, blank lines between paragraphs. Anything
 * else is a paragraph.
 */
export function readBlocks(source: string): Block[] {
  const blocks: Block[] = [];
  let paragraph: string[] = [];
  const endParagraph = () => {
    if (paragraph.length) blocks.push({ kind: 'p', text: paragraph.join('\n') });
    paragraph = [];
  };
  for (const raw of source.split(/\r?\n/)) {
    const line = raw.trim();
    const heading = HEADING.exec(line);
    const item = BULLET.exec(line) ?? NUMBERED.exec(line);
    if (heading || item || !line) endParagraph();
    if (heading) blocks.push({ kind: heading[1] === '##' ? 'h2' : 'h3', text: heading[2] ?? '' });
    else if (item) addItem(blocks, NUMBERED.test(line) ? 'ol' : 'ul', item[1] ?? '');
    else if (line) paragraph.push(line);
  }
  endParagraph();
  return blocks;
}

function addItem(blocks: Block[], kind: 'ul' | 'ol', text: string) {
  const last = blocks.at(-1);
  if (last?.kind === kind && 'items' in last) last.items.push(text);
  else blocks.push({ kind, items: [text] });
}

const INLINE = /\*\*([^*\n]+)\*\*|(https?:\/\/[^\s<>"»]*[^\s<>"».,;:!?)\]])/g;

/** « **important** » and addresses of the web; the rest as it was typed. */
export function readInline(text: string): Inline[] {
  const parts: Inline[] = [];
  let from = 0;
  for (const match of text.matchAll(INLINE)) {
    if (match.index > from) parts.push({ kind: 'text', text: text.slice(from, match.index) });
    const [whole, strong] = match;
    parts.push(strong === undefined ? { kind: 'link', text: whole } : { kind: 'strong', text: strong });
    from = match.index + whole.length;
  }
  if (from < text.length) parts.push({ kind: 'text', text: text.slice(from) });
  return parts;
}

/**
 * Numbers the headings of a charte in their order, whatever number was typed before them, so that a decision can cite
 * « article 4 » and lead to it.
 */
export function numberArticles(blocks: Block[]): Block[] {
  let article = 0;
  return blocks.map((block) => {
    if (block.kind !== 'h2') return block;
    article += 1;
    return { ...block, text: block.text.replace(/^\d{1,2}[.)]\s*/, ''), article };
  });
}

/** Minutes to read, two hundred words a minute. */
export const readingMinutes = (text: string) =>
  Math.max(1, Math.round(text.split(/\s+/).filter(Boolean).length / 200));

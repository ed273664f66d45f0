/** Characters of a line; a page takes 46 lines. */
const COLUMNS = 84;
const LINES = 46;

/** A plain PDF in Helvetica: a title, then paragraphs. What an office would send, without an office. */
export function pdf(title: string, ...paragraphs: string[]): Buffer {
  const lines = paragraphs.flatMap((paragraph) => [...wrap(paragraph), '']);
  const pages = Array.from({ length: Math.ceil(lines.length / LINES) }, (_, page) =>
    lines.slice(page * LINES, (page + 1) * LINES),
  );
  const kids = pages.map((_, page) => `${4 + page * 2} 0 R`).join(' ');
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Kids [${kids}] /Count ${pages.length} >>`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>',
    ...pages.flatMap((content, page) => [
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F 3 0 R >> >> /Contents ${5 + page * 2} 0 R >>`,
      stream(page === 0 ? [title, '', ...content] : content),
    ]),
  ];
  return assemble(objects);
}

function stream(lines: string[]) {
  const text = lines
    .map((line, index) => `${index === 0 ? '/F 16 Tf' : '/F 11 Tf'} (${escaped(line)}) Tj T*`)
    .join('\n');
  const body = `BT /F 11 Tf 16 TL 64 770 Td\n${text}\nET`;
  return `<< /Length ${Buffer.byteLength(body, 'latin1')} >>\nstream\n${body}\nendstream`;
}

/** Objects with the table of where each begins, as readers expect it (ISO 32000-1, 7.5). */
function assemble(objects: string[]): Buffer {
  let file = '%PDF-1.4\n';
  const offsets: number[] = [];
  for (const [index, object] of objects.entries()) {
    offsets.push(file.length);
    file += `${index + 1} 0 obj\n${object}\nendobj\n`;
  }
  const table = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  const size = objects.length + 1;
  const end = `xref\n0 ${size}\n0000000000 65535 f \n${table}trailer\n<< /Size ${size} /Root 1 0 R >>\nstartxref\n${file.length}\n%%EOF\n`;
  return Buffer.from(file + end, 'latin1');
}

function wrap(paragraph: string): string[] {
  const lines = [''];
  for (const word of paragraph.split(' ')) {
    const last = lines.length - 1;
    if (`${lines[last]} ${word}`.length <= COLUMNS) lines[last] = `${lines[last]} ${word}`.trim();
    else lines.push(word);
  }
  return lines;
}

/** What Windows-1252 writes otherwise than Latin-1. */
const SIGNS: Record<string, string> = {
  '’': '\\222',
  '€': '\\200',
  œ: '\\234',
  '…': '\\205',
  '\u202f': '\\240',
};

const escaped = (text: string) =>
  text.replace(/[\\()]/g, '\\$&').replace(/[’€œ…\u202f]/g, (sign) => SIGNS[sign] ?? '');

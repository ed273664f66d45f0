/**
 * node scripts/typographie.mjs           checks the spaces of French typography in what screens and mails say
 * node scripts/typographie.mjs --write   puts them right
 *
 * U+202F before ; : ! ? and U+00A0 inside « »: with a plain space, a line may begin with the sign. U+00A0 between « le »,
 * « du » or « au » and the number of a date (`fullDate`), which belong together. Strings and text of the sources are read,
 * not comments nor statements of SQL.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseSync } from '@swc/core';
import { filesOf, root } from './tree.mjs';

const FOLDERS = ['app', 'components', 'lib', 'server'];
const NARROW = '\u202f';
const FIXED = '\u00a0';

/** The code that follows says a date that begins with its day: `${fullDate(…)}`, `{fullDate(…)}`. */
const DATE_FOLLOWS = /^\$?\{fullDate\(/;

/** `cut`: the words go on from what stands before, e.g. after `${nom}` or `{nom}`; `dated`: to a date. */
function mended(text, cut, dated = false) {
  if (dated) return mended(text.replace(/(?<=\b(?:le|du|au)) $/i, FIXED), cut);
  const before = cut
    ? String.raw`(?:(?<=[\p{L}\p{N}’»)\]%…"”.])|^)`
    : String.raw`(?<=[\p{L}\p{N}’»)\]%…"”.])`;
  return text
    .replace(new RegExp(`${before}[ \u00a0](?=[;:!?](?:[\\s.,)»<"'\`…\u00a0\u202f]|$))`, 'gu'), NARROW)
    .replace(/«(?: |\u202f|\\u202f)/gu, `«${FIXED}`)
    .replace(/(?: |\u202f|\\u202f)»/gu, `${FIXED}»`);
}

/** Every piece of text of a file, with where it stands in bytes. */
function* pieces(node, inSql = false) {
  if (Array.isArray(node)) for (const one of node) yield* pieces(one, inSql);
  else if (node && typeof node === 'object') {
    const sql = inSql || node.type === 'TaggedTemplateExpression';
    if (node.type === 'StringLiteral' && !inSql) yield { span: node.span, cut: false };
    if ((node.type === 'TemplateElement' && !inSql) || node.type === 'JSXText')
      yield { span: node.span, cut: true };
    for (const [key, value] of Object.entries(node)) if (key !== 'span') yield* pieces(value, sql);
  }
}

function mendCode(file, code) {
  // Spans count from the first file that was parsed on: the sign put first tells from where.
  const module = parseSync(`;${code}`, { syntax: 'typescript', tsx: file.endsWith('x') });
  const bytes = Buffer.from(code);
  const base = module.body[0].span.start + 1;
  const found = [...pieces(module.body)].sort((a, b) => a.span.start - b.span.start);
  let mend = '';
  let last = 0;
  for (const { span, cut } of found) {
    const [from, to] = [span.start - base, span.end - base];
    if (from < last) continue;
    const dated = DATE_FOLLOWS.test(bytes.subarray(to, to + 20).toString());
    mend += bytes.subarray(last, from) + mended(bytes.subarray(from, to).toString(), cut, dated);
    last = to;
  }
  return mend + bytes.subarray(last);
}

/** What is wrong in a file: the lines, as they should be. */
function faults(file, code) {
  const right = file.endsWith('.md') ? mended(code, false) : mendCode(file, code);
  const lines = right.split('\n');
  return {
    right,
    lines: code.split('\n').flatMap((line, n) => (line === lines[n] ? [] : [`${file}:${n + 1}`])),
  };
}

// A check that finds nothing anywhere would pass too.
const plain =
  'const a = <p>« {b} » : oui ? Le {fullDate(d)}</p>; // « non » : tel quel ?\nconst c = sql`case when a ? b : c`;';
const right = plain.replace('« {b} » : oui ? Le ', '«\u00a0{b}\u00a0»\u202f: oui\u202f? Le\u00a0');
if (faults('planted.tsx', plain).right !== right) throw new Error('the check of typography no longer bites');

const write = process.argv.includes('--write');
const only = process.argv.slice(2).filter((one) => !one.startsWith('--'));
const files = FOLDERS.flatMap(filesOf).filter(
  (file) => /\.(tsx?|md)$/.test(file) && (only.length === 0 || only.includes(file)),
);
const wrong = files.flatMap((file) => {
  const { right, lines } = faults(file, readFileSync(path.join(root, file), 'utf8'));
  if (write && lines.length > 0) writeFileSync(path.join(root, file), right);
  return lines;
});
if (wrong.length > 0 && !write) {
  console.error(
    `Plain spaces before ; : ! ?, inside « » or between « le » and its date (--write mends them):\n${wrong.join('\n')}`,
  );
  process.exit(1);
}
console.log(`${files.length} files, ${wrong.length} lines ${write ? 'mended' : 'wrong'}.`);

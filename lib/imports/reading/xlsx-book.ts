import { hearAll, type Parts } from './xlsx-parts';

/** Strings that cells share, at most: beyond, the file is not a list. */
const MAX_STRINGS = 3_000_000;

const target = (path: string) => (path.startsWith('/') ? path.slice(1) : `xl/${path}`);

/** The part that holds the first sheet one sees. */
export async function firstSheet(parts: Parts): Promise<string> {
  let id = '';
  await hearAll(parts.read('xl/workbook.xml'), {
    open: ({ name, attributes }) => {
      if (name === 'sheet' && !id && !/hidden/i.test(attributes.state ?? '')) id = attributes['r:id'] ?? '';
    },
  });
  let path = 'worksheets/sheet1.xml';
  await hearAll(parts.read('xl/_rels/workbook.xml.rels'), {
    open: ({ name, attributes }) => {
      if (name === 'Relationship' && attributes.Id === id) path = attributes.Target ?? path;
    },
  });
  return target(path);
}

/** The texts that cells name by their number. Phonetic readings are left out. */
export async function sharedStrings(parts: Parts): Promise<string[]> {
  const strings: string[] = [];
  let current = '';
  let inText = false;
  let inPhonetic = false;
  await hearAll(parts.read('xl/sharedStrings.xml'), {
    open: ({ name }) => {
      if (name === 'si') current = '';
      if (name === 'rPh') inPhonetic = true;
      if (name === 't') inText = !inPhonetic;
    },
    text: (text) => {
      if (inText) current += text;
    },
    close: (name) => {
      if (name === 't') inText = false;
      if (name === 'rPh') inPhonetic = false;
      if (name === 'si' && strings.length < MAX_STRINGS) strings.push(current);
    },
  });
  return strings;
}

/** ECMA-376, 18.8.30: formats of dates that need no definition. */
const isDateNumber = (id: number) =>
  (id >= 14 && id <= 22) || (id >= 27 && id <= 36) || (id >= 45 && id <= 47) || (id >= 50 && id <= 58);

const isDateCode = (code: string) =>
  /[dmyhs]/i.test(code.replace(/"[^"]*"|\\.|\[(?!h+\]|m+\]|s+\])[^\]]*\]/gi, ''));

/** For each style of a cell, whether it shows its number as a date. */
export async function dateStyles(parts: Parts): Promise<boolean[]> {
  const codes = new Map<number, boolean>();
  const styles: boolean[] = [];
  let inCells = false;
  await hearAll(parts.read('xl/styles.xml'), {
    open: ({ name, attributes }) => {
      const id = Number(attributes.numFmtId);
      if (name === 'numFmt') codes.set(id, isDateCode(attributes.formatCode ?? ''));
      if (name === 'cellXfs') inCells = true;
      if (name === 'xf' && inCells) styles.push(codes.get(id) ?? isDateNumber(id));
    },
    close: (name) => {
      if (name === 'cellXfs') inCells = false;
    },
  });
  return styles;
}

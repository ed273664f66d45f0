import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { csvLine } from '@/lib/core/csv';
import { readTable } from '@/lib/imports/reading/read-table';
import { findSeparator } from '@/lib/imports/reading/separator';
import type { Ligne } from '@/lib/imports/reading/table';

async function read(bytes: Buffer) {
  const { colonnes, lignes, lecture } = await readTable(bytes);
  const rows: Ligne[] = [];
  for await (const ligne of lignes) rows.push(ligne);
  return { colonnes, rows, lecture };
}

const utf16 = (text: string) => Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(text, 'utf16le')]);

describe('how a file is written', () => {
  test.each([
    ['UTF-8', Buffer.from('nom;ville\nThéâtre;Épinal\n'), 'séparateur «\u00a0;\u00a0», UTF-8'],
    [
      'UTF-8 with a mark',
      Buffer.from('\ufeffnom,ville\r\nThéâtre,Épinal'),
      'séparateur «\u00a0,\u00a0», UTF-8',
    ],
    [
      'Windows-1252',
      Buffer.from('nom\tville\nTh\xe9\xe2tre\t\xc9pinal', 'latin1'),
      'séparateur tabulation, Windows-1252',
    ],
    [
      'Windows-1252 with signs that Latin-1 lacks',
      Buffer.from('nom;ville\nL\x92\x8cuvre \x96 Th\xe9\xe2tre;\xc9pinal', 'latin1'),
      'séparateur «\u00a0;\u00a0», Windows-1252',
      'L’Œuvre – Théâtre',
    ],
    ['UTF-16', utf16('nom|ville\r\nThéâtre|Épinal\r\n'), 'séparateur «\u00a0|\u00a0», UTF-16'],
  ])('%s is found out', async (_name, bytes, lecture, nom = 'Théâtre') => {
    expect(await read(bytes)).toEqual({
      colonnes: ['nom', 'ville'],
      rows: [{ ligne: 2, cellules: [nom, 'Épinal'] }],
      lecture,
    });
  });

  test('lines are counted as a text editor does, breaks inside quotes and empty lines included', async () => {
    const { rows } = await read(
      Buffer.from(
        'Liste\r\n\r\nnom;texte;ville\r\nA;"deux\r\nlignes";X\r\n\r\nB;"un ; point";Y\r\n;;\r\nC;;Z',
      ),
    );
    expect(rows.map(({ ligne }) => ligne)).toEqual([4, 7, 9]);
    expect(rows[1]?.cellules).toEqual(['B', 'un ; point', 'Y']);
  });

  const many = (count: number) => Array.from({ length: count }, (_, n) => `Salle ${n};"Épinal";48,1;6,4`);
  test.each([
    [
      'a short file',
      ['nom;ville;lat;lon', 'A;Épinal;48,1;6,4', 'B;"Vittel;48,2;5,9', 'C;Bussang;47,9;6,8'],
      3,
    ],
    ['its header', ['nom;"ville', 'A;Épinal'], 1],
    ['its first cell', ['nom,ville', '"A,Épinal', 'B,Vittel'], 2],
    [
      'a long file',
      ['nom;ville;lat;lon', ...many(400), 'B;"Vittel;48,2;5,9', ...Array(40_000).fill('C;Bussang;1;2')],
      402,
    ],
    ['a cell of several lines before', ['nom;ville', '"A\n\nA";Épinal', 'B;"Vittel', 'C;Bussang'], 5],
  ])('a quotation that never ends in %s is told by the line where it opens', async (_where, lines, line) => {
    await expect(read(Buffer.from(lines.join('\n')))).rejects.toThrow(
      `Un guillemet ouvert vers la ligne ${line} n’est jamais fermé.`,
    );
  });

  test('a separator inside prose does not hide the real one', () => {
    expect(findSeparator('nom,texte\nA,"un ; deux ; trois"\nB,"a ; b"\n')).toBe(',');
    expect(findSeparator('une seule colonne\nA\nB\n')).toBeNull();
  });

  test('whatever is written is read back, cell by cell', async () => {
    const cell = fc
      .string({ unit: 'grapheme', maxLength: 12 })
      .map((text) => text.replaceAll('\0', '').replaceAll('\ufeff', '').trim());
    const row = fc.tuple(cell, cell, cell).map(([a, b, c]) => [`x${a}`.trim(), b, `y${c}`.trim()]);
    await fc.assert(
      fc.asyncProperty(fc.array(row, { minLength: 1, maxLength: 20 }), async (given) => {
        const text = [['nom', 'texte', 'ville'], ...given].map((cells) => csvLine(cells)).join('');
        const { rows } = await read(Buffer.from(text));
        // The guard against formulas is ours, and line breaks are one kind.
        const wanted = given.map((cells) =>
          cells.map((one) => (/^\s*[=+\-@\t\r]/.test(one) ? `'${one}` : one).replace(/\r\n?/g, '\n')),
        );
        expect(rows.map(({ cellules }) => cellules)).toEqual(wanted);
      }),
      { numRuns: 100 },
    );
  });
});

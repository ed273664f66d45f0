import { describe, expect, test } from 'vitest';
import { readTable } from '@/lib/imports/reading/read-table';
import type { Ligne } from '@/lib/imports/reading/table';
import { aZip } from '../../support/zips';

const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const MAIN = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
const LINKS = 'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"';

/** A workbook as spreadsheets write it: a hidden sheet first, texts apart, a style for dates. */
function workbook(rows: string, given: { strings?: string; doctype?: string } = {}) {
  const part = (name: string, text: string) => ({
    name,
    bytes: Buffer.from(`${XML}${given.doctype ?? ''}${text}`),
  });
  return aZip([
    part(
      'xl/workbook.xml',
      `<workbook ${MAIN} ${LINKS}><sheets><sheet name="Cachée" sheetId="1" state="hidden" r:id="rId1"/><sheet name="Lieux" sheetId="2" r:id="rId2"/></sheets></workbook>`,
    ),
    part(
      'xl/_rels/workbook.xml.rels',
      '<Relationships><Relationship Id="rId1" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Target="/xl/worksheets/lieux.xml"/></Relationships>',
    ),
    part('xl/worksheets/sheet1.xml', `<worksheet ${MAIN}><sheetData/></worksheet>`),
    part('xl/worksheets/lieux.xml', `<worksheet ${MAIN}><sheetData>${rows}</sheetData></worksheet>`),
    part('xl/sharedStrings.xml', `<sst ${MAIN}>${given.strings ?? ''}</sst>`),
    part(
      'xl/styles.xml',
      `<styleSheet ${MAIN}><numFmts><numFmt numFmtId="164" formatCode="dd\\/mm\\/yyyy"/></numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs><xf numFmtId="0"/><xf numFmtId="164"/></cellXfs></styleSheet>`,
    ),
  ]);
}

async function read(bytes: Buffer) {
  const { colonnes, lignes, lecture } = await readTable(bytes);
  const rows: Ligne[] = [];
  for await (const ligne of lignes) rows.push(ligne);
  return { colonnes, rows, lecture };
}

const inline = (cell: string, text: string) => `<c r="${cell}" t="inlineStr"><is><t>${text}</t></is></c>`;
const HEAD = `<row r="1">${inline('A1', 'Nom')}${inline('B1', 'Commune')}${inline('C1', 'Places')}</row>`;

describe('a workbook', () => {
  test('gives the texts, numbers and dates of its first visible sheet, with the lines one sees', async () => {
    const { colonnes, rows, lecture } = await read(
      workbook(
        `<row r="1"><c r="A1" t="s"><v>0</v></c></row>
        <row r="3"><c r="A3" t="s"><v>1</v></c><c r="B3" t="s"><v>2</v></c><c r="D3" t="s"><v>3</v></c></row>
        <row r="4"><c r="A4" t="s"><v>4</v></c><c r="B4"><v>48.170000000000002</v></c><c r="C4" s="1"><v>45292</v></c><c r="D4" t="b"><v>1</v></c></row>
        <row r="6"><c r="A6" t="str"><f>A4&amp;"x"</f><v>Salle x</v></c><c r="D6" t="e"><v>#REF!</v></c></row>`,
        {
          strings:
            '<si><t>Liste des lieux</t></si><si><t>Nom</t></si><si><t>Latitude</t></si><si><t>Accessible</t></si><si><r><t>Mé</t></r><r><t>diathèque</t></r><rPh><t>non</t></rPh></si>',
        },
      ),
    );
    expect(lecture).toBe('classeur XLSX, première feuille');
    expect(colonnes).toEqual(['Nom', 'Latitude', 'Colonne 3', 'Accessible']);
    expect(rows).toEqual([
      { ligne: 4, cellules: ['Médiathèque', '48.17', '2024-01-01', 'oui'] },
      { ligne: 6, cellules: ['Salle x', '', '', ''] },
    ]);
  });

  test('shows a formula that would reach elsewhere as the formula it is', async () => {
    const { rows } = await read(
      workbook(
        `${HEAD}<row r="2"><c r="A2" t="str"><f>HYPERLINK("https://exemple.test","Cliquez")</f><v>Cliquez</v></c><c r="B2"><f>1+1</f></c></row>`,
      ),
    );
    expect(rows[0]?.cellules.slice(0, 2)).toEqual(['=HYPERLINK("https://exemple.test","Cliquez")', '=1+1']);
  });

  test.each([
    ['an entity of its own', workbook(HEAD, { doctype: '<!DOCTYPE x [<!ENTITY e "eeeee">]>' })],
    ['a broken part', workbook(`${HEAD}<row r="2"><c`)],
    ['no workbook inside', aZip([{ name: 'lisez-moi.txt', bytes: Buffer.from('rien') }])],
    ['a cut archive', workbook(HEAD).subarray(0, 300)],
  ])('is refused with %s', async (_what, bytes) => {
    await expect(read(Buffer.from(bytes))).rejects.toThrow(/n’est pas un classeur XLSX/);
  });

  test('larger unpacked than any list is refused before it is unpacked', async () => {
    const huge = aZip([
      { name: 'xl/workbook.xml', bytes: Buffer.from(`${XML}<workbook/>`) },
      { name: 'xl/worksheets/sheet1.xml', bytes: Buffer.from('<worksheet/>'), declared: 500 * 1024 * 1024 },
    ]);
    await expect(read(huge)).rejects.toThrow('trop gros une fois déplié');
  });
});

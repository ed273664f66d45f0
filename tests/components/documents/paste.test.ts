// @vitest-environment jsdom
import { expect, test } from 'vitest';
import { cleanPastedHtml } from '@/components/documents/paste';

const item = (level: number, mark: string, words: string) =>
  `<p class="MsoListParagraph" style="margin-left:36pt;mso-list:l0 level${level} lfo1"><!--[if !supportLists]--><span style="mso-list:Ignore">${mark}<span>&nbsp;&nbsp; </span></span><!--[endif]-->${words}<o:p></o:p></p>`;

test('Word’s bullets become a list, nested by level', () => {
  const html = item(1, '·', 'Un') + item(2, 'o', 'Un bis') + item(1, '·', 'Deux');
  expect(cleanPastedHtml(html)).toBe(
    '<ul><li><p>Un</p><ul><li><p>Un bis</p></li></ul></li><li><p>Deux</p></li></ul>',
  );
});

test('Word’s numbers become a numbered list', () => {
  expect(cleanPastedHtml(item(1, '1.', 'Un') + item(1, '2.', 'Deux'))).toBe(
    '<ol><li><p>Un</p></li><li><p>Deux</p></li></ol>',
  );
});

test('Office’s own elements, comments, styles and pictures go; words stay', () => {
  const html =
    '<html xmlns:o="urn:x"><head><style>p{mso-x:1}</style><meta charset="utf-8"></head><body><!--StartFragment--><p class="MsoNormal">Douze <b>résidents</b><o:p></o:p></p><p class="MsoNormal"><o:p>&nbsp;</o:p></p><img src="file:///c:/x.png"><!--EndFragment--></body></html>';
  expect(cleanPastedHtml(html)).toBe('<p class="MsoNormal">Douze <b>résidents</b></p>');
});

test('titles keep to the three levels of a document', () => {
  expect(cleanPastedHtml('<h1>A</h1><h3>B</h3><h6>C</h6><p class="MsoTitle">D</p>')).toBe(
    '<h2>A</h2><h3>B</h3><h4>C</h4><h2>D</h2>',
  );
});

test('an image of the espace is pasted, one of elsewhere is not', () => {
  const own = '<img data-fichier-id="01a20769-0000-7000-8000-000000000000" alt="La salle">';
  expect(cleanPastedHtml(`<p>${own}</p><p><img src="https://ailleurs.example/espion.png"></p>`)).toBe(
    `<p>${own}</p>`,
  );
});

import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { DocumentContent } from '@/components/documents/document-content';
import type { ContentNode } from '@/lib/documents/schema';

const html = (node: ContentNode) => renderToStaticMarkup(<DocumentContent node={node} />);
const text = (value: string, ...marks: ContentNode['marks'] & object): ContentNode => ({
  type: 'text',
  text: value,
  marks,
});

test('a document reads as plain HTML', () => {
  const doc: ContentNode = {
    type: 'doc',
    content: [
      { type: 'heading', attrs: { level: 3 }, content: [text('Titre')] },
      { type: 'paragraph', content: [text('fort', { type: 'bold' }, { type: 'italic' })] },
      { type: 'bulletList', content: [{ type: 'listItem', content: [{ type: 'paragraph' }] }] },
    ],
  };
  expect(html(doc)).toBe('<h3>Titre</h3><p><em><strong>fort</strong></em></p><ul><li><p><br/></p></li></ul>');
});

test('what a hostile client wrote comes out as words', () => {
  expect(html({ type: 'script', content: [text('<img src=x onerror=alert(1)>')] })).toBe(
    '&lt;img src=x onerror=alert(1)&gt;',
  );
  for (const href of [
    'javascript:alert(1)',
    'data:text/html,x',
    'file:///etc/passwd',
    ' JaVaScRiPt:alert(1)',
    5,
  ])
    expect(html(text('lien', { type: 'link', attrs: { href } }))).toBe('lien');
  expect(html(text('lien', { type: 'link', attrs: { href: 'https://exemple.fr' } }))).toBe(
    '<a href="https://exemple.fr" rel="noopener noreferrer nofollow">lien</a>',
  );
  expect(html({ type: 'tableCell', attrs: { colspan: 1e9, rowspan: 'x' } })).toBe('<td></td>');
});

test('an image shows its fichier, or says that it is gone', () => {
  const attrs = {
    fichierId: '01a20769-0000-7000-8000-000000000000',
    alt: 'La salle',
    largeur: 9,
    hauteur: 6,
  };
  expect(html({ type: 'image', attrs })).toContain(
    `<figure class="doc-image"><img src="/api/fichiers/${attrs.fichierId}/apercu" alt="La salle" width="9" height="6"/></figure>`,
  );
  const gone = '<p class="doc-image-retiree">Image retirée : La salle</p>';
  expect(html({ type: 'image', attrs: { ...attrs, retiree: true } })).toBe(gone);
  expect(html({ type: 'image', attrs: { src: 'https://ailleurs.example/espion.png' } })).toBe(
    '<p class="doc-image-retiree">Image retirée</p>',
  );
});

// @vitest-environment jsdom
import fc from 'fast-check';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { mountRichView, type RichView } from '@/components/redaction/rich-view';
import { renderRichText } from '@/lib/core/rich-text/render';

let views: RichView[] = [];
beforeEach(() => {
  document.body.innerHTML = '';
});
afterEach(() => {
  for (const view of views) view.destroy();
  views = [];
});

/** The editor over a field that holds this text, and the field. */
function opened(markdown: string) {
  const area = document.createElement('textarea');
  const place = document.createElement('div');
  document.body.append(area, place);
  area.value = markdown;
  const view = mountRichView({ place, area, label: 'Texte', id: 'texte' });
  views.push(view);
  return { view, area, place };
}

/** What the field holds once something was typed at the end and taken away again. */
function written(markdown: string) {
  const { view, area } = opened(markdown);
  view.editor.chain().focus('end').insertContent('x').run();
  view.editor
    .chain()
    .setTextSelection({ from: view.editor.state.selection.from - 1, to: view.editor.state.selection.from })
    .deleteSelection()
    .run();
  return area.value;
}

test('has the name and the place of the field, and says each change to the form', () => {
  const { view, area, place } = opened('Bonjour.');
  const box = place.querySelector('[role="textbox"]');
  expect([box?.getAttribute('aria-label'), box?.id]).toEqual(['Texte', 'texte']);
  let heard = 0;
  area.addEventListener('input', () => heard++);
  view.editor.commands.setContent('# non');
  expect(heard).toBeGreaterThan(0);
});

test.each([
  '## Avant\n\nUn **gras**, un *italique*, [un lien](https://exemple.fr/page).',
  '- un\n- deux\n\n1. trois\n2. quatre',
  '> « Dit quelqu’un. »\n>\n> *Nadia*',
  'Une ligne\net la suivante.',
  '![Une scène](/api/fichiers/abc-1/apercu)\n\nAprès.',
  'https://peertube.example/w/abcdefgh12\n\nAprès.',
  '### Trois\n\n#### Quatre\n\nFin.',
])('reads and writes the same text: %j', (markdown) => {
  const html = (text: string) => renderRichText(text, { top: 2, pictures: true });
  expect(html(written(markdown))).toBe(html(markdown));
});

test('plain words come back as they were typed', () => {
  const word = fc.stringMatching(/^[a-zà-ÿ’«».,;:!?()0-9-]{1,12}$/);
  fc.assert(
    fc.property(fc.array(word, { minLength: 1, maxLength: 12 }), (words) => {
      const text = `Ici ${words.join(' ')}`;
      const { view, area } = opened('');
      view.editor.commands.insertContent({ type: 'text', text });
      expect(renderRichText(area.value).replace(/<[^>]+>|\n/g, '')).toBe(
        renderRichText(text).replace(/<[^>]+>|\n/g, ''),
      );
      view.destroy();
    }),
    { numRuns: 60 },
  );
});

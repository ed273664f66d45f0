import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { linkify } from '@/components/discussion/log/linkify';

const links = (text: string) => linkify(text).flatMap(({ href }) => href ?? []);

describe('web addresses in a text', () => {
  it('become links, without the sign that ends the sentence', () => {
    expect(linkify('Voir https://www.vosges.fr/a?b=1#c, puis revenir.')).toEqual([
      { text: 'Voir ' },
      { text: 'https://www.vosges.fr/a?b=1#c', href: 'https://www.vosges.fr/a?b=1#c' },
      { text: ', puis revenir.' },
    ]);
    expect(links('(https://fr.wikipedia.org/wiki/Épinal_(Vosges))')).toEqual([
      'https://fr.wikipedia.org/wiki/%C3%89pinal_(Vosges)',
    ]);
    expect(links('«\u202fhttp://a.fr\u202f» ou https://b.fr\u202f?')).toEqual([
      'http://a.fr/',
      'https://b.fr/',
    ]);
  });

  it('are http and https only', () => {
    for (const text of [
      'javascript:alert(1)',
      'data:text/html,<b>',
      'ftp://a.fr',
      'http://',
      'https://:80',
      'www.a.fr',
    ])
      expect(links(text)).toEqual([]);
  });

  it('never change, lose or add a character, and never lead elsewhere than http or https', () => {
    const piece = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.webUrl(),
      fc.constantFrom('http://', 'HTTPS://', ').', '"'),
    );
    fc.assert(
      fc.property(fc.array(piece), (pieces) => {
        const text = pieces.join('');
        expect(
          linkify(text)
            .map((found) => found.text)
            .join(''),
        ).toBe(text);
        for (const href of links(text)) expect(href).toMatch(/^https?:\/\//);
      }),
    );
  });
});

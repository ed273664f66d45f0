import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { linkify } from '@/components/ui/linkify';

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

  it('may begin with www., and are then https', () => {
    expect(linkify('Tout est sur www.treteaux.fr/aide.')).toEqual([
      { text: 'Tout est sur ' },
      { text: 'www.treteaux.fr/aide', href: 'https://www.treteaux.fr/aide' },
      { text: '.' },
    ]);
    expect(links('(WWW.vosges.fr), https://www.a.fr et www.épinal.fr !')).toEqual([
      'https://www.vosges.fr/',
      'https://www.a.fr/',
      'https://www.xn--pinal-9ra.fr/',
    ]);
    for (const text of ['www.', 'www.fr', 'www...', 'awww.a.fr', 'x@www.a.fr', 'www.a.fr@b.fr', 'www.a.fr:b'])
      expect(links(text), text).toEqual([]);
  });

  it('are http and https only', () => {
    for (const text of ['javascript:alert(1)', 'data:text/html,<b>', 'ftp://a.fr', 'http://', 'https://:80'])
      expect(links(text)).toEqual([]);
  });

  it('never change, lose or add a character, and never lead elsewhere than http or https', () => {
    const piece = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.webUrl(),
      fc.constantFrom('http://', 'HTTPS://', 'www.', 'a.fr', ').', '"'),
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

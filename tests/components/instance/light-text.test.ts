import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readBlocks, readInline, readingMinutes } from '@/components/instance/light-text';

describe('a text with light marks', () => {
  it('has headings, paragraphs and lists', () => {
    expect(readBlocks('Avant\nsuite\n\n## Titre\n- un\n- deux\n\n1. premier\n2) second\nfin')).toEqual([
      { kind: 'p', text: 'Avant\nsuite' },
      { kind: 'h2', text: 'Titre' },
      { kind: 'ul', items: ['un', 'deux'] },
      { kind: 'ol', items: ['premier', 'second'] },
      { kind: 'p', text: 'fin' },
    ]);
  });

  it('shows HTML as it was typed', () => {
    expect(readBlocks('<script>alert(1)</script>')).toEqual([
      { kind: 'p', text: '<script>alert(1)</script>' },
    ]);
    expect(readInline('<b>x</b>')).toEqual([{ kind: 'text', text: '<b>x</b>' }]);
  });

  it('links addresses of the web, and nothing else', () => {
    expect(readInline('Voir https://cnil.fr/plaintes. Et **vite** !')).toEqual([
      { kind: 'text', text: 'Voir ' },
      { kind: 'link', text: 'https://cnil.fr/plaintes' },
      { kind: 'text', text: '. Et ' },
      { kind: 'strong', text: 'vite' },
      { kind: 'text', text: ' !' },
    ]);
    expect(readInline('javascript:alert(1)')).toEqual([{ kind: 'text', text: 'javascript:alert(1)' }]);
  });

  it('loses no character of a line', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const shown = readInline(text).map((part) =>
          part.kind === 'strong' ? `**${part.text}**` : part.text,
        );
        expect(shown.join('')).toBe(text);
      }),
    );
  });

  it('counts at least a minute to read', () => {
    expect(readingMinutes('mot')).toBe(1);
    expect(readingMinutes('mot '.repeat(810))).toBe(4);
  });
});

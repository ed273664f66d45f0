import { describe, expect, it } from 'vitest';
import { complete, suggest, typingAt } from '@/components/mentions/completion';
import { namedIn } from '@/lib/messages/mentions';

const people = ['Denis Mougel', 'Hélène Thomas', 'Jean-Luc Perrin', 'Denise Roux', 'Nadia Benali'].map(
  (nom, index) => ({ compteId: `c${index}`, nom, structure: null }),
);
const names = (query: string) => suggest(query, people).map(({ nom }) => nom);

describe('where a name is being typed', () => {
  it('is after an @ that begins a word, up to the caret', () => {
    expect(typingAt('Bonjour @den', 12)).toEqual({ from: 8, query: 'den' });
    expect(typingAt('(@Hél', 5)).toEqual({ from: 1, query: 'Hél' });
    expect(typingAt('@denis mou et', 10)).toEqual({ from: 0, query: 'denis mou' });
  });

  it('is nowhere in an address, before a letter, after a space or on another line', () => {
    for (const text of [
      'denis@ehpad',
      '@',
      'à 5 @ 10',
      '@denis ',
      '@Denis Mougel ?',
      '@Denis, tu',
      '@de\nn',
      'rien',
      '',
      `@${'a'.repeat(80)}`,
    ])
      expect(typingAt(text, text.length), text).toBeNull();
  });
});

describe('who is offered', () => {
  it('is found by first name, name or both, whatever the accents and the case', () => {
    expect(names('helene')).toEqual(['Hélène Thomas']);
    expect(names('THO')).toEqual(['Hélène Thomas']);
    expect(names('jean luc p')).toEqual(['Jean-Luc Perrin']);
    expect(names('luc')).toEqual(['Jean-Luc Perrin']);
    expect(names('den')).toEqual(['Denis Mougel', 'Denise Roux']);
    expect(names('elene')).toEqual([]);
    expect(names('’')).toEqual([]);
  });

  it('is nobody once the name is whole, so that Enter sends again', () => {
    expect(names('Denis Mougel')).toEqual([]);
    expect(names('jean-luc perrin')).toEqual([]);
  });

  it('stands first when the name begins so, and six at most', () => {
    const many = ['Zoé Martin', 'Martin Weber', ...Array.from({ length: 9 }, (_, index) => `Marta ${index}`)];
    const found = suggest(
      'mart',
      many.map((nom, index) => ({ compteId: `${index}`, nom, structure: null })),
    );
    expect(found).toHaveLength(6);
    expect(found.map(({ nom }) => nom)).not.toContain('Zoé Martin');
  });
});

describe('the name put in its place', () => {
  it('is one the server recognises, followed by one space', () => {
    for (const { nom, compteId } of people) {
      const typed = `Oui @${nom.slice(0, 3)}`;
      const typing = typingAt(typed, typed.length);
      if (!typing) throw new Error('a name was being typed');
      const { text, caret } = complete(typed, typing, nom);
      expect(text).toBe(`Oui @${nom} `);
      expect(caret).toBe(text.length);
      expect(namedIn(text, people)).toEqual([compteId]);
    }
  });

  it('leaves what follows as it was', () => {
    expect(complete('@den, merci', { from: 0, query: 'den' }, 'Denis Mougel')).toEqual({
      text: '@Denis Mougel , merci',
      caret: 14,
    });
    expect(complete('@den merci', { from: 0, query: 'den' }, 'Denis Mougel').text).toBe(
      '@Denis Mougel merci',
    );
  });
});

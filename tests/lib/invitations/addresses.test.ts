import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readAddresses } from '@/lib/invitations/addresses';

const word = fc.stringMatching(/^[a-z][a-z0-9]{0,8}$/);
const address = fc
  .tuple(word, word, word, fc.constantFrom('fr', 'org', 'example', 'museum'))
  .map(([local, more, domain, end]) => `${local}.${more}@${domain}.${end}`);
const nom = fc.constantFrom(
  'Claire Valentin',
  'Jean-Luc Perrin',
  'Élise d’Arc',
  'École Trois-Fontaines',
  'Remy',
);
const written = fc.tuple(address, nom, fc.integer({ min: 0, max: 5 })).map(([email, name, form]) => ({
  email,
  text: [
    email,
    email.toUpperCase(),
    `${name} <${email}>`,
    `"${name}" <${email}>`,
    `<${email}>`,
    `"Valentin, Claire" <${email}>`,
  ][form],
}));

describe('reading pasted addresses', () => {
  it('finds every address, in any form and with any separator, once and in lower case', () => {
    const separator = fc.constantFrom(', ', ';', '\n', '\r\n', ' , ', ';\n', '\n\n');
    fc.assert(
      fc.property(fc.array(fc.tuple(written, separator), { maxLength: 30 }), (list) => {
        const text = list.map(([one, between]) => one.text + between).join('');
        const { emails, refused } = readAddresses(text);
        expect(refused).toEqual([]);
        expect(emails).toEqual([...new Set(list.map(([one]) => one.email))]);
      }),
    );
  });

  it('separates bare addresses by spaces too', () => {
    fc.assert(
      fc.property(fc.array(address, { minLength: 1, maxLength: 20 }), (list) => {
        expect(readAddresses(list.join(' '))).toEqual({ emails: [...new Set(list)], refused: [] });
      }),
    );
  });

  it('never throws, and lets nothing with an @ disappear', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), (text) => {
        const { emails, refused } = readAddresses(text);
        expect(new Set(emails).size).toBe(emails.length);
        for (const email of emails) expect(text.toLowerCase()).toContain(email);
        for (const { line, text: kept, reason } of refused) {
          expect(line).toBeGreaterThan(0);
          expect(kept).not.toBe('');
          expect(reason).not.toBe('');
        }
        if (text.includes('@')) expect(emails.length + refused.length).toBeGreaterThan(0);
      }),
      { numRuns: 500 },
    );
  });

  it('names each line that could not be read', () => {
    const text =
      'Claire Valentin <claire@tournebrume.example>\nmairie@ventron.example, bib@cornimont.example\n\nannie.grosjean@lepreau\nannie.grosjean';
    expect(readAddresses(text)).toEqual({
      emails: ['claire@tournebrume.example', 'mairie@ventron.example', 'bib@cornimont.example'],
      refused: [
        { line: 4, text: 'annie.grosjean@lepreau', reason: expect.stringContaining('manque la fin') },
        { line: 5, text: 'annie.grosjean', reason: 'Il manque le signe @.' },
      ],
    });
  });

  it('reads what mail programs copy', () => {
    const cases: [string, string[]][] = [
      ['VALENTIN Claire <claire@a.fr>; Mougel, Denis <denis@b.fr>', ['claire@a.fr', 'denis@b.fr']],
      ['mailto:claire@a.fr', ['claire@a.fr']],
      ['(claire@a.fr), [denis@b.fr]', ['claire@a.fr', 'denis@b.fr']],
      ['Claire Valentin claire@a.fr', ['claire@a.fr']],
      ['"claire@a.fr" <claire@a.fr>', ['claire@a.fr']],
      ['claire@a.fr denis@b.fr <nadia@c.fr>', ['claire@a.fr', 'denis@b.fr', 'nadia@c.fr']],
      ['claire@a.fr.', ['claire@a.fr']],
      ["'claire@a.fr'", ['claire@a.fr']],
    ];
    for (const [text, emails] of cases) expect(readAddresses(text), text).toEqual({ emails, refused: [] });
  });

  it('says what is wrong with one', () => {
    const reasonOf = (text: string) => readAddresses(text).refused[0]?.reason;
    expect(reasonOf('claire')).toBe('Il manque le signe @.');
    expect(reasonOf('@a.fr')).toBe('Il manque ce qui précède le @.');
    expect(reasonOf('a@b@c.fr')).toBe('Il y a deux signes @.');
    expect(reasonOf('<>')).toBeDefined();
    expect(readAddresses('')).toEqual({ emails: [], refused: [] });
  });
});

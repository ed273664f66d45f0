import { describe, expect, test } from 'vitest';
import { deviceName } from '@/lib/comptes/device-name';
import { emailAddress, nomField } from '@/lib/comptes/schema';

describe('an address', () => {
  test('is kept trimmed and in lower case', () => {
    expect(emailAddress.parse('  Sophie.Marchal@Example.ORG ')).toBe('sophie.marchal@example.org');
  });

  test.each([
    ['', /Indiquez/],
    ['sophie@example', /Il manque la fin/],
    ['sophie', /pas complète/],
    ['so phie@example.org', /pas complète/],
    ['sophie@exa..mple.org,autre@example.org', /pas complète/],
    ['a@b.fr\nBcc: x@y.fr', /pas complète/],
    [`${'a'.repeat(250)}@b.fr`, /trop longue/],
  ])('%j is refused in words', (address, words) => {
    expect(emailAddress.safeParse(address).error?.issues[0]?.message).toMatch(words);
  });
});

describe('a name', () => {
  test('loses its spare spaces', () => {
    expect(nomField.parse('  Marie-Odile \n Claudel ')).toBe('Marie-Odile Claudel');
  });

  test.each(['', 'A', 'x'.repeat(81), 'Gagnez http://exemple.fr', 'www.exemple.fr', '<b>Nom</b>'])(
    '%j is refused',
    (nom) => {
      expect(nomField.safeParse(nom).success).toBe(false);
    },
  );
});

describe('a name that is not what it seems', () => {
  test('loses what hides in it or turns the reading around', () => {
    expect(nomField.parse('Anne\u202Etom\u2066 \u200BLouis\u2069\u0007')).toBe('Annetom Louis');
    expect(nomField.safeParse('\u200B\u202E\u2068').success).toBe(false);
  });

  test.each([
    ['Anne <b>', /signes/],
    ['Anne > Louis', /signes/],
    ['Gagnez http://exemple.fr', /adresse de site/],
  ])('%j is refused for its own reason', (nom, words) => {
    expect(nomField.safeParse(nom).error?.issues[0]?.message).toMatch(words);
  });
});

describe('a device', () => {
  test.each([
    [
      'Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:140.0) Gecko/20100101 Firefox/140.0',
      'Firefox sur Windows',
    ],
    [
      'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0 Safari/537.36 Edg/140.0',
      'Edge sur Windows',
    ],
    [
      'Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.0 Mobile/15E148 Safari/604.1',
      'Safari sur iPhone',
    ],
    [
      'Mozilla/5.0 (Linux; Android 15) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0 Mobile Safari/537.36',
      'Chrome sur Android',
    ],
    ['curl/8.0', 'Appareil inconnu'],
    ['', 'Appareil inconnu'],
  ])('%s', (userAgent, name) => {
    expect(deviceName(userAgent)).toBe(name);
  });
});

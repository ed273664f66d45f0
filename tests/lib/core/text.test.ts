import { expect, test } from 'vitest';
import { frenchSpaces, of, oneLine } from '@/lib/core/text';

test('« de » is elided as names are said', () => {
  expect(of('Sophie Marchal')).toBe('de Sophie Marchal');
  expect(of('Annie')).toBe('d’Annie');
  expect(of('Élodie')).toBe('d’Élodie');
  expect(of('Hélène Thomas')).toBe('d’Hélène Thomas');
  expect(of('Œuvre')).toBe('d’Œuvre');
});

test('one line keeps the spaces that do not break, once, and nothing at its ends', () => {
  expect(oneLine('  Qui vient\u202f? «\u00a0Moi\u00a0»\n demain \u202f: midi\u00a0 ')).toBe(
    'Qui vient\u202f? «\u00a0Moi\u00a0» demain\u202f: midi',
  );
  expect(oneLine('un\t\r\n  deux\u2003trois\u0000quatre')).toBe('un deux trois quatre');
  expect(oneLine('\u200bca\u0302ble\u202e')).toBe('câble');
});

test('what people typed is set as French is: spaces that hold, and “ ” for a quotation inside another', () => {
  expect(frenchSpaces('Qui vient ? « Moi » : toi !')).toBe(
    'Qui vient\u202f? «\u00a0Moi\u00a0»\u202f: toi\u202f!',
  );
  expect(frenchSpaces('Il répond dans « Le dossier « Culture » et « Santé » ? »')).toBe(
    'Il répond dans «\u00a0Le dossier “Culture” et “Santé”\u202f?\u00a0»',
  );
  expect(frenchSpaces('« un » et « deux »')).toBe('«\u00a0un\u00a0» et «\u00a0deux\u00a0»');
  expect(frenchSpaces('« un « deux »')).toBe('«\u00a0un «\u00a0deux\u00a0»');
});

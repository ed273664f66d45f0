import { expect, test } from 'vitest';
import { textOf } from '@/lib/liens/charset';
import { readMetadata } from '@/lib/liens/metadata';

test('Open Graph is believed before HTML’s own words', () => {
  const html = `<html><head><title>Site — Page</title>
    <meta name="description" content="la description">
    <meta property="og:title" content="Prêt de praticables &amp; rideaux">
    <meta property="og:image" content="/photo.jpg"></head>`;
  expect(readMetadata(html)).toEqual({
    titre: 'Prêt de praticables & rideaux',
    description: 'la description',
    image: '/photo.jpg',
  });
});

test('a page without any of it has its title, even cut short', () => {
  expect(readMetadata('<title>Salle\n des   fêtes</title><body><p>bonjour')).toEqual({
    titre: 'Salle des fêtes',
    description: '',
    image: '',
  });
  expect(readMetadata('<meta property="og:title" content="coupé').titre).toBe('');
  expect(readMetadata('').titre).toBe('');
});

test('the title of a drawing inside the page is not that of the page', () => {
  expect(readMetadata('<title>La page</title><svg><title>Un dessin</title></svg>').titre).toBe('La page');
});

test('signs that hide or turn a text around are left out', () => {
  expect(readMetadata('<title>Sa\u202elle\u200b</title>').titre).toBe('Salle');
});

test('the charset is what the answer says, else what the page says, else UTF-8', () => {
  expect(textOf(Buffer.from('th\xe9\xe2tre', 'latin1'), 'text/html; charset=ISO-8859-1')).toBe('théâtre');
  expect(textOf(Buffer.from('<meta charset="windows-1252">\xe9', 'latin1'), 'text/html')).toMatch(/é$/);
  expect(textOf(Buffer.from('théâtre'), 'text/html; charset=inventé')).toBe('théâtre');
});

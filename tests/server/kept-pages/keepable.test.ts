import fc from 'fast-check';
import { expect, test } from 'vitest';
import { headersHeard, keptUnder } from '@/server/kept-pages/keepable';

const asked = (url: string, headers: Record<string, string> = {}, method = 'GET') => ({
  method,
  url,
  headers,
});

test.each([
  '/',
  '/annuaire?q=ehpad&page=2',
  '/annuaire/salle-des-deux-rives',
  '/annonces',
  '/forum/une-question',
  '/blog',
  '/espaces',
  '/charte',
])('%s is kept for visitors, under its address', (url) => {
  expect(keptUnder(asked(url))).toBe(url);
});

test.each([
  '/connexion',
  '/inscription',
  '/compte',
  '/notifications',
  '/moderation',
  '/conversations/1',
  '/lien/abc',
  '/annonces/lien/abc',
  '/annuaire/une-fiche/reprendre',
  '/espaces/un-projet',
  '/espaces/un-projet/discussion',
  '/api/v1/annuaire.json',
  '/_next/static/a.js',
])('%s is drawn for each', (url) => {
  expect(keptUnder(asked(url))).toBeNull();
});

test('nothing is kept for, or from, who may be signed in', () => {
  fc.assert(
    fc.property(fc.webPath(), fc.string({ minLength: 0 }), (path, cookie) => {
      expect(keptUnder(asked(path, { cookie }))).toBeNull();
      expect(keptUnder(asked(path, { authorization: cookie }))).toBeNull();
      expect(keptUnder(asked(path, {}, 'POST'))).toBeNull();
      expect(keptUnder(asked(path, {}, 'HEAD'))).toBeNull();
    }),
  );
});

test.each([
  'rsc',
  'next-router-prefetch',
  'next-action',
  'next-url',
  'x-nextjs-data',
  'x-middleware-prefetch',
])('what Next asks for with %s is not the page', (name) => {
  expect(keptUnder(asked('/', { [name]: '1' }))).toBeNull();
});

test('a very long search is not remembered', () => {
  expect(keptUnder(asked(`/annuaire?q=${'a'.repeat(500)}`))).toBeNull();
});

test('a page that others will read hears nothing from its first reader', () => {
  const host = 'www.example.fr';
  expect(headersHeard({ host, 'user-agent': 'x', 'accept-language': 'de', 'x-evil': '1' })).toEqual({ host });
});

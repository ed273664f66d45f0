import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { safeSuite } from '@/lib/core/paths';

const SITE = 'https://culture.exemple.fr';

describe('where one goes after signing in', () => {
  test.each(['/compte', '/espaces/a?x=1#y', '/lien/a.b-c_d', '/'])('%s is kept', (path) => {
    expect(safeSuite(path)).toBe(path);
  });

  test.each([
    'https://ailleurs.fr',
    '//ailleurs.fr',
    '/\\ailleurs.fr',
    '/.//ailleurs.fr',
    '/a/..//ailleurs.fr',
    '/\t/ailleurs.fr',
    'javascript:alert(1)',
    '',
    null,
    ['/compte'],
    `/${'a'.repeat(500)}`,
  ])('%j is refused', (path) => {
    expect(safeSuite(path)).toBeNull();
  });

  test('whatever is asked, one stays on the site', () => {
    const piece = fc.constantFrom(
      '/',
      '\\',
      '.',
      '..',
      '%2f',
      '@',
      ':',
      '?',
      '#',
      'a',
      '\t',
      '\n',
      'ailleurs.fr',
      ' ',
    );
    const paths = fc.oneof(
      fc.string(),
      fc.array(piece, { maxLength: 12 }).map((pieces) => `/${pieces.join('')}`),
    );
    fc.assert(
      fc.property(paths, (path) => {
        const suite = safeSuite(path);
        if (suite !== null) expect(new URL(suite, SITE).origin).toBe(SITE);
      }),
      { numRuns: 2_000 },
    );
  });
});

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { normalizePassword, passwordProblem } from '@/lib/comptes/password-rules';
import { newPasswordField } from '@/lib/comptes/schema';

describe('a new password', () => {
  test.each(['treteaux-demo', 'quatre mots au hasard', 'éàüñ€漢字ab', 'Rambervillers 1998'])(
    '%s will do',
    (password) => {
      expect(passwordProblem(password, 'sophie@example.org')).toBeNull();
    },
  );

  test.each([
    '',
    'sept717',
    '12345678',
    'motdepasse',
    'Azertyuiop',
    'aaaaaaaaaaaa',
    'abababababab',
    'a'.repeat(201),
  ])('%s will not', (password) => {
    expect(passwordProblem(password)).toMatch(/^[A-Z].*\.$/);
  });

  test('is not the address, nor what comes before its @', () => {
    expect(passwordProblem('Sophie.Marchal@example.org', 'sophie.marchal@example.org')).not.toBeNull();
    expect(passwordProblem('sophie.marchal', 'sophie.marchal@example.org')).not.toBeNull();
  });

  test('typed on another keyboard, it is the same', () => {
    const composed = 'théâtre populaire';
    expect(newPasswordField.parse(composed.normalize('NFD'))).toBe(composed);
    expect(normalizePassword('ﬁlature ancienne')).toBe('filature ancienne');
  });

  test('is never refused for a recipe: nine different signs or more always do', () => {
    const signs = fc.uniqueArray(fc.constantFrom(...'bcdghjkmnpqrstvxz23456'), {
      minLength: 9,
      maxLength: 22,
    });
    fc.assert(
      fc.property(signs, (list) => {
        expect(passwordProblem(list.join(''))).toBeNull();
      }),
    );
  });
});

import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { signId, verifyId } from '@/lib/core/tokens';

describe('the token of a mailed link', () => {
  beforeAll(() => {
    process.env.AUTH_SECRET = 'a-secret-for-tests-of-more-than-thirty-two-characters';
  });

  test('gives its id back, for its purpose only', () => {
    fc.assert(
      fc.property(fc.uuid(), (id) => {
        const token = signId('lien', id);
        expect(verifyId('lien', token)).toBe(id);
        expect(verifyId('invitation', token)).toBeNull();
      }),
    );
  });

  test('opens nothing once a character is changed, cut or added', () => {
    const token = signId('lien', '0193a1b2-0000-7000-8000-000000000000');
    fc.assert(
      fc.property(fc.nat(token.length - 1), fc.constantFrom('', 'x', 'é', '.'), (at, sign) => {
        const changed = token.slice(0, at) + sign + token.slice(at + 1);
        expect(verifyId('lien', changed)).toBe(
          changed === token ? '0193a1b2-0000-7000-8000-000000000000' : null,
        );
      }),
    );
    expect(verifyId('lien', `${token}x`)).toBeNull();
    expect(verifyId('lien', '')).toBeNull();
    expect(verifyId('lien', 'x'.repeat(10_000))).toBeNull();
  });
});

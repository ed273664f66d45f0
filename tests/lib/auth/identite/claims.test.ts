import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readIdentite } from '@/lib/auth/identite/claims';
import { roleWith } from '@/lib/comptes/identite';
import { roles } from '@/lib/comptes/words';

const base = { sub: '1', email: 'a.b@example.org' };
const read = (more: object) => readIdentite({ ...base, ...more }, 'https://issuer.example');

describe('what a provider says', () => {
  test.each([
    [{ given_name: 'Léa', usual_name: 'Noël', family_name: 'Autre' }, 'Léa Noël'],
    [{ given_name: 'Léa', family_name: 'Noël' }, 'Léa Noël'],
    [{ name: 'Léa Noël' }, 'Léa Noël'],
    [{ name: 'www.casino.example' }, 'a.b'],
    [{}, 'a.b'],
  ])('%j is called %s', (claims, nom) => {
    expect(read(claims).nom).toBe(nom);
  });

  test.each([
    ['228 800 017 00011', '22880001700011'],
    [22880001700011, '22880001700011'],
    ['228800017', null],
    [undefined, null],
    [['22880001700011', '1'], null],
  ])('siret %j is %s', (siret, expected) => {
    expect(read({ siret }).siret).toBe(expected);
  });

  test('no address, or one that is not verified, is refused', () => {
    for (const more of [{ email: '' }, { email: 'personne' }, { email: undefined }])
      expect(() => read(more)).toThrow(/adresse/);
    for (const email_verified of [false, 'false']) expect(() => read({ email_verified })).toThrow(/vérifié/);
    expect(read({ email_verified: true }).email).toBe('a.b@example.org');
  });
});

describe('the role that goes with an organisation', () => {
  const A = '11111111111111';
  const B = '22222222222222';
  test.each([
    ['an allowed one makes an agent', 'membre', A, null, 'agent'],
    ['once: an administrateur may have thought otherwise since', 'membre', A, A, 'membre'],
    ['again after one was elsewhere', 'membre', A, B, 'agent'],
    ['elsewhere an agent is one no more', 'agent', B, A, 'membre'],
    ['neither without any', 'agent', null, A, 'membre'],
    ['an administrateur stays', 'administrateur', B, A, 'administrateur'],
  ] as const)('%s', (_what, role, siret, formerSiret, expected) => {
    expect(roleWith({ role, siret, formerSiret }, [A])).toBe(expected);
  });

  test('nobody becomes administrateur, and without allowed organisations nothing changes', () => {
    const siret = fc.constantFrom(A, B, null);
    fc.assert(
      fc.property(fc.constantFrom(...roles), siret, siret, (role, now, former) => {
        const given = { role, siret: now, formerSiret: former };
        expect(roleWith(given, [])).toBe(role);
        const next = roleWith(given, [A]);
        expect(next === 'administrateur').toBe(role === 'administrateur');
        if (next === 'agent') expect(now).toBe(A);
      }),
    );
  });
});

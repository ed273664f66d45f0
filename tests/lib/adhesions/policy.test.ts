import { describe, expect, it } from 'vitest';
import { mayAskAgainAt } from '@/lib/adhesions/policy';
import { refuseInput, requestInput } from '@/lib/adhesions/schema';

const decidedAt = new Date('2026-11-20T10:00:00Z');
const days = (count: number) => new Date(decidedAt.getTime() + count * 86_400_000);

describe('asking again', () => {
  it('waits seven days after a refusal, and after nothing else', () => {
    expect(mayAskAgainAt({ etat: 'refusee', decidedAt }, days(6.9))).toEqual(days(7));
    expect(mayAskAgainAt({ etat: 'refusee', decidedAt }, days(7))).toBeNull();
    for (const etat of ['attente', 'acceptee', 'retiree'] as const)
      expect(mayAskAgainAt({ etat, decidedAt }, days(0))).toBeNull();
  });
});

describe('the word that goes with it', () => {
  it('is kept as written, without what cannot be seen, and has its limit', () => {
    const { mot } = requestInput.parse({ slug: 's', mot: '  Bonjour,\r\nje\u202e viens.\u200b ' });
    expect(mot).toBe('Bonjour,\nje viens.');
    expect(requestInput.parse({ slug: 's' }).mot).toBe('');
    expect(requestInput.safeParse({ slug: 's', mot: 'a'.repeat(500) }).success).toBe(true);
    for (const text of ['a'.repeat(501), 7, null])
      expect(requestInput.safeParse({ slug: 's', mot: text }).success).toBe(false);
    expect(refuseInput.safeParse({ espaceId: 'e', adhesionId: 'a', reponse: 'a'.repeat(501) }).success).toBe(
      false,
    );
  });
});

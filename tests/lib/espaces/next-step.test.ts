import { describe, expect, it } from 'vitest';
import { excerptOf, type Move } from '@/lib/espaces/moves';
import { nextStep } from '@/lib/espaces/next-step';

const now = new Date('2026-11-20T10:00:00Z');
const spoken: Move = {
  kind: 'messages',
  at: now,
  authors: [{ id: 'n', nom: 'Nadia Benali', portraitId: null }],
  count: 2,
  more: false,
  excerpt: 'Il faut une date.',
};
const written: Move = { kind: 'document', at: now, id: 'd', titre: 'Dossier', by: 'Denis', created: false };
const quiet = { unread: 0, moves: [], requests: null, discover: false, waiting: null, now };

describe('what the home proposes', () => {
  it('people first: messages not read', () => {
    const step = nextStep({ ...quiet, unread: 2, moves: [written, spoken], discover: true });
    expect(step).toMatchObject({ kind: 'discussion', count: 2, excerpt: 'Il faut une date.' });
  });

  it('still proposes unread messages older than the last visit', () => {
    expect(nextStep({ ...quiet, unread: 1 })).toMatchObject({ kind: 'discussion', authors: [] });
  });

  it('then who asks to come in', () => {
    const requests = { count: 2, nom: 'Denis Mougel' };
    expect(nextStep({ ...quiet, requests, discover: true })).toEqual({ kind: 'demandes', ...requests });
    expect(nextStep({ ...quiet, requests, unread: 1 }).kind).toBe('discussion');
  });

  it('then getting to know the project, then a document others changed', () => {
    expect(nextStep({ ...quiet, moves: [written], discover: true }).kind).toBe('decouvrir');
    expect(nextStep({ ...quiet, moves: [spoken, written] })).toMatchObject({ kind: 'document', id: 'd' });
  });

  it('reminds of an invitation five days before its end, not sooner', () => {
    const waiting = (days: number) => ({
      email: 'mairie@ventron.example',
      expiresAt: new Date(now.getTime() + days * 86_400_000),
    });
    expect(nextStep({ ...quiet, waiting: waiting(4) }).kind).toBe('relancer');
    expect(nextStep({ ...quiet, waiting: waiting(20) }).kind).toBe('rien');
  });
});

describe('an excerpt', () => {
  it('is one line, cut between words', () => {
    expect(excerptOf(' Bonjour\n\n à tous ')).toBe('Bonjour à tous');
    const cut = excerptOf('mot '.repeat(100));
    expect(cut.length).toBeLessThanOrEqual(181);
    expect(cut).toMatch(/mot…$/);
    expect(excerptOf('a'.repeat(500))).toHaveLength(181);
  });
});

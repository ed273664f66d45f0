import { describe, expect, it } from 'vitest';
import { followPins } from '@/components/discussion/find/use-pinned';
import { byDay } from '@/components/discussion/log/days';
import { pieces } from '@/components/discussion/message/pieces';
import type { Message } from '@/lib/messages/schema';

const message = (seq: number, more: Partial<Message> = {}): Message => ({
  id: `m${seq}`,
  clientId: `c${seq}`,
  espaceId: 'e',
  kind: 'message',
  seq,
  rev: seq,
  author: { id: 'a', nom: 'Sophie', structure: null, portraitId: null },
  body: '',
  createdAt: '2026-11-23T09:00:00.000Z',
  editedAt: null,
  deletedAt: null,
  replyTo: null,
  mentions: [],
  fichiers: [],
  pinned: null,
  ...more,
});
const pin = (at: string) => ({ at, by: { id: 'a', nom: 'Sophie' } });

describe('the days of a discussion', () => {
  it('are those of France, each once, whatever the hour at which they begin elsewhere', () => {
    const days = byDay([
      message(1, { createdAt: '2026-11-21T22:59:00.000Z' }),
      message(2, { createdAt: '2026-11-21T23:01:00.000Z' }),
      message(3, { createdAt: '2026-11-22T22:59:00.000Z' }),
      message(4, { createdAt: '2026-07-14T22:01:00.000Z' }),
    ]);
    expect(days.map(({ key, messages }) => [key, messages.map(({ seq }) => seq)])).toEqual([
      ['2026-11-21', [1]],
      ['2026-11-22', [2, 3]],
      ['2026-07-15', [4]],
    ]);
  });
});

describe('the pinned messages of a page', () => {
  const first = [message(2, { rev: 8, pinned: pin('2026-11-23T10:00:00.000Z') })];

  it('take in new pins, the last first, and let go of those that end', () => {
    const two = followPins(first, [message(5, { rev: 9, pinned: pin('2026-11-23T11:00:00.000Z') })]);
    expect(two.map(({ id }) => id)).toEqual(['m5', 'm2']);
    expect(followPins(two, [message(2, { rev: 10 })]).map(({ id }) => id)).toEqual(['m5']);
    const edited = followPins(two, [{ ...first[0], rev: 11, body: 'Autre' } as Message]);
    expect(edited.find(({ id }) => id === 'm2')?.body).toBe('Autre');
  });

  it('stay the same object when nothing of them changed, and do not go back', () => {
    expect(followPins(first, [message(7), message(2, { rev: 3 })])).toBe(first);
  });
});

describe('the text of a message', () => {
  const people = [
    { compteId: 'moi', nom: 'Sophie Marchal' },
    { compteId: 'lui', nom: 'Denis Mougel' },
  ];

  it('is cut into its names and addresses, mine apart, without a change', () => {
    const body = 'Oui @denis, vois https://www.vosges.fr/@denis avec @Sophie Marchal !';
    const found = pieces(body, people, 'moi');
    expect(found.map(({ text }) => text).join('')).toBe(body);
    expect(found.filter(({ mention }) => mention).map(({ text, mention }) => [text, mention])).toEqual([
      ['@denis', 'autre'],
      ['@Sophie Marchal', 'moi'],
    ]);
    expect(found.filter(({ href }) => href)).toHaveLength(1);
  });
});

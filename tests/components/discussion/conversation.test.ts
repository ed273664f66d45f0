import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  append,
  type Conversation,
  MAX_HELD,
  merge,
  prepend,
  quoteOf,
} from '@/components/discussion/log/conversation';
import type { Message } from '@/lib/messages/schema';

const message = (seq: number, rev = seq): Message => ({
  id: `m${seq}`,
  clientId: `c${seq}`,
  espaceId: 'e',
  kind: 'message',
  seq,
  rev,
  author: { id: 'a', nom: 'Sophie', structure: null, portraitId: null },
  body: `${rev}`,
  createdAt: '2026-11-23T09:00:00Z',
  editedAt: null,
  deletedAt: null,
  replyTo: null,
  mentions: [],
  fichiers: [],
  pinned: null,
});

describe('a discussion as the page knows it', () => {
  it('is the same whatever the order and number of arrivals', () => {
    const changes = fc.array(
      fc
        .tuple(fc.integer({ min: 1, max: 12 }), fc.integer({ min: 0, max: 5 }))
        .map(([seq, later]) => message(seq, seq + later * 20)),
    );
    fc.assert(
      fc.property(changes, fc.integer(), (arrived, seed) => {
        const shuffled = [...arrived].sort((a, b) => ((a.rev * 31 + seed) % 17) - ((b.rev * 31 + seed) % 17));
        const empty: Conversation = { messages: [], more: false, after: false };
        const one = merge(empty, arrived);
        const other = shuffled.reduce((all, next) => merge(all, [next, next]), empty);
        expect(other).toEqual(one);
        const seqs = one.messages.map(({ seq }) => seq);
        expect(seqs).toEqual([...new Set(seqs)].sort((a, b) => a - b));
      }),
    );
  });

  it('leaves aside the change of a message that was not loaded yet', () => {
    const known = { messages: [message(10), message(11)], more: true, after: false };
    expect(merge(known, [message(3, 12)])).toEqual(known);
    expect(merge({ ...known, more: false }, [message(3, 12)]).messages).toHaveLength(3);
  });

  it('takes history above without going back on what changed since', () => {
    const known = merge({ messages: [message(10)], more: true, after: false }, [message(10, 14)]);
    const all = prepend(known, { messages: [message(8), message(9), message(10)], more: false });
    expect(all.messages.map(({ seq, rev }) => [seq, rev])).toEqual([
      [8, 8],
      [9, 9],
      [10, 14],
    ]);
    expect(all.more).toBe(false);
  });
});

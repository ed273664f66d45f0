import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  append,
  type Conversation,
  MAX_HELD,
  merge,
  prepend,
  quoteOf,
  refile,
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
    const all = prepend(known, { messages: [message(8), message(9), message(10)], more: false }, 10);
    expect(all.messages.map(({ seq, rev }) => [seq, rev])).toEqual([
      [8, 8],
      [9, 9],
      [10, 14],
    ]);
    expect(all.more).toBe(false);
  });

  it('is a window without a hole, however one moves it and whatever is said meanwhile', () => {
    const LENGTH = 60;
    const all = Array.from({ length: LENGTH }, (_, index) => message(index + 1));
    const part = (from: number, to: number) => all.slice(Math.max(0, from), to);
    const step = fc.oneof(
      fc.record({
        act: fc.constant('older' as const),
        size: fc.integer({ min: 1, max: 8 }),
        stale: fc.boolean(),
      }),
      fc.record({
        act: fc.constant('newer' as const),
        size: fc.integer({ min: 1, max: 8 }),
        stale: fc.boolean(),
      }),
      fc.record({ act: fc.constant('say' as const), follows: fc.boolean() }),
      fc.record({ act: fc.constant('show' as const), at: fc.integer({ min: 0, max: 40 }) }),
    );
    fc.assert(
      fc.property(fc.array(step, { maxLength: 40 }), (steps) => {
        let said = 30;
        let held: Conversation = { messages: part(20, 30), more: true, after: false };
        let before = held;
        for (const step of steps) {
          const asked = 'stale' in step && step.stale ? before : held;
          before = held;
          const first = asked.messages[0]?.seq ?? 1;
          const last = asked.messages.at(-1)?.seq ?? 1;
          if (step.act === 'older') {
            const from = Math.max(0, first - 1 - step.size);
            held = prepend(held, { messages: part(from, first - 1), more: from > 0 }, first, 20);
          } else if (step.act === 'newer') {
            const to = Math.min(said, last + step.size);
            held = append(held, { messages: part(last, to), after: to < said }, last, 20);
          } else if (step.act === 'say' && said < LENGTH) {
            said += 1;
            held = merge(held, part(said - 1, said), step.follows ? 'oldest' : 'newest', 20);
          } else if (step.act === 'show') {
            const from = Math.min(step.at, said - 1);
            const to = Math.min(said, from + 10);
            held = { messages: part(from, to), more: from > 0, after: to < said };
          }
          const seqs = held.messages.map(({ seq }) => seq);
          expect(seqs.length).toBeLessThanOrEqual(20);
          expect(seqs).toEqual(seqs.map((_, index) => (seqs[0] ?? 0) + index));
          expect(held.more).toBe((seqs[0] ?? 1) > 1);
          if (!held.after) expect(seqs.at(-1)).toBe(said);
        }
      }),
    );
  });

  it('holds three hundred at most, and lets go of what is away from the reader', () => {
    const full = {
      messages: Array.from({ length: MAX_HELD }, (_, index) => message(index + 100)),
      more: true,
      after: false,
    };
    const older = prepend(full, { messages: [message(99)], more: true }, 100);
    expect([older.messages.length, older.messages[0]?.seq, older.after]).toEqual([MAX_HELD, 99, true]);
    const newer = merge(full, [message(400)]);
    expect([newer.messages.length, newer.messages.at(-1)?.seq, newer.more]).toEqual([MAX_HELD, 400, true]);
    const away = merge(full, [message(400)], 'newest');
    expect([away.messages.at(-1)?.seq, away.after]).toEqual([399, true]);
    expect(merge(away, [message(401)], 'newest')).toEqual(away);
  });

  it('shows in an answer what became of its message, also when that one is not held', () => {
    const quoted = { ...message(3), body: 'Le jeudi' };
    const answer = { ...message(10), replyTo: quoteOf(quoted) };
    const held = { messages: [message(9), answer], more: true, after: false };
    const edited = merge(held, [{ ...quoted, rev: 11, body: 'Le vendredi' }]);
    expect(edited.messages[1]?.replyTo?.extrait).toBe('Le vendredi');
    const deleted = merge(edited, [{ ...quoted, rev: 12, body: '', deletedAt: '2026-11-23T10:00:00Z' }]);
    expect(deleted.messages[1]?.replyTo).toMatchObject({ id: 'm3', seq: 3, extrait: '' });
  });

  it('takes files as they were read again, and nothing else of an older reading', () => {
    const fichier = (nom: string) =>
      ({
        id: 'f',
        nom,
        taille: 1,
        type: 'image/png',
        genre: 'image',
        largeur: 1,
        hauteur: 1,
        retire: false,
      }) as const;
    const held = {
      messages: [message(1), { ...message(2), fichiers: [fichier('a')] }],
      more: false,
      after: false,
    };
    const again = refile(held, [message(1), { ...message(2), body: 'ancien', fichiers: [fichier('b')] }]);
    expect(again.messages[0]).toBe(held.messages[0]);
    expect(again.messages[1]).toEqual({ ...held.messages[1], fichiers: [fichier('b')] });
    expect(refile(held, [{ ...message(2, 9), fichiers: [] }]).messages).toEqual(held.messages);
  });
});

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { RouteChoice } from '@/components/documents/route-choice';
import { SaveCount } from '@/components/documents/save-count';
import { firstView, type SessionView, stateLine } from '@/components/documents/session-view';

const answer = new Uint8Array([0, 1, 0]);
const update = new Uint8Array([0, 2, 0]);

test('nothing typed while away counts as saved before the answer that carries it is committed', () => {
  const count = new SaveCount();
  count.typed(1);
  count.connected();
  count.sent(update);
  count.saved(1);
  expect(count.unsavedSince).toBe(1);
  count.sent(answer);
  count.saved(1);
  expect(count.unsavedSince).toBe(1);
  count.saved(2);
  expect(count.unsavedSince).toBeNull();
});

test('a new connection never takes the acknowledgements of the old one', () => {
  const count = new SaveCount();
  count.connected();
  count.sent(answer);
  count.saved(1);
  count.typed(5);
  count.connected();
  count.saved(1);
  expect(count.unsavedSince).toBe(5);
});

test('questions and carets are not counted', () => {
  const count = new SaveCount();
  count.connected();
  count.sent(answer);
  count.typed(1);
  count.sent(new Uint8Array([0, 0, 1, 0]));
  count.sent(new Uint8Array([1, 2]));
  count.saved(1);
  expect(count.unsavedSince).toBeNull();
});

test('« Enregistré » is said exactly when all that was typed is acknowledged', () => {
  const step = fc.constantFrom('type', 'cut', 'ack');
  fc.assert(
    fc.property(fc.array(step, { maxLength: 60 }), (steps) => {
      const count = new SaveCount();
      let sent = 0;
      let acked = 0;
      let dirty = false;
      const reconnect = () => {
        count.connected();
        count.sent(answer);
        sent = 1;
        acked = 0;
      };
      reconnect();
      for (const [at, what] of steps.entries()) {
        if (what === 'type') {
          count.typed(at);
          count.sent(update);
          sent += 1;
          dirty = true;
        } else if (what === 'cut') reconnect();
        else {
          acked = Math.min(acked + 1, sent);
          count.saved(acked);
          if (acked === sent) dirty = false;
        }
        expect(count.unsavedSince !== null).toBe(dirty);
      }
    }),
  );
});

const view = (given: Partial<SessionView>): SessionView => ({ ...firstView, loaded: true, ...given });
const words = (given: Partial<SessionView>, canEdit = true, at = 0) =>
  stateLine(view(given), canEdit, at).text;

test('the state says what is true', () => {
  const since = Date.UTC(2026, 10, 23, 9, 52);
  expect(words({ link: 'direct' })).toBe('Enregistré');
  expect(words({ link: 'direct', unsavedSince: since }, true, since)).toBe('Enregistrement…');
  expect(words({ link: 'direct', unsavedSince: since }, true, since + 11_000)).toBe(
    'Non enregistré depuis 10\u00a0h\u00a052',
  );
  expect(words({ link: 'coupe' })).toBe('Hors ligne');
  expect(words({ link: 'coupe', unsavedSince: since, kept: true })).toBe(
    'Hors ligne, gardé sur cet appareil',
  );
  expect(words({ link: 'coupe', unsavedSince: since })).toBe('Hors ligne, gardez cette page ouverte');
  expect(words({ link: 'interdit', unsavedSince: since })).toContain('Non enregistré');
  expect(words({ link: 'direct' }, false)).toBe('Lecture seule');
});

test('after two failed tries the detour takes turns with the direct line', () => {
  const choice = new RouteChoice();
  expect([choice.failed(), choice.failed(), choice.failed(), choice.failed()]).toEqual([
    'direct',
    'detour',
    'direct',
    'detour',
  ]);
  const known = new RouteChoice();
  known.opened();
  expect([known.failed(), known.failed(), known.failed()]).toEqual(['direct', 'direct', 'direct']);
});

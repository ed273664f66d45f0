import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isAppError } from '@/lib/core/errors';
import { parse } from '@/lib/core/parse';
import { clientEvents } from '@/lib/realtime/socket-events';

/** Zod's own words for what it refuses. */
const ENGLISH = /\b(?:invalid|expected|received|too|must|required|unrecognized)\b/i;

describe('the payload of an event', () => {
  it('is refused in French, whatever it is', () => {
    const anything = fc.oneof(fc.anything(), fc.constantFrom(null, undefined, 3, 'mot', [], true));
    const field = fc.oneof(anything, fc.constantFrom('', 'x'.repeat(65), 'a\0b', -1, 1.5, 1e12, Number.NaN));
    const keys = ['espaceId', 'messageId', 'clientId', 'documentId', 'body', 'seq', 'rev', 'limit', 'ecrit'];
    const object = fc.record(Object.fromEntries(keys.map((key) => [key, field])), { requiredKeys: [] });
    fc.assert(
      fc.property(
        fc.constantFrom(...Object.values(clientEvents)),
        fc.oneof(anything, object),
        (schema, payload) => {
          try {
            parse(schema, payload);
          } catch (error) {
            if (!isAppError(error)) throw error;
            expect(error.code).toBe('invalid');
            expect(error.message).toMatch(/\.$/);
            expect(error.message).not.toMatch(ENGLISH);
          }
        },
      ),
      { numRuns: 1_000 },
    );
  });

  it('names nothing that exists with characters no id has', () => {
    for (const id of ['\0', 'a\0b', '\u001f', '\u007f', 'a\ud800'])
      expect(parse(clientEvents['espace:leave'], { espaceId: id })).toEqual({ espaceId: '-' });
  });
});

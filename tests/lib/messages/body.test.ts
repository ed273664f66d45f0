import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { editMessageInput, sendMessageInput } from '@/lib/messages/schema';

/** Default-ignorable, format and control characters, spaces, and the empty braille cell. */
// biome-ignore format: a table
const INVISIBLE = [
  '\0', '\n', '\t', ' ', '\u00a0', '\u00ad', '\u034f', '\u061c', '\u115f', '\u17b4', '\u180e', '\u2003', '\u200b',
  '\u200d', '\u200f', '\u2028', '\u202e', '\u202f', '\u2060', '\u2066', '\u2800', '\u3000', '\u3164', '\ufe0f', '\ufeff',
  '\uffa0', '\u{e0020}', '\u{e0100}',
];
const invisible = fc.array(fc.constantFrom(...INVISIBLE), { maxLength: 40 }).map((signs) => signs.join(''));
const halfPair = fc.integer({ min: 0xd800, max: 0xdfff }).map((unit) => String.fromCharCode(unit));

/** What becomes of a text, sent or edited: the same rule. */
function stored(body: string) {
  const sent = sendMessageInput.safeParse({ espaceId: 'e', clientId: 'c', body });
  const edited = editMessageInput.safeParse({ messageId: 'm', body });
  expect(edited.data?.body).toBe(sent.data?.body);
  return sent.data?.body ?? null;
}

describe('the text of a message', () => {
  it('is refused when nothing in it can be seen', () => {
    fc.assert(fc.property(invisible, (text) => void expect(stored(text)).toBeNull()));
  });

  it('is kept when something can, whatever surrounds it', () => {
    fc.assert(
      fc.property(
        invisible,
        fc.constantFrom('a', 'é', '?', '…', '😀', '👩‍🎨', '日', '�'),
        invisible,
        (before, sign, after) => {
          expect(stored(before + sign + after)).toContain(sign);
        },
      ),
    );
  });

  it('is refused with half a character in it, which would be stored as another', () => {
    fc.assert(fc.property(halfPair, (half) => void expect(stored(`a ${half} b`)).toBeNull()));
  });

  it('never reaches the database with what it cannot store', { timeout: 20_000 }, () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
        const body = stored(text);
        if (body === null) return;
        expect(body).not.toContain('\0');
        expect(body).not.toMatch(/\p{Cs}/u);
      }),
    );
  });
});

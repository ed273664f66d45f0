import { expect, test } from 'vitest';
import { renderRichText } from '@/lib/core/rich-text/render';
import { wholeAddresses } from '@/lib/core/rich-text/whole-addresses';

test('addresses of this site and of the page are made whole, once; the others stay', () => {
  const html = renderRichText(
    '[a](/annonces?q=a&genre=b "Dit « / »") [b](#message-2) [c](autre?x=1) [d](https://ailleurs.fr/?a=1&b=2) [e](mailto:a@b.fr)',
  );
  const whole = wholeAddresses(html, 'https://ici.fr/forum/jauge');
  expect([...whole.matchAll(/ href="([^"]*)"/g)].map(([, address]) => address)).toEqual([
    'https://ici.fr/annonces?q=a&amp;genre=b',
    'https://ici.fr/forum/jauge#message-2',
    'https://ici.fr/forum/autre?x=1',
    'https://ailleurs.fr/?a=1&amp;b=2',
    'mailto:a@b.fr',
  ]);
  expect(wholeAddresses(whole, 'https://ici.fr/forum/jauge')).toBe(whole);
});

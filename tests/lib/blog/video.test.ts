import fc from 'fast-check';
import { expect, test } from 'vitest';
import { piecesOf, videosOf } from '@/lib/blog/pieces';
import { playerOf, videoOf } from '@/lib/blog/video';

test.each([
  ['https://www.youtube.com/watch?v=dQw4w9WgXcQ&t=10', 'www.youtube-nocookie.com', 'dQw4w9WgXcQ'],
  ['https://youtu.be/dQw4w9WgXcQ', 'www.youtube-nocookie.com', 'dQw4w9WgXcQ'],
  ['https://www.youtube-nocookie.com/embed/dQw4w9WgXcQ', 'www.youtube-nocookie.com', 'dQw4w9WgXcQ'],
  ['https://vimeo.com/76979871', 'player.vimeo.com', '76979871'],
  ['https://www.dailymotion.com/video/x8abcde', 'www.dailymotion.com', 'x8abcde'],
  ['https://dai.ly/x8abcde', 'www.dailymotion.com', 'x8abcde'],
  ['https://peertube.example/w/9c9de5e8-0a1e-484a', 'peertube.example', '9c9de5e8-0a1e-484a'],
  ['https://tube.culture.example/videos/watch/9c9de5e8', 'tube.culture.example', '9c9de5e8'],
])('%s is a film', (address, site, film) => {
  expect(videoOf(address)).toMatchObject({ site, film });
});

test.each([
  'http://peertube.example/w/9c9de5e8-0a1e',
  'https://peertube.example:8443/w/9c9de5e8-0a1e',
  'https://user@peertube.example/w/9c9de5e8-0a1e',
  'https://192.168.1.1/w/9c9de5e8-0a1e',
  'https://localhost/w/9c9de5e8-0a1e',
  'https://peertube.example/a/quelqu-un',
  'https://www.youtube.com/@chaine',
  'https://vimeo.com/album',
  'javascript:alert(1)',
])('%s is none that we show', (address) => {
  expect(videoOf(address)).toBeNull();
});

test('whatever is typed, what is framed is a film of the site it says, over https', () => {
  const host = fc.constantFrom(
    'youtu.be',
    'vimeo.com',
    'dai.ly',
    'pt.example',
    'www.youtube.com',
    'a"b.example',
  );
  const path = fc.constantFrom('/w/', '/videos/watch/', '/watch?v=', '/video/', '/embed/', '/');
  fc.assert(
    fc.property(host, path, fc.string({ unit: 'binary', maxLength: 40 }), (one, two, three) => {
      const video = videoOf(`https://${one}${two}${three}`);
      if (!video) return;
      const player = new URL(playerOf(video));
      expect(player.protocol).toBe('https:');
      expect(player.host).toBe(video.site);
      expect(`${video.site}${video.film}`).toMatch(/^[\w.-]+$/);
      expect(playerOf(video)).not.toMatch(/["'<>\s]/);
    }),
  );
});

test('only a line of its own is a film; in a sentence, in a list or in code it stays a link', () => {
  const address = 'https://peertube.example/w/9c9de5e8-0a1e';
  expect(videosOf(`Avant.\n\n${address}\n\nAprès.`)).toHaveLength(1);
  expect(videosOf(`<${address}>`)).toHaveLength(1);
  // As the rich editor writes an address.
  expect(videosOf(`[${address}](${address})`)).toHaveLength(1);
  expect(videosOf('[https://youtu.be/a\\_b\\_c\\_d](https://youtu.be/a_b_c_d)')).toMatchObject([
    { film: 'a_b_c_d' },
  ]);
  expect(videosOf(`[Autre chose](${address})`)).toEqual([]);
  for (const text of [`Voir ${address}`, `- ${address}`, `> ${address}`, `\`\`\`\n${address}\n\`\`\``])
    expect(videosOf(text)).toEqual([]);
});

const photo = { id: 'p1', description: 'Une scène', legende: '', credit: '', largeur: 4, hauteur: 3 };

test('a picture of the article stands where its line names it; one that it does not have is not shown', () => {
  const [before, shown, after] = piecesOf('Un.\n\n![](/api/fichiers/p1/apercu)\n\nDeux.', [photo]);
  expect(before).toMatchObject({ kind: 'texte', html: '<p>Un.</p>\n' });
  expect(shown).toMatchObject({ kind: 'photo', photo: { id: 'p1', description: 'Une scène' } });
  expect(after?.kind).toBe('texte');
  const [said] = piecesOf('![Autre chose](/api/fichiers/p1/apercu)', [photo]);
  expect(said).toMatchObject({ photo: { description: 'Autre chose' } });
  for (const source of ['/api/fichiers/p2/apercu', 'https://ailleurs.example/p1.png', '/api/compte/archive'])
    expect(JSON.stringify(piecesOf(`![x](${source})`, [photo]))).not.toContain('<img');
});

test('no text of any kind becomes a picture of elsewhere, a frame or a script', () => {
  const sign = fc.constantFrom(
    '![',
    '](',
    ')',
    '<',
    '>',
    '\n',
    '```',
    'https://x.example/w/abcdefgh',
    '"',
    'onerror=',
  );
  fc.assert(
    fc.property(fc.array(fc.oneof(sign, fc.string({ maxLength: 8 })), { maxLength: 30 }), (parts) => {
      for (const piece of piecesOf(parts.join(''), [photo]))
        if (piece.kind === 'texte') expect(piece.html).not.toMatch(/<(img|iframe|script|style)/i);
    }),
  );
});

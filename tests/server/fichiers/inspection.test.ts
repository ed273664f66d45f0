import { randomBytes } from 'node:crypto';
import { mkdir, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { announcedPixels } from '@/server/fichiers/inspection/heic';
import { inspect } from '@/server/fichiers/inspection/inspect';
import { tiffSaysMore } from '@/server/fichiers/inspection/tiff';
import { aHeic } from '@/tests/support/heic';
import { aPhoto, aPicture } from '@/tests/support/pictures';
import { aDocx, aZip } from '@/tests/support/zips';

let folder: string;
let count = 0;
beforeAll(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'treteaux-inspection-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

async function look(nom: string, bytes: Buffer | string, usage: 'espace' | 'portrait' = 'espace') {
  count += 1;
  const file = path.join(folder, String(count));
  const bench = `${file}.etabli`;
  await mkdir(bench);
  await writeFile(file, bytes);
  return inspect({ nom, path: file, bench }, usage);
}
const refusal = (work: Promise<unknown>) =>
  work.then(
    () => 'kept',
    (error: Error) => error.message,
  );

const svg = (inside: string) => `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9">${inside}</svg>`;
const bmp = (width: number, height: number) => {
  const head = Buffer.alloc(60);
  head.write('BM');
  head.writeInt32LE(width, 18);
  head.writeInt32LE(height, 22);
  return head;
};

describe('a photo', () => {
  test.each(['jpeg', 'png', 'webp', 'avif'] as const)(
    '%s loses where it was taken, and keeps its direction and its colours',
    async (format) => {
      const sent = await aPhoto(format);
      const before = await sharp(sent).metadata();
      expect(before.exif?.length).toBeGreaterThan(100);
      const { path: kept, largeur, hauteur, previews } = await look(`photo.${format}`, sent);
      const after = await sharp(kept).metadata();
      expect(after.exif ?? after.xmp ?? after.iptc).toBeUndefined();
      expect((await readFile(kept)).includes('Tréteaux')).toBe(false);
      expect(after.format).toBe(before.format);
      expect(after.icc?.length).toBe(before.icc?.length);
      expect([after.width, after.height]).toEqual([480, 640]);
      expect([largeur, hauteur]).toEqual([480, 640]);
      const vignette = await sharp(previews.vignette).metadata();
      expect([vignette.format, vignette.width, vignette.height]).toEqual(['webp', 320, 320]);
      const apercu = await sharp(previews.apercu).metadata();
      expect([apercu.format, apercu.width, apercu.height]).toEqual(['webp', 480, 640]);
    },
  );

  test('without anything to hide keeps every byte', async () => {
    const sent = await aPicture('jpeg', 3_000, 2_000);
    const { path: kept, previews } = await look('affiche.jpg', sent);
    expect((await readFile(kept)).equals(sent)).toBe(true);
    const { width, height } = await sharp(previews.apercu).metadata();
    expect([width, height]).toEqual([1_600, 1_067]);
  });

  test('is recognised without an extension, and cleaned all the same', async () => {
    const { path: kept, type } = await look('IMG_0042', await aPhoto('jpeg'));
    expect(type).toBe('image/jpeg');
    expect((await sharp(kept).metadata()).exif).toBeUndefined();
  });

  test('scanned on several pages (TIFF) loses its place too, and no page', async () => {
    const page = await aPicture('png', 60, 80);
    const sent = await sharp([page, page, page], { join: { animated: true } })
      .tiff()
      .toBuffer();
    expect((await readFile((await look('plans.tif', sent)).path)).equals(sent)).toBe(true);
    // The last entry of the first page's directory becomes the one of GPS.
    const at = sent.readUInt32LE(4);
    sent.writeUInt16LE(34_853, at + 2 + (sent.readUInt16LE(at) - 1) * 12);
    const { path: kept } = await look('plans.tif', sent);
    expect(await tiffSaysMore(kept)).toBe(false);
    const { pages, width, height } = await sharp(kept).metadata();
    expect([pages, width, height]).toEqual([3, 60, 80]);
  });

  test('of a telephone (HEIC) becomes a JPEG that everybody reads', async () => {
    const { nom, type, path: kept, largeur, hauteur, previews } = await look('IMG_0043.HEIC', aHeic());
    expect([nom, type, largeur, hauteur]).toEqual(['IMG_0043.jpg', 'image/jpeg', 64, 48]);
    const { data, info } = await sharp(kept).greyscale().raw().toBuffer({ resolveWithObject: true });
    expect([info.width, info.height]).toEqual([64, 48]);
    // The first row of blocks, from dark to light.
    const row = [8, 24, 40, 56].map((x) => data[8 * 64 + x] ?? 0);
    expect(row).toEqual([...row].sort((a, b) => a - b));
    expect(new Set(row).size).toBe(4);
    expect((await sharp(previews.vignette).metadata()).format).toBe('webp');
  });

  test('of a telephone (HEIC) says its size before it is decoded', () => {
    const box = Buffer.alloc(20);
    box.writeUInt32BE(20);
    box.write('ispe', 4, 'latin1');
    box.writeUInt32BE(4_032, 12);
    box.writeUInt32BE(3_024, 16);
    const grid = Buffer.from(box).fill(0, 12);
    grid.writeUInt32BE(512, 12);
    grid.writeUInt32BE(512, 16);
    expect(announcedPixels(Buffer.concat([grid, box, grid]))).toEqual({ width: 4_032, height: 3_024 });
  });

  test('of a telephone that is damaged is refused in words', async () => {
    const header = Buffer.alloc(400);
    header.writeUInt32BE(24, 0);
    header.write('ftypheic', 4, 'latin1');
    header.write('mif1heic', 16, 'latin1');
    expect(await refusal(look('IMG_0044.heic', header))).toMatch(/ne peut pas être lu/);
  });
});

describe('a picture too large for anybody', () => {
  const png = async (width: number, height: number) => {
    const bytes = await aPicture('png', 8, 8);
    bytes.writeUInt32BE(width, 16);
    bytes.writeUInt32BE(height, 20);
    return bytes;
  };
  test.each([
    ['40,000 pixels wide', 'a.png', () => png(40_000, 10)],
    ['40,000 pixels each way', 'a.png', () => png(40_000, 40_000)],
    ['41 million pixels', 'a.png', () => png(8_200, 5_000)],
    ['a bitmap', 'a.bmp', () => bmp(40_000, 40_000)],
  ])('%s', async (_, nom, make) => {
    const before = process.memoryUsage().rss;
    expect(await refusal(look(nom, await make()))).toMatch(/trop grande.*40 millions/);
    expect(process.memoryUsage().rss - before).toBeLessThan(200_000_000);
  });

  test('not one of 39 million pixels', async () => {
    expect(await refusal(look('a.jpg', await aPicture('jpeg', 7_800, 5_000)))).toBe('kept');
  });
});

describe('an archive', () => {
  test('a document is kept under its own type', async () => {
    const { type, path: kept } = await look('Dossier.docx', aDocx());
    expect(type).toBe('application/vnd.openxmlformats-officedocument.wordprocessingml.document');
    expect((await stat(kept)).size).toBeGreaterThan(100);
  });

  test('a bomb in a document is refused without being unpacked', async () => {
    const bomb = aDocx([{ name: 'word/media/zero.bin', bytes: Buffer.alloc(200_000_000) }]);
    expect(bomb.length).toBeLessThan(300_000);
    expect(await refusal(look('Dossier.docx', bomb))).toMatch(/place démesurée/);
  });

  test.each([
    ['what it says it unpacks to', aZip([{ name: 'a', bytes: Buffer.from('x'), declared: 4_200_000_000 }])],
    [
      'how many entries it has',
      aZip(Array.from({ length: 20_001 }, (_, i) => ({ name: `n${i}`, bytes: Buffer.alloc(0) }))),
    ],
  ])('a bomb is known by %s', async (_, bytes) => {
    expect(await refusal(look('archive.zip', bytes))).toMatch(/place démesurée/);
  });

  test('a zip that says it is a document is refused, a plain one is kept', async () => {
    const plain = aZip([{ name: 'photo.jpg', bytes: randomBytes(2_000) }]);
    expect(await refusal(look('Dossier.docx', plain))).toMatch(
      /pas un document|vraiment un fichier DOCX\u202f: son contenu ne correspond pas à son nom/,
    );
    expect(await refusal(look('photos.zip', plain))).toBe('kept');
    expect(await refusal(look('photos.zip', plain.subarray(0, -30)))).toMatch(/abîmé/);
  });
});

describe('a drawing', () => {
  test.each([
    '<script>alert(1)</script>',
    '<svg:script href="//evil.example/x.js"/>',
    '<rect onload="alert(1)"/>',
    '<a href="javascript:alert(1)"><text>a</text></a>',
    '<a href="java&#115;cript&colon;alert(1)"/>',
    '<a href="jav&#x09;ascript:alert(1)"/>',
    '<foreignObject><iframe src="https://evil.example"/></foreignObject>',
    '<set attributeName="href" to="javascript:alert(1)"/>',
    '<style>@import url(//evil.example/x.css)</style>',
    '<image href="https://evil.example/pixel.png"/>',
    '<use href="data:image/svg+xml;base64,PHN2Zz4="/>',
  ])('that could act is refused: %s', async (inside) => {
    expect(await refusal(look('logo.svg', svg(inside)))).toMatch(/code ou des liens cachés/);
  });

  test('with entities, or in another encoding, is refused', async () => {
    const entity = `<!DOCTYPE svg [<!ENTITY x "y">]>${svg('&x;')}`;
    expect(await refusal(look('logo.svg', entity))).toMatch(/code/);
    expect(await refusal(look('logo.svg', `<?xml version="1.0" encoding="UTF-7"?>${svg('')}`))).toMatch(
      /codage/,
    );
    expect(await refusal(look('logo.svg', 'Bonjour'))).toMatch(/pas de dessin|pas ce que/);
  });

  test('that only draws is kept, without a preview', async () => {
    const kept = await look(
      'logo.svg',
      svg('<path d="M0 0h9v9z" fill="#a00"/><a href="#b"><use href="#c"/></a>'),
    );
    expect([kept.type, kept.largeur]).toEqual(['image/svg+xml', null]);
  });
});

describe('names and bytes', () => {
  test.each([
    ['dossier.pdf', '%PDF-1.7\n%âãÏÓ\n', 'application/pdf'],
    ['notes.txt', 'Bonjour à tous', 'text/plain'],
    ['BMW.txt', 'BMW de 1994, à vendre', 'text/plain'],
    ['MZ.csv', 'MZ;1\nAB;2', 'text/csv'],
    ['page.html', '<!doctype html><p>Bonjour', 'text/html'],
    ['reglages.conf', 'a = 1', 'text/plain'],
    ['sans extension', 'Bonjour', 'text/plain'],
    ['scene.qlab', randomBytes(500), 'application/octet-stream'],
    ['rendez-vous.ics', 'BEGIN:VCALENDAR\nEND:VCALENDAR', 'text/calendar'],
    ['utf16.txt', Buffer.from('\ufeffBonjour', 'utf16le'), 'text/plain'],
  ])('agree: %s', async (nom, bytes, type) => {
    expect((await look(nom, typeof bytes === 'string' ? Buffer.from(bytes) : bytes)).type).toBe(type);
  });

  const elf = Buffer.concat([Buffer.from('7f454c46020101', 'hex'), Buffer.alloc(200)]);
  test.each([
    ['notes.txt', randomBytes(4_000)],
    ['notes.txt', '%PDF-1.7\n'],
    ['tableau.xlsx', 'Bonjour'],
    ['photo.jpg', '%PDF-1.7\n'],
    ['son.mp3', 'Bonjour'],
    ['script.sh', 'echo bonjour'],
    ['demarrer', '#!/bin/sh\necho bonjour'],
    ['donnees.dat', elf],
    ['photo.png', elf],
    ['cadeau.pdf.exe', 'Bonjour'],
  ])('disagree, or run by themselves: %s', async (nom, bytes) => {
    expect(await refusal(look(nom, bytes))).toMatch(/ne correspond pas à son nom|programme/);
  });

  test('a portrait is a picture that can be shown', async () => {
    expect(await refusal(look('moi.pdf', '%PDF-1.7\n', 'portrait'))).toMatch(/pas une photo/);
    expect(await refusal(look('moi.jpg', await aPhoto('jpeg'), 'portrait'))).toBe('kept');
  });
});

test('a film keeps its bytes, save where it was taken', async () => {
  const box = (type: string, ...inside: Buffer[]) => {
    const body = Buffer.concat(inside);
    const head = Buffer.alloc(8);
    head.writeUInt32BE(body.length + 8);
    head.write(type, 4, 'latin1');
    return Buffer.concat([head, body]);
  };
  const number = (value: number) => {
    const bytes = Buffer.alloc(4);
    bytes.writeUInt32BE(value);
    return bytes;
  };
  const key = (name: string) => box('mdta', Buffer.from(name));
  const item = (index: number, text: string) =>
    box(number(index).toString('latin1'), box('data', number(1), number(0), Buffer.from(text)));
  const film = Buffer.concat([
    box('ftyp', Buffer.from('qt  \0\0\0\0qt  ')),
    box('mdat', randomBytes(1_000)),
    box(
      'moov',
      box('mvhd', Buffer.alloc(100)),
      box(
        'udta',
        box('\u00a9xyz', Buffer.from('\0\x12\0\0+48.1700+006.4500/')),
        box('\u00a9nam', Buffer.from('Nom')),
      ),
      box(
        'meta',
        box('hdlr', Buffer.alloc(24)),
        box(
          'keys',
          number(0),
          number(2),
          key('com.apple.quicktime.make'),
          key('com.apple.quicktime.location.ISO6709'),
        ),
        box('ilst', item(1, 'Apple'), item(2, '+48.1700+006.4500+300/')),
      ),
    ),
  ]);
  const { path: kept, type } = await look('film.mov', film);
  const after = await readFile(kept);
  expect(type).toBe('video/quicktime');
  expect(after.length).toBe(film.length);
  expect(after.includes('48.17')).toBe(false);
  for (const word of ['Apple', 'Nom', 'com.apple.quicktime.make']) expect(after.includes(word)).toBe(true);
  expect(after.subarray(0, 1_020).equals(film.subarray(0, 1_020))).toBe(true);
});

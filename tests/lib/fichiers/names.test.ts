import fc from 'fast-check';
import { expect, test } from 'vitest';
import { cleanName, isFileName, numberedName, renamed, splitName } from '@/lib/fichiers/names';
import { announceInput, genreOf } from '@/lib/fichiers/schema';
import { extensionOf, typeOfName } from '@/lib/fichiers/types';
import { NOM_MAX } from '@/lib/fichiers/words';

const anyName = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 300 }),
  fc.string({ unit: 'grapheme', maxLength: 300 }),
  fc.constantFrom(
    '..',
    '.',
    'C:\\a',
    '../a',
    'a/b',
    'con',
    'NUL.txt',
    'a\u202egpj.exe',
    ' a ',
    'plan.pdf',
    '.htaccess',
  ),
);

test('a name that passes is on one line, without path nor unseen character, and short', () => {
  fc.assert(
    fc.property(anyName, (nom) => {
      const parsed = announceInput.safeParse({
        espaceId: 'e',
        files: [{ nom, taille: 1, type: '', lastModified: 0 }],
      });
      if (!parsed.success) return;
      const kept = parsed.data.files[0]?.nom ?? '';
      expect(kept).not.toMatch(/[\\/\p{Cc}\p{Cs}]|[^\P{Cf}\u200c\u200d]/u);
      expect(kept).toBe(kept.trim());
      expect(kept.length).toBeGreaterThan(0);
      expect(kept.length).toBeLessThanOrEqual(NOM_MAX);
      expect(kept).not.toMatch(/^\.+$/);
      expect(cleanName(kept)).toBe(kept);
    }),
    { numRuns: 500 },
  );
});

test('the refusal names the file in French', () => {
  const said = (nom: string, taille = 1) =>
    announceInput.safeParse({ espaceId: 'e', files: [{ nom, taille, type: '', lastModified: 0 }] }).error
      ?.issues[0]?.message;
  expect(said('../../etc/passwd')).toBe(
    'Le nom «\u00a0../../etc/passwd\u00a0» ne convient pas\u202f: il contient un chemin ou des caractères cachés.',
  );
  expect(said('vide.txt', 0)).toBe('«\u00a0vide.txt\u00a0» est vide.');
  expect(said('a'.repeat(181))).toMatch(/«\u00a0a{80}…\u00a0» est trop long.*180/);
  expect(said('a.txt', -1)).toMatch(/ne se comprend pas/);
});

test('a turned-around name shows what it is', () => {
  expect(cleanName('photo\u202egpj.exe')).toBe('photogpj.exe');
});

test.each([
  ['plan.pdf', 1, 'plan.pdf'],
  ['plan.pdf', 2, 'plan (2).pdf'],
  ['archive.tar.gz', 3, 'archive.tar (3).gz'],
  ['sans extension', 2, 'sans extension (2)'],
  ['.profil', 2, '.profil (2)'],
])('%s, number %i', (nom, nth, expected) => {
  expect(numberedName(nom, nth)).toBe(expected);
});

test('a numbered name stays short, keeps its extension and differs from the others', () => {
  fc.assert(
    fc.property(
      anyName.filter(isFileName).map((nom) => cleanName(nom).slice(0, NOM_MAX)),
      fc.integer({ min: 2, max: 999 }),
      (nom, nth) => {
        fc.pre(nom !== '');
        const numbered = numberedName(nom, nth);
        expect(numbered.length).toBeLessThanOrEqual(NOM_MAX);
        expect(extensionOf(numbered)).toBe(extensionOf(nom));
        expect(numbered).not.toBe(numberedName(nom, nth + 1));
      },
    ),
  );
});

test.each([
  ['budget', 'plan.pdf', 'budget.pdf'],
  ['budget.pdf', 'plan.pdf', 'budget.pdf'],
  ['budget.PDF', 'plan.pdf', 'budget.pdf'],
  ['budget.exe', 'plan.pdf', 'budget.exe.pdf'],
  ['budget', 'sans extension', 'budget'],
  ['été.v2', 'plan.docx', 'été.v2.docx'],
])('renamed « %s », %s becomes %s', (given, former, expected) => {
  expect(renamed(given, former)).toBe(expected);
  expect(splitName(expected).end).toBe(splitName(former).end);
});

test.each([
  ['image/jpeg', 'image'],
  ['image/svg+xml', 'image'],
  ['application/pdf', 'pdf'],
  ['application/vnd.openxmlformats-officedocument.wordprocessingml.document', 'texte'],
  ['application/vnd.oasis.opendocument.spreadsheet', 'tableur'],
  ['text/csv', 'tableur'],
  ['application/vnd.openxmlformats-officedocument.presentationml.presentation', 'presentation'],
  ['audio/mpeg', 'audio'],
  ['video/mp4', 'video'],
  ['application/zip', 'archive'],
  ['application/octet-stream', 'autre'],
])('%s is sorted under %s', (type, genre) => {
  expect(genreOf(type)).toBe(genre);
});

test('a type that says nothing leaves the word to the name', () => {
  expect(genreOf('application/octet-stream', 'plan.PDF')).toBe('pdf');
  expect(typeOfName('plan.qlab')).toBe('application/octet-stream');
});

import { expect, test } from 'vitest';
import { pastedFiles } from '@/components/discussion/composer/taken-files';

const date = new Date('2026-11-23T13:05:00Z');
const clipboard = (types: string[], files: File[]) => ({ types, files }) as unknown as DataTransfer;
const file = (name: string) => new File(['x'], name, { type: 'image/png' });

test('a pasted picture is named after the moment, a copied file keeps its name', () => {
  const names = (given: File) => pastedFiles(clipboard(['Files'], [given]), date).map(({ name }) => name);
  expect(names(file('image.png'))).toEqual(['Image collée 23 novembre 14 h 05.png']);
  expect(names(file('IMAGE.JPG'))).toEqual(['Image collée 23 novembre 14 h 05.jpg']);
  expect(names(file('Plan de salle.png'))).toEqual(['Plan de salle.png']);
});

test('a text that brings a picture of itself along stays a text', () => {
  expect(pastedFiles(clipboard(['text/plain', 'text/html', 'Files'], [file('image.png')]), date)).toEqual([]);
});

import { describe, expect, test } from 'vitest';
import { failureOf, sentenceOf } from '@/components/fichiers/envois/failure';
import { createTimeLeft } from '@/components/fichiers/envois/time-left';
import { announcement, listTitle, progressWords, timeLeftWords } from '@/components/fichiers/envois/words';
import type { UploadState } from '@/components/fichiers/upload';
import { sizeWords } from '@/lib/fichiers/words';

const state = (given: Partial<UploadState>): UploadState => ({
  etat: 'envoi',
  sent: 0,
  total: 61_000_000,
  resteMs: null,
  ...given,
});
const envoi = (given: Partial<UploadState>) => ({
  id: 'a',
  nom: 'captation.mp4',
  type: 'video/mp4',
  state: state(given),
  kept: true,
  elsewhere: false,
  lost: false,
});

test.each([
  [0, '0\u00a0o'],
  [640, '640\u00a0o'],
  [48_210, '48\u00a0Ko'],
  [999_600, '1\u00a0Mo'],
  [1_234_567, '1,2\u00a0Mo'],
  [9_960_000, '10\u00a0Mo'],
  [61_000_000, '61\u00a0Mo'],
  [1_200_000_000, '1,2\u00a0Go'],
  [5_000_000_000, '5\u00a0Go'],
])('%d bytes are said « %s »', (bytes, words) => expect(sizeWords(bytes)).toBe(words));

test.each([
  [800, 'encore quelques secondes'],
  [21_000, 'encore 25\u00a0s'],
  [56_000, 'encore 1\u00a0min'],
  [61_000, 'encore 2\u00a0min'],
  [3_599_000, 'encore 1\u00a0h'],
  [3_900_000, 'encore 1\u00a0h\u00a010\u00a0min'],
])('%d ms are rounded up: « %s »', (ms, words) => expect(timeLeftWords(ms)).toBe(words));

describe('time left', () => {
  test('says nothing before it has seen two seconds', () => {
    const left = createTimeLeft(1_000);
    left.after(0, 0);
    expect(left.after(100, 1_900)).toBeNull();
    expect(left.after(110, 2_200)).toBe(17_800);
  });
  test('does not count what the server already had', () => {
    const left = createTimeLeft(1_000);
    left.after(900, 0);
    expect(left.after(920, 4_000)).toBe(16_000);
  });
  test('follows a network that slows down, within twelve seconds', () => {
    const left = createTimeLeft(100_000);
    for (let at = 0; at <= 10_000; at += 500) left.after(at * 5, at);
    for (let at = 10_500; at <= 25_000; at += 500) left.after(50_000 + (at - 10_000), at);
    expect(left.after(66_000, 26_000)).toBe(34_000);
  });
  test('promises nothing when nothing moves', () => {
    const left = createTimeLeft(1_000);
    left.after(300, 0);
    expect(left.after(300, 5_000)).toBeNull();
  });
});

test('each state says where the file is', () => {
  expect(progressWords(envoi({ sent: 38_000_000, resteMs: 50_000 }))).toBe(
    '38\u00a0Mo sur 61\u00a0Mo, encore 50\u00a0s',
  );
  expect(progressWords(envoi({ sent: 38_000_000 }))).toBe('38\u00a0Mo sur 61\u00a0Mo');
  expect(progressWords(envoi({ etat: 'pause', sent: 24_400_000 }))).toMatch(/^En pause à 40 %/);
  expect(progressWords(envoi({ etat: 'coupure', sent: 30_500_000 }))).toMatch(/^Interrompu à 50 %/);
  expect(progressWords(envoi({ etat: 'echec', error: 'Trop gros.' }))).toBe('Trop gros.');
});

test('the title counts what is still on its way', () => {
  expect(listTitle([envoi({}), envoi({ etat: 'pause' }), envoi({ etat: 'echec' })])).toBe(
    '2\u00a0envois en cours',
  );
  expect(listTitle([envoi({ etat: 'echec' }), envoi({ etat: 'pret' })])).toBe('Envois');
  expect(listTitle([envoi({ etat: 'echec' })])).toBe('Envois refusés');
  expect(listTitle([envoi({ etat: 'pret' })])).toBe('Envois terminés');
});

test('a bar that moves is not read aloud, a cut and its end are', () => {
  const before = state({ sent: 1 });
  expect(announcement(before, envoi({ sent: 2 }))).toBe('');
  expect(announcement(before, envoi({ etat: 'coupure' }))).toMatch(/interrompu/);
  expect(announcement(state({ etat: 'coupure' }), envoi({}))).toMatch(/reprend/);
  expect(announcement(before, envoi({ etat: 'pret' }))).toBe('captation.mp4 est ajouté.');
});

describe('an answer of the server', () => {
  test.each([
    [401, 'session'],
    [409, 'coupure'],
    [429, 'coupure'],
    [503, 'coupure'],
    [507, 'place'],
    [413, 'refus'],
  ] as const)('%d is a %s', (status, kind) => expect(failureOf(status, null, 'octets').kind).toBe(kind));
  test('a place that is no longer valid is asked for again, unless the server says why', () => {
    expect(failureOf(403, null, 'octets').kind).toBe('perime');
    expect(failureOf(403, { error: 'Vous n’êtes plus de cet espace.' }, 'octets').kind).toBe('refus');
    expect(failureOf(404, null, 'annonce').kind).toBe('refus');
  });
  test('its sentence is found wherever it is', () => {
    expect(sentenceOf({ error: 'Trop gros.' })).toBe('Trop gros.');
    expect(sentenceOf({ error: { message: 'Trop gros.' } })).toBe('Trop gros.');
    expect(sentenceOf({ code: 'invalid' })).toBe('');
    expect(sentenceOf(null)).toBe('');
  });
});

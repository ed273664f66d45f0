import { expect, test } from 'vitest';
import { type Row, ratioOf, tableOf, verdictOf } from '@/bench/measure/table';

const row = (given: Partial<Row>): Row => ({
  ...{ part: 'chat', measure: 'remise p99', unit: 'ms', ours: 13, peer: 'socket.io nu', theirs: 10 },
  ...given,
});

test('an aim is held up to the figure that is printed, and missed above', () => {
  expect(verdictOf(row({ aim: 1.3 }))).toBe('tenu');
  expect(verdictOf(row({ aim: 1.3, ours: 13.04 }))).toBe('tenu');
  expect(verdictOf(row({ aim: 1.3, ours: 13.1 }))).toBe('manqué');
  expect(verdictOf(row({}))).toBe('');
});

test('a limit holds for the figure itself, whatever stands beside it', () => {
  expect(verdictOf(row({ ours: 0, theirs: 160, limit: 0 }))).toBe('tenu');
  expect(verdictOf(row({ ours: 1, theirs: 160, limit: 0 }))).toBe('manqué');
  expect(verdictOf(row({ ours: 13, aim: 1.3, limit: 12 }))).toBe('manqué');
});

test('nothing beside, or nothing at all beside, still gives a ratio that can be read', () => {
  expect(ratioOf(row({ theirs: undefined }))).toBeUndefined();
  expect(ratioOf(row({ ours: 0, theirs: 0 }))).toBe(1);
  expect(ratioOf(row({ ours: 3, theirs: 0 }))).toBe(Number.POSITIVE_INFINITY);
});

test('the table has one line per measure, in Markdown', () => {
  const lines = tableOf([
    row({ aim: 1.3 }),
    row({ measure: 'processeur', peer: undefined, theirs: undefined }),
  ]);
  expect(lines.split('\n').map((line) => line.replace(/ +/g, ' '))).toEqual([
    '| Partie | Mesure | Tréteaux | À côté | Rapport | Visé | |',
    '| ------ | ---------- | -------- | ----------------- | ------- | ------ | ---- |',
    '| chat | remise p99 | 13 ms | 10 (socket.io nu) | 1.30× | ≤ 1.3× | tenu |',
    '| chat | processeur | 13 ms | | | | |',
  ]);
});

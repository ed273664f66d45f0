import fc from 'fast-check';
import { expect, test } from 'vitest';
import { clockOf, parisMoment } from '@/lib/appels/moment';
import { countdownWords, daysUntil, isOpen, limiteWords, montantWords } from '@/lib/appels/words';
import { isoDay } from '@/lib/core/dates';

const noon = (day: string) => new Date(`${day}T00:00:00Z`);

test('a wall clock of Paris is a moment, in winter, in summer and in the nights between', () => {
  expect(parisMoment(noon('2027-01-15'), '12:00').toISOString()).toBe('2027-01-15T11:00:00.000Z');
  expect(parisMoment(noon('2027-07-15'), '23:59').toISOString()).toBe('2027-07-15T21:59:00.000Z');
  // 2 h 30 does not exist that night; it exists twice the other.
  expect(parisMoment(noon('2027-03-28'), '02:30').toISOString()).toBe('2027-03-28T01:30:00.000Z');
  expect(parisMoment(noon('2027-10-31'), '02:30').toISOString()).toBe('2027-10-31T00:30:00.000Z');
});

test('what was read from a form is shown again in it', () => {
  const days = fc
    .integer({ min: 0, max: 20_000 })
    .map((n) => new Date(Date.UTC(2026, 0, 1) + n * 86_400_000));
  const times = fc
    .tuple(fc.integer({ min: 0, max: 23 }), fc.integer({ min: 0, max: 59 }))
    // The hour that spring leaps over is shown as the one after.
    .filter(([hour]) => hour !== 2)
    .map(([hour, minute]) => `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`);
  fc.assert(
    fc.property(days, times, (day, time) => {
      const moment = parisMoment(day, time);
      expect(isoDay(moment)).toBe(day.toISOString().slice(0, 10));
      expect(clockOf(moment)).toBe(time);
    }),
  );
});

test('days are counted by the calendar of Paris', () => {
  const limite = parisMoment(noon('2027-01-15'), '12:00');
  expect(daysUntil(limite, new Date('2027-01-14T22:59:00Z'))).toBe(1);
  expect(daysUntil(limite, new Date('2027-01-14T23:00:00Z'))).toBe(0);
  const said = (now: string) => countdownWords({ limite }, new Date(now)).replace(/\s/g, ' ');
  expect(said('2026-10-01T08:00:00Z')).toBe('Dans 106 jours');
  expect(said('2027-01-08T08:00:00Z')).toBe('Plus que 7 jours');
  expect(said('2027-01-14T08:00:00Z')).toBe('Demain, dernier jour');
  expect(said('2027-01-15T08:00:00Z')).toBe('Dernier jour : 12 h 00');
  expect(said('2027-01-15T11:00:00Z')).toBe('Clos depuis le 15 janvier 2027');
  expect(countdownWords({ limite: null }, new Date())).toBe('Ouvert toute l’année');
  expect(isOpen({ limite }, limite)).toBe(false);
  expect(limiteWords(limite).replace(/\s/g, ' ')).toBe('vendredi 15 janvier 2027, 12 h 00');
});

test('amounts', () => {
  const said = (montantMin: number | null, montantMax: number | null) =>
    montantWords({ montantMin, montantMax }).replace(/\s/g, ' ');
  expect(said(3_000, 10_000)).toBe('de 3 000 à 10 000 €');
  expect(said(null, 10_000)).toBe('jusqu’à 10 000 €');
  expect(said(500, null)).toBe('à partir de 500 €');
  expect(said(500, 500)).toBe('500 €');
  expect(said(null, null)).toBe('');
});

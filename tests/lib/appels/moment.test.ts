import { expect, test } from 'vitest';
import { countdownWords, daysUntil, isOpen, limiteWords, montantWords } from '@/lib/appels/words';
import { momentOf } from '@/lib/core/zone';

test('days are counted by the calendar of where people live', () => {
  const limite = momentOf('2027-01-15', '12:00');
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

import { describe, expect, it } from 'vitest';
import { names } from '@/components/espaces/home/names';
import { presenceWords, underName } from '@/components/membres/presence-words';
import { ago, fullDate, longDay, onDay } from '@/lib/core/dates';

const today = new Date('2026-11-20T10:00:00Z');
const earlier = (minutes: number) => new Date(today.getTime() - minutes * 60_000);
const DAY = 24 * 60;

describe('people in a sentence', () => {
  const people = ['Nadia', 'Denis', 'Jean-Luc', 'Annie'].map((nom) => ({ nom }));

  it('are two named, then counted', () => {
    expect([1, 2, 3, 4].map((count) => names(people.slice(0, count)))).toEqual([
      'Nadia',
      'Nadia et Denis',
      'Nadia, Denis et Jean-Luc',
      'Nadia, Denis et 2\u00a0autres',
    ]);
    expect(names([])).toBe('');
  });
});

describe('days in a sentence', () => {
  it('are named while they are near', () => {
    expect(onDay(earlier(5), today)).toBe('aujourd’hui');
    expect(onDay(earlier(DAY), today)).toBe('hier');
    expect(onDay(earlier(3 * DAY), today)).toBe('mardi');
    expect(onDay(earlier(17 * DAY), today)).toBe('le\u00a03\u00a0novembre');
    expect(onDay(earlier(19 * DAY), today)).toBe('le\u00a01er\u00a0novembre');
    expect(onDay(earlier(365 * DAY), today)).toBe('le\u00a020\u00a0novembre 2025');
  });

  it('keep the day with its month on one line', () => {
    expect(fullDate(today)).toBe('20\u00a0novembre 2026');
    expect(longDay(today)).toBe('vendredi 20\u00a0novembre');
    expect(longDay(earlier(19 * DAY))).toBe('dimanche 1er\u00a0novembre');
  });

  it('are minutes within the hour', () => {
    expect(ago(earlier(0), today)).toBe('à l’instant');
    expect(ago(earlier(12), today)).toBe('il y a 12\u00a0min');
    expect(ago(earlier(90), today)).toBe('aujourd’hui');
  });
});

describe('presence in words', () => {
  it('says more than the dot', () => {
    expect(presenceWords({ present: true, lastSeenAt: null }, today)).toBe('en ligne');
    expect(presenceWords({ present: false, lastSeenAt: null }, today)).toBe('aucune visite encore');
    expect(presenceWords({ present: false, lastSeenAt: earlier(DAY) }, today)).toBe('dernière visite hier');
  });

  it('follows the structure, or the function, or nothing', () => {
    const person = {
      present: true,
      lastSeenAt: null,
      structures: ['Ehpad Les Myrtilles'],
      fonction: 'Animateur',
    };
    expect(underName(person, today, false)).toBe('Ehpad Les Myrtilles, en ligne');
    expect(underName({ ...person, structures: [] }, today, true)).toBe('Animateur, vous');
    expect(underName({ ...person, structures: [], fonction: '' }, today, false)).toBe('en ligne');
  });
});

import { afterEach, describe, expect, test } from 'vitest';
import { momentAsked } from '@/lib/blog/publication';
import { at } from '@/lib/core/clock';
import { followZone } from '@/lib/core/zone';

afterEach(() => followZone('Europe/Paris'));

describe('a publication', () => {
  const asked = (publierLe: string, publierA: string) =>
    at(new Date('2026-11-23T10:00:00Z'), async () =>
      momentAsked({ quand: 'date', publierLe: publierLe ? new Date(publierLe) : null, publierA }),
    );

  test('is at eight in the morning when no hour is said', async () => {
    expect(await asked('2026-11-24', '')).toEqual(new Date('2026-11-24T07:00:00Z'));
    followZone('America/Guadeloupe');
    expect(await asked('2026-11-24', '')).toEqual(new Date('2026-11-24T12:00:00Z'));
  });

  test('in the past is refused, naming the day, or the hour when it is today', async () => {
    const refused = (day: string, hour: string, field: string) =>
      expect(asked(day, hour)).rejects.toMatchObject({ fields: { [field]: expect.any(String) } });
    await refused('2026-11-22', '23:00', 'publierLe');
    await refused('2026-11-23', '10:30', 'publierA');
    await refused('', '11:30', 'publierLe');
    expect(await asked('2026-11-23', '11:30')).toEqual(new Date('2026-11-23T10:30:00Z'));
  });
});

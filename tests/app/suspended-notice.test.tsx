import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { SuspendedNotice } from '@/app/suspended-notice';
import { type Actor, visiteur } from '@/lib/comptes/actor';
import { at } from '@/lib/core/clock';

const until = new Date('2026-11-27T09:00:00Z');
const marie: Actor = {
  ...{ kind: 'compte', id: 'm', nom: 'Marie-Odile Claudel', email: 'm@exemple.fr', role: 'membre' },
  ...{ portraitId: null, sessionId: 's', charteVersion: 1 },
  suspendu: { jusquau: until, motif: 'Publicité.' },
};
const drawn = (actor: Actor, day: string) =>
  at(new Date(day), () => Promise.resolve(renderToStaticMarkup(<SuspendedNotice actor={actor} />)));

test('who is suspended reads so before writing, until the day it ends; nobody else does', async () => {
  expect(await drawn(marie, '2026-11-25T09:00:00Z')).toContain('Votre compte est suspendu jusqu’au');
  expect(await drawn(marie, '2026-11-27T09:00:00Z')).toBe('');
  expect(await drawn(visiteur, '2026-11-25T09:00:00Z')).toBe('');
});

import { beforeEach, expect, test, vi } from 'vitest';
import { plainAction } from '@/app/plain-action';
import { readRefusal } from '@/app/refusal';
import { forbidden, notFound, unauthenticated } from '@/lib/core/errors';

const jar = vi.hoisted(() => new Map<string, string>());
vi.mock('next/headers', () => ({
  cookies: async () => ({
    set: (name: string, value: string) => jar.set(name, value),
    get: (name: string) => (jar.has(name) ? { value: jar.get(name) } : undefined),
  }),
}));
vi.mock('next/navigation', () => ({
  redirect: (to: string) => {
    throw new Error(`to ${to}`);
  },
  notFound: () => {
    throw new Error('nothing there');
  },
}));
vi.mock('@/lib/auth/session-token', () => ({ isSecure: () => false }));
vi.mock('@/lib/auth/current-actor', () => ({
  currentActor: async () => ({ kind: 'visiteur' }),
  currentPath: async () => '/forum/une-salle?fait=retabli&page=2',
}));

beforeEach(() => jar.clear());

const failing = (error: Error) => plainAction(() => Promise.reject(error), new FormData());

test('what a command gives back goes on', async () => {
  const form = new FormData();
  form.set('id', '1');
  expect(await plainAction(async (_actor, input) => input, form)).toEqual({ id: '1' });
});

test('its sentence is told on a page that leads back, without what was done there before', async () => {
  await expect(failing(forbidden('Votre compte est suspendu.'))).rejects.toThrow('to /refus');
  expect(await readRefusal()).toEqual({
    phrase: 'Votre compte est suspendu.',
    retour: '/forum/une-salle?page=2',
  });
});

test('a visitor signs in and comes back, nothing is nowhere, a defect stays one', async () => {
  await expect(failing(unauthenticated())).rejects.toThrow(/^to \/connexion\?suite=%2Fforum%2Fune-salle/);
  await expect(failing(notFound())).rejects.toThrow('nothing there');
  await expect(failing(new TypeError('a defect'))).rejects.toThrow('a defect');
  expect(await readRefusal()).toBeNull();
});

test.each(['{', 'null', '{"phrase":1}'])('a cookie that is not ours says nothing: %s', async (text) => {
  jar.set('refus', Buffer.from(text).toString('base64url'));
  expect(await readRefusal()).toBeNull();
});

test('the way back never leads elsewhere', async () => {
  const text = JSON.stringify({ phrase: 'Non.', retour: '//ailleurs.example' });
  jar.set('refus', Buffer.from(text).toString('base64url'));
  expect(await readRefusal()).toEqual({ phrase: 'Non.', retour: '/' });
});

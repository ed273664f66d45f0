import { beforeAll, describe, expect, test, vi } from 'vitest';
import type { Actor } from '@/lib/comptes/actor';
import { db } from '@/lib/core/db';
import { isAppError, notFound, unauthenticated } from '@/lib/core/errors';
import { idle } from '@/lib/core/form-state';
import { fillInstance, resetDatabase } from '../support/database';
import { actionRows, type Outcome } from './action-rows';
import { aWorld, fingerprint, standings, type World } from './world';

const scene = vi.hoisted(() => ({ actor: { kind: 'visiteur' } as Actor }));

class Redirected extends Error {
  constructor(readonly to: string) {
    super(`redirected to ${to}`);
  }
}

vi.mock('next/navigation', () => ({
  redirect: (to: string) => {
    throw new Redirected(to);
  },
  notFound: () => {
    throw notFound();
  },
}));
vi.mock('next/cache', () => ({ revalidatePath: () => undefined, refresh: () => undefined }));
vi.mock('@/lib/auth/current-actor', () => ({
  currentActor: async () => scene.actor,
  currentPath: async () => '/',
  requireActor: async () => {
    if (scene.actor.kind !== 'compte') throw new Redirected('/connexion?suite=%2F');
    return scene.actor;
  },
}));
vi.mock('@/lib/auth/session-cookie', () => ({
  startSession: async () => undefined,
  dropSessionCookie: async () => undefined,
}));
vi.mock('@/lib/auth/client', () => ({
  requestClient: async () => ({ adresse: '192.0.2.1', appareil: 'Test' }),
}));

type Action = (...args: unknown[]) => Promise<unknown>;

/** Every exported function of every actions.ts is an address anyone can post to. */
const modules = import.meta.glob<Record<string, Action>>('/app/**/actions.ts');
const found: Record<string, Action> = {};

beforeAll(async () => {
  for (const [file, load] of Object.entries(modules))
    for (const [name, action] of Object.entries(await load()))
      found[`${file.slice(5, -11)}: ${name}`] = action;
});

let last: { world: World; print: string } | undefined;

/** The world as it was made, made again only when something in it changed: most of those who knock change nothing. */
async function freshWorld(): Promise<World> {
  if (last && (await fingerprint()) === last.print) {
    await db.rateLimit.deleteMany();
    return last.world;
  }
  await resetDatabase();
  await fillInstance();
  const world = await aWorld();
  last = { world, print: await fingerprint() };
  return world;
}

const sentences: Record<string, Outcome> = {
  [notFound().message]: 'not_found',
  [unauthenticated().message]: 'unauthenticated',
};

async function outcomeOf(work: Promise<unknown>): Promise<Outcome> {
  try {
    const state = await work;
    if (typeof state !== 'object' || state === null || !('status' in state)) return 'done';
    if (state.status !== 'error') return 'done';
    return ('message' in state && sentences[String(state.message)]) || 'refused';
  } catch (error) {
    if (error instanceof Redirected) return /^\/connexion\?(?!etat=)/.test(error.to) ? 'sign-in' : 'done';
    if (isAppError(error)) return sentences[error.message] ?? 'refused';
    throw error;
  }
}

test('every action has a row, every row an action', () => {
  expect(Object.keys(actionRows).sort()).toEqual(Object.keys(found).sort());
});

describe.each(Object.entries(actionRows))('%s', (name, row) => {
  test.each(standings)('%s', async (standing) => {
    const world = await freshWorld();
    scene.actor = world.actor(standing);
    const form = new FormData();
    for (const [field, value] of Object.entries(await row.form(world, standing))) form.set(field, value);
    const before = await fingerprint();
    const args = row.args?.(world) ?? [];
    const action = found[name];
    if (!action) throw new Error(`no such action: ${name}`);
    const outcome = await outcomeOf(action(...args, ...(row.bare ? [form] : [idle, form])));
    expect(outcome).toBe(row.expected[standing]);
    if (row.writes === 'perhaps') return;
    if (outcome !== 'done') expect(await fingerprint()).toBe(before);
    else expect(await fingerprint()).not.toBe(before);
  });
});

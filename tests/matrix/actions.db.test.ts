import { beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Actor } from '@/lib/comptes/actor';
import { db } from '@/lib/core/db';
import { isAppError, notFound, unauthenticated } from '@/lib/core/errors';
import { idle } from '@/lib/core/form-state';
import { paths } from '@/lib/core/paths';
import { fillInstance, resetDatabase } from '../support/database';
import { actionRows, type Outcome } from './action-rows';
import { fingerprint, remember, watchWrites } from './memory';
import { pagesAndActions } from './page-actions';
import { aWorld, type Standing, standings, type World } from './world';

const scene = vi.hoisted(() => ({ actor: { kind: 'visiteur' } as Actor, phrase: '' }));

class Redirected extends Error {
  constructor(readonly to: string) {
    super(`redirected to ${to}`);
  }
}

/** The page that says that nothing is there. */
class Missing extends Error {}

vi.mock('next/navigation', () => ({
  redirect: (to: string) => {
    throw new Redirected(to);
  },
  notFound: () => {
    throw new Missing();
  },
}));
vi.mock('next/headers', () => ({ headers: async () => new Headers() }));
vi.mock('next/cache', () => ({ revalidatePath: () => undefined, refresh: () => undefined }));
vi.mock('@/lib/auth/current-actor', () => ({
  currentActor: async () => scene.actor,
  currentPath: async () => '/',
  requireActor: async () => {
    if (scene.actor.kind !== 'compte') throw new Redirected('/connexion?suite=%2F');
    return scene.actor;
  },
}));
vi.mock('@/app/refusal', () => ({
  keepRefusal: async ({ phrase }: { phrase: string }) => {
    scene.phrase = phrase;
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

let world: World;
let restore: () => Promise<void>;

beforeAll(async () => {
  await resetDatabase();
  await fillInstance();
  world = await aWorld();
  await watchWrites();
  restore = await remember();
});
beforeEach(() => restore());

const sentences: Record<string, Outcome> = {
  [notFound().message]: 'not_found',
  [unauthenticated().message]: 'unauthenticated',
};

/**
 * What came of an action. An error one can act on must not leave it: where no script runs, whoever pressed the button
 * would see that something broke (`formAction`, `plainAction`).
 */
async function outcomeOf(work: Promise<unknown>): Promise<Outcome> {
  try {
    const state = await work;
    // How a script is told.
    if (state === null) return 'unauthenticated';
    if (typeof state !== 'object' || state === null || !('status' in state)) return 'done';
    if (state.status !== 'error') return 'done';
    return ('message' in state && sentences[String(state.message)]) || 'refused';
  } catch (error) {
    // Told on a page of its own, with the sentence that was kept for it.
    if (error instanceof Redirected && error.to === paths.refus()) {
      expect(scene.phrase).not.toBe('');
      return 'refused';
    }
    // What was typed is kept, and shown there.
    if (error instanceof Redirected && error.to === paths.brouillons({ fait: 'refuse' })) return 'refused';
    if (error instanceof Redirected) return /^\/connexion\?(?!etat=)/.test(error.to) ? 'sign-in' : 'done';
    if (error instanceof Missing) return 'not_found';
    if (isAppError(error)) throw new Error(`Told nobody: ${error.message}`, { cause: error });
    throw error;
  }
}

const suspend = (id: string, until: { jusquau: Date; motif: string } | null) =>
  db.compte.update({
    where: { id },
    data: { suspenduJusquau: until?.jusquau ?? null, suspenduMotif: until?.motif ?? '' },
  });

/** What who may not write may still do: come and go, see to their own account, take back, report, contest. */
const WHILE_SUSPENDED = new Set([
  '(site)/aide/[guide]: rateGuideAction',
  '(site)/annonces/lien/[token]: answerByLinkAction',
  '(site)/annonces/lien/[token]: renewByLinkAction',
  '(site)/annonces/recherches: deleteRechercheAction',
  '(site)/annonces/recherches: editRechercheAction',
  '(site)/annonces/recherches: keepRechercheAction',
  '(site)/annonces/recherches/arret/[token]: stopAlertesAction',
  '(site)/annuaire/[slug]/corriger: proposeCorrectionAction',
  '(site)/annuaire/[slug]/referents: leaveFicheAction',
  '(site)/annuaire/[slug]/reprendre: objectToFicheAction',
  '(site)/annuaire/[slug]/signaler: reportFicheAction',
  '(site)/appels/[slug]: followAppelAction',
  '(site)/appels/[slug]: unfollowAppelAction',
  '(site)/appels/rappels/arret/[token]: stopRappelsAction',
  '(site)/appels/suivis: chooseRappelsAction',
  '(site)/appels/suivis: renewAgendaAction',
  '(site)/bienvenue: endBienvenueAction',
  '(site)/compte: acceptCharteAction',
  '(site)/compte: changeEmailAction',
  '(site)/compte: changePasswordAction',
  '(site)/compte: leaveStructureAction',
  '(site)/compte: removePortraitAction',
  '(site)/compte: revokeSessionAction',
  '(site)/compte: signOutEverywhereAction',
  '(site)/compte/blocages: unblockCompteAction',
  '(site)/compte/brouillons: forgetBrouillonAction',
  '(site)/compte/donnees: deleteCompteAction',
  '(site)/connexion: requestPasswordLinkAction',
  '(site)/connexion: requestSignInLinkAction',
  '(site)/connexion: signOutAction',
  '(site)/contact: writeToTeamAction',
  '(site)/conversations/[id]: leaveConversationAction',
  '(site)/espaces: declineInvitationAction',
  '(site)/forum: followAction',
  '(site)/forum: keepSujetAction',
  '(site)/forum: markAllReadAction',
  '(site)/forum: previewAction',
  '(site)/forum/[slug]: keepReponseAction',
  '(site)/inscription: signUpAction',
  '(site)/inscription: signUpInvitedAction',
  '(site)/lien/[token]: redeemLienAction',
  '(site)/moderation/decisions/[id]: appealAction',
  '(site)/moderation/decisions/[id]: tellCorrectedAction',
  '(site)/notifications: readAllAction',
  '(site)/notifications/arret/[token]: stopMailsAction',
  '(site)/notifications/reglages: chooseForEspaceAction',
  '(site)/notifications/reglages: chooseFrequencesAction',
  '(site)/notifications/reglages: chooseInteretsAction',
  '(site)/notifications/reglages: confirmAddressAction',
  '(site)/notifications/reglages: pauseMailsAction',
  '(site)/signaler: blockCompteAction',
  '(site)/signaler: confirmReportAction',
  '(site)/signaler: reportContentAction',
  'espaces/[slug]: withdrawAdhesionAction',
  'espaces/[slug]/discussion: removeDraftAction',
  'espaces/[slug]/documents: findImagesAction',
  'espaces/[slug]/membres: leaveAction',
]);
/** Refused, with what was typed kept as a draft. */
const KEEPS_A_DRAFT = new Set(['(site)/forum: publishSujetAction', '(site)/forum/[slug]: replyAction']);

test('every action has a row, every row an action', () => {
  expect(Object.keys(actionRows).sort()).toEqual(Object.keys(found).sort());
});

/** Forms that say it otherwise, or to nobody: in an espace who is suspended is a lecteur; signing in is for visitors. */
const TOLD_OTHERWISE = /^espaces\/\[slug\]\/|^\(site\)\/connexion/;

test('where a suspended person would begin to write, the page says first that it will not leave', () => {
  const refused = (name: string) => {
    const row = actionRows[name];
    // What takes the form alone is a button; what only agents do is asked of nobody else.
    if (!row || row.bare || WHILE_SUSPENDED.has(name)) return false;
    return standings.some((standing) => standing !== 'agent' && row.expected[standing] === 'done');
  };
  const silent = pagesAndActions()
    .map(({ page, files, actions }) => ({
      page,
      told: files.has('/app/suspended-notice.tsx'),
      forms: actions.filter(refused),
    }))
    .filter(({ page, told, forms }) => forms.length > 0 && !told && !TOLD_OTHERWISE.test(page));
  expect(silent).toEqual([]);
});

/** Presses the button as this person. @returns what came of it, and whether anything was written */
async function knock(name: string, standing: Standing) {
  scene.phrase = '';
  const row = actionRows[name];
  const action = found[name];
  if (!row || !action) throw new Error(`no such action: ${name}`);
  const form = new FormData();
  for (const [field, value] of Object.entries(await row.form(world, standing))) form.set(field, value);
  const before = await fingerprint();
  const args = row.args?.(world) ?? [];
  const outcome = await outcomeOf(action(...args, ...(row.bare ? [form] : [idle, form])));
  return { outcome, wrote: (await fingerprint()) !== before };
}

describe.each(Object.entries(actionRows))('%s', (name, row) => {
  test.each(standings)('%s', async (standing) => {
    scene.actor = world.actor(standing);
    const { outcome, wrote } = await knock(name, standing);
    const expected = row.expected[standing];
    // What no form shows is not told a visitor: they are led to sign in.
    if (row.bare && expected === 'unauthenticated') expect(['sign-in', 'unauthenticated']).toContain(outcome);
    else expect(outcome).toBe(expected);
    if (row.writes !== 'perhaps') expect(wrote).toBe(outcome === 'done');
  });

  const able = standings.find((standing) => row.expected[standing] === 'done' && standing !== 'stranger');
  if (!able) return;
  test('an empty form is refused with a sentence', async () => {
    scene.actor = world.actor(able);
    scene.phrase = '';
    const action = found[name];
    const args = row.args?.(world).map(() => '') ?? [];
    const done = Promise.resolve(action?.(...args, ...(row.bare ? [] : [idle]), new FormData()));
    await outcomeOf(done);
    const state = await done.catch(() => null);
    // What the library that checks says by itself is in English.
    expect(`${scene.phrase} ${JSON.stringify(state)}`).not.toMatch(/\b(invalid|expected|required|too)\b/i);
  });

  test('suspended', async () => {
    const compte = world.compte(able);
    if (!compte) throw new Error(`nobody is ${able}`);
    const suspendu = { jusquau: new Date(Date.now() + 86_400_000), motif: 'Publicité répétée' };
    await suspend(compte.id, suspendu);
    scene.actor = { ...compte, suspendu };
    const { outcome, wrote } = await knock(name, able);
    await suspend(compte.id, null);
    if (WHILE_SUSPENDED.has(name)) expect(outcome).toBe('done');
    else expect([outcome, wrote]).toEqual(['refused', KEEPS_A_DRAFT.has(name)]);
  });
});

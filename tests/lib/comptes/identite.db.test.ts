import { beforeEach, describe, expect, test } from 'vitest';
import { type Connecte, visiteur } from '@/lib/comptes/actor';
import { changeCompteRole } from '@/lib/comptes/commands/administer';
import { enterByIdentite } from '@/lib/comptes/commands/enter-by-identite';
import { resumeSession } from '@/lib/comptes/commands/resume-session';
import { tieIdentite } from '@/lib/comptes/commands/tie-identite';
import type { Identite } from '@/lib/comptes/identite';
import { charteToAccept } from '@/lib/comptes/queries/profile';
import { db } from '@/lib/core/db';
import { getCharte } from '@/lib/instance/queries';
import { eraseCompte } from '@/lib/mes-donnees/commands/erase';
import { disableCompte } from '@/lib/moderation/commands/comptes';
import { fillInstance, resetDatabase } from '@/tests/support/database';
import { takeMails } from '@/tests/support/jobs';
import { aCompte } from '@/tests/support/people';
import { aClient, anEmail, askForCompte } from '@/tests/support/visits';

const DEPARTEMENT = '22880001700011';
Object.assign(process.env, {
  OIDC_ISSUER: 'https://identite.example',
  OIDC_CLIENT_ID: 'treteaux',
  OIDC_CLIENT_SECRET: 'secret',
  OIDC_SIRETS: `${DEPARTEMENT}, 22880001700029`,
});

const identite = (given: Partial<Identite> = {}): Identite => ({
  issuer: 'https://identite.example',
  sub: 'sub-1',
  email: 'odile.remy@example.org',
  nom: 'Odile Remy',
  organisation: 'Département des Vosges',
  siret: DEPARTEMENT,
  ...given,
});
const enter = (given: Partial<Identite> = {}, actor: Connecte | typeof visiteur = visiteur) =>
  enterByIdentite(actor, identite(given), aClient());
async function entered(given: Partial<Identite> = {}) {
  const entry = await enter(given);
  const actor = entry.kind === 'session' ? await resumeSession(entry.sessionId) : null;
  if (!actor) throw new Error('nobody came in');
  return actor;
}

beforeEach(async () => {
  await resetDatabase();
  await fillInstance();
});

describe('somebody new', () => {
  test('gets an account, an agent’s when their organisation is allowed, and is asked for the charte', async () => {
    const agent = await entered();
    expect(agent).toMatchObject({ nom: 'Odile Remy', email: 'odile.remy@example.org', role: 'agent' });
    expect(await charteToAccept(agent)).toBe((await getCharte()).version);
    const other = await entered({ sub: 'sub-2', email: anEmail(), siret: '98765432100015' });
    expect(other.role).toBe('membre');
    expect((await entered({ sub: 'sub-3', email: anEmail(), siret: null })).role).toBe('membre');
  });

  test('twice at the same moment is one account', async () => {
    const entries = await Promise.all([enter(), enter(), enter()]);
    expect(new Set(entries.map(({ kind }) => kind))).toEqual(new Set(['session']));
    expect(await db.compte.count()).toBe(1);
  });

  test('takes the place of an account under their address that nobody ever confirmed', async () => {
    await askForCompte({ email: 'odile.remy@example.org', nom: 'Quelqu’un' });
    expect(await entered()).toMatchObject({ nom: 'Odile Remy' });
    expect(await db.compte.count()).toBe(1);
    expect(await db.lien.count()).toBe(0);
  });
});

describe('somebody known', () => {
  test('is known by sub, whatever the address has become', async () => {
    const first = await entered();
    const again = await entered({ email: 'odile.dupont@example.org', nom: 'Odile Dupont' });
    expect(again).toMatchObject({ id: first.id, email: 'odile.remy@example.org', nom: 'Odile Remy' });
  });

  test('is somebody else at another provider', async () => {
    const first = await entered();
    const elsewhere = await entered({ issuer: 'https://autre.example', email: anEmail() });
    expect(elsewhere.id).not.toBe(first.id);
  });

  test('is an agent no more from the day they come from elsewhere; what an administrateur took is not given back', async () => {
    const admin = await aCompte({ role: 'administrateur' });
    const { id } = await entered();
    await changeCompteRole(admin, { compteId: id, role: 'membre' });
    expect((await entered()).role).toBe('membre');
    expect((await entered({ siret: '22880001700029' })).role).toBe('agent');
    expect((await entered({ siret: '98765432100015' })).role).toBe('membre');
  });

  test('stays outside while the account is disabled, and begins anew once it was deleted', async () => {
    const admin = await aCompte({ role: 'administrateur' });
    const { id } = await entered();
    await disableCompte(admin, { compteId: id, motif: 'Départ du département, fin de contrat.' });
    await expect(enter()).rejects.toMatchObject({ code: 'forbidden' });
    await eraseCompte(id);
    expect((await entered()).id).not.toBe(id);
  });
});

describe('an account that exists already', () => {
  test('is never opened by its address alone', async () => {
    const owner = await aCompte({ email: 'odile.remy@example.org', role: 'administrateur' });
    expect(await enter()).toEqual({ kind: 'a-relier' });
    expect(await db.session.count({ where: { compteId: owner.id } })).toBe(1);
    expect(await db.compte.count()).toBe(1);
  });

  test('is tied by its owner, told by mail, and opens from then on', async () => {
    const owner = await aCompte({ email: 'odile.remy@example.org' });
    await tieIdentite(owner, identite());
    await tieIdentite(owner, identite());
    expect((await takeMails()).map(({ to, subject }) => [to, subject])).toEqual([
      [owner.email, 'Votre compte a une entrée de plus'],
    ]);
    expect(await entered()).toMatchObject({ id: owner.id, role: 'agent' });
  });

  test('of who is signed in waits for their word, whatever its address', async () => {
    const owner = await aCompte();
    expect(await enter({}, owner)).toEqual({ kind: 'a-relier' });
    expect(await db.compte.count()).toBe(1);
  });

  test('has one identity, and an identity one account', async () => {
    const [one, two] = [await aCompte(), await aCompte()];
    await tieIdentite(one, identite());
    await expect(tieIdentite(one, identite({ sub: 'sub-2' }))).rejects.toMatchObject({ code: 'forbidden' });
    await expect(tieIdentite(two, identite())).rejects.toMatchObject({ code: 'forbidden' });
    const both = await Promise.allSettled([
      tieIdentite(two, identite({ sub: 'sub-3' })),
      tieIdentite(await aCompte(), identite({ sub: 'sub-3' })),
    ]);
    expect(both.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  });
});

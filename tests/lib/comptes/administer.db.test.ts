import { beforeEach, describe, expect, test } from 'vitest';
import { type Connecte, systeme, visiteur } from '@/lib/comptes/actor';
import { changeCompteRole } from '@/lib/comptes/commands/administer';
import { nameAdministrateur } from '@/lib/comptes/commands/name-administrateur';
import { redeemLien } from '@/lib/comptes/commands/redeem-lien';
import { requestSignInLink } from '@/lib/comptes/commands/request-lien';
import { resumeSession } from '@/lib/comptes/commands/resume-session';
import { signInWithPassword } from '@/lib/comptes/commands/sign-in';
import { liveSessions } from '@/lib/comptes/live-sessions';
import { getCompte, listComptes } from '@/lib/comptes/queries/comptes';
import { isReachable } from '@/lib/comptes/queries/reachable';
import { db } from '@/lib/core/db';
import { inviteMembre } from '@/lib/invitations/commands/invite';
import { followInvitation } from '@/lib/invitations/queries';
import { sendMessage } from '@/lib/messages/commands/send-message';
import { disableCompte, enableCompte } from '@/lib/moderation/commands/comptes';
import { resetDatabase } from '@/tests/support/database';
import { eventsOf } from '@/tests/support/events';
import { takeMails, tokenOf } from '@/tests/support/jobs';
import { aCompte, anEspace } from '@/tests/support/people';
import { aClient, aNewcomer } from '@/tests/support/visits';

const MOTIF = 'Publicité répétée dans les espaces, malgré deux rappels (charte, article 3).';
const anAdmin = () => aCompte({ nom: 'Agnès Règle', role: 'administrateur' });
const names = async (actor: Connecte, given: Parameters<typeof listComptes>[1]) =>
  (await listComptes(actor, given)).items.map(({ nom }) => nom);

beforeEach(resetDatabase);

describe('the list of accounts', () => {
  test('is for administrateurs alone', async () => {
    const other = await aCompte();
    for (const actor of [visiteur, await aCompte(), await aCompte({ role: 'agent' })]) {
      await expect(listComptes(actor, {})).rejects.toMatchObject({ code: 'not_found' });
      await expect(getCompte(actor, other.id)).rejects.toMatchObject({ code: 'not_found' });
    }
  });

  test('finds by name whatever the accents, by a part of the address, by what they are', async () => {
    const admin = await anAdmin();
    await aCompte({ nom: 'Éloïse d’Œuvrier-Ñandú', email: 'eloise@example.org' });
    await aCompte({ nom: 'Paul 100 %', role: 'agent' });
    expect(await names(admin, { q: 'nandu eloise' })).toEqual(['Éloïse d’Œuvrier-Ñandú']);
    expect(await names(admin, { q: 'D’ŒUVRIER' })).toEqual(['Éloïse d’Œuvrier-Ñandú']);
    expect(await names(admin, { q: 'Eloise@Example' })).toEqual(['Éloïse d’Œuvrier-Ñandú']);
    expect(await names(admin, { q: '%' })).toEqual([]);
    expect(await names(admin, { filtre: 'agents' })).toEqual(['Agnès Règle', 'Paul 100 %']);
    expect(await names(admin, { filtre: 'desactives' })).toEqual([]);
    expect(await names(admin, { filtre: 'n’importe', page: -4 })).toHaveLength(3);
  });
});

describe('a role', () => {
  test('holds from the next use of the session', async () => {
    const [admin, person] = [await anAdmin(), await aCompte()];
    await changeCompteRole(admin, { compteId: person.id, role: 'agent' });
    expect(await resumeSession(person.sessionId)).toMatchObject({ role: 'agent' });
    await expect(changeCompteRole(admin, { compteId: person.id, role: 'roi' })).rejects.toMatchObject({
      fields: { role: expect.any(String) },
    });
  });

  test('of the last administrateur stays, also when two take it from each other at once', async () => {
    const [one, two] = [await anAdmin(), await anAdmin()];
    const results = await Promise.allSettled([
      changeCompteRole(one, { compteId: two.id, role: 'membre' }),
      changeCompteRole(two, { compteId: one.id, role: 'membre' }),
    ]);
    expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect(await db.compte.count({ where: { role: 'administrateur' } })).toBe(1);
  });
});

describe('a disabled account', () => {
  test('is out at once: session, connections, writing', async () => {
    const [admin, person, other] = [await anAdmin(), await aCompte(), await aCompte()];
    const { id: espaceId } = await anEspace([
      [person, 'responsable'],
      [other, 'membre'],
    ]);
    const events = await eventsOf(() => disableCompte(admin, { compteId: person.id, motif: MOTIF }));
    expect(events).toEqual([{ type: 'session', compteId: person.id }]);
    expect(await resumeSession(person.sessionId)).toBeNull();
    expect(await liveSessions(systeme, [person.sessionId, other.sessionId])).toEqual(
      new Set([other.sessionId]),
    );
    await expect(
      sendMessage(person, { espaceId, clientId: 'c1', body: 'Encore moi.' }),
    ).rejects.toMatchObject({ code: 'unauthenticated' });
  });

  test('even a session row that escaped opens nothing', async () => {
    const [admin, person] = [await anAdmin(), await aCompte()];
    await disableCompte(admin, { compteId: person.id, motif: MOTIF });
    await db.session.updateMany({ where: { compteId: person.id }, data: { revokedAt: null } });
    expect(await resumeSession(person.sessionId)).toBeNull();
    expect(await liveSessions(systeme, [person.sessionId])).toEqual(new Set());
  });

  test('does not come back by password, by a link it had, nor by one it asks for', async () => {
    const admin = await anAdmin();
    const password = 'quatre mots au hasard';
    const person = await aNewcomer({ password });
    await requestSignInLink(visiteur, { email: person.email }, aClient());
    const before = tokenOf((await takeMails())[0]);
    await disableCompte(admin, { compteId: person.id, motif: MOTIF });
    await expect(
      signInWithPassword(visiteur, { email: person.email, password }, aClient()),
    ).rejects.toMatchObject({
      code: 'forbidden',
      message: expect.stringMatching(
        /^Ce compte est fermé\. Motif.*deux rappels.*Pour contester.* écrivez à l’équipe/,
      ),
    });
    await expect(redeemLien(visiteur, before, {}, aClient())).rejects.toMatchObject({ code: 'not_found' });
    const [told] = await takeMails();
    expect(told).toMatchObject({ to: person.email, subject: 'Votre compte est fermé' });
    expect(told?.text).toContain('Publicité répétée');
    expect(told?.text).toContain('Vous contestez cette décision');
    expect(told?.text).not.toMatch(/https?:/);
    await requestSignInLink(visiteur, { email: person.email }, aClient());
    await expect(redeemLien(visiteur, tokenOf((await takeMails())[0]), {}, aClient())).rejects.toMatchObject({
      code: 'forbidden',
    });
    expect(await isReachable(systeme, person.email.toUpperCase())).toBe(false);
    expect(await isReachable(systeme, 'quelqu-un@example.org')).toBe(true);
  });

  test('invites nobody any more: its links are dead', async () => {
    const [admin, person] = [await anAdmin(), await aCompte()];
    const { id: espaceId } = await anEspace([[person, 'responsable']]);
    await inviteMembre(person, { espaceId, email: 'amie@example.org', role: 'membre' });
    const token = tokenOf((await takeMails())[0]);
    await disableCompte(admin, { compteId: person.id, motif: MOTIF });
    expect(await followInvitation(visiteur, token)).toMatchObject({ state: 'retiree' });
  });

  test('opens again, and is told', async () => {
    const [admin, person] = [await anAdmin(), await aCompte()];
    await disableCompte(admin, { compteId: person.id, motif: MOTIF });
    await disableCompte(admin, { compteId: person.id, motif: 'Une autre raison, plus tard.' });
    expect(await getCompte(admin, person.id)).toMatchObject({ disabledMotif: MOTIF });
    const [decision, ...others] = await db.moderationDecision.findMany();
    expect(others).toEqual([]);
    expect(decision).toMatchObject({ mesure: 'fermer', faits: MOTIF, auteurs: [person.id] });
    await enableCompte(admin, { compteId: person.id });
    expect((await takeMails()).map(({ subject }) => subject)).toEqual([
      'Une décision de modération est annulée',
    ]);
    expect(await resumeSession(person.sessionId)).toBeNull();
    expect(await isReachable(systeme, person.email)).toBe(true);
    const actes = await db.journal.findMany({ orderBy: { rang: 'asc' }, select: { acte: true } });
    expect(actes.map(({ acte }) => acte)).toEqual([
      'Décision\u202f: Fermer le compte',
      'Décision annulée\u202f: Fermer le compte',
    ]);
  });

  test('is never oneself, nor the last administrateur, nor without a reason', async () => {
    const [admin, person] = [await anAdmin(), await aCompte()];
    const refused = (compteId: string, motif = MOTIF) =>
      expect(disableCompte(admin, { compteId, motif })).rejects;
    await refused(admin.id).toMatchObject({ code: 'forbidden' });
    await refused(person.id, 'Non.').toMatchObject({ fields: { motif: expect.any(String) } });
    await refused('inconnu').toMatchObject({ code: 'not_found' });
    for (const actor of [visiteur, person, await aCompte({ role: 'agent' })]) {
      await expect(disableCompte(actor, { compteId: person.id, motif: MOTIF })).rejects.toMatchObject({
        code: 'not_found',
      });
      await expect(enableCompte(actor, { compteId: person.id })).rejects.toMatchObject({ code: 'not_found' });
      await expect(
        changeCompteRole(actor, { compteId: person.id, role: 'administrateur' }),
      ).rejects.toMatchObject({ code: 'not_found' });
    }
  });
});

test('the first administrateur is named from the machine: only who has an open, confirmed account', async () => {
  const person = await aCompte({ email: 'premiere@example.org' });
  expect(await nameAdministrateur(systeme, { email: ' Premiere@Example.org ' })).toEqual({ nom: person.nom });
  expect(await resumeSession(person.sessionId)).toMatchObject({ role: 'administrateur' });
  const other = await aCompte();
  await disableCompte(await anAdmin(), { compteId: other.id, motif: MOTIF });
  for (const email of [other.email, 'personne@example.org', 'pas une adresse'])
    await expect(nameAdministrateur(systeme, { email })).rejects.toMatchObject({
      fields: { email: expect.any(String) },
    });
});

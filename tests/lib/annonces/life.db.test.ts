import { beforeEach, describe, expect, test } from 'vitest';
import {
  markAvailable,
  markPourvue,
  renewAnnonce,
  withdrawAnnonce,
} from '@/lib/annonces/commands/change-life';
import { deleteAnnonce } from '@/lib/annonces/commands/delete';
import { answerByLink, renewByLink } from '@/lib/annonces/commands/follow-link';
import { archiveAnnonces, askIssues, expireAnnonces, warnExpiring } from '@/lib/annonces/commands/pass-time';
import { annonceFigures } from '@/lib/annonces/figures';
import { findAnnonceLien } from '@/lib/annonces/lien-queries';
import { type Actor, type Connecte, systeme, visiteur } from '@/lib/comptes/actor';
import { at } from '@/lib/core/clock';
import { db } from '@/lib/core/db';
import { anAnnonce } from '../../support/annonces';
import { fillInstance, resetDatabase } from '../../support/database';
import { aFichier } from '../../support/fichiers';
import { takeJobs, takeMails, tokenOf } from '../../support/jobs';
import { aCompte } from '../../support/people';

beforeEach(async () => {
  await resetDatabase();
  await fillInstance();
});

const START = new Date('2026-11-10T09:00:00Z');
const day = (number: number) => new Date(START.getTime() + number * 86_400_000);
const row = (id: string) => db.annonce.findUniqueOrThrow({ where: { id } });

async function published(given: Parameters<typeof anAnnonce>[0] = {}) {
  const auteur = await aCompte({ nom: 'Maire de Vioménil' });
  const annonce = await at(START, () => anAnnonce({ auteurId: auteur.id, ...given }));
  return { auteur, ...annonce };
}

/** What the nights and mornings do, on one day; with the mails that leave. */
const pass = (number: number) =>
  at(day(number), async () => {
    const expired = await expireAnnonces(systeme);
    const archived = await archiveAnnonces(systeme);
    const warned = await warnExpiring(systeme);
    const asked = await askIssues(systeme);
    return { expired, archived, warned, asked, mails: await takeMails() };
  });

describe('time passes', () => {
  test('warned seven days before, expired at sixty, archived sixty days later', async () => {
    const { id, auteur } = await published({ issueDemandeeAt: START, issue: 'sans_suite' });
    expect(await pass(52)).toMatchObject({ warned: 0, expired: 0 });
    const warning = await pass(53);
    expect(warning).toMatchObject({ warned: 1, expired: 0 });
    expect(warning.mails[0]).toMatchObject({ to: auteur.email, subject: expect.stringContaining('expire') });
    expect(await pass(54)).toMatchObject({ warned: 0, mails: [] });
    expect(await pass(59.9)).toMatchObject({ expired: 0 });
    expect(await pass(60)).toMatchObject({ expired: 1, mails: [] });
    expect((await row(id)).etat).toBe('expiree');
    expect(await pass(119)).toMatchObject({ archived: 0 });
    expect(await pass(120)).toMatchObject({ archived: 1 });
    expect(await row(id)).toMatchObject({ etat: 'archivee', archivedAt: day(120) });
  });

  test('what lives two weeks or less, and what is taken, is not warned about', async () => {
    await published({ expiresAt: day(14) });
    await published({ etat: 'pourvue', pourvueAt: START });
    await db.annonce.updateMany({ data: { issue: 'abouti' } });
    expect(await pass(8)).toMatchObject({ warned: 0 });
    expect(await pass(55)).toMatchObject({ warned: 0, expired: 1 });
    // A greyed one leaves the lists too.
    expect(await pass(60)).toMatchObject({ expired: 1 });
  });

  test('more than one batch is dealt with in one night', async () => {
    const { auteur } = await published();
    const rows = Array.from({ length: 230 }, (_, index) => ({
      slug: `autre-${index}`,
      etat: 'publiee' as const,
      auteurId: auteur.id,
      issue: 'abouti' as const,
      createdAt: START,
      updatedAt: START,
      publishedAt: START,
      expiresAt: day(60),
    }));
    await db.annonce.createMany({ data: rows });
    expect(await pass(60)).toMatchObject({ expired: 231 });
  });

  test('asks what came of it thirty days after publication, again thirty days after it was taken, never once answered', async () => {
    const { id, auteur } = await published();
    expect(await pass(29)).toMatchObject({ asked: 0 });
    expect(await pass(30)).toMatchObject({ asked: 1 });
    expect(await pass(31)).toMatchObject({ asked: 0 });
    await at(day(35), () => markPourvue(auteur, { annonceId: id }));
    expect(await pass(64)).toMatchObject({ asked: 0 });
    expect(await pass(65)).toMatchObject({ asked: 1 });
    const other = await published({ issue: 'abouti' });
    await at(day(35), () => markPourvue(other.auteur, { annonceId: other.id }));
    expect(await pass(66)).toMatchObject({ asked: 0 });
  });

  test('a mail that has nothing left to say does not leave', async () => {
    const { id, auteur } = await published({ issue: 'abouti' });
    await at(day(53), () => warnExpiring(systeme));
    await at(day(53), () => withdrawAnnonce(auteur, { annonceId: id }));
    expect(await at(day(53), takeMails)).toEqual([]);
  });
});

describe('the link that renews', () => {
  async function warned(given: Parameters<typeof anAnnonce>[0] = {}) {
    const annonce = await published({ issue: 'abouti', ...given });
    const { mails } = await pass(54);
    return { ...annonce, token: tokenOf(mails[0]) };
  }

  test('serves once, without signing in, and gives sixty days more', async () => {
    const { id, token } = await warned();
    expect(await findAnnonceLien(token)).toMatchObject({ purpose: 'renouveler', state: 'valable' });
    await at(day(55), () => renewByLink(visiteur, token));
    expect(await row(id)).toMatchObject({ etat: 'publiee', expiresAt: day(115), avertieAt: null });
    expect(await findAnnonceLien(token)).toMatchObject({ state: 'servi' });
    await expect(renewByLink(visiteur, token)).rejects.toMatchObject({
      code: 'invalid',
      message: /déjà servi/,
    });
    expect((await row(id)).expiresAt).toEqual(day(115));
  });

  test('of two presses at once, one renews', async () => {
    const { id, token } = await warned();
    const both = await Promise.allSettled([renewByLink(visiteur, token), renewByLink(visiteur, token)]);
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect((await row(id)).renouvellements).toBe(1);
  });

  test('brings back what expired, without the deadline that is over', async () => {
    const { id, token } = await warned();
    await db.annonce.update({ where: { id }, data: { limite: day(60) } });
    await pass(61);
    await at(day(62), () => renewByLink(visiteur, token));
    expect(await row(id)).toMatchObject({ etat: 'publiee', limite: null, expiresAt: day(122) });
    // And its author is warned again, with another link.
    const { mails } = await pass(116);
    expect(tokenOf(mails[0])).not.toBe(token);
  });

  test('does nothing for what was withdrawn, or sent to the public agenda', async () => {
    for (const etat of ['archivee', 'redirigee'] as const) {
      const { id, token } = await warned();
      await db.annonce.update({ where: { id }, data: { etat } });
      expect(await findAnnonceLien(token)).toMatchObject({ state: 'parti' });
      await expect(renewByLink(visiteur, token)).rejects.toMatchObject({ code: 'invalid' });
      await resetDatabase();
      await fillInstance();
    }
  });

  test('is not to be made up, nor turned into the other one', async () => {
    const { id, token } = await warned();
    for (const wrong of ['', 'x', `renouveler.${id}.0.abc`, token.replace('renouveler', 'issue')])
      await expect(renewByLink(visiteur, wrong)).rejects.toMatchObject({ code: 'not_found' });
    await expect(answerByLink(visiteur, token, { issue: 'abouti' })).rejects.toMatchObject({
      code: 'not_found',
    });
    expect(await findAnnonceLien('x')).toBeNull();
  });
});

describe('what came of it', () => {
  test('is said by the page of a mail with one address, and can be said otherwise', async () => {
    const { id, auteur } = await published();
    const { mails } = await pass(30);
    const mail = mails.find(({ to }) => to === auteur.email);
    const token = tokenOf(mail);
    await answerByLink(visiteur, token, { issue: 'en_cours' });
    await at(day(40), () => answerByLink(visiteur, token, { issue: 'abouti' }));
    expect(await row(id)).toMatchObject({ issue: 'abouti', issueAt: day(40) });
    await expect(answerByLink(visiteur, token, { issue: 'peut-être' })).rejects.toMatchObject({
      code: 'invalid',
    });
  });

  test('is counted for the agents, and for nobody else', async () => {
    const recent = { publishedAt: new Date(), expiresAt: new Date(Date.now() + 86_400_000) };
    await anAnnonce({ ...recent, issue: 'abouti', issueDemandeeAt: new Date() });
    await anAnnonce({ ...recent, issueDemandeeAt: new Date(), sens: 'demande' });
    await anAnnonce({ ...recent, etat: 'brouillon', publishedAt: null });
    await anAnnonce({ publishedAt: new Date('2020-01-01'), etat: 'archivee', issue: 'abouti' });
    const agent = await aCompte({ role: 'agent' });
    expect(await annonceFigures(agent)).toMatchObject({
      publiees: 2,
      offres: 1,
      demandes: 1,
      enLigne: 2,
      demandees: 2,
      issues: { abouti: 1, en_cours: 0, sans_suite: 0 },
      sansReponse: 1,
    });
    for (const other of [visiteur, await aCompte()] as Actor[])
      await expect(annonceFigures(other)).rejects.toMatchObject({ code: 'not_found' });
  });
});

describe('what its author does', () => {
  test('taken, free again, withdrawn, put back; twice is once', async () => {
    const { id, auteur } = await published();
    const does = async (command: (actor: Connecte, input: unknown) => Promise<unknown>) => {
      await command(auteur, { annonceId: id });
      return (await row(id)).etat;
    };
    expect(await does(markPourvue)).toBe('pourvue');
    expect(await does(markPourvue)).toBe('pourvue');
    expect(await does(markAvailable)).toBe('publiee');
    expect((await row(id)).pourvueAt).toBeNull();
    expect(await does(withdrawAnnonce)).toBe('archivee');
    expect(await does(markPourvue)).toBe('archivee');
    expect(await does(renewAnnonce)).toBe('publiee');
  });

  test('what an agent sent to the public agenda does not come back by renewing', async () => {
    const { id, auteur } = await published({ etat: 'redirigee' });
    await expect(renewAnnonce(auteur, { annonceId: id })).rejects.toMatchObject({ code: 'invalid' });
  });

  test('deleting takes the bytes of photos too, and not what is online', async () => {
    const { id, auteur } = await published();
    const fichierId = await aFichier({ compteId: auteur.id, usage: 'annonce' });
    await db.annoncePhoto.create({ data: { fichierId, annonceId: id, rang: 1 } });
    await expect(deleteAnnonce(auteur, { annonceId: id })).rejects.toMatchObject({ code: 'invalid' });
    await withdrawAnnonce(auteur, { annonceId: id });
    await deleteAnnonce(auteur, { annonceId: id });
    expect(await db.annonce.count()).toBe(0);
    expect(await db.fichier.count({ where: { id: fichierId } })).toBe(0);
    expect(await takeJobs('remove-fichier-bytes')).toHaveLength(1);
  });
});

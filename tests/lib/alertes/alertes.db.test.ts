import { beforeEach, describe, expect, test } from 'vitest';
import { GET, POST } from '@/app/api/alertes/[token]/route';
import { deleteRecherche, editRecherche, keepRecherche } from '@/lib/alertes/commands';
import { ALERTES_JOB } from '@/lib/alertes/jobs';
import { describeRecherche, listRecherches } from '@/lib/alertes/queries';
import { stopToken } from '@/lib/alertes/stop-link';
import { tellAlertes } from '@/lib/alertes/tell';
import { MAX_RECHERCHES } from '@/lib/alertes/words';
import { loadCommunes } from '@/lib/communes/commands/load';
import { type Connecte, systeme, visiteur } from '@/lib/comptes/actor';
import { at } from '@/lib/core/clock';
import { calendarDay } from '@/lib/core/dates';
import { db } from '@/lib/core/db';
import { annoncePublieeJob, dailyAlertesJob } from '@/server/jobs/alertes';
import { anAnnonce } from '@/tests/support/annonces';
import { fillInstance, resetDatabase } from '@/tests/support/database';
import { takeJobs, takeMails } from '@/tests/support/jobs';
import { aCompte } from '@/tests/support/people';

let sophie: Connecte;
beforeEach(async () => {
  await resetDatabase();
  await fillInstance();
  sophie = await aCompte({ nom: 'Sophie Marchal' });
});

const START = new Date('2026-11-20T06:30:00Z');
const minute = (number: number) => new Date(START.getTime() + number * 60_000);
const keep = (recherche: string, frequence = 'immediate', actor = sophie) =>
  at(START, () => keepRecherche(actor, { recherche, frequence }));
const publish = (when: number, given: Parameters<typeof anAnnonce>[0] = {}) =>
  at(minute(when), () => anAnnonce(given));
const tell = (when: number, frequence: 'immediate' | 'quotidienne' = 'immediate') =>
  at(minute(when), async () => {
    await tellAlertes(systeme, frequence);
    return takeMails();
  });

describe('alerts', () => {
  test('tell once what is new, what answers, and is somebody else’s', async () => {
    await publish(-10);
    await keep('q=praticables&sens=offre');
    await publish(5, { titre: 'Vingt praticables' });
    await publish(6, { titre: 'Praticables, pour moi', auteurId: sophie.id });
    await publish(7, { titre: 'Praticables cherchés', sens: 'demande' });
    const [mail, ...others] = await tell(10);
    expect(others).toEqual([]);
    expect(mail).toMatchObject({ to: sophie.email, subject: 'Nouvelle annonce : Vingt praticables' });
    expect(mail?.text).not.toContain('pour moi');
    expect(mail?.text.match(/https?:/g)).toHaveLength(1);
    expect(await tell(20)).toEqual([]);
    expect(await tell(20, 'quotidienne')).toEqual([]);
  });

  test('an annonce whose transaction ends late is not passed over', async () => {
    await keep('q=praticables');
    expect(await tell(10)).toEqual([]);
    // Bears a moment before that round, and shows only now.
    await publish(9.5);
    expect(await tell(12)).toHaveLength(1);
  });

  test('several searches of one person make one mail, in which an annonce is told once', async () => {
    await keep('q=praticables', 'quotidienne');
    await keep('nature=materiel', 'quotidienne');
    await keep('nature=lieu', 'quotidienne');
    await publish(60);
    await publish(70, { titre: 'Bancs', description: 'Trente bancs.' });
    const mails = await tell(1_440, 'quotidienne');
    expect(mails).toHaveLength(1);
    expect(mails[0]?.subject).toBe('2\u00a0nouvelles annonces pour vous');
    expect(mails[0]?.text.match(/Douze praticables/g)).toHaveLength(1);
    expect(mails[0]?.text).toContain('Bancs');
    expect(mails[0]?.text).not.toContain('Lieu');
    expect(await tell(2_880, 'quotidienne')).toEqual([]);
  });

  test('say nothing of what was taken or withdrawn before the mail left', async () => {
    await keep('q=praticables');
    const { id } = await publish(5);
    await at(minute(10), () => tellAlertes(systeme, 'immediate'));
    await db.annonce.update({ where: { id }, data: { etat: 'archivee' } });
    expect(await takeMails()).toEqual([]);
  });

  test('around a commune, only what is near', async () => {
    await loadCommunes(systeme);
    const near = await db.commune.findFirstOrThrow({ where: { nom: 'Remiremont' } });
    const far = await db.commune.findFirstOrThrow({ where: { nom: 'Neufchâteau' } });
    await keep('ou=Épinal&rayon=30');
    for (const { insee, latitude, longitude, nom } of [near, far])
      await publish(5, { titre: `Bancs à ${nom}`, communeInsee: insee, latitude, longitude });
    const [mail] = await tell(10);
    expect(mail?.subject).toContain('Remiremont');
    expect(mail?.text).not.toContain('Neufchâteau');
  });

  test('annonces that follow each other make one round, a little later', async () => {
    await annoncePublieeJob({ annonceId: '-' });
    await annoncePublieeJob({ annonceId: '-' });
    expect(await takeJobs(ALERTES_JOB)).toHaveLength(1);
  });

  test('wait for the end of a holiday, then tell once what is still to be taken', async () => {
    const day = 1_440;
    await keep('q=praticables');
    await keep('q=bancs', 'quotidienne');
    await db.compte.update({
      where: { id: sophie.id },
      data: { pauseJusquau: calendarDay(minute(2 * day)) },
    });
    await publish(5, { titre: 'Vingt praticables' });
    const { id } = await publish(10, { titre: 'Bancs', description: 'Trente bancs.' });
    await publish(20, { titre: 'Bancs de bois', description: 'Dix bancs.' });
    for (const then of [30, day, 2 * day])
      expect([...(await tell(then)), ...(await tell(then, 'quotidienne'))]).toEqual([]);
    await db.annonce.update({ where: { id }, data: { etat: 'pourvue', pourvueAt: minute(day) } });
    await at(minute(3 * day), dailyAlertesJob);
    const mails = await at(minute(3 * day), takeMails);
    expect(mails.map(({ subject }) => subject)).toEqual([
      'Nouvelle annonce : Bancs de bois',
      'Nouvelle annonce : Vingt praticables',
    ]);
    await at(minute(4 * day), dailyAlertesJob);
    expect(await takeMails()).toEqual([]);
  });

  test('told by two nodes at once, told once', async () => {
    await keep('q=praticables');
    await publish(5);
    await at(minute(10), () =>
      Promise.all([tellAlertes(systeme, 'immediate'), tellAlertes(systeme, 'immediate')]),
    );
    expect(await takeMails()).toHaveLength(1);
  });
});

describe('stopping', () => {
  test('one request of a mail program stops them, without signing in; opening the address does not', async () => {
    await keep('q=praticables');
    await publish(5);
    const [mail] = await tell(10);
    const [, address = ''] = /^<(.*)>$/.exec(mail?.headers?.['List-Unsubscribe'] ?? '') ?? [];
    expect(mail?.headers?.['List-Unsubscribe-Post']).toBe('List-Unsubscribe=One-Click');
    expect(mail?.html).toContain('/annonces/recherches/arret/');
    const token = new URL(address).pathname.split('/').at(-1) ?? '';
    const context = { params: Promise.resolve({ token }) };
    const frequence = async () => (await db.rechercheSauvee.findFirstOrThrow()).frequence;

    const opened = await GET(new Request(address), context);
    expect([opened.status, await frequence()]).toEqual([303, 'immediate']);
    expect((await POST(new Request(address, { method: 'POST' }), context)).status).toBe(204);
    expect(await frequence()).toBe('aucune');
    expect((await POST(new Request(address, { method: 'POST' }), context)).status).toBe(204);
    await publish(15);
    expect(await tell(20)).toEqual([]);

    const forged = { params: Promise.resolve({ token: `${token.slice(0, -2)}xx` }) };
    expect((await POST(new Request(address, { method: 'POST' }), forged)).status).toBe(404);
    expect(stopToken(sophie.id)).toBe(token);
  });

  test('started again, they tell what is new from then on', async () => {
    const { id: rechercheId } = await keep('q=praticables', 'aucune');
    await publish(5);
    await at(minute(10), () =>
      editRecherche(sophie, { rechercheId, nom: 'Praticables', frequence: 'immediate' }),
    );
    expect(await tell(20)).toEqual([]);
    await publish(30);
    expect(await tell(40)).toHaveLength(1);
  });
});

describe('saved searches', () => {
  test('the same kept twice is one; what means nothing is left out; each is its owner’s', async () => {
    await loadCommunes(systeme);
    const { id } = await keep('q=praticables&sens=offre&page=3&tri=distance&sens=cadeau');
    expect((await keep('sens=offre&q=praticables', 'aucune')).id).toBe(id);
    const [one, ...others] = await listRecherches(sophie);
    expect(others).toEqual([]);
    expect(one).toMatchObject({
      frequence: 'aucune',
      adresse: 'q=praticables&sens=offre',
      nom: 'praticables, Offre',
    });
    const other = await aCompte({ nom: 'Denis Mougel' });
    await expect(
      editRecherche(other, { rechercheId: id, nom: 'X', frequence: 'aucune' }),
    ).rejects.toMatchObject({ code: 'not_found' });
    await deleteRecherche(other, { rechercheId: id });
    expect(await listRecherches(sophie)).toHaveLength(1);
    await expect(keepRecherche(visiteur, { recherche: '', frequence: 'immediate' })).rejects.toMatchObject({
      code: 'unauthenticated',
    });
    await expect(keep('ou=Nulle-Part')).rejects.toMatchObject({ code: 'invalid' });
    await expect(keep('q=a', 'souvent')).rejects.toMatchObject({ code: 'invalid' });
  });

  test('twenty at most', async () => {
    for (let n = 0; n < MAX_RECHERCHES; n++) await keep(`q=mot${n}`);
    await expect(keep('q=encore')).rejects.toMatchObject({ code: 'forbidden' });
  });

  test('are told in words', async () => {
    const { criteres, nom } = await describeRecherche('q=salle&nature=lieu&ou=Épinal&rayon=15&du=2027-01-19');
    expect(criteres).toEqual([
      '«\u00a0salle\u00a0»',
      'Lieu',
      'à moins de 15\u00a0km d’Épinal',
      'du\u00a019\u00a0janvier 2027',
    ]);
    expect(nom).toBe('salle, Lieu, à moins de 15\u00a0km d’Épinal, du\u00a019\u00a0janvier 2027');
    expect((await describeRecherche('-')).nom).toBe('Toutes les annonces');
  });
});

import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { cancelLot, scheduleEnvois } from '@/lib/activation/commands/schedule';
import { activationMail, activationSent } from '@/lib/activation/mails';
import { getActivation } from '@/lib/activation/queries/counts';
import { exportFiches, exportShares } from '@/lib/activation/queries/export';
import { getLot, listLots } from '@/lib/activation/queries/lots';
import { getPrepared, getTargets } from '@/lib/activation/queries/targets';
import { loadCommunes } from '@/lib/communes/commands/load';
import { type Connecte, systeme } from '@/lib/comptes/actor';
import { at } from '@/lib/core/clock';
import { db } from '@/lib/core/db';
import { getInstance } from '@/lib/instance/queries';
import type { QueuedMail } from '@/lib/mails/queue';
import { findByToken } from '@/lib/referents/codes';
import { mailBuilders } from '@/server/jobs/mails';
import { resetDatabase } from '@/tests/support/database';
import { aFiche } from '@/tests/support/fiches';
import { takeJobs, takeMails } from '@/tests/support/jobs';
import { aCompte } from '@/tests/support/people';

const MONDAY = new Date('2026-11-23T14:00:00Z');
const EPINAL = '88160';
const days = (count: number) => new Date(MONDAY.getTime() + count * 86_400_000);
const onMonday = <T>(work: () => Promise<T>) => at(MONDAY, work);

let agent: Connecte;
let membre: Connecte;

beforeAll(async () => {
  await loadCommunes(systeme);
});
beforeEach(async () => {
  await resetDatabase();
  agent = await aCompte({ nom: 'Hélène Thomas', role: 'agent' });
  membre = await aCompte({ nom: 'Sophie Marchal' });
});

const invite = (more: object = {}) =>
  scheduleEnvois(agent, { genre: 'invitation', cible: 'tous', nombre: 1, ...more });
const targets = async (date = MONDAY) => {
  const { invitation, relance, lettre } = await at(date, () => getTargets(agent));
  return { invitation: invitation.tous, relance: relance.tous, lettre: lettre.tous };
};
/** What the queue holds leaves, as the job would have it at that moment. */
async function send(date: Date) {
  return at(date, async () => {
    const jobs = await takeJobs<QueuedMail>('send-mail');
    const mails = [];
    for (const { kind, id } of jobs) {
      const mail = await mailBuilders[kind](id);
      if (mail) {
        mails.push(mail);
        await activationSent(id);
      }
    }
    return mails;
  });
}

describe('who may be invited', () => {
  it('is on the list, has an address that works, and nobody speaks for it', async () => {
    await aFiche({ nom: 'Libre', email: 'libre@example.org' });
    await aFiche({ nom: 'Fermée', email: 'fermee@example.org', etat: 'fermee' });
    await aFiche({ nom: 'Prise', email: 'prise@example.org', referents: [membre] });
    await aFiche({
      nom: 'Muette',
      email: 'muette@example.org',
      emailRefus: 'Boîte pleine',
      communeInsee: EPINAL,
      adresse: '3, rue du Moulin',
    });
    await aFiche({ nom: 'Sans e-mail', communeInsee: EPINAL, adresse: '4, rue du Moulin' });
    await aFiche({ nom: 'Sans rien' });
    expect(await targets()).toEqual({ invitation: 1, relance: 0, lettre: 2 });
    const prepared = await onMonday(() => getPrepared(agent, 'invitation', { par: 'tous' }));
    expect(prepared).toMatchObject({ nombre: 1, plein: false, exemples: ['Libre'] });
    expect(prepared.sendAt.toISOString()).toBe('2026-11-24T08:00:00.000Z');
  });

  it('is counted by kind and by intercommunality', async () => {
    const { epciCode } = await db.commune.findUniqueOrThrow({ where: { insee: EPINAL } });
    await aFiche({ email: 'a@example.org', communeInsee: EPINAL });
    await aFiche({ email: 'b@example.org', genreId: 'festival', communeInsee: EPINAL });
    await aFiche({ email: 'c@example.org', genreId: 'festival' });
    const { invitation } = await getTargets(agent);
    expect(invitation.tous).toBe(3);
    expect([...invitation.genre].sort()).toEqual([
      ['bibliotheque', 1],
      ['festival', 2],
    ]);
    expect([...invitation.epci]).toEqual([[epciCode, 2]]);
    const festivals = await getPrepared(agent, 'invitation', { par: 'genre', id: 'festival' });
    expect(festivals.nombre).toBe(2);
    expect((await getPrepared(agent, 'invitation', { par: 'epci', id: epciCode ?? '' })).nombre).toBe(2);
  });

  it('gets one message per address at a time, whatever the number of its fiches', async () => {
    await aFiche({ nom: 'Une', email: 'Mairie@example.org' });
    await aFiche({ nom: 'Deux', email: 'mairie@example.org' });
    expect((await targets()).invitation).toBe(1);
    await onMonday(() => invite());
    expect((await targets()).invitation).toBe(0);
    await send(days(1));
    expect((await targets(days(3))).invitation).toBe(1);
  });
});

describe('an invitation', () => {
  it('leaves the next working morning, with one link that opens the fiche', async () => {
    const fiche = await aFiche({ nom: 'École de Fraize', email: 'Ecole@Fraize.example', source: 'Rectorat' });
    const { nombre, sendAt, lotId } = await onMonday(() =>
      invite({ mot: 'Je tiens une visite en ligne.\n\nVoir https://ailleurs.example' }),
    );
    expect({ nombre, sendAt: sendAt.toISOString() }).toEqual({
      nombre: 1,
      sendAt: '2026-11-24T08:00:00.000Z',
    });
    const [job] = await db.$queryRaw<{ run_at: Date }[]>`select run_at from graphile_worker._private_jobs`;
    expect(job?.run_at).toEqual(sendAt);
    expect(await getLot(agent, lotId)).toMatchObject({ enAttente: 1, partis: 0, par: 'Hélène Thomas' });

    const [mail] = await send(sendAt);
    expect(mail).toMatchObject({
      to: 'ecole@fraize.example',
      headers: {
        'List-Unsubscribe': `<http://localhost:3000/annuaire/${fiche.slug}/signaler?motif=retrait>`,
        'Reply-To': (await getInstance()).emailContact || agent.email,
      },
    });
    const links = mail?.text.match(/https?:\/\/\S+/g) ?? [];
    expect(links).toHaveLength(1);
    const code = new URL(links[0] ?? '').searchParams.get('code') ?? '';
    expect(await findByToken(code)).toMatchObject({ ficheId: fiche.id, compteId: null, usedAt: null });
    expect(mail?.text).toContain('Je tiens une visite en ligne.');
    expect(mail?.text).toContain('Elle vient de\u202f: Rectorat.');
    expect(mail?.text).toContain('Hélène Thomas');

    expect(await getLot(agent, lotId)).toMatchObject({ enAttente: 0, partis: 1 });
    expect((await onMonday(() => getActivation(agent))).ensemble).toMatchObject({
      recenses: 1,
      invites: 1,
      actives: 0,
      attendus: 1,
    });
  });

  it('written twice, because the first try failed, carries the same code', async () => {
    await aFiche({ email: 'a@example.org' });
    await onMonday(() => invite());
    const { id } = await db.envoiActivation.findFirstOrThrow();
    const texts = [(await activationMail(id))?.text, (await activationMail(id))?.text];
    expect(texts[0]).toBeTruthy();
    expect(texts[1]).toBe(texts[0]);
    expect(await db.codeReprise.count()).toBe(1);
  });

  it('is not sent to a fiche taken up, closed or corrected away meanwhile', async () => {
    const one = await aFiche({ email: 'a@example.org' });
    const two = await aFiche({ email: 'b@example.org' });
    const three = await aFiche({ email: 'c@example.org' });
    const { lotId } = await onMonday(() => invite({ nombre: 3 }));
    await db.referent.create({ data: { ficheId: one.id, compteId: membre.id, createdAt: MONDAY } });
    await db.fiche.update({ where: { id: two.id }, data: { etat: 'fermee' } });
    await db.fiche.update({ where: { id: three.id }, data: { email: '' } });
    expect(await send(days(1))).toEqual([]);
    expect(await getLot(agent, lotId)).toMatchObject({ enAttente: 0, partis: 0, annules: 3 });
  });

  it('is found again by the name of a fiche it went to', async () => {
    await aFiche({ nom: 'École de Fraize', email: 'a@example.org' });
    await onMonday(() => invite());
    for (const [q, total] of [
      ['', 1],
      ['ecole fraize', 0],
      ['ÉCOLE de fr', 1],
      ['%', 0],
    ] as const)
      expect((await listLots(agent, { q })).total, q).toBe(total);
  });

  it('can be cancelled until it leaves, then prepared again', async () => {
    await aFiche({ email: 'a@example.org' });
    const { lotId } = await onMonday(() => invite());
    expect((await targets()).invitation).toBe(0);
    expect(await cancelLot(agent, { lotId })).toBe(1);
    expect(await takeMails()).toEqual([]);
    expect((await targets()).invitation).toBe(1);
    await expect(cancelLot(agent, { lotId })).rejects.toMatchObject({ code: 'invalid' });
  });

  it('is refused when the list is no longer what the agent saw', async () => {
    await aFiche({ email: 'a@example.org' });
    await expect(invite({ nombre: 2 })).rejects.toMatchObject({
      message: expect.stringContaining('1\u00a0message au lieu de 2'),
    });
    expect(await db.envoiActivation.count()).toBe(0);
  });

  it('prepared by two agents at once leaves once', async () => {
    await aFiche({ email: 'a@example.org' });
    const results = await Promise.allSettled([invite(), invite()]);
    expect(results.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(await db.envoiActivation.count()).toBe(1);
  });

  it('is paced, a thousand at most in one batch', async () => {
    for (let index = 0; index < 4; index++) await aFiche({ email: `a${index}@example.org` });
    await onMonday(() => invite({ nombre: 4, quand: 'maintenant' }));
    const sent = await db.envoiActivation.findMany({ orderBy: { sendAt: 'asc' } });
    expect(sent.map(({ sendAt }) => sendAt.getTime() - MONDAY.getTime())).toEqual([0, 2_000, 4_000, 6_000]);
  });
});

describe('a reminder', () => {
  it('comes after three weeks, twice at most, and never once somebody came', async () => {
    const fiche = await aFiche({ email: 'a@example.org' });
    await onMonday(() => invite({ quand: 'maintenant' }));
    await send(MONDAY);
    expect((await targets(days(20))).relance).toBe(0);
    for (const day of [22, 44]) {
      expect((await targets(days(day))).relance).toBe(1);
      await at(days(day), () => invite({ genre: 'relance', quand: 'maintenant' }));
      const [mail] = await send(days(day));
      expect(mail?.subject).toMatch(/^Rappel/);
    }
    expect((await targets(days(66))).relance).toBe(0);
    await db.envoiActivation.deleteMany({ where: { genre: 'relance' } });
    expect((await targets(days(66))).relance).toBe(1);
    await db.referent.create({ data: { ficheId: fiche.id, compteId: membre.id, createdAt: MONDAY } });
    expect((await targets(days(66))).relance).toBe(0);
  });

  it('waits while one is under way', async () => {
    await aFiche({ email: 'a@example.org' });
    await onMonday(() => invite());
    expect(await targets(days(30))).toMatchObject({ invitation: 0, relance: 0 });
  });
});

describe('the tables', () => {
  it('count each fiche once, in its kind and its intercommunality', async () => {
    await aFiche({ communeInsee: EPINAL, referents: [membre, agent], activatedAt: days(-1) });
    await aFiche({ communeInsee: EPINAL, referents: [membre], activatedAt: days(-30) });
    await aFiche({ genreId: 'festival' });
    await aFiche({ genreId: 'festival', etat: 'fermee' });
    const { ensemble, parGenre, parEpci } = await onMonday(() => getActivation(agent));
    expect(ensemble).toEqual({ recenses: 3, invites: 0, actives: 2, attendus: 0, semaine: 1 });
    expect(parGenre.map(({ id, recenses, actives }) => [id, recenses, actives])).toEqual(
      expect.arrayContaining([
        ['bibliotheque', 2, 2],
        ['festival', 1, 0],
      ]),
    );
    expect(parGenre).toHaveLength(2);
    expect(parEpci.map(({ nom, recenses }) => [nom, recenses])).toEqual([
      [expect.stringContaining('pinal'), 2],
      ['Commune ou intercommunalité inconnue', 1],
    ]);
  });

  it('are empty without a fault before the first fiche', async () => {
    const { ensemble, parGenre, parEpci } = await getActivation(agent);
    expect(ensemble).toEqual({ recenses: 0, invites: 0, actives: 0, attendus: 0, semaine: 0 });
    expect([parGenre, parEpci]).toEqual([[], []]);
    expect((await listLots(agent)).total).toBe(0);
  });

  it('leave as CSV, in short and one line per fiche', async () => {
    await aFiche({ nom: '=1+1;"Moulin"', email: 'a@example.org', communeInsee: EPINAL });
    const shares = (await exportShares(agent)).split('\r\n');
    expect(shares[0]).toBe('\ufeffRegroupement;Code;Nom;Recensés;Invités;Activés;Part activée (%)');
    expect(shares.at(-2)).toBe('Ensemble;;;1;0;0;0');
    let fiches = '';
    for await (const piece of exportFiches(agent, (slug) => `https://x/${slug}`)) fiches += piece;
    const [, line] = fiches.split('\r\n');
    expect(line).toMatch(
      /^"'=1\+1;""Moulin""";.*;Épinal;88160;.*;a@example\.org;;;recensée;;0;;https:\/\/x\/fiche-/,
    );
  });
});

it('is for agents only', async () => {
  for (const work of [
    () => getActivation(membre),
    () => getTargets(membre),
    () => listLots(membre),
    () => exportShares(membre),
    () => exportFiches(membre, String).next(),
    () => scheduleEnvois(membre, { genre: 'invitation', cible: 'tous', nombre: 1 }),
    () => cancelLot(membre, { lotId: 'x' }),
  ])
    await expect(work()).rejects.toMatchObject({ code: 'not_found' });
});

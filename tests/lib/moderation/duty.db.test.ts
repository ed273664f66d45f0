import { beforeEach, describe, expect, test } from 'vitest';
import { getWaiting } from '@/lib/attente/queries';
import { type Connecte, systeme } from '@/lib/comptes/actor';
import { at } from '@/lib/core/clock';
import { isoDay } from '@/lib/core/dates';
import { db } from '@/lib/core/db';
import { appealDecision, decideAppeal } from '@/lib/moderation/commands/appeal';
import { assignCas } from '@/lib/moderation/commands/assign';
import { decideCas } from '@/lib/moderation/commands/decide';
import { cancelDuty, correctDuty, passDuty } from '@/lib/moderation/commands/duty';
import { takeUp } from '@/lib/moderation/commands/open-cas';
import { remindLate } from '@/lib/moderation/commands/remind';
import { reportContent } from '@/lib/moderation/commands/report';
import { getCas } from '@/lib/moderation/queries/cas';
import { getPermanence } from '@/lib/moderation/queries/permanence';
import { casNumero } from '@/lib/moderation/words';
import { anAnnonce } from '../../support/annonces';
import { fillInstance, resetDatabase } from '../../support/database';
import { aCompte } from '../../support/people';

const client = { address: '192.0.2.1', appareil: 'Test' };
const later = (days: number) => new Date(Date.now() + days * 86_400_000);
const dayIn = (days: number) => isoDay(later(days));

let paul: Connecte;
let annie: Connecte;
let helene: Connecte;
let marc: Connecte;
let lea: Connecte;

beforeEach(async () => {
  await resetDatabase();
  await fillInstance();
  paul = await aCompte({ nom: 'Paul Génin' });
  annie = await aCompte({ nom: 'Annie Grosjean' });
  helene = await aCompte({ nom: 'Hélène Thomas', role: 'agent' });
  marc = await aCompte({ nom: 'Marc Didier', role: 'agent' });
  lea = await aCompte({ nom: 'Léa Noël', role: 'administrateur' });
});

async function report(auteur = paul) {
  const { id } = await anAnnonce({ auteurId: auteur.id });
  await reportContent(annie, { cible: 'annonce', id, article: '4' }, client);
  const cas = await db.cas.findFirstOrThrow({ where: { cibleId: id } });
  return { id: cas.id, numero: casNumero(cas) };
}

/** Names of those who have such a notification, unread. */
async function told(cle: string) {
  const rows = await db.notification.findMany({ where: { cle, readAt: null }, select: { compteId: true } });
  const ids = rows.map(({ compteId }) => compteId);
  const people = await db.compte.findMany({ where: { id: { in: ids } }, orderBy: { nom: 'asc' } });
  return people.map(({ nom }) => nom);
}
const read = () => db.notification.updateMany({ data: { readAt: new Date() } });

describe('with nobody on duty', () => {
  test('all agents are told of a case, but who it is about; once it is closed, nobody has it waiting', async () => {
    const { id } = await report();
    expect(await told(`cas:${id}`)).toEqual(['Hélène Thomas', 'Léa Noël', 'Marc Didier']);
    const own = await report(marc);
    expect(await told(`cas:${own.id}`)).toEqual(['Hélène Thomas', 'Léa Noël']);
    await decideCas(helene, { casId: id, mesure: 'laisser', article: '4' });
    expect(await db.notification.count({ where: { cle: `cas:${id}` } })).toBe(0);
  });

  test('an agent who opens a case has it', async () => {
    const { id } = await anAnnonce({ auteurId: paul.id });
    const { numero } = await takeUp(marc, { cible: 'annonce', id });
    expect(await getCas(helene, numero)).toMatchObject({ agent: 'Marc Didier' });
    expect(await db.notification.count()).toBe(0);
  });
});

test('of an appeal every agent hears but who decided, until it is answered', async () => {
  const { id: casId } = await report();
  const faits = 'Date, heure et prix d’un concert.';
  const { decisionId } = await decideCas(helene, { casId, mesure: 'masquer', article: '4', faits });
  await appealDecision(paul, { decisionId, texte: 'C’est une répétition.' });
  const { id: recoursId } = await db.recours.findFirstOrThrow();
  const cle = `recours:${recoursId}`;
  expect(await told(cle)).toEqual(['Léa Noël', 'Marc Didier']);
  expect([(await getWaiting(marc)).cas, (await getWaiting(annie)).cas]).toEqual([1, 0]);
  await decideAppeal(marc, { recoursId, issue: 'maintenue', reponse: 'Le prix y figure.' });
  expect(await db.notification.count({ where: { cle } })).toBe(0);
});

test('a case that is late is recalled once to who looks after it, then once to all', async () => {
  await passDuty(helene, { agentId: marc.id, du: dayIn(0), au: dayIn(9) });
  const { id: casId } = await report();
  const cle = `cas:${casId}`;
  expect(await told(cle)).toEqual(['Marc Didier']);
  await assignCas(helene, { casId, agentId: lea.id });
  await read();
  expect(await at(later(1), () => remindLate(systeme))).toBe(0);
  expect(await at(later(2), () => remindLate(systeme))).toBe(1);
  expect(await told(cle)).toEqual(['Léa Noël', 'Marc Didier']);
  await read();
  expect(await at(later(3), () => remindLate(systeme))).toBe(0);
  expect(await at(later(4), () => remindLate(systeme))).toBe(1);
  expect(await told(cle)).toEqual(['Hélène Thomas', 'Léa Noël', 'Marc Didier']);
  expect(await at(later(9), () => remindLate(systeme))).toBe(0);
});

describe('a turn', () => {
  test('goes to a colleague, who is told, with the open cases of who had it', async () => {
    await passDuty(helene, { agentId: helene.id, du: dayIn(0), au: dayIn(9) });
    const mine = await report();
    await assignCas(helene, { casId: mine.id, agentId: helene.id });
    const about = await report(marc);
    await assignCas(helene, { casId: about.id, agentId: helene.id });
    const other = await report();
    await assignCas(helene, { casId: other.id, agentId: lea.id });
    const turn = { agentId: marc.id, du: dayIn(0), au: dayIn(5) };
    await passDuty(lea, turn);
    expect(await getCas(lea, mine.numero)).toMatchObject({ agent: 'Hélène Thomas' });
    await passDuty(helene, { ...turn, agentId: helene.id });
    await passDuty(lea, { ...turn, avecCas: 'on' });
    expect(await getCas(lea, mine.numero)).toMatchObject({ agent: 'Marc Didier' });
    expect(await getCas(lea, about.numero)).toMatchObject({ agent: 'Hélène Thomas' });
    expect(await getCas(lea, other.numero)).toMatchObject({ agent: 'Léa Noël' });
    expect((await getPermanence(lea, new Date())).now).toMatchObject({ nom: 'Marc Didier' });
    const line = await db.journal.findFirstOrThrow({ orderBy: { rang: 'desc' } });
    expect(line.detail).toContain(`avec les cas ${mine.numero}`);
  });

  test('is to an agent, for days that are not over', async () => {
    const today = dayIn(0);
    await expect(passDuty(helene, { agentId: annie.id, du: today, au: today })).rejects.toMatchObject({
      fields: { agentId: expect.any(String) },
    });
    await expect(
      passDuty(helene, { agentId: marc.id, du: '2020-01-01', au: '2020-01-02' }),
    ).rejects.toMatchObject({ fields: { au: expect.any(String) } });
  });

  test('is listed, corrected and cancelled; its people are told', async () => {
    await passDuty(helene, { agentId: marc.id, du: dayIn(7), au: dayIn(11) });
    await passDuty(helene, { agentId: lea.id, du: dayIn(0), au: dayIn(4) });
    const turns = async () => (await getPermanence(helene, new Date())).turns;
    expect((await turns()).map(({ nom }) => nom)).toEqual(['Léa Noël', 'Marc Didier']);
    const [, next] = await turns();
    const permanenceId = next?.id ?? '';
    await read();
    await correctDuty(helene, { permanenceId, agentId: lea.id, du: dayIn(5), au: dayIn(11) });
    expect(await told(`permanence:${permanenceId}`)).toEqual(['Léa Noël', 'Marc Didier']);
    await expect(
      correctDuty(annie, { permanenceId, agentId: lea.id, du: dayIn(5), au: dayIn(11) }),
    ).rejects.toMatchObject({ code: 'not_found' });
    await cancelDuty(marc, { permanenceId });
    expect(await turns()).toHaveLength(1);
    await expect(cancelDuty(marc, { permanenceId })).rejects.toMatchObject({ code: 'not_found' });
    const actes = await db.journal.findMany({ orderBy: { rang: 'asc' }, select: { acte: true } });
    expect(actes.map(({ acte }) => acte).slice(-2)).toEqual(['Permanence corrigée', 'Permanence annulée']);
  });
});

test('a turn begins and ends at midnight by the clocks of the instance', async () => {
  const noon = new Date('2027-03-01T12:00:00Z');
  await at(noon, () => passDuty(helene, { agentId: marc.id, du: '2027-03-02', au: '2027-03-02' }));
  const onDutyAt = async (date: string) => (await getPermanence(helene, new Date(date))).now?.nom;
  // Paris, in winter: an hour before the day changes in UTC.
  expect(await onDutyAt('2027-03-01T22:59:00Z')).toBeUndefined();
  expect(await onDutyAt('2027-03-01T23:00:00Z')).toBe('Marc Didier');
  expect(await onDutyAt('2027-03-02T22:59:00Z')).toBe('Marc Didier');
  expect(await onDutyAt('2027-03-02T23:00:00Z')).toBeUndefined();
});

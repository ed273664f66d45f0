import { beforeEach, describe, expect, test } from 'vitest';
import { loadCommunes } from '@/lib/communes/commands/load';
import { type Actor, type Connecte, systeme, visiteur } from '@/lib/comptes/actor';
import { answerAnnonce } from '@/lib/conversations/commands/answer';
import { leaveConversation } from '@/lib/conversations/commands/converse';
import { db, Prisma, rows } from '@/lib/core/db';
import { latestOfEpci } from '@/lib/rapprochements/candidates';
import { dismissMatch, restoreMatch } from '@/lib/rapprochements/commands/dismiss';
import { listDismissed } from '@/lib/rapprochements/dismissed';
import { matchesFor } from '@/lib/rapprochements/matches';
import { suggestedPairs } from '@/lib/rapprochements/pairs';
import { anAnnonce } from '../../support/annonces';
import { fillInstance, resetDatabase } from '../../support/database';
import { aCompte } from '../../support/people';

const LE_THILLOT = { latitude: 47.88, longitude: 6.76 };
const SAULXURES = { latitude: 47.95, longitude: 6.77 };
const day = (text: string) => new Date(`${text}T00:00:00Z`);

let marie: Connecte;
let denis: Connecte;
let agent: Connecte;
let offre: Awaited<ReturnType<typeof anAnnonce>>;
beforeEach(async () => {
  await resetDatabase();
  await fillInstance();
  marie = await aCompte({ nom: 'Marie-Odile Claudel' });
  denis = await aCompte({ nom: 'Denis Mougel' });
  agent = await aCompte({ nom: 'Hélène Thomas', role: 'agent' });
  offre = await anAnnonce({
    auteurId: marie.id,
    ...SAULXURES,
    disponibleDu: day('2027-01-04'),
    disponibleAu: day('2027-04-30'),
  });
});

const demande = (given: Parameters<typeof anAnnonce>[0] = {}) =>
  anAnnonce({
    auteurId: denis.id,
    sens: 'demande',
    titre: 'Petite scène pour notre salle à manger',
    description: 'Six praticables suffisent.',
    disponibleDu: day('2027-01-19'),
    disponibleAu: day('2027-01-23'),
    ...LE_THILLOT,
    ...given,
  });
const titles = async (actor: Actor, id: string) =>
  (await matchesFor(actor, id)).items.map(({ annonce }) => annonce.titre);
const pairs = async (asked = {}) =>
  (await suggestedPairs(agent, asked)).items.map((pair) => [pair.offre.titre, pair.demande.titre]);

describe('what goes with an annonce', () => {
  test('is told with its reasons, to either author and the agents alone', async () => {
    const { id } = await demande();
    for (const [actor, annonceId, sens] of [
      [marie, offre.id, 'demande'],
      [denis, id, 'offre'],
      [agent, offre.id, 'demande'],
    ] as const) {
      const { items } = await matchesFor(actor, annonceId);
      expect(items).toMatchObject([
        { annonce: { sens }, reasons: ['praticables', 'dates', 'prêt', '8\u00a0km'] },
      ]);
    }
    for (const other of [visiteur, await aCompte()] as Actor[])
      await expect(matchesFor(other, offre.id)).rejects.toMatchObject({ code: 'not_found' });
  });

  test('the best first: shared words and a short way before the rest', async () => {
    await demande({ titre: 'Rideau noir', description: '', disponibleDu: null, disponibleAu: null });
    await demande({ titre: 'Praticables pour un bal', latitude: 48.2 });
    await demande({ titre: 'Praticables, garde-corps' });
    expect(await titles(marie, offre.id)).toEqual([
      'Praticables, garde-corps',
      'Praticables pour un bal',
      'Rideau noir',
    ]);
  });

  test('never what is not online, taken, over, one’s own, or of an account that is closed', async () => {
    await demande({ etat: 'brouillon' });
    await demande({ etat: 'pourvue' });
    await demande({ etat: 'expiree' });
    await demande({ etat: 'archivee' });
    await demande({ etat: 'redirigee' });
    await demande({ expiresAt: new Date(Date.now() - 1_000) });
    await demande({ auteurId: marie.id });
    const gone = await aCompte();
    await demande({ auteurId: gone.id });
    await db.compte.update({ where: { id: gone.id }, data: { disabledAt: new Date() } });
    expect(await titles(marie, offre.id)).toEqual([]);
    expect(await pairs()).toEqual([]);
    await demande({ titre: 'Praticables' });
    await db.annonce.update({ where: { id: offre.id }, data: { etat: 'pourvue' } });
    expect(await titles(marie, offre.id)).toEqual([]);
    expect(await pairs()).toEqual([]);
  });

  test('days and distance are read from the database as they were written', async () => {
    await demande({ disponibleDu: day('2027-04-30'), disponibleAu: day('2027-04-30') });
    expect(await titles(marie, offre.id)).toHaveLength(1);
    await db.annonce.updateMany({
      where: { sens: 'demande' },
      data: { disponibleDu: day('2027-05-01'), disponibleAu: null },
    });
    expect(await titles(marie, offre.id)).toEqual([]);
  });

  test('one’s conversation is shown to oneself; an agent has nobody left to introduce, on the page and on the desk', async () => {
    const { id } = await demande();
    expect(await pairs()).toHaveLength(1);
    const { conversationId } = await answerAnnonce(marie, {
      annonceId: id,
      clientId: 'a',
      texte: 'Les nôtres.',
    });
    for (const [actor, annonceId] of [
      [marie, offre.id],
      [denis, id],
    ] as const)
      expect((await matchesFor(actor, annonceId)).items).toMatchObject([{ conversationId }]);
    expect((await matchesFor(agent, offre.id)).items).toEqual([]);
    // Who left it is led to the annonce instead.
    await leaveConversation(marie, { conversationId });
    expect((await matchesFor(marie, offre.id)).items).toMatchObject([{ conversationId: null }]);
    expect(await pairs()).toEqual([]);
  });
});

describe('« Ce n’est pas pour moi »', () => {
  test('hides the pair from everybody, and comes back for who said it', async () => {
    const { id } = await demande();
    const pair = { annonceId: offre.id, autreId: id };
    await dismissMatch(marie, pair);
    await dismissMatch(marie, pair);
    expect(await titles(marie, offre.id)).toEqual([]);
    expect(await titles(denis, id)).toEqual([]);
    expect(await pairs()).toEqual([]);
    expect((await matchesFor(marie, offre.id)).ecartes).toMatchObject([{ id }]);
    // It is hers: neither the other side nor an agent sees it, or takes it back.
    expect((await matchesFor(denis, id)).ecartes).toEqual([]);
    expect((await matchesFor(agent, offre.id)).ecartes).toEqual([]);
    await restoreMatch(agent, pair);
    expect(await titles(marie, offre.id)).toEqual([]);
    await restoreMatch(marie, pair);
    expect(await titles(marie, offre.id)).toHaveLength(1);
  });

  test('an agent puts a pair aside for both; any agent takes it back', async () => {
    const { id } = await demande();
    const pair = { annonceId: offre.id, autreId: id };
    await dismissMatch(agent, pair);
    expect(await titles(marie, offre.id)).toEqual([]);
    const other = await aCompte({ role: 'agent' });
    expect((await listDismissed(other)).items).toMatchObject([
      { annonce: { id: offre.id }, agent: 'Hélène Thomas' },
    ]);
    await expect(listDismissed(marie)).rejects.toMatchObject({ code: 'not_found' });
    await restoreMatch(marie, pair);
    expect(await pairs()).toEqual([]);
    await restoreMatch(other, pair);
    expect(await pairs()).toHaveLength(1);
  });

  test('not for somebody else’s annonce, nor for a draft', async () => {
    const { id } = await demande();
    await expect(dismissMatch(denis, { annonceId: offre.id, autreId: id })).rejects.toMatchObject({
      code: 'not_found',
    });
    await expect(dismissMatch(visiteur, { annonceId: offre.id, autreId: id })).rejects.toMatchObject({
      code: 'unauthenticated',
    });
    const draft = await demande({ etat: 'brouillon' });
    await expect(dismissMatch(marie, { annonceId: offre.id, autreId: draft.id })).rejects.toMatchObject({
      code: 'not_found',
    });
  });
});

describe('the desk', () => {
  test('shows the best pairs first, an annonce in three at most, narrowed by nature and intercommunality', async () => {
    for (let number = 0; number < 5; number++)
      await demande({ auteurId: (await aCompte()).id, titre: `Praticables ${number}` });
    await anAnnonce({ nature: 'lieu', titre: 'Grange avec parquet', ...LE_THILLOT });
    await demande({ nature: 'lieu', titre: 'Grange ou parquet', description: '' });
    const all = await pairs();
    expect(all).toHaveLength(4);
    expect(all.filter(([titre]) => titre === offre.titre)).toHaveLength(3);
    expect(await pairs({ nature: 'lieu' })).toHaveLength(1);
    expect(await pairs({ nature: 'projet' })).toEqual([]);
    expect(await pairs({ epci: '200000000' })).toEqual([]);
    const { pages, total } = await suggestedPairs(agent, { page: 2 });
    expect([pages, total]).toEqual([1, 4]);
    await expect(suggestedPairs(marie)).rejects.toMatchObject({ code: 'not_found' });
  });

  test('an intercommunality keeps the pairs that one of its communes is in', async () => {
    await loadCommunes(systeme);
    const [commune] = await rows<{ insee: string; epci: string }>(
      Prisma.sql`select insee, epci from communes where epci is not null order by insee limit 1`,
    );
    expect(commune).toBeDefined();
    await demande({ communeInsee: commune?.insee ?? '' });
    await demande({ titre: 'Praticables ailleurs' });
    expect(await pairs()).toHaveLength(2);
    expect(await pairs({ epci: commune?.epci })).toEqual([
      [offre.titre, 'Petite scène pour notre salle à manger'],
    ]);
    expect(await latestOfEpci(['materiel'], 100, commune?.epci ?? '')).toHaveLength(1);
  });
});

import { beforeEach, describe, expect, test } from 'vitest';
import { editAnnonce } from '@/lib/annonces/commands/edit';
import { lastDecision } from '@/lib/annonces/decision-queries';
import { listOpenAnnonces } from '@/lib/annonces/open-data/queries';
import { listOwnAnnonces } from '@/lib/annonces/own';
import { getAnnonce } from '@/lib/annonces/queries';
import { readSearch } from '@/lib/annonces/search/schema';
import { searchAnnonces } from '@/lib/annonces/search/search-annonces';
import { type Connecte, visiteur } from '@/lib/comptes/actor';
import { db } from '@/lib/core/db';
import { reclassifyAnnonce, redirectAnnonce, undoDecision } from '@/lib/moderation/commands/annonces';
import { appealDecision, decideAppeal } from '@/lib/moderation/commands/appeal';
import { anAnnonce } from '../../support/annonces';
import { fillInstance, resetDatabase } from '../../support/database';
import { takeMails } from '../../support/jobs';
import { aCompte } from '../../support/people';

let auteur: Connecte;
let agent: Connecte;
beforeEach(async () => {
  await resetDatabase();
  await fillInstance();
  await db.instance.updateMany({
    data: { agendaNom: 'sortir.vosges.fr', agendaUrl: 'https://sortir.vosges.fr' },
  });
  auteur = await aCompte({ nom: 'Maire de Vioménil' });
  agent = await aCompte({ nom: 'Hélène Thomas', role: 'agent' });
});

const row = (id: string) => db.annonce.findUniqueOrThrow({ where: { id } });
const another = { sens: 'demande', nature: 'lieu', transactions: ['location'] };
const undo = async (annonceId: string) => {
  const decision = (await lastDecision(agent, annonceId))?.at;
  return undoDecision(agent, { annonceId, decision });
};

describe('redirecting', () => {
  test.each([
    ['publiee', {}],
    ['pourvue', { pourvueAt: new Date('2026-11-20T10:00:00Z') }],
    ['expiree', { expiresAt: new Date('2026-11-01T10:00:00Z') }],
  ] as const)(
    'takes what is %s away, tells why by mail; undone, all is exactly as before',
    async (etat, given) => {
      const { id, slug } = await anAnnonce({ auteurId: auteur.id, etat, ...given });
      const before = await row(id);
      await redirectAnnonce(agent, { annonceId: id });
      await redirectAnnonce(agent, { annonceId: id });
      expect(await row(id)).toMatchObject({ etat: 'redirigee', reclasseeById: agent.id });
      const [mail, ...others] = await takeMails();
      expect(others).toEqual([]);
      expect(mail).toMatchObject({ to: auteur.email, subject: 'Votre annonce passe dans l’agenda' });
      expect(mail?.text).toContain('C’est un spectacle ouvert au public');
      expect(mail?.text).toMatch(/Recours\s?:/);
      expect(mail?.text.match(/https?:/g)).toHaveLength(1);
      await undo(id);
      const { updatedAt: _now, ...after } = await row(id);
      expect({ ...after, updatedAt: before.updatedAt }).toEqual(before);
      const back = await takeMails();
      expect(back.map(({ subject }) => subject)).toEqual(['Une décision de modération est annulée']);
      expect(back[0]?.text.match(/https?:/g)).toHaveLength(1);
      expect((await getAnnonce(visiteur, slug)).etat).toBe(etat);
    },
  );

  test('leaves lists, searches and feeds; the author keeps the text and reads why, nobody else', async () => {
    const { id, slug, titre } = await anAnnonce({ auteurId: auteur.id, titre: 'Grand bal folk' });
    const seen = async () => [
      (await searchAnnonces(visiteur, readSearch({ q: 'folk' }))).total,
      (await listOpenAnnonces(visiteur, { q: 'folk' })).total,
    ];
    expect(await seen()).toEqual([1, 1]);
    await redirectAnnonce(agent, { annonceId: id, motif: 'Le bal a sa place dans l’agenda.' });
    expect(await seen()).toEqual([0, 0]);
    await expect(getAnnonce(visiteur, slug)).rejects.toMatchObject({ code: 'not_found' });
    await expect(getAnnonce(await aCompte(), slug)).rejects.toMatchObject({ code: 'not_found' });
    expect(await getAnnonce(auteur, slug)).toMatchObject({
      titre,
      reclasseeMotif: 'Le bal a sa place dans l’agenda.',
    });
    expect((await listOwnAnnonces(auteur, { filtre: 'terminees' })).total).toBe(1);
    await undo(id);
    expect(await seen()).toEqual([1, 1]);
  });

  test('wants an agenda, an agent, and something that was published', async () => {
    const { id: annonceId } = await anAnnonce({ auteurId: auteur.id });
    const draft = await anAnnonce({ auteurId: auteur.id, etat: 'brouillon' });
    await expect(redirectAnnonce(visiteur, { annonceId })).rejects.toMatchObject({ code: 'unauthenticated' });
    for (const [actor, id] of [
      [auteur, annonceId],
      [await aCompte(), annonceId],
      [agent, draft.id],
    ] as const) {
      await expect(redirectAnnonce(actor, { annonceId: id })).rejects.toMatchObject({ code: 'not_found' });
      await expect(reclassifyAnnonce(actor, { annonceId: id, ...another })).rejects.toMatchObject({
        code: 'not_found',
      });
      expect(await lastDecision(actor, id)).toBeNull();
    }
    await db.instance.updateMany({ data: { agendaUrl: '' } });
    await expect(redirectAnnonce(agent, { annonceId })).rejects.toMatchObject({ code: 'invalid' });
    expect(await takeMails()).toEqual([]);
  });
});

describe('reclassifying', () => {
  test('changes the heading and what searches find; its author is told why; undone, all is as before', async () => {
    const { id, slug } = await anAnnonce({ auteurId: auteur.id });
    const before = await row(id);
    await reclassifyAnnonce(agent, { annonceId: id, ...another, motif: 'Vous cherchez une salle.' });
    expect(await row(id)).toMatchObject({ ...another, rechercheTexte: expect.stringContaining('lieu') });
    expect((await getAnnonce(visiteur, slug)).reclasseeMotif).toBe('');
    const [mail] = await takeMails();
    expect(mail?.text).toContain('demande, lieu, location');
    expect(mail?.text).toContain('Vous cherchez une salle.');
    expect(mail?.text.match(/https?:/g)).toHaveLength(1);
    await undo(id);
    const { updatedAt: _now, ...after } = await row(id);
    expect({ ...after, updatedAt: before.updatedAt }).toEqual(before);
  });

  test('several decisions are undone one by one; asked twice, one is undone once', async () => {
    const { id: annonceId } = await anAnnonce({ auteurId: auteur.id });
    await reclassifyAnnonce(agent, { annonceId, ...another, motif: 'Une.' });
    await redirectAnnonce(agent, { annonceId });
    const decision = (await lastDecision(agent, annonceId))?.at;
    await Promise.all([
      undoDecision(agent, { annonceId, decision }),
      undoDecision(agent, { annonceId, decision }),
    ]);
    expect(await row(annonceId)).toMatchObject({ ...another, etat: 'publiee', reclasseeMotif: 'Une.' });
    await undo(annonceId);
    expect(await row(annonceId)).toMatchObject({ sens: 'offre', nature: 'materiel', reclasseeAt: null });
  });

  test('what the author changed since stays when it is undone', async () => {
    const { id: annonceId, titre } = await anAnnonce({ auteurId: auteur.id });
    await reclassifyAnnonce(agent, { annonceId, ...another });
    await editAnnonce(auteur, { annonceId, titre, description: 'Autrement.', nature: 'projet' });
    await undo(annonceId);
    expect(await row(annonceId)).toMatchObject({
      sens: 'offre',
      nature: 'projet',
      transactions: ['pret'],
      description: 'Autrement.',
    });
  });

  test('is refused when nothing would change, on what changed meanwhile, and of what was sent away', async () => {
    const { id: annonceId } = await anAnnonce({ auteurId: auteur.id });
    const same = { sens: 'offre', nature: 'materiel', transactions: ['pret'] };
    await expect(reclassifyAnnonce(agent, { annonceId, ...same })).rejects.toMatchObject({ code: 'invalid' });
    await expect(reclassifyAnnonce(agent, { annonceId, ...another, vuLe: 1 })).rejects.toMatchObject({
      fields: { vuLe: expect.any(String) },
    });
    await redirectAnnonce(agent, { annonceId });
    await expect(reclassifyAnnonce(agent, { annonceId, ...another })).rejects.toMatchObject({
      code: 'invalid',
    });
  });
});

test('its author contests it, as any decision of moderation; another agent puts it back', async () => {
  const { id: annonceId } = await anAnnonce({ auteurId: auteur.id });
  await reclassifyAnnonce(agent, { annonceId, ...another });
  const { id: decisionId } = await db.moderationDecision.findFirstOrThrow();
  await appealDecision(auteur, { decisionId, texte: 'C’est bien du matériel.' });
  const { id: recoursId } = await db.recours.findFirstOrThrow();
  const other = await aCompte({ role: 'agent' });
  await decideAppeal(other, { recoursId, issue: 'annulee', reponse: 'En effet.' });
  expect(await row(annonceId)).toMatchObject({ sens: 'offre', nature: 'materiel', reclasseeAt: null });
});

test('of what an agent wrote themselves nobody is told, and they do not undo what a colleague decided of it', async () => {
  const { id: annonceId } = await anAnnonce({ auteurId: agent.id });
  await reclassifyAnnonce(agent, { annonceId, ...another });
  expect(await db.cas.count()).toBe(0);
  await undo(annonceId);
  await reclassifyAnnonce(await aCompte({ role: 'agent' }), { annonceId, ...another });
  await expect(undo(annonceId)).rejects.toMatchObject({ code: 'forbidden' });
});

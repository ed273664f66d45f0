import { beforeEach, expect, test } from 'vitest';
import type { Connecte } from '@/lib/comptes/actor';
import { blockCompte } from '@/lib/comptes/commands/block';
import { answerAnnonce } from '@/lib/conversations/commands/answer';
import { leaveConversation } from '@/lib/conversations/commands/converse';
import { getConversation } from '@/lib/conversations/queries';
import { db } from '@/lib/core/db';
import { leaveEspace } from '@/lib/espaces/commands/leave';
import { BRIEF_TITLE, openProject } from '@/lib/projets/open-from-conversation';
import { anAnnonce } from '../../support/annonces';
import { fillInstance, resetDatabase } from '../../support/database';
import { takeMails } from '../../support/jobs';
import { aCompte } from '../../support/people';

let auteur: Connecte;
let sophie: Connecte;
beforeEach(async () => {
  await resetDatabase();
  await fillInstance();
  auteur = await aCompte({ nom: 'Maire de Vioménil' });
  sophie = await aCompte({ nom: 'Sophie Marchal' });
});

async function aConversation(given: Parameters<typeof anAnnonce>[0] = {}) {
  const { id: annonceId } = await anAnnonce({ auteurId: auteur.id, ...given });
  const answer = { annonceId, clientId: 'c', texte: 'Six suffiraient.' };
  const { conversationId } = await answerAnnonce(sophie, answer);
  await takeMails();
  return { annonceId, conversationId };
}
const espaceOf = (slug: string) =>
  db.espace.findUniqueOrThrow({
    where: { slug },
    select: {
      id: true,
      nom: true,
      intention: true,
      annonceId: true,
      visibilite: true,
      membres: { select: { compteId: true, role: true } },
      documents: { select: { titre: true, texte: true } },
    },
  });

test('« Monter le projet » opens a private espace for both, with the annonce as its first document', async () => {
  const { annonceId, conversationId } = await aConversation({
    description: 'Douze praticables.\n\nÀ charger sur place.',
    conditions: 'Caution de 300 €',
    disponibleDu: new Date('2027-01-04'),
    disponibleAu: new Date('2027-04-30'),
  });
  const { slug, opened } = await openProject(auteur, { conversationId });
  expect(opened).toBe(true);
  const espace = await espaceOf(slug);
  expect(espace).toMatchObject({
    nom: 'Douze praticables et leurs garde-corps',
    annonceId,
    visibilite: 'prive',
  });
  expect(espace.membres.map(({ compteId, role }) => [compteId, role]).sort()).toEqual(
    [
      [auteur.id, 'responsable'],
      [sophie.id, 'responsable'],
    ].sort(),
  );
  expect(espace.documents).toHaveLength(1);
  const [brief] = espace.documents;
  expect(brief?.titre).toBe(BRIEF_TITLE);
  for (const said of [
    'À charger sur place.',
    'Formule : Prêt',
    'Conditions : Caution de 300 €',
    'du\u00a04\u00a0janvier 2027 au\u00a030\u00a0avril 2027',
    'Qui propose : Maire de Vioménil',
    'Voir l’annonce',
  ])
    expect(brief?.texte).toContain(said);
  const [mail, ...others] = await takeMails();
  expect(others).toEqual([]);
  expect(mail?.to).toBe(sophie.email);
  expect(mail?.text.match(/https?:\S+/g)).toEqual([expect.stringContaining(`/espaces/${slug}`)]);
  expect(JSON.stringify(mail)).not.toContain(auteur.email);
  expect((await getConversation(sophie, conversationId)).espaceSlug).toBe(slug);
});

test('both at once, and again later, are led to one espace, with one mail', async () => {
  const { conversationId } = await aConversation();
  const both = await Promise.all([
    openProject(auteur, { conversationId }),
    openProject(sophie, { conversationId }),
  ]);
  const slugs = new Set(both.map(({ slug }) => slug));
  expect(slugs.size).toBe(1);
  expect(both.filter(({ opened }) => opened)).toHaveLength(1);
  expect(await openProject(sophie, { conversationId })).toEqual({ slug: both[0]?.slug, opened: false });
  expect(await db.espace.count()).toBe(1);
  expect(await db.document.count()).toBe(1);
  expect(await takeMails()).toHaveLength(1);
});

test('a title that an espace cannot bear makes a name all the same', async () => {
  const { conversationId } = await aConversation({ titre: '<b>Voir https://exemple.fr et www.autre.fr' });
  const { slug } = await openProject(sophie, { conversationId });
  const { nom } = await espaceOf(slug);
  expect(nom).not.toMatch(/[<>]|:\/\/|www\./);
  expect(nom).toContain('Voir');
});

test('is not for others, nor alone, nor for who left the project', async () => {
  const { conversationId } = await aConversation();
  await expect(openProject(await aCompte(), { conversationId })).rejects.toMatchObject({ code: 'not_found' });
  await leaveConversation(sophie, { conversationId });
  await expect(openProject(auteur, { conversationId })).rejects.toMatchObject({ code: 'forbidden' });
  expect(await db.espace.count()).toBe(0);

  const other = await aConversation();
  const { slug } = await openProject(auteur, other);
  const { id: espaceId } = await espaceOf(slug);
  await leaveEspace(sophie, { espaceId });
  await expect(openProject(sophie, other)).rejects.toMatchObject({ code: 'forbidden' });
  expect(await getConversation(sophie, other.conversationId)).toMatchObject({
    espaceSlug: null,
    monte: true,
  });
});

test.each(['auteur', 'sophie'] as const)(
  'is not for two once %s blocks the other, nor offered',
  async (who) => {
    const { conversationId } = await aConversation();
    const [by, other] = who === 'auteur' ? [auteur, sophie] : [sophie, auteur];
    const offered = (actor: Connecte) =>
      getConversation(actor, conversationId).then(({ canMount }) => canMount);
    expect(await offered(by)).toBe(true);
    await blockCompte(by, other.id);
    for (const actor of [by, other]) {
      expect(await offered(actor)).toBe(false);
      await expect(openProject(actor, { conversationId })).rejects.toMatchObject({ code: 'forbidden' });
    }
    expect(await db.espace.count()).toBe(0);
  },
);

test('is not offered to who is suspended', async () => {
  const { conversationId } = await aConversation();
  const suspendu = { jusquau: new Date(Date.now() + 60_000), motif: 'Propos blessants' };
  expect(await getConversation({ ...sophie, suspendu }, conversationId)).toMatchObject({ canMount: false });
  expect(await getConversation(auteur, conversationId)).toMatchObject({ canMount: true });
});

test('an annonce that was deleted meanwhile leaves a project with its title', async () => {
  const { annonceId, conversationId } = await aConversation();
  await db.annonce.delete({ where: { id: annonceId } });
  const { slug } = await openProject(sophie, { conversationId });
  expect(await espaceOf(slug)).toMatchObject({
    nom: 'Douze praticables et leurs garde-corps',
    annonceId: null,
    documents: [],
  });
});

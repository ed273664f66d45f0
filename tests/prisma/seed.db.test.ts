import { afterAll, beforeAll, expect, test } from 'vitest';
import { activationMail } from '@/lib/activation/mails';
import { loadCommunes } from '@/lib/communes/commands/load';
import { systeme } from '@/lib/comptes/actor';
import { db } from '@/lib/core/db';
import { cibles } from '@/lib/moderation/cibles';
import { suggestedPairs } from '@/lib/rapprochements/pairs';
import { seedDemonstration } from '@/prisma/seed';
import { annonces } from '@/prisma/seed/annonces';
import { appels } from '@/prisma/seed/appels/appels';
import { espaces } from '@/prisma/seed/espaces';
import { fiches } from '@/prisma/seed/fiches';
import { lastDay } from '@/prisma/seed/past';
import { people } from '@/prisma/seed/people';
import { introductions } from '@/prisma/seed/rapprochements';
import { addFile } from '@/server/demonstration';
import { releaseDatabase, resetDatabase } from '../support/database';

// Told once: most of these only read it.
beforeAll(async () => {
  await resetDatabase();
  await loadCommunes(systeme);
  await seedDemonstration(addFile);
}, 120_000);
afterAll(releaseDatabase);

test('the month is told in order, and nothing in it is yet to come', async () => {
  const messages = await db.message.findMany({ orderBy: [{ espaceId: 'asc' }, { seq: 'asc' }] });
  expect(messages.length).toBeGreaterThan(100);
  for (const [index, message] of messages.entries()) {
    const previous = messages[index - 1];
    if (previous?.espaceId === message.espaceId)
      expect(message.createdAt.getTime()).toBeGreaterThanOrEqual(previous.createdAt.getTime());
    expect(message.createdAt.getTime()).toBeLessThan(Date.now());
  }
  const yetToCome = { where: { createdAt: { gt: new Date() } } };
  expect([
    await db.sujet.count(yetToCome),
    await db.reponse.count(yetToCome),
    await db.notification.count(yetToCome),
    await db.casSignalement.count(yetToCome),
  ]).toEqual([0, 0, 0, 0]);
  expect(await db.compte.count({ where: { demonstration: true } })).toBe(
    Object.values(people).filter((person) => person.demonstration).length,
  );
});

test('what is reported was written, by somebody else, before anybody reports it', async () => {
  const reports = await db.casSignalement.findMany({
    select: { kind: true, cibleId: true, compteId: true, createdAt: true },
  });
  expect(reports).toHaveLength(10);
  for (const { kind, cibleId, compteId, createdAt } of reports) {
    const written = await cibles[kind].find(cibleId);
    expect(written?.createdAt?.getTime(), written?.titre).toBeLessThan(createdAt.getTime());
    expect(written?.auteurs.map(({ id }) => id)).not.toContain(compteId);
  }
  // Two of one annonce; besides, one that an agent took up, and the concert sent to the agenda.
  expect(await db.cas.count()).toBe(11);
});

test('filled before the last thing of the day would have happened, the story ends the day before', () => {
  const night = new Date('2026-11-23T23:50:00Z');
  expect(lastDay(night).toISOString()).toBe('2026-11-22T23:50:00.000Z');
  const morning = new Date('2026-11-24T07:15:00Z');
  expect(lastDay(morning)).toEqual(morning);
});

test('a handful of notifications waits under the bell of the compagnie, of several kinds', async () => {
  const compte = { email: people.sophie.email };
  const waiting = await db.notification.findMany({ where: { compte, readAt: null }, select: { kind: true } });
  expect(waiting.length).toBeGreaterThanOrEqual(3);
  expect(waiting.length).toBeLessThan(12);
  expect(new Set(waiting.map(({ kind }) => kind)).size).toBeGreaterThanOrEqual(3);
  expect(await db.notification.count({ where: { compte, readAt: { not: null } } })).toBeGreaterThan(5);
});

test('every gesture of the story finds its message, and every file its place', async () => {
  const gestures = espaces.flatMap((espace) => espace.gestures ?? []);
  const told = { kind: 'message' } as const;
  expect(await db.message.count({ where: { ...told, replyToId: { not: null } } })).toBe(
    gestures.filter(({ replyTo }) => replyTo).length,
  );
  expect(await db.message.count({ where: { ...told, pinnedAt: { not: null } } })).toBe(
    gestures.filter(({ pinned }) => pinned).length,
  );
  expect(await db.messageFichier.count()).toBe(gestures.flatMap(({ fichiers }) => fichiers ?? []).length);
  const files = espaces.flatMap((espace) => espace.fichiers ?? []);
  expect(await db.fichier.count({ where: { usage: 'espace', etat: 'pret' } })).toBe(files.length);
  expect(await db.adhesion.count({ where: { etat: 'attente' } })).toBe(2);
  expect(await db.revendication.count({ where: { etat: 'attente' } })).toBe(1);
  expect(await db.signalement.count({ where: { etat: 'ouvert', ficheId: { not: null } } })).toBe(3);
});

test('every call of the demonstration is there, with its papers, its followers and the espace that answers one', async () => {
  expect(await db.appel.count()).toBe(appels.length);
  expect(await db.appel.count({ where: { etat: 'publie', limite: { lt: new Date() } } })).toBe(2);
  expect(await db.appelDocument.count({ where: { fichier: { etat: 'pret' } } })).toBe(
    appels.filter(({ reglement }) => reglement).length,
  );
  expect(await db.appelSuivi.count()).toBe(appels.flatMap(({ suivis = [] }) => suivis).length);
  expect(await db.espace.count({ where: { appelId: { not: null } } })).toBe(1);
});

test('every fiche of the demonstration is whole, with who speaks for it, its room and its photos', async () => {
  expect(await db.fiche.count()).toBe(fiches.length);
  expect(await db.fiche.count({ where: { latitude: null } })).toBe(0);
  expect(await db.fiche.count({ where: { referents: { some: {} } } })).toBe(
    fiches.filter(({ by }) => by).length,
  );
  expect(await db.salle.count()).toBe(fiches.filter(({ salle }) => salle).length);
  const photos = fiches.flatMap((fiche) => fiche.photos ?? []);
  expect(await db.fichier.count({ where: { usage: 'fiche', etat: 'pret', largeur: { not: null } } })).toBe(
    photos.length,
  );
  expect(await db.fiche.count({ where: { rechercheTexte: '' } })).toBe(0);
  const first = await db.compte.findUniqueOrThrow({
    where: { email: people.marie.email },
    select: {
      referents: { orderBy: { createdAt: 'asc' }, take: 1, select: { fiche: { select: { nom: true } } } },
    },
  });
  expect(first.referents[0]?.fiche.nom).toBe(people.marie.structure);

  // Its invitations have left long ago: none leaves again when the site starts.
  const envois = await db.envoiActivation.findMany({ select: { id: true, sentAt: true } });
  expect(envois.length).toBeGreaterThan(5);
  expect(envois.filter(({ sentAt }) => !sentAt || sentAt > new Date())).toEqual([]);
  for (const { id } of envois) expect(await activationMail(id)).toBeNull();
  expect(await db.fiche.count({ where: { emailRefus: { not: '' } } })).toBe(2);
});

test('two months of annonces, in every nature and state, none yet to come', async () => {
  const rows = await db.annonce.findMany({
    select: {
      etat: true,
      nature: true,
      sens: true,
      latitude: true,
      communeInsee: true,
      publishedAt: true,
      rechercheTexte: true,
    },
  });
  expect(rows).toHaveLength(annonces.length);
  const count = (etat: string) => rows.filter((row) => row.etat === etat).length;
  expect(count('brouillon')).toBe(annonces.filter(({ brouillon }) => brouillon).length);
  expect(count('pourvue')).toBe(annonces.filter(({ pourvue }) => pourvue !== undefined).length);
  expect(count('archivee')).toBe(annonces.filter(({ retiree }) => retiree !== undefined).length);
  expect(count('redirigee')).toBe(annonces.filter(({ redirigee }) => redirigee).length);
  expect(count('expiree')).toBe(annonces.filter(({ limite }) => limite !== undefined && limite < 0).length);
  expect(new Set(rows.map(({ nature, sens }) => `${nature} ${sens}`)).size).toBe(10);
  for (const { etat, publishedAt, communeInsee, latitude, rechercheTexte } of rows) {
    if (etat === 'brouillon') continue;
    expect(publishedAt?.getTime()).toBeLessThan(Date.now());
    expect(communeInsee).not.toBeNull();
    expect(latitude).not.toBeNull();
    expect(rechercheTexte).not.toBe('');
  }
  expect(await db.annoncePhoto.count({ where: { fichier: { etat: 'pret', largeur: { not: null } } } })).toBe(
    annonces.filter(({ photo }) => photo).length,
  );
  expect(await db.commentaire.count({ where: { annonceId: { not: null } } })).toBe(
    annonces.flatMap(({ commentaires = [] }) => commentaires).length,
  );
  const reponses = annonces.flatMap((annonce) => annonce.reponses ?? []);
  expect(await db.conversation.count()).toBe(reponses.length + introductions.length);
  expect(await db.conversationMessage.count()).toBe(
    [...reponses, ...introductions].reduce((sum, { suite }) => sum + (suite ? 2 : 1), 0),
  );
  expect(await db.conversation.count({ where: { espaceId: { not: null } } })).toBe(
    reponses.filter(({ projet }) => projet !== undefined).length,
  );
  // All of it read: nobody comes to a count that nobody wrote.
  expect(await db.conversationParticipant.count({ where: { readAt: null } })).toBe(0);
});

test('introductions to ask after, going on, come to something and to nothing', async () => {
  const relations = await db.miseEnRelation.findMany({
    select: { issue: true, closedAt: true, suiviLe: true },
  });
  expect(relations.map(({ issue }) => issue).sort()).toEqual(
    ['abouti', 'en_cours', 'sans_suite', null].sort(),
  );
  expect(relations.filter(({ closedAt }) => closedAt)).toHaveLength(2);
  expect(
    relations.filter(({ closedAt, suiviLe }) => !closedAt && suiviLe && suiviLe < new Date()),
  ).toHaveLength(1);
  const agent = await db.compte.findUniqueOrThrow({ where: { email: people.helene.email } });
  const { id, nom, email, role } = agent;
  const actor = {
    kind: 'compte',
    id,
    nom,
    email,
    role,
    portraitId: null,
    sessionId: '',
    charteVersion: 1,
  } as const;
  const { items } = await suggestedPairs(actor);
  expect(items.map(({ demande }) => demande.titre)).toContain(
    'Conteuse ou conteur pour trois après-midi de mars',
  );
});

test('cut short, it is told again from the start; told once, it is not told twice', async () => {
  const count = async () => [
    await db.message.count(),
    await db.annonce.count(),
    await db.fiche.count(),
    await db.conversation.count(),
  ];
  const whole = await count();
  await db.compte.updateMany({ data: { demonstration: false } });
  await seedDemonstration(addFile);
  expect(await count()).toEqual(whole);
  await seedDemonstration(addFile);
  expect(await count()).toEqual(whole);
}, 60_000);

test('one answer of the forum was changed by its author, and what it said before is there to be read', async () => {
  const { texte, reponse } = await db.reponseRevision.findFirstOrThrow({
    select: { texte: true, reponse: { select: { numero: true, texte: true } } },
  });
  expect(reponse.numero).toBe(3);
  expect(reponse.texte.startsWith(texte)).toBe(true);
});

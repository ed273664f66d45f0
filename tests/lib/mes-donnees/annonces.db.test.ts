import { beforeEach, expect, test } from 'vitest';
import { listCommentaires } from '@/lib/commentaires/queries';
import { type Connecte, visiteur } from '@/lib/comptes/actor';
import { answerAnnonce } from '@/lib/conversations/commands/answer';
import { replyConversation } from '@/lib/conversations/commands/converse';
import { now } from '@/lib/core/clock';
import { db } from '@/lib/core/db';
import { sections } from '@/lib/mes-donnees/archive/sections';
import { eraseCompte } from '@/lib/mes-donnees/commands/erase';
import { anAnnonce } from '@/tests/support/annonces';
import { anAppel } from '@/tests/support/appels';
import { aCommentaire } from '@/tests/support/commentaires';
import { fillInstance, resetDatabase } from '@/tests/support/database';
import { aFichier } from '@/tests/support/fichiers';
import { takeJobs } from '@/tests/support/jobs';
import { aCompte } from '@/tests/support/people';

let person: Connecte;
let other: Connecte;
let foreign: { id: string };
beforeEach(async () => {
  await resetDatabase();
  await fillInstance();
  person = await aCompte({ nom: 'Zéphyrine Partante' });
  other = await aCompte({ nom: 'Maud Membre' });
  const own = await anAnnonce({ auteurId: person.id, titre: 'Une yourte à prêter' });
  await anAnnonce({ auteurId: person.id, titre: 'Un brouillon', etat: 'brouillon' });
  const fichierId = await aFichier({ compteId: person.id, usage: 'annonce' });
  await db.annoncePhoto.create({ data: { fichierId, annonceId: own.id, rang: 1 } });
  foreign = await anAnnonce({ auteurId: other.id, commentairesOuverts: true });
  await aCommentaire(person, { annonceId: foreign.id, texte: 'Belle idée.' });
  const answer = { annonceId: own.id, clientId: 'a', texte: 'Elle nous irait.' };
  const { conversationId } = await answerAnnonce(other, answer);
  await replyConversation(person, { conversationId, clientId: 'b', texte: 'Venez la voir.' });
  const date = now();
  const { id: appelId } = await anAppel({ titre: 'Culture et ruralité' });
  await db.appelSuivi.create({ data: { appelId, compteId: person.id, createdAt: date } });
  await db.rechercheSauvee.create({
    data: { compteId: person.id, nom: 'Une salle', criteres: { q: ['salle'] }, createdAt: date, vueAt: date },
  });
});

test('deleting one’s account takes annonces, their photos and searches; words written to others stay', async () => {
  await eraseCompte(person.id);
  expect(await db.annonce.findMany({ select: { id: true } })).toEqual([{ id: foreign.id }]);
  expect(await db.rechercheSauvee.count()).toBe(0);
  expect(await db.appelSuivi.count()).toBe(0);
  expect(await db.fichier.count({ where: { compteId: person.id } })).toBe(0);
  expect(await takeJobs('remove-fichier-bytes')).toHaveLength(1);
  const { items } = await listCommentaires(visiteur, { annonceId: foreign.id });
  expect(items).toMatchObject([{ texte: 'Belle idée.', auteur: { nom: 'Compte supprimé' } }]);
  const kept = await db.conversationMessage.findMany({ orderBy: { createdAt: 'asc' } });
  expect(kept.map(({ texte }) => texte)).toEqual(['Elle nous irait.', 'Venez la voir.']);
});

test('the archive has one’s annonces, searches and own words, not those of the other side', async () => {
  const listed: Record<string, unknown[]> = {};
  for (const { name, rows } of sections) {
    const found: unknown[] = [];
    for await (const row of rows(person)) found.push(row);
    listed[name] = found;
  }
  expect(listed.annonces).toMatchObject([{ titre: 'Une yourte à prêter' }, { titre: 'Un brouillon' }]);
  expect(listed.commentaires).toMatchObject([{ texte: 'Belle idée.' }]);
  expect(listed.conversations).toMatchObject([
    { texte: 'Venez la voir.', conversation: { objet: 'Une yourte à prêter' } },
  ]);
  expect(listed.recherches).toMatchObject([
    { nom: 'Une salle' },
    { appel: { titre: 'Culture et ruralité' } },
  ]);
  expect(JSON.stringify(listed)).not.toContain('Elle nous irait');
  expect(JSON.stringify(listed)).not.toContain(other.email);
});

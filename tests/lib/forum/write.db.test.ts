import { beforeEach, describe, expect, test } from 'vitest';
import { keepBrouillon } from '@/lib/brouillons/commands';
import { brouillonOf } from '@/lib/brouillons/queries';
import { type Actor, type Connecte, visiteur } from '@/lib/comptes/actor';
import { KNOWN, NEW } from '@/lib/comptes/writing';
import { at } from '@/lib/core/clock';
import { db } from '@/lib/core/db';
import { uuid7 } from '@/lib/core/uuid';
import { deleteReponse, deleteSujet, restoreReponse, restoreSujet } from '@/lib/forum/commands/delete';
import { editReponse } from '@/lib/forum/commands/edit';
import { followForum } from '@/lib/forum/commands/follow';
import { markRelue, moveSujet, toggleClosed, togglePin } from '@/lib/forum/commands/keep';
import { mergeSujet } from '@/lib/forum/commands/merge';
import { publishSujet } from '@/lib/forum/commands/publish';
import { readUpTo, recordLecture } from '@/lib/forum/commands/read';
import { replyToSujet } from '@/lib/forum/commands/reply';
import { markRetenue, markUtile } from '@/lib/forum/commands/respond';
import { EDITS, UTILES } from '@/lib/forum/limits';
import { draftedSujets } from '@/lib/forum/queries/drafted';
import { getHistory } from '@/lib/forum/queries/history';
import { listSujets } from '@/lib/forum/queries/list';
import { newsOf, standOf } from '@/lib/forum/queries/news';
import { listARelire } from '@/lib/forum/queries/relire';
import { getEditable, getRetenue, listReponses } from '@/lib/forum/queries/reponses';
import { listSuivis } from '@/lib/forum/queries/suivis';
import { firstUnread, getSujet, type SujetPage } from '@/lib/forum/queries/sujet';
import { resetDatabase } from '../../support/database';
import { eventsOf } from '../../support/events';
import { aFiche } from '../../support/fiches';
import { aCategorie, aReponse, aSujet } from '../../support/forum';
import { aCompte } from '../../support/people';

let sophie: Connecte;
let denis: Connecte;
let helene: Connecte;

beforeEach(async () => {
  await resetDatabase();
  await aCategorie();
  sophie = await aCompte({ nom: 'Sophie Marchal' });
  denis = await aCompte({ nom: 'Denis Mougel' });
  helene = await aCompte({ nom: 'Hélène Thomas', role: 'agent' });
});

async function sujetOf(actor: Parameters<typeof getSujet>[0], slug: string): Promise<SujetPage> {
  const found = await getSujet(actor, slug);
  if ('moved' in found) throw new Error('moved');
  return found.sujet;
}
const told = (compte: Connecte) =>
  db.notification.findMany({ where: { compteId: compte.id }, orderBy: { createdAt: 'asc' } });

describe('a sujet', () => {
  test('asks for a title and a message; sent twice at once it is one; its draft is forgotten', async () => {
    await keepBrouillon(sophie, { cle: 'sujet', titre: 'À moitié' });
    const input = {
      clientId: uuid7(),
      titre: 'Quelle jauge ?',
      texte: 'Bonjour',
      etiquettes: 'Ehpad, Sécurité',
    };
    const [a, b] = await Promise.all([publishSujet(denis, input), publishSujet(denis, input)]);
    expect(a.id).toBe(b.id);
    expect(await db.sujet.count()).toBe(1);
    await publishSujet(sophie, { ...input, clientId: uuid7() });
    expect(await brouillonOf(sophie, 'sujet')).toBeNull();
    const sujet = await sujetOf(visiteur, a.slug);
    expect(sujet).toMatchObject({
      titre: 'Quelle jauge ?',
      etiquettes: ['ehpad', 'sécurité'],
      nombre: 0,
      suivi: null,
    });
    expect(await sujetOf(denis, a.slug)).toMatchObject({ suivi: 'chaque', lu: 1 });
    await expect(publishSujet(denis, { clientId: uuid7(), titre: ' ', texte: '' })).rejects.toMatchObject({
      code: 'invalid',
      fields: { titre: expect.any(String), texte: expect.any(String) },
    });
    await expect(publishSujet(visiteur, input)).rejects.toMatchObject({ code: 'unauthenticated' });
  });

  test('in a category for agents is theirs to open', async () => {
    const { id: categorieId } = await aCategorie({ ecriture: 'agents', rang: 2 });
    await expect(aSujet(sophie, { categorieId })).rejects.toMatchObject({ code: 'forbidden' });
    await aSujet(helene, { categorieId });
  });

  test('two answers that meet get one number each; the same one twice is one', async () => {
    const { id, slug } = await aSujet(denis);
    const clientId = uuid7();
    const events = await eventsOf(() =>
      Promise.all([
        aReponse(sophie, id),
        aReponse(helene, id),
        aReponse(denis, id, { clientId }),
        aReponse(denis, id, { clientId }),
      ]),
    );
    const rows = await db.reponse.findMany({ where: { sujetId: id }, orderBy: { numero: 'asc' } });
    expect(rows.map(({ numero }) => numero)).toEqual([1, 2, 3, 4]);
    expect(await sujetOf(visiteur, slug)).toMatchObject({ nombre: 3, compteur: 4, personnes: 3 });
    expect(events.filter(({ type }) => type === 'sujet')).toHaveLength(3);
  });

  test('once closed refuses answers, and takes them again once open', async () => {
    const { id } = await aSujet(denis);
    await toggleClosed(helene, { sujetId: id });
    await expect(aReponse(sophie, id)).rejects.toMatchObject({
      code: 'forbidden',
      message: expect.stringContaining('Votre texte est gardé'),
    });
    await toggleClosed(helene, { sujetId: id });
    await aReponse(sophie, id);
    await expect(toggleClosed(sophie, { sujetId: id })).rejects.toMatchObject({ code: 'not_found' });
  });

  test('is edited with what it said before, and found under both its addresses', async () => {
    const { id, slug } = await aSujet(denis);
    const [first] = await db.reponse.findMany({ where: { sujetId: id } });
    const edited = await editReponse(denis, {
      reponseId: first?.id,
      texte: 'Nous sommes classés en type L.',
      titre: 'Quelle jauge pour un réfectoire ?',
      etiquettes: 'jauge',
    });
    expect(edited.slug).not.toBe(slug);
    expect(await getSujet(visiteur, slug)).toEqual({ moved: { slug: edited.slug, from: id } });
    const sujet = await sujetOf(visiteur, edited.slug);
    const history = await getHistory(visiteur, sujet, 1);
    expect(history.revisions).toMatchObject([{ titre: 'Quelle jauge pour une salle à manger ?' }]);
    expect(history.revisions[0]?.html).toContain('<strong>type J</strong>');
    await expect(editReponse(sophie, { reponseId: first?.id, texte: 'x' })).rejects.toMatchObject({
      code: 'forbidden',
    });
    // Called as before, it has its plain address again; the one between leads there.
    const titre = 'Quelle jauge pour une salle à manger ?';
    const again = await editReponse(denis, { reponseId: first?.id, texte: 'Type J.', titre });
    expect(again.slug).toBe(slug);
    expect(await getSujet(visiteur, edited.slug)).toEqual({ moved: { slug, from: id } });
    expect(await sujetOf(visiteur, slug)).toMatchObject({ titre });
  });

  test('changed in two tabs, the second is told before it replaces the first; sent again, it does', async () => {
    const { id, slug } = await aSujet(denis);
    const { vuLe, ...first } = await getEditable(denis, await sujetOf(denis, slug), 1);
    const said = { reponseId: first.id, texte: 'Du premier onglet', vuLe };
    await editReponse(denis, said);
    // Its answer was lost on the way: once more is no clash.
    await editReponse(denis, said);
    const other = { ...said, texte: 'Du second' };
    await expect(editReponse(denis, other)).rejects.toMatchObject({
      fields: { vuLe: expect.stringContaining('un autre onglet') },
    });
    expect(await db.reponse.findFirst({ where: { sujetId: id } })).toMatchObject({ texte: said.texte });
    await editReponse(denis, { ...other, vuLe: '' });
    expect(await db.reponse.findFirst({ where: { sujetId: id } })).toMatchObject({ texte: 'Du second' });
  });

  test('is where an answer one keeps goes on, unless one may not read it any more', async () => {
    const { id, slug } = await aSujet(denis, { titre: 'Quelle jauge ?' });
    const cles = ['sujet', `reponse:${id}`, 'commentaire:x'];
    expect(await draftedSujets(sophie, cles)).toEqual(
      new Map([
        [`reponse:${id}`, { chemin: `/forum/${slug}#repondre`, titre: 'Quelle jauge ?' }],
        ['sujet', { chemin: '/forum/nouveau', titre: null }],
      ]),
    );
    await db.sujet.update({ where: { id }, data: { hiddenAt: new Date() } });
    expect([...(await draftedSujets(sophie, cles)).keys()]).toEqual(['sujet']);
  });

  test('counts who answered, not who asked; a fiche that begins with a name does not say it twice', async () => {
    const { id, slug } = await aSujet(denis);
    const awa = await aCompte({ nom: 'Awa Diarra' });
    await aFiche({ nom: 'Awa Diarra, photographe', referents: [awa] });
    await aReponse(awa, id);
    const sujet = await sujetOf(visiteur, slug);
    expect(sujet).toMatchObject({ nombre: 1, personnes: 1 });
    expect((await listReponses(visiteur, sujet, 1))[1]?.auteur).toMatchObject({
      nom: 'Awa Diarra',
      qualite: 'photographe',
    });
  });

  test('is deleted by its author while alone, and comes back; agents moderate it instead', async () => {
    const { id, slug } = await aSujet(denis);
    await deleteSujet(denis, { sujetId: id });
    await expect(getSujet(visiteur, slug)).rejects.toMatchObject({ code: 'not_found' });
    expect((await listSujets(visiteur, { tri: 'activite', page: 1 })).total).toBe(0);
    await restoreSujet(denis, { sujetId: id });
    await aReponse(sophie, id);
    await expect(deleteSujet(denis, { sujetId: id })).rejects.toMatchObject({ code: 'forbidden' });
    await expect(deleteSujet(helene, { sujetId: id })).rejects.toMatchObject({
      code: 'forbidden',
      message: expect.stringContaining('Modérer'),
    });
    // Deleted by an agent before that was so: agents still bring it back.
    await db.sujet.update({ where: { id }, data: { deletedAt: new Date(), deletedById: helene.id } });
    await expect(restoreSujet(denis, { sujetId: id })).rejects.toMatchObject({ code: 'forbidden' });
    await restoreSujet(helene, { sujetId: id });
    expect(await sujetOf(visiteur, slug)).toMatchObject({ nombre: 1 });
  });

  test('is pinned above the others, and moved', async () => {
    const { id: other } = await aCategorie({ nom: 'Rencontres', rang: 3 });
    const { id } = await at(new Date('2026-01-01T09:00:00Z'), () => aSujet(denis, { titre: 'Ancien' }));
    await aSujet(denis, { titre: 'Neuf' });
    await togglePin(helene, { sujetId: id });
    await moveSujet(helene, { sujetId: id, categorieId: other });
    const { items, total } = await listSujets(visiteur, { tri: 'activite', page: 1 });
    expect(items.map(({ titre, epingle }) => [titre, epingle])).toEqual([
      ['Ancien', true],
      ['Neuf', false],
    ]);
    expect(total).toBe(2);
    expect((await listSujets(visiteur, { tri: 'activite', categorieId: other, page: 1 })).total).toBe(1);
    await expect(moveSujet(denis, { sujetId: id, categorieId: other })).rejects.toMatchObject({
      code: 'not_found',
    });
  });
});

describe('an answer', () => {
  test('is deleted with a trace, and comes back; what quotes it says no more of it', async () => {
    const { id, slug } = await aSujet(denis);
    const said = await aReponse(sophie, id, { texte: 'À retirer' });
    await aReponse(denis, id, { texte: 'Vous dites cela ?', citeId: said.id });
    await expect(deleteReponse(helene, { reponseId: said.id })).rejects.toMatchObject({
      code: 'forbidden',
      message: expect.stringContaining('Modérer'),
    });
    await deleteReponse(sophie, { reponseId: said.id });
    await expect(restoreReponse(helene, { reponseId: said.id })).rejects.toMatchObject({ code: 'forbidden' });
    const sujet = await sujetOf(visiteur, slug);
    expect(sujet).toMatchObject({ nombre: 1, places: 3 });
    const [, gone, quoting] = await listReponses(visiteur, sujet, 1);
    expect(gone).toMatchObject({ html: '', deleted: 'auteur', canRestore: false });
    expect(quoting?.cite).toMatchObject({ nom: 'Sophie Marchal', extrait: '' });
    await expect(restoreReponse(denis, { reponseId: said.id })).rejects.toMatchObject({ code: 'forbidden' });
    await restoreReponse(sophie, { reponseId: said.id });
    const [, back, again] = await listReponses(visiteur, sujet, 1);
    expect(back?.html).toContain('À retirer');
    expect(again?.cite?.extrait).toBe('À retirer');
  });

  test('is retained by who asked or an agent, and useful to others than its author, once each', async () => {
    const { id, slug } = await aSujet(denis);
    const { id: reponseId } = await aReponse(sophie, id);
    await expect(markRetenue(sophie, { reponseId, retenue: true })).rejects.toMatchObject({
      code: 'forbidden',
    });
    await markRetenue(denis, { reponseId, retenue: true });
    // From a tab that did not know: said again, it stands.
    await markRetenue(denis, { reponseId, retenue: true });
    expect((await getRetenue(visiteur, await sujetOf(visiteur, slug)))?.id).toBe(reponseId);
    expect((await listSujets(visiteur, { tri: 'resolus', page: 1 })).total).toBe(1);
    await expect(markUtile(sophie, { reponseId, utile: true })).rejects.toMatchObject({ code: 'forbidden' });
    const utiles = async () => (await db.reponse.findUnique({ where: { id: reponseId } }))?.utiles;
    await Promise.all([denis, helene, denis].map((who) => markUtile(who, { reponseId, utile: true })));
    expect(await utiles()).toBe(2);
    await markUtile(denis, { reponseId, utile: false });
    await markUtile(denis, { reponseId, utile: false });
    expect(await utiles()).toBe(1);
    await deleteReponse(sophie, { reponseId });
    expect(await sujetOf(visiteur, slug)).toMatchObject({ retenueId: null });
    await restoreReponse(sophie, { reponseId });
    expect(await sujetOf(visiteur, slug)).toMatchObject({ retenueId: reponseId });
    // Another was accepted, and taken back, meanwhile.
    await deleteReponse(sophie, { reponseId });
    const { id: other } = await aReponse(helene, id);
    await markRetenue(denis, { reponseId: other, retenue: true });
    await markRetenue(denis, { reponseId: other, retenue: false });
    await restoreReponse(sophie, { reponseId });
    expect(await sujetOf(visiteur, slug)).toMatchObject({ retenueId: null });
  });

  test('of a new member is flagged until an agent has looked; links and numbers are counted', async () => {
    const { id } = await aSujet(helene);
    const links = 'https://a.fr https://b.fr https://c.fr';
    await expect(aReponse(denis, id, { texte: links })).rejects.toMatchObject({
      code: 'invalid',
      fields: { texte: expect.stringContaining('premiers messages') },
    });
    const { id: reponseId } = await aReponse(denis, id);
    expect((await listARelire(helene)).items).toMatchObject([{ id: reponseId }]);
    const matching = async (q: string) => (await listARelire(helene, { q })).total;
    expect(await matching('JAUGE mougel')).toBe(1);
    expect(await matching('securite')).toBe(1);
    expect(await matching('sophie')).toBe(0);
    await markRelue(helene, { reponseId });
    expect((await listARelire(helene)).total).toBe(0);
    await expect(listARelire(denis)).rejects.toMatchObject({ code: 'not_found' });
    for (let count = 1; count < NEW.parHeure; count++) await aReponse(denis, id);
    await expect(aReponse(denis, id)).rejects.toMatchObject({ code: 'rate_limited' });
    const later = new Date(Date.now() + 25 * 3_600_000);
    expect((await at(later, () => aReponse(denis, id, { texte: links }))).numero).toBe(NEW.parHeure + 2);
    // Three were flagged, and one of them looked at.
    expect((await listARelire(helene)).total).toBe(2);
  });
});

describe('limits of changes', () => {
  test('links are counted as for what is published', async () => {
    const { id } = await aSujet(helene);
    const { id: reponseId } = await aReponse(denis, id);
    const links = (count: number) =>
      Array.from({ length: count }, (_, index) => `https://a${index}.fr`).join(' ');
    await expect(editReponse(denis, { reponseId, texte: links(NEW.liens + 1) })).rejects.toMatchObject({
      code: 'invalid',
      fields: { texte: expect.stringContaining('premiers messages') },
    });
    await editReponse(denis, { reponseId, texte: links(NEW.liens) });
    await aReponse(denis, id);
    await aReponse(denis, id);
    await at(new Date(Date.now() + 25 * 3_600_000), async () => {
      await editReponse(denis, { reponseId, texte: links(KNOWN.liens) });
      await expect(editReponse(denis, { reponseId, texte: links(KNOWN.liens + 1) })).rejects.toMatchObject({
        code: 'invalid',
        fields: { texte: expect.stringContaining(`${KNOWN.liens} liens`) },
      });
    });
    const { id: own } = await aReponse(helene, id);
    await editReponse(helene, { reponseId: own, texte: links(KNOWN.liens + 1) });
  });

  test('what was hidden or deleted makes nobody known', async () => {
    const { id } = await aSujet(helene);
    const written = [await aReponse(denis, id), await aReponse(denis, id), await aReponse(denis, id)];
    const links = Array.from({ length: NEW.liens + 1 }, (_, index) => `https://a${index}.fr`).join(' ');
    const later = (texte: string) =>
      at(new Date(Date.now() + 25 * 3_600_000), () => aReponse(denis, id, { texte }));
    await db.reponse.update({ where: { id: written[0]?.id ?? '' }, data: { hiddenAt: new Date() } });
    await expect(later(links)).rejects.toMatchObject({ code: 'invalid' });
    await db.reponse.update({ where: { id: written[0]?.id ?? '' }, data: { hiddenAt: null } });
    expect(await later(links)).toMatchObject({ numero: 5 });
  });

  test('changes and « utile » are so many in an hour', async () => {
    const { id } = await aSujet(helene);
    const { id: reponseId } = await aReponse(denis, id);
    const { id: other } = await aReponse(helene, id);
    for (let count = 0; count < EDITS.points; count++)
      await editReponse(denis, { reponseId, texte: `fois ${count}` });
    await expect(editReponse(denis, { reponseId, texte: 'encore' })).rejects.toMatchObject({
      code: 'rate_limited',
    });
    const press = (count: number) => markUtile(denis, { reponseId: other, utile: count % 2 === 0 });
    for (let count = 0; count < UTILES.points; count++) await press(count);
    await expect(press(0)).rejects.toMatchObject({ code: 'rate_limited' });
  });
});

describe('reading', () => {
  test('the last page reads as far as numbers were given, the others as far as they show', async () => {
    const sujet = { compteur: 30, pages: 2 };
    expect(readUpTo(sujet, 2, [21, 22])).toBe(30);
    expect(readUpTo(sujet, 2, [21, 31])).toBe(31);
    expect(readUpTo(sujet, 1, [1, 20])).toBe(20);
    expect(readUpTo({ compteur: 4, pages: 1 }, 1, [])).toBe(4);
  });

  test('is remembered, and never goes back', async () => {
    const { id, slug } = await aSujet(denis);
    await recordLecture(sophie, { sujetId: id, numero: 1, compteur: 1, reponseIds: [] });
    await aReponse(denis, id);
    await aReponse(helene, id);
    const list = () => listSujets(sophie, { tri: 'activite', page: 1 });
    expect((await list()).items[0]).toMatchObject({ nonLus: 2, nouveau: false });
    expect(await firstUnread(sophie, await sujetOf(sophie, slug))).toBe(2);
    await recordLecture(sophie, { sujetId: id, numero: 3, compteur: 3, reponseIds: [] });
    await recordLecture(sophie, { sujetId: id, numero: 1, compteur: 3, reponseIds: [] });
    expect((await list()).items[0]).toMatchObject({ nonLus: 0 });
    const other = await aCompte();
    expect((await listSujets(other, { tri: 'activite', page: 1 })).items[0]).toMatchObject({ nouveau: true });
    expect((await listSujets(visiteur, { tri: 'activite', page: 1 })).items[0]).toMatchObject({
      nouveau: false,
      nonLus: 0,
    });
  });
});

describe('telling', () => {
  test('what was deleted is told to nobody any more', async () => {
    const { id } = await aSujet(denis);
    await followForum(helene, { cible: 'sujet', cibleId: id, niveau: 'resume' });
    const { id: reponseId } = await aReponse(sophie, id, { texte: 'À retirer' });
    expect(await told(denis)).toHaveLength(1);
    expect(await told(helene)).toHaveLength(1);
    await deleteReponse(sophie, { reponseId });
    expect(await told(denis)).toEqual([]);
    expect(await told(helene)).toEqual([]);
    const { id: mention } = await aReponse(sophie, id, { texte: 'Voyez avec @Denis.' });
    expect(await told(denis)).toMatchObject([{ kind: 'mention' }]);
    await deleteReponse(sophie, { reponseId: mention });
    expect(await told(denis)).toEqual([]);
    const { categorieId } = await db.sujet.findUniqueOrThrow({ where: { id } });
    await followForum(helene, { cible: 'categorie', cibleId: categorieId, niveau: 'chaque' });
    const { id: other } = await aSujet(denis);
    expect(await told(helene)).toHaveLength(1);
    await deleteSujet(denis, { sujetId: other });
    expect(await told(helene)).toEqual([]);
  });

  test('of one answer that was deleted, what others told since stays', async () => {
    const { id } = await aSujet(denis);
    await followForum(helene, { cible: 'sujet', cibleId: id, niveau: 'chaque' });
    const { id: first } = await aReponse(sophie, id);
    const { id: second } = await aReponse(sophie, id);
    await deleteReponse(sophie, { reponseId: first });
    expect([await told(denis), await told(helene)].flat()).toHaveLength(2);
    // Moved meanwhile: told under the number it had.
    const { id: into, slug } = await aSujet(helene, { titre: 'Ailleurs' });
    await db.notification.deleteMany({ where: { cle: { not: `sujet:${id}` } } });
    await mergeSujet(helene, { sujetId: id, dans: slug });
    expect(await db.reponse.count({ where: { sujetId: into, id: second } })).toBe(1);
    await deleteReponse(sophie, { reponseId: second });
    expect([await told(denis), await told(helene)].flat()).toEqual([]);
  });

  test('of a whole sujet that was deleted, what was told before its messages went there is taken back too', async () => {
    const { id } = await aSujet(sophie);
    await followForum(helene, { cible: 'sujet', cibleId: id, niveau: 'chaque' });
    await aReponse(sophie, id, { texte: 'À retirer' });
    const { id: into, slug } = await aSujet(sophie, { titre: 'Ailleurs' });
    await mergeSujet(helene, { sujetId: id, dans: slug });
    expect(await told(helene)).toMatchObject([{ cle: `sujet:${id}`, texte: 'À retirer' }]);
    await deleteSujet(sophie, { sujetId: into });
    expect(await told(helene)).toEqual([]);
  });

  test('of an edit, what was told says the new words; who is named no more is not, and nobody twice', async () => {
    const { id } = await aSujet(denis, { titre: 'Où joindre Jeanne ?' });
    const { id: first } = await db.reponse.findFirstOrThrow({ where: { sujetId: id } });
    await followForum(helene, { cible: 'sujet', cibleId: id, niveau: 'resume' });
    const { id: reponseId } = await aReponse(sophie, id, { texte: '@Denis, le 06 11 22 33 44.' });
    const { id: before } = await aReponse(sophie, id, { texte: 'Rien.' });
    await db.notification.deleteMany({ where: { cle: `forum-mention:${before}` } });
    const say = (texte: string, of = reponseId, more: Record<string, unknown> = {}) =>
      editReponse(of === first ? denis : sophie, { reponseId: of, texte, ...more });
    await say('@Denis, l’accueil.');
    expect((await told(denis)).map(({ texte }) => texte)).toContain('@Denis, l’accueil.');
    expect((await told(helene)).map(({ texte }) => texte)).toEqual(['Rien.']);
    await say('L’accueil.', before);
    expect((await told(helene)).map(({ texte }) => texte)).toEqual(['L’accueil.']);
    await say('Cherchez.', first, { titre: 'Où joindre l’accueil ?' });
    expect((await told(helene)).map(({ titre }) => titre)).toEqual([
      'Sophie Marchal a répondu dans « Où joindre l’accueil ? »',
    ]);
    expect((await told(denis)).map(({ titre }) => titre)).toContain(
      'Sophie Marchal vous mentionne dans « Où joindre l’accueil ? »',
    );
    const mentions = () => db.notification.count({ where: { kind: 'mention', compteId: denis.id } });
    await say('L’accueil.');
    expect(await mentions()).toBe(0);
    await say('@Denis, l’accueil.');
    expect(await mentions()).toBe(0);
  });

  test('the author is told of answers as one notification, until they read', async () => {
    const { id } = await aSujet(denis);
    await aReponse(sophie, id);
    await aReponse(helene, id);
    expect(await told(denis)).toMatchObject([{ kind: 'reponse', acteurId: helene.id, readAt: null }]);
    await recordLecture(denis, { sujetId: id, numero: 3, compteur: 3, reponseIds: [] });
    expect((await told(denis))[0]?.readAt).not.toBeNull();
    expect(await told(helene)).toEqual([]);
  });

  test('mentions come alone: who wrote here, and référents of the annuaire by their full name', async () => {
    const karim = await aCompte({ nom: 'Karim Haddad' });
    const unknown = await aCompte({ nom: 'Luc Demange' });
    const fiche = await aFiche();
    await db.referent.create({ data: { ficheId: fiche.id, compteId: karim.id, createdAt: new Date() } });
    const { id, slug } = await aSujet(denis);
    await aReponse(sophie, id, { texte: 'Voyez avec @Denis et @karim haddad, pas @Luc Demange.' });
    expect(await told(denis)).toMatchObject([{ kind: 'mention' }]);
    expect(await told(karim)).toMatchObject([{ kind: 'mention' }]);
    expect(await told(unknown)).toEqual([]);
    const [, reponse] = await listReponses(visiteur, await sujetOf(visiteur, slug), 1);
    expect(reponse?.html).toContain('<span class="mention">@karim haddad</span>');
  });

  test('followers of a category, a tag or a sujet are told as they chose; nothing, of a sujet, is the last word', async () => {
    const categorie = await db.forumCategorie.findFirstOrThrow();
    await followForum(sophie, { cible: 'categorie', cibleId: categorie.id, niveau: 'resume' });
    await followForum(helene, { cible: 'etiquette', cibleId: 'Ehpad', niveau: 'chaque' });
    const { id } = await aSujet(denis, { etiquettes: 'ehpad' });
    expect(await told(sophie)).toMatchObject([{ kind: 'sujet', frequence: 'quotidienne' }]);
    expect(await told(helene)).toMatchObject([{ kind: 'sujet', frequence: 'immediate' }]);
    await db.notification.deleteMany();
    await followForum(sophie, { cible: 'sujet', cibleId: id, niveau: 'rien' });
    await followForum(denis, { cible: 'sujet', cibleId: id, niveau: 'resume' });
    await aReponse(helene, id, { suivre: 'on' });
    expect(await told(sophie)).toEqual([]);
    expect(await told(denis)).toMatchObject([{ kind: 'reponse', frequence: 'quotidienne' }]);
    await db.notification.deleteMany();
    await followForum(denis, { cible: 'sujet', cibleId: id, niveau: 'rien' });
    await aReponse(sophie, id);
    expect(await told(denis)).toEqual([]);
    // Who answered follows from then on.
    expect(await told(helene)).toMatchObject([{ kind: 'sujet' }]);
  });
});

test('what one follows is searched by its name, one’s own alone; a sujet set to nothing stays last, to be undone', async () => {
  const { id: quiet } = await aSujet(denis, { titre: 'Décor à Épinal' });
  const { id: told } = await aSujet(denis, { titre: 'Décor à Gérardmer' });
  await followForum(sophie, { cible: 'sujet', cibleId: told, niveau: 'chaque' });
  await followForum(sophie, { cible: 'sujet', cibleId: quiet, niveau: 'rien' });
  await aReponse(denis, quiet);
  await followForum(sophie, { cible: 'etiquette', cibleId: 'décor', niveau: 'resume' });
  await followForum(helene, { cible: 'etiquette', cibleId: 'décors', niveau: 'resume' });
  const found = async (q: string) =>
    (await listSuivis(sophie, { q })).map(({ cibleId, niveau }) => [cibleId, niveau]);
  const both = [
    [told, 'chaque'],
    [quiet, 'rien'],
  ];
  expect(await found('')).toEqual([['décor', 'resume'], ...both]);
  expect(await found('DECOR')).toEqual([['décor', 'resume'], ...both]);
  expect(await found('epinal decor')).toEqual([[quiet, 'rien']]);
  expect(await found('colis')).toEqual([]);
});

test('an answer to a sujet nobody may read is none', async () => {
  const { id } = await aSujet(denis);
  await deleteSujet(denis, { sujetId: id });
  await expect(replyToSujet(sophie, { sujetId: id, clientId: uuid7(), texte: 'a' })).rejects.toMatchObject({
    code: 'not_found',
  });
});

test('an open page hears what changed in a sujet, apart from new answers, and asks', async () => {
  const { id: sujetId } = await aSujet(sophie);
  const etat = async (who: Actor = visiteur) => (await newsOf(who, sujetId, 1)).etat;
  const before = await etat();
  const reponse = await aReponse(denis, sujetId);
  expect(await etat()).toBe(before);
  const changes = [
    () => editReponse(denis, { reponseId: reponse.id, texte: 'Autrement.' }),
    () => deleteReponse(denis, { reponseId: reponse.id }),
    () => restoreReponse(denis, { reponseId: reponse.id }),
  ];
  const seen = new Set([before]);
  for (const change of changes) {
    expect(await eventsOf(change)).toContainEqual({ type: 'sujet-change', sujetId });
    seen.add(await etat());
  }
  expect(seen.size).toBe(4);
  expect(await standOf(denis, sujetId)).toEqual({ compteur: 2, etat: await etat() });
  await db.sujet.update({ where: { id: sujetId }, data: { hiddenAt: new Date() } });
  expect([await etat(), await etat(denis)]).toEqual([null, null]);
  expect(await etat(sophie)).not.toBeNull();
});

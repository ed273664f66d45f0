import { beforeEach, describe, expect, test } from 'vitest';
import { type Connecte, systeme, visiteur } from '@/lib/comptes/actor';
import { db } from '@/lib/core/db';
import { uuid7 } from '@/lib/core/uuid';
import {
  mergeCategorie,
  orderCategorie,
  saveCategorie,
  toggleCategorie,
} from '@/lib/forum/commands/categories';
import { ensureCategories } from '@/lib/forum/commands/first-categories';
import { togglePin } from '@/lib/forum/commands/keep';
import { mergeSujet, undoMerge } from '@/lib/forum/commands/merge';
import { markRetenue } from '@/lib/forum/commands/respond';
import { splitSujet } from '@/lib/forum/commands/split';
import { categorieAt, listCategories } from '@/lib/forum/queries/categories';
import { listSujets } from '@/lib/forum/queries/list';
import { listMovable } from '@/lib/forum/queries/relire';
import { listReponses } from '@/lib/forum/queries/reponses';
import { understandForum } from '@/lib/forum/queries/search';
import { firstUnread, getSujet, movedMessage, pageOfNumero } from '@/lib/forum/queries/sujet';
import { resetDatabase } from '../../support/database';
import { aCategorie, aReponse, aSujet } from '../../support/forum';
import { aCompte } from '../../support/people';

let denis: Connecte;
let helene: Connecte;

beforeEach(async () => {
  await resetDatabase();
  denis = await aCompte({ nom: 'Denis Mougel' });
  helene = await aCompte({ nom: 'Hélène Thomas', role: 'agent' });
});

const numbers = async (sujetId: string) =>
  (await db.reponse.findMany({ where: { sujetId }, orderBy: { numero: 'asc' } })).map(({ numero, texte }) => [
    numero,
    texte,
  ]);

describe('splitting and merging', () => {
  test('answers become a sujet of their own; links to them lead there; the others keep their numbers', async () => {
    await aCategorie();
    const { id } = await aSujet(denis);
    const two = await aReponse(helene, id, { texte: 'deux' });
    const three = await aReponse(helene, id, { texte: 'trois' });
    await aReponse(denis, id, { texte: 'quatre' });
    await markRetenue(denis, { reponseId: three.id, retenue: true });
    const split = { sujetId: id, reponses: [three.id, two.id], titre: 'À part', clientId: uuid7() };
    await expect(splitSujet(denis, split)).rejects.toMatchObject({ code: 'not_found' });
    const { slug } = await splitSujet(helene, split);
    const found = await getSujet(visiteur, slug);
    if ('moved' in found) throw new Error('moved');
    expect(found.sujet).toMatchObject({ nombre: 1, compteur: 2, auteurId: helene.id });
    expect(await numbers(found.sujet.id)).toEqual([
      [1, 'deux'],
      [2, 'trois'],
    ]);
    expect((await numbers(id)).map(([numero]) => numero)).toEqual([1, 4]);
    expect(await db.sujet.findUnique({ where: { id } })).toMatchObject({ nombre: 1, retenueId: null });
    expect(await movedMessage(visiteur, id, 3)).toEqual({ slug, numero: 2 });
    expect((await aReponse(denis, id)).numero).toBe(5);
    expect((await aReponse(denis, found.sujet.id)).numero).toBe(3);
  });

  test('one goes to the end of another; nothing is lost, old addresses lead there, and it can be undone', async () => {
    await aCategorie();
    const { id: a, slug: slugA } = await aSujet(denis, { titre: 'Un' });
    await aReponse(helene, a, { texte: 'a2' });
    const { id: b, slug: slugB } = await aSujet(helene, { titre: 'Deux', texte: 'b1' });
    await aReponse(denis, b, { texte: 'b2' });
    await expect(mergeSujet(helene, { sujetId: a, dans: 'rien-de-tel' })).rejects.toMatchObject({
      code: 'invalid',
      fields: { dans: expect.any(String) },
    });
    await expect(mergeSujet(helene, { sujetId: a, dans: slugA })).rejects.toMatchObject({ code: 'invalid' });
    await mergeSujet(helene, { sujetId: a, dans: `https://ici.fr/forum/${slugB}?page=2#message-3` });
    expect((await numbers(b)).map(([numero]) => numero)).toEqual([1, 2, 3, 4]);
    expect(await getSujet(visiteur, slugA)).toEqual({ moved: { slug: slugB, from: a } });
    expect(await movedMessage(visiteur, a, 2)).toEqual({ slug: slugB, numero: 4 });
    expect(await listSujets(visiteur, { tri: 'activite', page: 1 })).toMatchObject({
      total: 1,
      items: [{ nombre: 3 }],
    });
    // An answer that was being written to the old one goes to the new one.
    const late = await aReponse(denis, a, { texte: 'tard' });
    expect(late).toMatchObject({ slug: slugB, numero: 5 });
    await undoMerge(helene, { sujetId: a });
    expect((await numbers(a)).map(([numero]) => numero)).toEqual([1, 2]);
    expect((await numbers(b)).map(([, texte]) => texte)).toEqual(['b1', 'b2', 'tard']);
    expect((await aReponse(helene, a)).numero).toBe(3);
    await expect(undoMerge(helene, { sujetId: a })).rejects.toMatchObject({ code: 'not_found' });
  });

  test('an answer that was deleted stays behind: a sujet would begin with what nobody may read', async () => {
    await aCategorie();
    const { id } = await aSujet(denis, { titre: 'Un' });
    const gone = await aReponse(denis, id, { texte: 'Retirée' });
    const kept = await aReponse(helene, id, { texte: 'Avec **Denis**, & les autres' });
    await db.reponse.update({ where: { id: gone.id }, data: { deletedAt: new Date() } });
    const both = [gone.id, kept.id];
    expect(await listMovable(helene, both)).toEqual([
      { id: kept.id, numero: 3, nom: 'Hélène Thomas', extrait: 'Avec Denis, & les autres' },
    ]);
    await expect(listMovable(denis, both)).rejects.toMatchObject({ code: 'not_found' });
    const { slug } = await splitSujet(helene, {
      ...{ sujetId: id, reponses: both, titre: 'À part', clientId: uuid7() },
    });
    const apart = await db.sujet.findUniqueOrThrow({ where: { slug }, select: { reponses: true } });
    expect(apart.reponses.map((one) => one.id)).toEqual([kept.id]);
  });

  test('what was hidden or deleted neither leaves its sujet nor takes another one away', async () => {
    await aCategorie();
    const { id: a, slug: slugA } = await aSujet(denis, { titre: 'Un' });
    const { id: reponseId } = await aReponse(helene, a);
    const { id: b, slug: slugB } = await aSujet(helene, { titre: 'Deux' });
    await mergeSujet(helene, { sujetId: a, dans: slugB });
    await db.sujet.update({ where: { id: b }, data: { deletedAt: new Date() } });
    const gone = { code: 'forbidden', message: expect.stringContaining('masqué ou supprimé') };
    await expect(undoMerge(helene, { sujetId: a })).rejects.toMatchObject(gone);
    await db.sujet.update({ where: { id: b }, data: { deletedAt: null } });
    await undoMerge(helene, { sujetId: a });
    for (const data of [
      { hiddenAt: new Date(), deletedAt: null },
      { hiddenAt: null, deletedAt: new Date() },
    ]) {
      await db.sujet.update({ where: { id: a }, data });
      const split = { sujetId: a, reponses: [reponseId], titre: 'À part', clientId: uuid7() };
      await expect(splitSujet(helene, split)).rejects.toMatchObject(gone);
      await expect(mergeSujet(helene, { sujetId: a, dans: slugB })).rejects.toMatchObject(gone);
      await expect(mergeSujet(helene, { sujetId: b, dans: slugA })).rejects.toMatchObject({
        code: 'invalid',
        fields: { dans: expect.stringContaining('masqué ou supprimé') },
      });
    }
    expect(await db.reponse.count({ where: { sujetId: a } })).toBe(2);
    expect(await db.reponse.count({ where: { sujetId: b } })).toBe(1);
  });

  test('what quotes a message of a sujet that was hidden since says no more of it', async () => {
    await aCategorie();
    const { id } = await aSujet(denis);
    const said = await aReponse(helene, id, { texte: 'À ne plus lire' });
    const quoting = await aReponse(denis, id, { citeId: said.id });
    const split = { sujetId: id, reponses: [quoting.id], titre: 'À part', clientId: uuid7() };
    const { slug } = await splitSujet(helene, split);
    const extract = async (actor: typeof visiteur | Connecte, address: string, index: number) => {
      const found = await getSujet(actor, address);
      if ('moved' in found) throw new Error('moved');
      return (await listReponses(actor, found.sujet, 1))[index]?.cite?.extrait;
    };
    expect(await extract(visiteur, slug, 0)).toBe('À ne plus lire');
    await db.sujet.update({ where: { id }, data: { hiddenAt: new Date() } });
    expect(await extract(visiteur, slug, 0)).toBe('');
    await db.sujet.update({ where: { id }, data: { hiddenAt: null, deletedAt: new Date() } });
    expect(await extract(visiteur, slug, 0)).toBe('');
  });

  test('undone, it is pinned, settled and followed as before; what was part of it is again', async () => {
    await aCategorie();
    const sophie = await aCompte({ nom: 'Sophie Marchal' });
    const { id: a, slug: slugA } = await aSujet(denis, { titre: 'Un' });
    const { id: reponseId } = await aReponse(sophie, a);
    await markRetenue(denis, { reponseId, retenue: true });
    await togglePin(helene, { sujetId: a });
    const { id: part, slug: slugPart } = await aSujet(sophie, { titre: 'Une partie' });
    await mergeSujet(helene, { sujetId: part, dans: slugA });
    const { id: b, slug: slugB } = await aSujet(helene, { titre: 'Deux' });
    const state = async () => ({
      a: await db.sujet.findUnique({ where: { id: a }, omit: { updatedAt: true, rev: true } }),
      suivis: await db.forumSuivi.findMany({ orderBy: [{ cibleId: 'asc' }, { compteId: 'asc' }] }),
      part: await getSujet(visiteur, slugPart),
    });
    const before = await state();
    expect(before.a).toMatchObject({ retenueId: reponseId, epingleAt: expect.any(Date) });
    await mergeSujet(helene, { sujetId: a, dans: slugB });
    // One step away, whatever became part of what.
    expect(await getSujet(visiteur, slugPart)).toEqual({ moved: { slug: slugB, from: part } });
    expect(await aReponse(helene, part)).toMatchObject({ slug: slugB });
    await expect(mergeSujet(helene, { sujetId: b, dans: slugPart })).rejects.toMatchObject({
      fields: { dans: expect.stringContaining('lui-même') },
    });
    expect(
      await db.forumSuivi.count({ where: { cibleId: b, compteId: { in: [denis.id, sophie.id] } } }),
    ).toBe(2);
    await undoMerge(helene, { sujetId: a });
    expect(await state()).toEqual(before);
    // The other way round: the part first, then the whole, of which it is no longer part.
    await mergeSujet(helene, { sujetId: a, dans: slugB });
    await aReponse(denis, b, { suivre: 'on' });
    await undoMerge(helene, { sujetId: part });
    await undoMerge(helene, { sujetId: a });
    expect((await numbers(part)).length).toBe(1);
    expect((await numbers(a)).length).toBe(2);
    // Who wrote in the other meanwhile follows it.
    const left = await db.forumSuivi.findMany({ where: { cibleId: b }, select: { compteId: true } });
    expect(left.map(({ compteId }) => compteId).sort()).toEqual([denis.id, helene.id].sort());
  });

  test('an accepted answer that was split off is so again once it is back', async () => {
    await aCategorie();
    const { id, slug } = await aSujet(denis, { titre: 'Un' });
    const { id: reponseId } = await aReponse(helene, id);
    await markRetenue(denis, { reponseId, retenue: true });
    const split = { sujetId: id, reponses: [reponseId], titre: 'À part', clientId: uuid7() };
    await splitSujet(helene, split);
    const apart = await db.sujet.findFirstOrThrow({ where: { titre: 'À part' } });
    expect(await db.sujet.findUnique({ where: { id } })).toMatchObject({ retenueId: null });
    await mergeSujet(helene, { sujetId: apart.id, dans: slug });
    expect(await db.sujet.findUnique({ where: { id } })).toMatchObject({ retenueId: reponseId });
  });

  test('what is hidden is neither counted nor named', async () => {
    await aCategorie();
    const sophie = await aCompte({ nom: 'Sophie Marchal' });
    const { id, slug } = await aSujet(denis, { titre: 'Un' });
    const { id: reponseId } = await aReponse(sophie, id);
    const { id: moved } = await aReponse(denis, id);
    await db.reponse.update({ where: { id: reponseId }, data: { hiddenAt: new Date() } });
    const found = await getSujet(denis, slug);
    if ('moved' in found) throw new Error('moved');
    expect(found.sujet).toMatchObject({ personnes: 1, canDelete: true });
    expect(await firstUnread(visiteur, { ...found.sujet, lu: 1 })).toBe(3);
    const split = { sujetId: id, reponses: [moved], titre: 'À part', clientId: uuid7() };
    const { slug: apart } = await splitSujet(helene, split);
    await db.sujet.update({ where: { slug: apart }, data: { hiddenAt: new Date() } });
    expect(await movedMessage(visiteur, id, 3)).toBeNull();
    expect(await movedMessage(helene, id, 3)).toMatchObject({ slug: apart });
    const { slug: into } = await aSujet(helene, { titre: 'Deux' });
    await mergeSujet(helene, { sujetId: id, dans: into });
    await db.sujetRedirection.create({ data: { slug: 'un-titre-d-avant', sujetId: id } });
    await db.sujet.update({ where: { slug: into }, data: { hiddenAt: new Date() } });
    for (const address of [slug, 'un-titre-d-avant']) {
      await expect(getSujet(visiteur, address)).rejects.toMatchObject({ code: 'not_found' });
      expect(await getSujet(helene, address)).toEqual({ moved: { slug: into, from: id } });
    }
    await db.sujetRedirection.create({
      data: { slug: 'deux-d-avant', sujet: { connect: { slug: into } } },
    });
    await expect(getSujet(visiteur, 'deux-d-avant')).rejects.toMatchObject({ code: 'not_found' });
  });

  test('two merges the other way round at once end with one', async () => {
    await aCategorie();
    const { id: a, slug: slugA } = await aSujet(denis, { titre: 'Un' });
    const { id: b, slug: slugB } = await aSujet(denis, { titre: 'Deux' });
    const both = await Promise.allSettled([
      mergeSujet(helene, { sujetId: a, dans: slugB }),
      mergeSujet(helene, { sujetId: b, dans: slugA }),
    ]);
    expect(both.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect(await db.reponse.count({ where: { sujet: { fusionneDansId: null } } })).toBe(2);
  });

  test('a number finds its page, whatever is missing before it', async () => {
    await aCategorie();
    const { id } = await aSujet(helene);
    for (let count = 2; count <= 21; count++) await aReponse(helene, id);
    expect(await pageOfNumero(visiteur, id, 20)).toBe(1);
    expect(await pageOfNumero(visiteur, id, 21)).toBe(2);
    expect(await pageOfNumero(visiteur, id, 999)).toBe(2);
  });
});

describe('categories', () => {
  test('are there at the first start, once, and are the agents’ to change', async () => {
    await ensureCategories(systeme);
    await ensureCategories(systeme);
    const first = await listCategories(visiteur);
    expect(first).toHaveLength(6);
    const nom = first[0]?.nom ?? '';
    await expect(saveCategorie(helene, { nom: nom.toUpperCase() })).rejects.toMatchObject({
      code: 'invalid',
    });
    await expect(saveCategorie(denis, { nom: 'Voyages' })).rejects.toMatchObject({ code: 'not_found' });
    const { id } = await saveCategorie(helene, { nom: 'Voyages', picto: 'globe' });
    await orderCategorie(helene, { categorieId: id, sens: 'avant' });
    expect((await listCategories(visiteur)).map(({ nom }) => nom).slice(-2)).toEqual([
      'Voyages',
      first[5]?.nom,
    ]);
    await toggleCategorie(helene, { categorieId: id });
    await expect(aSujet(denis, { categorieId: id })).rejects.toMatchObject({ code: 'invalid' });
    expect((await listCategories(visiteur)).at(-1)?.id).toBe(id);
  });

  test('one goes into another with its sujets and who follows it', async () => {
    const [a, b] = [await aCategorie({ nom: 'Un' }), await aCategorie({ nom: 'Deux', rang: 2 })];
    await aSujet(denis, { categorieId: a.id });
    await db.forumSuivi.create({
      data: {
        compteId: denis.id,
        cible: 'categorie',
        cibleId: a.id,
        niveau: 'resume',
        createdAt: new Date(),
      },
    });
    await mergeCategorie(helene, { categorieId: a.id, dansId: b.id });
    expect(await listCategories(visiteur)).toMatchObject([{ id: b.id, nombre: 1 }]);
    expect(await db.forumSuivi.count({ where: { cibleId: b.id } })).toBe(1);
  });

  test('the last one on offer stays', async () => {
    const { id } = await aCategorie();
    await expect(toggleCategorie(helene, { categorieId: id })).rejects.toMatchObject({ code: 'forbidden' });
  });

  test('an address holds under another name, and leads to the one it was merged into', async () => {
    const picto = 'globe';
    const { id: a } = await saveCategorie(helene, { nom: 'Voyages', picto });
    const { id: b } = await saveCategorie(helene, { nom: 'Tournées', picto });
    const { id: c } = await saveCategorie(helene, { nom: 'Sur les routes', picto });
    await saveCategorie(helene, { categorieId: a, nom: 'Mobilités', picto });
    const at = async (slug: string) => categorieAt(await listCategories(visiteur), slug)?.id;
    expect(await at('voyages')).toBe(a);
    await mergeCategorie(helene, { categorieId: a, dansId: b });
    await mergeCategorie(helene, { categorieId: b, dansId: c });
    expect([await at('voyages'), await at('tournees'), await at('sur-les-routes')]).toEqual([c, c, c]);
    expect(await at('jamais-vue')).toBeUndefined();
    // A new one does not take an address that leads elsewhere.
    const { id: again } = await saveCategorie(helene, { nom: 'Voyages', picto });
    expect(await at('voyages')).toBe(c);
    expect((await listCategories(visiteur)).find(({ id }) => id === again)?.slug).toMatch(/^voyages-/);
  });
});

describe('searching', () => {
  const find = async (q: string) => {
    const searched = await understandForum(q);
    const { items, total } = await listSujets(visiteur, { tri: 'activite', page: 1, searched, q });
    return { items, total, read: searched?.read ?? null };
  };

  test('forgives accents, plurals and slips, looks into answers, and says where', async () => {
    await aCategorie();
    const { id } = await aSujet(helene, {
      titre: 'Rideau de fond : où l’ignifuger ?',
      texte: 'Six mètres sur quatre.',
      etiquettes: 'sécurité',
    });
    await aSujet(helene, { titre: 'Covoiturage', texte: 'Qui part de Gérardmer ?' });
    const { numero } = await aReponse(helene, id, { texte: 'Essayez les **pompiers** de Saint-Dié.' });
    expect((await find('rideaux securite')).total).toBe(1);
    const inside = await find('pompier');
    expect(inside.items[0]?.extrait).toMatchObject({ numero, texte: expect.stringContaining('pompiers') });
    expect(inside.items[0]?.extrait?.marks).toHaveLength(1);
    expect(await find('covoiturge')).toMatchObject({
      total: 1,
      read: { kind: 'corrected', words: [{ typed: 'covoiturge', read: 'covoiturage' }] },
    });
    expect(await find('rideau gérardmer')).toMatchObject({ total: 2, read: { kind: 'partial' } });
    expect((await find('kamishibaï')).total).toBe(0);
    expect(await understandForum('! ?')).toBeNull();
  });

  test('looks at the newest where too many answer, and never at what nobody may read', async () => {
    await aCategorie();
    const { id } = await aSujet(helene, { titre: 'Chapiteau', texte: 'Le nôtre.' });
    const { id: hidden } = await aSujet(helene, { titre: 'Autre', texte: 'Sans lui.' });
    const many = async (sujetId: string, days: number) => {
      await db.$executeRaw`
        insert into reponses (id, "sujetId", numero, rev, "auteurId", "clientId", texte, "rechercheTexte", "createdAt", "updatedAt")
        select ${sujetId} || '-' || n, ${sujetId}, 100 + n, n, ${helene.id}, ${sujetId} || '-' || n, 'rideau', 'rideau',
          now() + make_interval(days => ${days}::int), now() from generate_series(1, 2000) n`;
    };
    // Older than the last one: written first, and as many as are ranked.
    await many(id, -30);
    // Newer, but of a sujet that was hidden.
    await many(hidden, 30);
    await db.sujet.update({ where: { id: hidden }, data: { hiddenAt: new Date() } });
    const { id: last } = await aSujet(helene, { titre: 'Le dernier', texte: 'Un rideau.' });
    const { items, total } = await find('rideau');
    expect(total).toBe(2);
    expect(items.map((item) => item.id).sort()).toEqual([id, last].sort());
  });
});

import { beforeEach, expect, test } from 'vitest';
import {
  addCategorie,
  moveCategorie,
  renameCategorie,
  toggleCategorie,
} from '@/lib/blog/commands/categories';
import { announceArticlePhotos, moveArticlePhoto, removeArticlePhoto } from '@/lib/blog/commands/photos';
import { saveArticle } from '@/lib/blog/commands/save';
import { getArticle } from '@/lib/blog/queries/article';
import { listDesk } from '@/lib/blog/queries/desk';
import { blogFeed } from '@/lib/blog/queries/feed';
import { listArticles, listCategories, relatedArticles } from '@/lib/blog/queries/list';
import { findVideo } from '@/lib/blog/queries/video';
import { deleteCommentaire } from '@/lib/commentaires/commands';
import { listCommentaires } from '@/lib/commentaires/queries';
import { type Connecte, visiteur } from '@/lib/comptes/actor';
import { db } from '@/lib/core/db';
import { openFichier } from '@/lib/fichiers/access';
import { eraseCompte } from '@/lib/mes-donnees/commands/erase';
import { anArticle } from '../../support/articles';
import { aCommentaire } from '../../support/commentaires';
import { fillInstance, resetDatabase } from '../../support/database';
import { aFichier } from '../../support/fichiers';
import { takeMails } from '../../support/jobs';
import { aCompte } from '../../support/people';

let nadia: Connecte;
let denis: Connecte;
let helene: Connecte;
beforeEach(async () => {
  await resetDatabase();
  await fillInstance();
  nadia = await aCompte({ nom: 'Nadia Benali' });
  denis = await aCompte({ nom: 'Denis Mougel' });
  helene = await aCompte({ nom: 'Hélène Thomas', role: 'agent' });
});

const aPhoto = async (articleId: string, rang = 1) => {
  const fichierId = await aFichier({ compteId: nadia.id, usage: 'article', largeur: 4, hauteur: 3 });
  await db.articlePhoto.create({ data: { fichierId, articleId, rang, description: `Vue ${rang}` } });
  return fichierId;
};

test('articles are found by what they say, accents and plurals forgiven, by author and by category', async () => {
  const { id: categorieId } = await addCategorie(helene, { nom: 'Retours d’expérience' });
  const { slug } = await anArticle({ auteurs: [nadia.id], texte: 'Des **carnets** cousus.', categorieId });
  await anArticle({ auteurs: [denis.id], titre: 'Une régie légère', texte: 'Des projecteurs.', chapo: '' });
  for (const q of ['carnet', 'benali', 'PIÈCE classe', 'piece', 'cousu', 'carn'])
    expect(
      (await listArticles(visiteur, { q })).items.map((one) => one.slug),
      q,
    ).toEqual([slug]);
  expect((await listArticles(visiteur, { q: 'zeppelin' })).total).toBe(0);
  expect((await listArticles(visiteur, { categorie: 'retours-d-experience' })).total).toBe(1);
  expect((await listCategories(visiteur)).map(({ articles }) => articles)).toEqual([1]);
  // Renamed, its articles are found by the new name; retired, it stays while it holds some.
  await renameCategorie(helene, { categorieId, nom: 'Récits' });
  expect((await listArticles(visiteur, { q: 'récit' })).total).toBe(1);
  await toggleCategorie(helene, { categorieId });
  expect((await listCategories(visiteur)).map(({ nom }) => nom)).toEqual(['Récits']);
  await expect(addCategorie(helene, { nom: 'RECITS' })).rejects.toMatchObject({ fields: { nom: /déjà/ } });
  await expect(addCategorie(nadia, { nom: 'Autre' })).rejects.toMatchObject({ code: 'not_found' });
});

test('categories change places', async () => {
  const ids = [];
  for (const nom of ['Un', 'Deux', 'Trois']) ids.push((await addCategorie(helene, { nom })).id);
  await moveCategorie(helene, { categorieId: ids[2], sens: 'avant' });
  await moveCategorie(helene, { categorieId: ids[0], sens: 'avant' });
  expect((await listCategories(visiteur)).map(({ nom }) => nom)).toEqual(['Un', 'Trois', 'Deux']);
});

test('to read next: of the same words, then of the same category, then the latest, and never what is not online', async () => {
  const { id: categorieId } = await addCategorie(helene, { nom: 'Technique' });
  const here = await anArticle({ titre: 'Gradins démontables', chapo: '', texte: 'x', categorieId });
  const alike = await anArticle({ titre: 'Monter des gradins démontables', chapo: '', texte: 'Gradins.' });
  const same = await anArticle({ titre: 'Autre', chapo: '', texte: 'y', categorieId });
  const latest = await anArticle({ titre: 'Encore', chapo: '', texte: 'z' });
  await anArticle({ titre: 'Gradins', etat: 'brouillon', categorieId });
  const found = await relatedArticles(visiteur, { ...here, chapo: '' }, 5);
  expect(new Set(found.map(({ id }) => id))).toEqual(new Set([alike.id, same.id, latest.id]));
  expect(found.at(-1)?.id).toBe(latest.id);
});

test('photos are twenty at most, seen with their article, and leave cover and text when taken away', async () => {
  const { id, slug } = await anArticle({ auteurs: [nadia.id], etat: 'brouillon' });
  const files = Array.from({ length: 21 }, (_, n) => ({
    nom: `p${n}.jpg`,
    taille: 10,
    type: 'image/jpeg',
    lastModified: 1,
  }));
  await expect(announceArticlePhotos(nadia, { articleId: id, files })).rejects.toMatchObject({
    code: 'invalid',
  });
  expect(await announceArticlePhotos(nadia, { articleId: id, files: files.slice(0, 18) })).toHaveLength(18);
  await expect(announceArticlePhotos(nadia, { articleId: id, files: files.slice(17) })).rejects.toMatchObject(
    { code: 'invalid' },
  );
  await expect(
    announceArticlePhotos(denis, { articleId: id, files: files.slice(0, 1) }),
  ).rejects.toMatchObject({ code: 'not_found' });
  await db.fichier.deleteMany();
  const [one, two, three] = [await aPhoto(id, 1), await aPhoto(id, 2), await aPhoto(id, 3)];
  const seen = async (fichierId: string) =>
    (
      await Promise.allSettled([visiteur, denis, nadia, helene].map((who) => openFichier(who, fichierId)))
    ).map(({ status }) => status === 'fulfilled');
  expect(await seen(one)).toEqual([false, false, true, true]);
  const said = { articleId: id, titre: 'Un titre', chapo: '', texte: `![](/api/fichiers/${two}/apercu)` };
  await saveArticle(nadia, { ...said, couvertureId: one, commentairesOuverts: true });
  await moveArticlePhoto(nadia, { fichierId: three, sens: 'avant' });
  const page = await getArticle(nadia, slug);
  expect([page.couverture?.id, page.galerie.map((photo) => photo.id)]).toEqual([one, [three]]);
  expect(page.pieces).toMatchObject([{ kind: 'photo', photo: { id: two } }]);
  await db.article.update({ where: { id }, data: { etat: 'publie' } });
  expect(await seen(one)).toEqual([true, true, true, true]);
  await expect(removeArticlePhoto(nadia, { fichierId: one })).rejects.toMatchObject({ code: 'forbidden' });
  await removeArticlePhoto(helene, { fichierId: one });
  await removeArticlePhoto(helene, { fichierId: two });
  const after = await getArticle(visiteur, slug);
  expect(after.couverture).toBeNull();
  expect(JSON.stringify(after.pieces)).not.toContain('<img');
  await db.article.update({ where: { id }, data: { hiddenAt: new Date() } });
  expect(await seen(three)).toEqual([false, false, true, true]);
});

test('a film is framed for who may read the article that names it, and for no other', async () => {
  const texte = 'Avant.\n\nhttps://peertube.example/w/abcdefgh12\n\nAprès.';
  const { slug, id } = await anArticle({ auteurs: [nadia.id], texte });
  const film = { slug, site: 'peertube.example', film: 'abcdefgh12' };
  expect(await findVideo(visiteur, film)).toMatchObject({ site: 'peertube.example' });
  expect(await findVideo(visiteur, { ...film, site: 'ailleurs.example' })).toBeNull();
  expect(await findVideo(visiteur, { ...film, film: 'autre' })).toBeNull();
  await db.article.update({ where: { id }, data: { etat: 'retire' } });
  expect(await findVideo(visiteur, film)).toBeNull();
  expect(await findVideo(nadia, film)).not.toBeNull();
});

test('the feed gives articles whole, with whole addresses, and nothing of what is not online', async () => {
  const { id } = await anArticle({
    titre: 'Mains & outils <b>',
    texte: 'Voir [les annonces](/annonces).\n\nhttps://peertube.example/w/abcdefgh12',
  });
  await anArticle({ titre: 'Pas encore', etat: 'programme' });
  await anArticle({ titre: 'Masqué', hiddenAt: new Date() });
  const photo = await aPhoto(id);
  await db.article.update({
    where: { id },
    data: {
      texte: { set: `Un.\n\n![](/api/fichiers/${photo}/apercu)\n\n[les annonces](/annonces?q=a&genre=pret)` },
    },
  });
  const feed = await blogFeed(visiteur);
  expect(feed).toContain('Mains &amp; outils &lt;b&gt;');
  expect(feed).not.toMatch(/Pas encore|Masqué| (src|href)="\//);
  expect(feed).toMatch(new RegExp(`<img src="http[^"]+/api/fichiers/${photo}/apercu" alt="Vue 1">`));
  expect(feed).toMatch(/ href="http[^"]+\/annonces\?q=a&amp;genre=pret"/);
  expect(feed).toContain('<name>Nadia Benali</name>');
});

test('under an article: told to its authors, taken away with a trace, closed when it is', async () => {
  const { id: articleId } = await anArticle({ auteurs: [nadia.id] });
  const { id } = await aCommentaire(denis, { articleId, texte: 'Quel format, le carnet ?' });
  const cle = `commentaire:${id}`;
  expect(await db.notification.findMany({ where: { cle }, select: { compteId: true, titre: true } })).toEqual(
    [{ compteId: nadia.id, titre: 'Denis Mougel commente «\u00a0Une classe a écrit sa pièce\u00a0»' }],
  );
  expect(await takeMails()).toEqual([]);
  await expect(deleteCommentaire(await aCompte(), { commentaireId: id })).rejects.toMatchObject({
    code: 'not_found',
  });
  await deleteCommentaire(nadia, { commentaireId: id });
  expect(await db.notification.count({ where: { cle } })).toBe(0);
  const { items } = await listCommentaires(visiteur, { articleId });
  expect(items).toMatchObject([{ deleted: true, texte: '' }]);
  await db.article.update({ where: { id: articleId }, data: { commentairesOuverts: false } });
  await expect(aCommentaire(denis, { articleId, texte: 'Encore' })).rejects.toMatchObject({
    code: 'forbidden',
  });
  await db.article.update({ where: { id: articleId }, data: { etat: 'brouillon' } });
  await expect(aCommentaire(denis, { articleId, texte: 'Encore' })).rejects.toMatchObject({
    code: 'not_found',
  });
  await expect(listCommentaires(visiteur, { articleId })).rejects.toMatchObject({ code: 'not_found' });
});

test('an account that goes leaves what it published without its name, and nothing it had not', async () => {
  const online = await anArticle({ auteurs: [nadia.id] });
  await anArticle({ auteurs: [nadia.id], etat: 'propose' });
  const shared = await anArticle({ auteurs: [nadia.id, denis.id], etat: 'brouillon' });
  await eraseCompte(nadia.id);
  expect(
    (await db.article.findMany({ orderBy: { id: 'asc' }, select: { id: true } })).map(({ id }) => id),
  ).toEqual([online.id, shared.id]);
  expect((await getArticle(denis, shared.slug)).auteurs.map(({ nom }) => nom)).toEqual([denis.nom]);
  const [author] = (await getArticle(visiteur, online.slug)).auteurs;
  expect(author?.nom).not.toContain('Nadia');
  expect((await listArticles(visiteur, { q: 'Benali' })).total).toBe(0);
});

test('the desk shows agents what waits for them, the oldest proposal first, and no draft of a member', async () => {
  const day = (n: number) => new Date(Date.UTC(2026, 10, n));
  const late = await anArticle({ auteurs: [nadia.id], etat: 'propose', titre: 'Tard', proposedAt: day(9) });
  const first = await anArticle({ auteurs: [denis.id], etat: 'propose', titre: 'Tôt', proposedAt: day(2) });
  await anArticle({ auteurs: [nadia.id], etat: 'brouillon' });
  const ours = await anArticle({ auteurs: [helene.id], etat: 'brouillon' });
  await expect(listDesk(nadia, 'proposes')).rejects.toMatchObject({ code: 'not_found' });
  const proposed = await listDesk(helene, 'proposes');
  expect(proposed.items.map(({ id }) => id)).toEqual([first.id, late.id]);
  expect(proposed.counts).toEqual({ proposes: 2, programmes: 0, brouillons: 1, rendus: 0, retires: 0 });
  expect((await listDesk(helene, 'brouillons')).items.map(({ id }) => id)).toEqual([ours.id]);
  const found = await listDesk(helene, 'proposes', { q: 'mougel' });
  expect([found.items.map(({ id }) => id), found.total, found.counts.proposes]).toEqual([[first.id], 1, 2]);
});

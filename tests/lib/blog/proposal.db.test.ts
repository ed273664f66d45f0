import { randomUUID } from 'node:crypto';
import { beforeEach, describe, expect, test } from 'vitest';
import { acceptArticle, publishArticle, returnArticle } from '@/lib/blog/commands/decide';
import { deleteArticle } from '@/lib/blog/commands/delete';
import { proposeArticle, takeBackArticle } from '@/lib/blog/commands/propose';
import { publishDueArticles } from '@/lib/blog/commands/publish-due';
import { saveArticle } from '@/lib/blog/commands/save';
import { restoreArticle, unscheduleArticle, withdrawArticle } from '@/lib/blog/commands/withdraw';
import { findMovedArticle, getArticle } from '@/lib/blog/queries/article';
import { listOwnArticles } from '@/lib/blog/queries/desk';
import { getEditableArticle } from '@/lib/blog/queries/form';
import { listArticles } from '@/lib/blog/queries/list';
import { tellPublished } from '@/lib/blog/tell';
import { type Actor, type Connecte, systeme, visiteur } from '@/lib/comptes/actor';
import { at } from '@/lib/core/clock';
import { db, transaction } from '@/lib/core/db';
import { anArticle } from '../../support/articles';
import { fillInstance, resetDatabase } from '../../support/database';
import { aFichier } from '../../support/fichiers';
import { takeMails } from '../../support/jobs';
import { aCompte, anEspace } from '../../support/people';

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

const said = (given: Record<string, unknown> = {}) => ({
  articleId: randomUUID(),
  titre: 'Une classe a écrit sa pièce',
  chapo: '',
  texte: 'La première fois, personne n’a parlé.',
  commentairesOuverts: true,
  ...given,
});
const etatOf = async (id: string) => (await db.article.findUniqueOrThrow({ where: { id } })).etat;
const reads = async (actor: Actor, slug: string) => {
  try {
    return (await getArticle(actor, slug)).etat;
  } catch {
    return null;
  }
};

test('a member proposes, an agent gives back with a word, the member corrects, it is accepted and goes online at its time', async () => {
  const form = said();
  const { slug } = await proposeArticle(nadia, form);
  // The same form twice proposes once.
  await proposeArticle(nadia, form);
  expect(await reads(denis, slug)).toBeNull();
  expect(await reads(visiteur, slug)).toBeNull();
  expect(await reads(helene, slug)).toBe('propose');
  expect(
    await db.notification.findMany({
      where: { compteId: helene.id },
      select: { kind: true, cle: true, titre: true },
    }),
  ).toEqual([
    {
      kind: 'article-propose',
      cle: `article-propose:${form.articleId}`,
      titre: 'Nadia Benali propose un article\u202f: «\u00a0Une classe a écrit sa pièce\u00a0»',
    },
  ]);
  // Handed over: its author takes it back first.
  await expect(saveArticle(nadia, form)).rejects.toMatchObject({ code: 'not_found' });

  await expect(returnArticle(helene, { ...form, reponse: ' ' })).rejects.toMatchObject({
    fields: { reponse: expect.any(String) },
  });
  await returnArticle(helene, { articleId: form.articleId, reponse: 'Combien de séances ?' });
  const [returned, ...others] = await takeMails();
  expect(others).toEqual([]);
  expect(returned).toMatchObject({ to: nadia.email, subject: /à reprendre/ });
  expect(returned?.text).toMatch(/Combien de séances\s\?/);
  expect(returned?.text.match(/https?:/g)).toHaveLength(1);

  const { version } = await getEditableArticle(nadia, { slug });
  await proposeArticle(nadia, { ...form, version, texte: 'Six séances. Personne n’a parlé.' });
  const late = { articleId: form.articleId, quand: 'date', publierLe: '2026-01-01', publierA: '08:00' };
  await expect(acceptArticle(helene, late)).rejects.toMatchObject({ fields: { publierLe: /passé/ } });
  const accepted = await acceptArticle(helene, { ...late, publierLe: '2099-12-01', publierA: '8h30' });
  expect(accepted.slug).toBe('une-classe-a-ecrit-sa-piece');
  expect(accepted.moment?.toISOString()).toBe('2099-12-01T07:30:00.000Z');
  const [told] = await takeMails();
  expect(told?.text).toContain(
    'mardi 1er décembre à 8 h 30'.replace(/ (?=décembre)|(?<=8) | (?=30)/g, '\u00a0'),
  );

  await publishDueArticles(systeme);
  expect(await reads(visiteur, accepted.slug)).toBeNull();
  // Two nodes at once: online once, told once.
  const published = await at(new Date('2099-12-01T07:30:01Z'), () =>
    Promise.all([publishDueArticles(systeme), publishDueArticles(systeme)]),
  );
  expect(published.toSorted()).toEqual([0, 1]);
  const online = await getArticle(visiteur, accepted.slug);
  expect(online.publishedAt?.toISOString()).toBe('2099-12-01T07:30:00.000Z');
  expect(await db.notification.count({ where: { cle: `article:${form.articleId}` } })).toBe(2);
  expect((await takeMails()).map(({ to, subject }) => [to, subject])).toEqual([
    [nadia.email, '« Une classe a écrit sa pièce » est en ligne'],
  ]);
});

test('a proposal taken back is a draft again, and can no longer be accepted', async () => {
  const form = said();
  await proposeArticle(nadia, form);
  await expect(takeBackArticle(helene, form)).rejects.toMatchObject({ code: 'forbidden' });
  await expect(takeBackArticle(denis, form)).rejects.toMatchObject({ code: 'not_found' });
  await takeBackArticle(nadia, form);
  await expect(acceptArticle(helene, form)).rejects.toMatchObject({ code: 'forbidden' });
  expect((await listOwnArticles(nadia)).items.map(({ etat }) => etat)).toEqual(['brouillon']);
  await deleteArticle(nadia, form);
  expect((await listOwnArticles(nadia)).total).toBe(0);
});

test('what is missing is named before others read it; a cover is described', async () => {
  await expect(proposeArticle(nadia, said({ titre: '', texte: ' ' }))).rejects.toMatchObject({
    fields: { titre: expect.any(String), texte: expect.any(String) },
  });
  expect(await db.article.count()).toBe(0);
  const form = said();
  await saveArticle(nadia, form);
  const fichierId = await aFichier({ compteId: nadia.id, usage: 'article', largeur: 4, hauteur: 3 });
  await expect(proposeArticle(nadia, { ...form, couvertureId: fichierId })).rejects.toMatchObject({
    fields: { couvertureId: expect.any(String) },
  });
  await db.articlePhoto.create({ data: { fichierId, articleId: form.articleId, rang: 1 } });
  await expect(proposeArticle(nadia, { ...form, couvertureId: fichierId })).rejects.toMatchObject({
    fields: { [`photos.${fichierId}.description`]: expect.any(String) },
  });
  const photos = { [fichierId]: { description: 'Une scène' } };
  const { slug } = await proposeArticle(nadia, { ...form, couvertureId: fichierId, photos });
  expect((await getArticle(nadia, slug)).couverture?.description).toBe('Une scène');
});

describe('online', () => {
  test('renamed by an agent it moves; its old addresses lead to it, and nobody takes them', async () => {
    const first = await publishArticle(helene, said({ titre: 'Premier nom' }));
    const row = await db.article.findFirstOrThrow();
    const rename = (titre: string) => saveArticle(helene, said({ articleId: row.id, titre }));
    const second = await rename('Deuxième nom');
    await rename('Troisième nom');
    expect(await findMovedArticle(visiteur, first.slug)).toBe('troisieme-nom');
    expect(await findMovedArticle(visiteur, second.slug)).toBe('troisieme-nom');
    const other = await publishArticle(helene, said({ titre: 'Premier nom' }));
    expect(other.slug).toMatch(/^premier-nom-[0-9a-f]{4}$/);
    // Back to its first name, it has its first address again.
    expect((await rename('Premier nom')).slug).toBe('premier-nom');
    expect((await getArticle(visiteur, 'premier-nom')).id).toBe(row.id);
  });

  test('its author no longer writes it; another tab is told of a clash', async () => {
    const { id, slug } = await anArticle({ auteurs: [nadia.id] });
    await expect(saveArticle(nadia, said({ articleId: id }))).rejects.toMatchObject({ code: 'not_found' });
    const { version } = await getEditableArticle(helene, { slug });
    await saveArticle(helene, said({ articleId: id, version }));
    await expect(saveArticle(helene, said({ articleId: id, version }))).rejects.toMatchObject({
      fields: { vuLe: /autre onglet/ },
    });
    await expect(saveArticle(helene, said({ articleId: id, texte: '' }))).rejects.toMatchObject({
      fields: { texte: expect.any(String) },
    });
  });

  test('withdrawn it is nowhere, and comes back as it was', async () => {
    const others = await anArticle({ auteurs: [nadia.id] });
    // Of what others wrote, moderation decides: with reasons, and an appeal.
    await expect(withdrawArticle(helene, { articleId: others.id })).rejects.toMatchObject({
      code: 'forbidden',
    });
    await db.article.delete({ where: { id: others.id } });
    const { id, slug } = await anArticle({ auteurs: [nadia.id, helene.id] });
    const before = await getArticle(visiteur, slug);
    await expect(withdrawArticle(nadia, { articleId: id })).rejects.toMatchObject({ code: 'forbidden' });
    await expect(withdrawArticle(denis, { articleId: id })).rejects.toMatchObject({ code: 'not_found' });
    await transaction((tx) => tellPublished(tx, id));
    const told = () => db.notification.count({ where: { cle: `article:${id}` } });
    expect(await told()).toBeGreaterThan(0);
    await withdrawArticle(helene, { articleId: id });
    expect(await told()).toBe(0);
    expect(await reads(visiteur, slug)).toBeNull();
    expect(await reads(nadia, slug)).toBe('retire');
    expect((await listArticles(visiteur)).total).toBe(0);
    await restoreArticle(helene, { articleId: id });
    expect((await getArticle(visiteur, slug)).publishedAt).toEqual(before.publishedAt);
  });

  test('hidden by a decision, it is read by its authors and the agents alone', async () => {
    const { slug } = await anArticle({ auteurs: [nadia.id], hiddenAt: new Date() });
    const seen = await Promise.all([visiteur, denis, nadia, helene].map((one) => reads(one, slug)));
    expect(seen).toEqual([null, null, 'publie', 'publie']);
    expect((await listArticles(visiteur)).total).toBe(0);
  });
});

test('what is scheduled goes back where it came from', async () => {
  const ours = said({ quand: 'date', publierLe: '2099-01-01' });
  await publishArticle(helene, ours);
  await unscheduleArticle(helene, ours);
  expect(await etatOf(ours.articleId)).toBe('brouillon');
  const theirs = said();
  await proposeArticle(nadia, theirs);
  await acceptArticle(helene, { articleId: theirs.articleId, quand: 'date', publierLe: '2099-01-01' });
  await unscheduleArticle(helene, theirs);
  expect(await etatOf(theirs.articleId)).toBe('propose');
  await at(new Date('2099-06-01'), () => publishDueArticles(systeme));
  expect(await db.article.count({ where: { etat: 'publie' } })).toBe(0);
});

test('hidden before it appears, it is told to nobody, and appears once it is restored', async () => {
  const theirs = said();
  await proposeArticle(nadia, theirs);
  const { slug } = await acceptArticle(helene, {
    ...{ articleId: theirs.articleId, quand: 'date', publierLe: '2099-01-01' },
  });
  const hide = (hiddenAt: Date | null) =>
    db.article.update({ where: { id: theirs.articleId }, data: { hiddenAt } });
  const due = () => at(new Date('2099-06-01'), () => publishDueArticles(systeme));
  const told = () => db.notification.count({ where: { cle: `article:${theirs.articleId}` } });
  await hide(new Date());
  expect(await due()).toBe(0);
  await expect(
    acceptArticle(helene, { articleId: theirs.articleId, quand: 'maintenant' }),
  ).rejects.toMatchObject({ code: 'forbidden' });
  expect((await getArticle(helene, slug)).can.publish).toBe(false);
  expect(await told()).toBe(0);
  await hide(null);
  expect(await due()).toBe(1);
  expect(await told()).toBeGreaterThan(0);
  const ours = said();
  await saveArticle(helene, ours);
  await db.article.update({ where: { id: ours.articleId }, data: { hiddenAt: new Date() } });
  await expect(publishArticle(helene, ours)).rejects.toMatchObject({
    code: 'forbidden',
    message: expect.stringContaining('modération'),
  });
});

test('authors are people of one’s espaces; an unknown address and a stranger’s get the same answer', async () => {
  const form = said();
  await saveArticle(nadia, form);
  const add = (auteurAjout: string) => saveArticle(nadia, { ...form, auteurAjout });
  const refusals = await Promise.allSettled([add(denis.email), add('personne@example.org')]);
  expect(refusals.map((one) => (one.status === 'rejected' ? one.reason.message : null))).toEqual([
    expect.any(String),
    refusals[0].status === 'rejected' ? refusals[0].reason.message : '',
  ]);
  await anEspace([
    [nadia, 'responsable'],
    [denis, 'membre'],
  ]);
  const { slug } = await add(denis.email);
  expect((await getArticle(denis, slug)).auteurs.map(({ nom }) => nom)).toEqual([nadia.nom, denis.nom]);
  await expect(saveArticle(denis, { ...form, auteurs: [] })).rejects.toMatchObject({
    fields: { auteurs: expect.any(String) },
  });
  await saveArticle(denis, { ...form, auteurs: [denis.id] });
  expect(await reads(nadia, slug)).toBeNull();
  await saveArticle(denis, { ...form, auteurs: [] });
  expect((await getArticle(denis, slug)).auteurs.map(({ nom }) => nom)).toEqual([denis.nom]);
});

test('beyond twenty in progress one finishes some first', async () => {
  for (let n = 0; n < 20; n++) await saveArticle(nadia, said());
  await expect(saveArticle(nadia, said())).rejects.toMatchObject({ code: 'forbidden' });
});

import { beforeEach, describe, expect, test } from 'vitest';
import { searchedAnnonces } from '@/lib/annonces/search/searched-annonces';
import { searchedFiches } from '@/lib/annuaire/search/searched-fiches';
import { type Actor, type Connecte, systeme, visiteur } from '@/lib/comptes/actor';
import { db, Prisma } from '@/lib/core/db';
import { searchable } from '@/lib/core/text';
import { uuid7 } from '@/lib/core/uuid';
import { sendMessage } from '@/lib/messages/commands/send-message';
import { countWords } from '@/lib/recherche/vocabulary';
import { readSearch } from '@/lib/resultats/schema';
import { searchEverywhere } from '@/lib/resultats/search';
import { sources } from '@/lib/resultats/sources';
import { suggest } from '@/lib/resultats/suggest';
import { type Sorte, sortes } from '@/lib/resultats/words';
import { anAnnonce } from '../../support/annonces';
import { anAppel } from '../../support/appels';
import { anArticle } from '../../support/articles';
import { resetDatabase } from '../../support/database';
import { aFiche } from '../../support/fiches';
import { aFichier } from '../../support/fichiers';
import { aCategorie, aReponse, aSujet } from '../../support/forum';
import { aCompte, anEspace } from '../../support/people';

let sophie: Connecte;
let denis: Connecte;
let espace: { id: string; slug: string };

/** One of each kind, each about the « théâtre d’ombres » of a hall of feasts. */
async function one() {
  const words = 'Les ombres de l’hôpital';
  await aFiche({ nom: words });
  await anAnnonce({ titre: words, auteurId: sophie.id });
  await anAppel({ titre: words });
  const { slug, id } = await aSujet(sophie, { titre: 'Quelle toile ?', texte: 'Une toile blanche.' });
  for (let i = 0; i < 3; i++) await aReponse(denis, id, { texte: `Réponse ${i}` });
  await aReponse(denis, id, { texte: `Voyez **${words}** !` });
  await anArticle({ titre: words, auteurs: [sophie.id] });
  await anEspace([[denis, 'responsable']], { nom: 'Tout autre chose' });
  await db.espace.update({ where: { id: espace.id }, data: { recherche: searchable(words) } });
  const message = await sendMessage(sophie, { espaceId: espace.id, clientId: uuid7(), body: `${words} ?` });
  const date = new Date();
  const document = await db.document.create({
    data: {
      espaceId: espace.id,
      titre: 'Dossier',
      texte: `Début. ${'Un mot après l’autre. '.repeat(40)} ${words}.`,
      recherche: searchable(`Dossier ${words}`),
      createdById: sophie.id,
      updatedById: sophie.id,
      createdAt: date,
      updatedAt: date,
    },
  });
  await aFichier({ espaceId: espace.id, compteId: sophie.id, nom: `${words}.pdf` });
  return { sujet: slug, message, document: document.id };
}

const find = (actor: Actor, q: string, more: Record<string, string> = {}) =>
  searchEverywhere(actor, readSearch({ q, ...more }));
const kindsOf = async (actor: Actor, q: string) => (await find(actor, q)).groups.map(({ sorte }) => sorte);

beforeEach(async () => {
  await resetDatabase();
  await aCategorie();
  sophie = await aCompte({ nom: 'Sophie Marchal' });
  denis = await aCompte({ nom: 'Denis Mougel' });
  espace = await anEspace([[sophie, 'responsable']], { nom: 'Ombres' });
});

describe('a search over everything', () => {
  test('finds each kind, opens each where it is read, and marks the words', async () => {
    const { sujet, document } = await one();
    const { groups, total, reading } = await find(sophie, 'ombre hopital');
    expect(groups.map(({ sorte }) => sorte)).toEqual([...sortes]);
    expect(total).toBe(9);
    expect(reading).toBeNull();
    const chemin = (sorte: Sorte) => groups.find((group) => group.sorte === sorte)?.items[0]?.chemin ?? '';
    expect(chemin('forum')).toBe(`/forum/${sujet}?message=5#message-5`);
    expect(chemin('messages')).toMatch(
      new RegExp(`^/espaces/${espace.slug}/discussion\\?autour=\\d+#message-\\d+$`),
    );
    expect(chemin('documents')).toBe(`/espaces/${espace.slug}/documents/${document}`);
    expect(chemin('fichiers')).toBe(
      `/espaces/${espace.slug}/fichiers?${new URLSearchParams({ q: 'Les ombres de l’hôpital.pdf' })}`,
    );
    const extrait = groups.find(({ sorte }) => sorte === 'documents')?.items[0]?.extrait;
    expect(extrait?.texte.startsWith('…')).toBe(true);
    expect(extrait?.marks.map(([from, to]) => extrait.texte.slice(from, to))).toEqual(['ombres', 'hôpital']);
    expect(groups.find(({ sorte }) => sorte === 'forum')?.items[0]?.extrait.texte).toBe(
      'Voyez Les ombres de l’hôpital !',
    );
  });

  test.each([
    ['accents and case', 'HÔPITAL OMBRÉS'],
    ['an apostrophe of any kind', "l'hôpital ombres"],
    ['plurals', 'hôpitaux ombre'],
    ['slips', 'hopitla onbres'],
    ['a word begun', 'hopit'],
  ])('forgives %s', async (_what, q) => {
    await one();
    expect(await kindsOf(sophie, q)).toEqual([...sortes]);
  });

  test('tells how a slip was read, and when only some of the words are found', async () => {
    await one();
    expect((await find(sophie, 'hopitla')).reading).toEqual({
      kind: 'corrected',
      changes: [{ typed: 'hopitla', read: 'hopital' }],
    });
    expect((await find(sophie, 'ombres zzzyyyxxx')).reading).toEqual({ kind: 'partial' });
    expect((await find(sophie, 'zzzyyyxxx')).total).toBe(0);
  });

  test('shows what espaces hold to their members alone, slips and suggestions included', async () => {
    await one();
    const open: Sorte[] = ['annuaire', 'annonces', 'appels', 'forum', 'blog'];
    for (const actor of [visiteur, denis]) expect(await kindsOf(actor, 'ombres')).toEqual(open);
    await sendMessage(sophie, { espaceId: espace.id, clientId: uuid7(), body: 'Le xylophone est réservé' });
    expect(await kindsOf(sophie, 'xilophone')).toEqual(['messages']);
    await aFichier({ espaceId: espace.id, compteId: sophie.id, nom: 'xylophone.pdf' });
    expect(await kindsOf(sophie, 'xilophone')).toEqual(['messages', 'fichiers']);
    for (const actor of [visiteur, denis])
      expect(await find(actor, 'xilophone')).toMatchObject({ total: 0, reading: null, groups: [] });
    expect((await suggest(sophie, 'ombr')).map(({ sorte }) => sorte)).toContain('espaces');
    expect((await suggest(denis, 'ombr')).map(({ sorte }) => sorte)).not.toContain('espaces');
    await db.espace.update({ where: { id: espace.id }, data: { visibilite: 'visible' } });
    expect(await kindsOf(visiteur, 'ombres')).toEqual([...open, 'espaces']);
  });

  test('suggests past a slip too, without saying which words there are', async () => {
    await one();
    await countWords(systeme, searchedFiches);
    expect((await suggest(visiteur, 'onbres')).map(({ sorte }) => sorte).sort()).toEqual([
      'annonces',
      'annuaire',
      'appels',
      'blog',
    ]);
    expect((await suggest(sophie, 'onbres')).map(({ sorte }) => sorte)).toContain('espaces');
    expect(await suggest(visiteur, 'zzzyyyxxx')).toEqual([]);
  });

  test('suggests past a slip in a word that is only half typed', async () => {
    await aFiche({ nom: 'Médiathèque de Gérardmer' });
    await aFiche({ nom: 'Orchestre d’harmonie de Vittel' });
    await anAnnonce({ titre: 'Bénévoles pour le festival des arts mêlés', auteurId: sophie.id });
    for (const list of [searchedFiches, searchedAnnonces]) await countWords(systeme, list);
    const titles = async (q: string) => (await suggest(visiteur, q)).map(({ titre }) => titre);
    // Letter after letter, as it is typed.
    for (const q of [
      'mediateq',
      'mediatequ',
      'mediateque',
      'mediateque de ger',
      'mdeiat',
      'médiateque de gerad',
    ])
      expect([q, await titles(q)]).toEqual([q, ['Médiathèque de Gérardmer']]);
    for (const q of ['orkest', 'orchetr', 'orchestre d’hramo', 'orchestre d’harnon'])
      expect([q, await titles(q)]).toEqual([q, ['Orchestre d’harmonie de Vittel']]);
    for (const q of ['festvi', 'fetsiv', 'fsetiv', 'festivla', 'benevoles pour le festvi', 'bennevo'])
      expect([q, await titles(q)]).toEqual([q, ['Bénévoles pour le festival des arts mêlés']]);
    // Another word is no slip of this one, however short it still is.
    for (const q of ['medecin', 'festons', 'orchidee']) expect([q, await titles(q)]).toEqual([q, []]);
  });

  test('is read by kind in numbered pages, and by period', async () => {
    for (let i = 0; i < 23; i++) await anArticle({ titre: `Marionnette ${i}`, auteurs: [sophie.id] });
    const all = await find(visiteur, 'marionnettes');
    expect(all.groups).toMatchObject([{ sorte: 'blog', total: 23 }]);
    expect(all.groups[0]?.items).toHaveLength(5);
    const second = await find(visiteur, 'marionnettes', { dans: 'blog', page: '2' });
    expect(second.pages).toBe(2);
    expect(second.groups[0]?.items).toHaveLength(3);
    await db.article.updateMany({ data: { publishedAt: new Date(Date.now() - 40 * 86_400_000) } });
    expect((await find(visiteur, 'marionnettes', { depuis: 'annee' })).total).toBe(23);
    expect(await find(visiteur, 'marionnettes', { depuis: 'mois' })).toMatchObject({ total: 0, anytime: 23 });
  });

  test('asks nothing of signs, of one letter, or of what PostgreSQL would read as an operator', async () => {
    await one();
    for (const q of ['', ' ', 'a', '!?', "'"]) expect((await find(sophie, q)).total).toBe(0);
    for (const q of ["ombres' & !hopital | (", 'ombres:*', '<ombres>', 'ombres \\ % _'])
      expect((await find(sophie, q)).total).toBeGreaterThan(0);
    expect((await find(sophie, 'le de')).total).toBe(0);
    expect(await suggest(sophie, "ombr' & !xyz | (")).toEqual([]);
  });
});

describe('with some thousand rows', () => {
  const plans: Record<Sorte, RegExp> = {
    annuaire: /fiches_(recherche|choix)_idx/,
    annonces: /annonces_(recherche|choix)_idx/,
    appels: /appels_recherche_idx/,
    forum: /sujets_recherche_idx[\s\S]*reponses_recherche_idx/,
    blog: /articles_recherche_idx/,
    espaces: /espaces_mots_idx/,
    messages: /messages_(mots_idx|espaceId_)/,
    documents: /documents_(mots_idx|espaceId_)/,
    fichiers: /fichiers_(mots_idx|espaceId_)/,
  };

  test('each kind is read off an index', async () => {
    const { sujet } = await one();
    const { id: sujetId } = await db.sujet.findUniqueOrThrow({ where: { slug: sujet } });
    // Copies of one row of each table, with other words.
    const copy = (table: string, set: Record<string, string>) => {
      const names = Object.keys(set).map((name) => `"${name}"`);
      return db.$executeRawUnsafe(`
        do $$ declare cols text; begin
          select string_agg(quote_ident(column_name), ',') into cols from information_schema.columns
            where table_name = '${table}' and table_schema = 'public' and is_generated = 'NEVER'
              and quote_ident(column_name) not in (${Object.keys(set)
                .map((name) => `quote_ident('${name}')`)
                .join(',')});
          execute 'insert into ${table} (${names.join(',')}, ' || cols || ') select ${Object.values(set)
            .map((value) => value.replaceAll("'", "''"))
            .join(
              ',',
            )}, ' || cols || ' from (select * from ${table} order by id limit 1) one, generate_series(1, 4000) n';
        end $$`);
    };
    const id = "'copie' || n";
    const other = "'autre chose ' || n";
    await copy('fiches', { id, slug: id, rechercheNom: other, rechercheTexte: "''" });
    await copy('annonces', { id, slug: id, rechercheTitre: other, rechercheTexte: "''" });
    await copy('appels', { id, slug: id, rechercheTitre: other, rechercheTexte: "''" });
    await copy('articles', { id, slug: id, rechercheTitre: other, rechercheTexte: "''" });
    await copy('sujets', { id, slug: id, clientId: id, rechercheTitre: other, etiquettes: "'{}'::text[]" });
    await copy('reponses', {
      id,
      sujetId: `'${sujetId}'`,
      clientId: id,
      numero: 'n + 100',
      rechercheTexte: other,
    });
    await copy('espaces', { id, slug: id, recherche: other });
    const inside = { id, espaceId: `'${espace.id}'`, recherche: other };
    await copy('messages', { ...inside, clientId: id, seq: 'n + 100', kind: '\'message\'::"MessageKind"' });
    await copy('documents', inside);
    await copy('fichiers', { ...inside, key: id });
    await db.$executeRawUnsafe('analyze');
    for (const sorte of sortes) {
      const hits = sources[sorte].hits(sophie, { tsquery: 'ombres', depuis: null }, 1_001) ?? Prisma.empty;
      const rows = await db.$queryRaw<Record<string, string>[]>(Prisma.sql`explain ${hits}`);
      const plan = rows.map((row) => row['QUERY PLAN']).join('\n');
      expect(plan, sorte).toMatch(plans[sorte]);
      expect(plan, sorte).not.toMatch(
        /Seq Scan on (fiches|annonces|appels|articles|sujets|reponses|espaces e|messages|documents|fichiers)/,
      );
    }
  });
});

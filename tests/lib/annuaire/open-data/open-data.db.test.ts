import { parse } from 'csv-parse/sync';
import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { openCsvHead, openCsvLine } from '@/lib/annuaire/open-data/csv';
import { streamEquipements } from '@/lib/annuaire/open-data/equipements';
import { listOpenFiches, streamOpenFiches } from '@/lib/annuaire/open-data/queries';
import { countSitemaps, listSitemapFiches } from '@/lib/annuaire/open-data/sitemap';
import { listWidgetFiches, WIDGET_FICHES } from '@/lib/annuaire/open-data/widget';
import { ficheSearchText } from '@/lib/annuaire/search/text';
import { loadCommunes } from '@/lib/communes/commands/load';
import { systeme, visiteur } from '@/lib/comptes/actor';
import { db } from '@/lib/core/db';
import { uuid7 } from '@/lib/core/uuid';
import { resetDatabase } from '@/tests/support/database';
import { aCompte } from '@/tests/support/people';

beforeAll(async () => {
  await loadCommunes(systeme);
});
beforeEach(resetDatabase);

const date = new Date('2026-11-01T10:00:00Z');
const contact = { telephone: '03 53 01 00 00', email: 'bonjour@example.org' };

type Given = Partial<Parameters<typeof db.fiche.create>[0]['data']> & { nom: string };
async function fiche({ nom, ...given }: Given, referentId?: string) {
  const id = uuid7();
  await db.fiche.create({
    data: {
      id,
      slug: id,
      nom,
      genreId: 'lieu',
      communeInsee: '88160',
      latitude: 48.17,
      longitude: 6.45,
      ...ficheSearchText({ nom, genre: { nom: 'Lieu' } }),
      createdAt: date,
      updatedAt: date,
      ...contact,
      ...given,
      ...(referentId ? { referents: { create: { compteId: referentId, createdAt: date } } } : {}),
    } as Parameters<typeof db.fiche.create>[0]['data'],
  });
  return id;
}

describe('JSON', () => {
  test('tells telephone and e-mail only of who speaks for a fiche and agreed', async () => {
    const { id } = await aCompte();
    await fiche({ nom: 'Non reprise', contactPublic: true });
    await fiche({ nom: 'Reprise sans accord' }, id);
    await fiche({ nom: 'Reprise et d’accord', contactPublic: true }, id);
    await fiche({ nom: 'Fermée', etat: 'fermee', contactPublic: true }, id);
    const { total, items, nextCursor } = await listOpenFiches(visiteur, {});
    expect({ total, nextCursor }).toEqual({ total: 3, nextCursor: null });
    expect(items.map(({ nom, telephone, email, reprise }) => ({ nom, telephone, email, reprise }))).toEqual([
      { nom: 'Non reprise', telephone: '', email: '', reprise: false },
      { nom: 'Reprise sans accord', telephone: '', email: '', reprise: true },
      { nom: 'Reprise et d’accord', ...contact, reprise: true },
    ]);
    expect(items[0]?.url).toBe(`http://localhost:3000/annuaire/${items[0]?.id}`);
    expect(items[0]?.commune).toEqual({ insee: '88160', nom: 'Épinal' });
  });

  test('of an artiste nobody speaks for, gives the commune and no more', async () => {
    await fiche({
      nom: 'Une conteuse',
      genreId: 'artiste',
      adresse: '3 rue Basse',
      siteWeb: 'https://conteuse.example.org',
      liens: ['https://social.example.org/conteuse'],
      latitude: 48.5,
      longitude: 6.9,
      positionExacte: true,
    });
    const commune = await db.commune.findUniqueOrThrow({ where: { insee: '88160' } });
    const [item] = (await listOpenFiches(visiteur, {})).items;
    expect(item).toMatchObject({
      adresse: '',
      siteWeb: '',
      liens: [],
      positionExacte: false,
      latitude: commune.latitude,
      longitude: commune.longitude,
    });
  });

  test('goes from cursor to cursor without skipping or repeating, whatever is added meanwhile', async () => {
    for (let at = 0; at < 5; at++) await fiche({ nom: `Salle ${at}` });
    const first = await listOpenFiches(visiteur, { limit: '2' });
    await fiche({ nom: 'Salle 5' });
    const second = await listOpenFiches(visiteur, { limit: '2', cursor: first.nextCursor });
    const third = await listOpenFiches(visiteur, { limit: '10', cursor: second.nextCursor });
    expect([first, second, third].flatMap(({ items }) => items.map(({ nom }) => nom))).toEqual(
      [0, 1, 2, 3, 4, 5].map((at) => `Salle ${at}`),
    );
    expect(third.nextCursor).toBeNull();
  });

  test('finds words, accents and plurals forgiven', async () => {
    await fiche({ nom: 'Les Théâtres d’Épinal' });
    await fiche({ nom: 'Cinéma' });
    const found = await listOpenFiches(visiteur, { q: 'theatre EPINAL' });
    expect(found).toMatchObject({ total: 1, items: [{ nom: 'Les Théâtres d’Épinal' }] });
  });

  test.each([
    { limit: '0' },
    { limit: '501' },
    { limit: 'x' },
    { cursor: "' or 1=1" },
    { q: 'a'.repeat(201) },
  ])('%j is refused', async (input) => {
    await expect(listOpenFiches(visiteur, input)).rejects.toMatchObject({ code: 'invalid' });
  });
});

describe('CSV', () => {
  test('holds every fiche in batches, formulas disarmed, lists in one cell', async () => {
    await fiche({ nom: '=HYPERLINK("http://mal.example")', disciplines: ['theatre', 'danse'] });
    for (let at = 0; at < 3; at++) await fiche({ nom: `Salle ; ${at}` });
    let text = openCsvHead();
    for await (const fiches of streamOpenFiches(visiteur, {})) text += fiches.map(openCsvLine).join('');
    const rows: Record<string, string>[] = parse(text, { delimiter: ';', columns: true, bom: true });
    expect(rows.map(({ nom }) => nom)).toEqual([
      '\'=HYPERLINK("http://mal.example")',
      'Salle ; 0',
      'Salle ; 1',
      'Salle ; 2',
    ]);
    expect(rows[0]).toMatchObject({ disciplines: 'Théâtre, Danse', code_insee: '88160', email: '' });
  });

  test('the SCDL numbers venues for good, whatever older ones become, and leaves others out', async () => {
    await fiche({ nom: 'Une', codePostal: '88000' });
    await fiche({ nom: 'Deux', codePostal: '88000' });
    await fiche({ nom: 'Ailleurs', communeInsee: '88196', codePostal: '88400' });
    await fiche({ nom: 'Une bibliothèque', genreId: 'bibliotheque' });
    await fiche({ nom: 'Nulle part', communeInsee: null });
    const read = async (): Promise<Record<string, string>[]> => {
      let text = '';
      for await (const piece of streamEquipements(visiteur)) text += piece;
      return parse(text, { columns: true });
    };
    const rows = await read();
    expect(rows.map(({ EQUIP_NOM }) => EQUIP_NOM)).toEqual(['Une', 'Deux', 'Ailleurs']);
    expect(rows.map(({ EQUIP_UID }) => EQUIP_UID?.slice(0, 15))).toEqual([
      '88160-08000000-',
      '88160-08000000-',
      '88196-08000000-',
    ]);
    await db.fiche.updateMany({ where: { nom: 'Une' }, data: { etat: 'fermee' } });
    expect((await read()).map(({ EQUIP_UID }) => EQUIP_UID)).toEqual(
      rows.slice(1).map(({ EQUIP_UID }) => EQUIP_UID),
    );
    expect(rows[0]).toMatchObject({ COLL_NOM: 'Département des Vosges', COLL_SIRET: '22880001200018' });
  });
});

test('sitemaps name what is open', async () => {
  await fiche({ nom: 'Ouverte' });
  await fiche({ nom: 'Fermée', etat: 'fermee' });
  expect(await countSitemaps(visiteur)).toBe(1);
  expect(await listSitemapFiches(visiteur, 1)).toHaveLength(1);
  expect(await listSitemapFiches(visiteur, 2)).toEqual([]);
});

test('a widget lists the first of a commune by name and counts them all', async () => {
  for (let at = 0; at <= WIDGET_FICHES; at++) await fiche({ nom: `Salle ${String.fromCharCode(110 - at)}` });
  const shown = await listWidgetFiches(visiteur, '88160');
  expect(shown).toMatchObject({ commune: 'Épinal', total: WIDGET_FICHES + 1 });
  expect(shown?.fiches[0]?.nom).toBe('Salle b');
  expect(shown?.fiches).toHaveLength(WIDGET_FICHES);
  expect(await listWidgetFiches(visiteur, '99999')).toBeNull();
});

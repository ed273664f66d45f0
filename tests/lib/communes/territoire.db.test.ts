import { existsSync, readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeAll, describe, expect, test } from 'vitest';
import { loadCommunes } from '@/lib/communes/commands/load';
import { refreshFromApi } from '@/lib/communes/commands/refresh-from-api';
import { refreshTerritoire } from '@/lib/communes/commands/refresh-territoire';
import { distanceSql, withinSql } from '@/lib/communes/near';
import { getCarteFond, getTerritoireFacts } from '@/lib/communes/queries';
import { mergeTerritoires } from '@/lib/communes/territoire/data';
import { fetchTerritoire } from '@/lib/communes/territoire/fetch-api';
import { contains, ringsOf } from '@/lib/communes/territoire/outline';
import { readCommunesCsv } from '@/lib/communes/territoire/read-csv';
import { readGeojson } from '@/lib/communes/territoire/read-geojson';
import { distanceKm } from '@/lib/communes/words';
import { systeme, visiteur } from '@/lib/comptes/actor';
import { db } from '@/lib/core/db';
import { aCompte } from '@/tests/support/people';

beforeAll(async () => {
  await loadCommunes(systeme);
});

const commune = (insee: string) => db.commune.findUniqueOrThrow({ where: { insee } });
const square = (x: number, y: number, side = 0.1) => ({
  type: 'Polygon' as const,
  coordinates: [
    [
      [x, y],
      [x + side, y],
      [x + side, y + side],
      [x, y + side],
      [x, y],
    ],
  ],
});

describe('at the first start', () => {
  test('every commune stands somewhere, and has its intercommunality', async () => {
    expect(await db.commune.count({ where: { latitude: null } })).toBe(0);
    const without = await db.commune.findMany({ where: { epciCode: null }, select: { nom: true } });
    expect(without).toEqual([]);
    const { epciCode } = await commune('88160');
    expect(await db.epci.findUnique({ where: { code: epciCode ?? '' } })).toMatchObject({
      nom: 'Communauté d’agglomération d’Épinal',
    });
  });

  test('an installation that knew intercommunalities by number learns their names', async () => {
    const before = await db.epci.findMany({ orderBy: { code: 'asc' } });
    await db.$executeRaw`update epci set nom = code`;
    expect(await loadCommunes(systeme)).toBe(0);
    expect(await db.epci.findMany({ orderBy: { code: 'asc' } })).toEqual(before);
  });

  test('SQL measures as we do, and finds exactly what lies within a radius', async () => {
    const [centre] = await db.commune.findMany({ where: { insee: '88383' } });
    const from = { latitude: centre?.latitude ?? 0, longitude: centre?.longitude ?? 0 };
    const all = await db.$queryRaw<{ latitude: number; longitude: number; km: number; near: boolean }[]>`
      select latitude, longitude, ${distanceSql(from, 'c')} as km, ${withinSql(from, 20, 'c')} as near
      from communes c`;
    expect(all).toHaveLength(506);
    for (const { km, near, ...place } of all) {
      expect(km).toBeCloseTo(distanceKm(from, place), 6);
      expect(near).toBe(km <= 20);
    }
    expect(all.some(({ near }) => near) && all.some(({ near }) => !near)).toBe(true);
  });

  test('maps have towns and no outline', async () => {
    const { contour, villes, tuiles } = await getCarteFond(visiteur);
    expect(contour).toBeNull();
    expect(tuiles).toBeNull();
    expect(villes[0]).toMatchObject({ nom: 'Épinal', rang: 1 });
    expect(villes.length).toBeGreaterThan(20);
  });
});

let server: Server | undefined;
afterEach(() => {
  server?.closeAllConnections();
  server?.close();
});

/** Stands in for the official API; `answer` null never answers. */
async function api(status: number, answer: unknown) {
  const asked: string[] = [];
  server = createServer((request, response) => {
    asked.push(request.url ?? '');
    if (answer === null) return;
    response.writeHead(status, { 'content-type': 'application/json' });
    response.end(typeof answer === 'string' ? answer : JSON.stringify(answer));
  });
  await new Promise<void>((resolve) => server?.listen(0, '127.0.0.1', resolve));
  return { origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, asked };
}

const gerardmer = {
  code: '88196',
  nom: 'Gérardmer',
  codesPostaux: ['88400'],
  population: 7_702,
  centre: { type: 'Point', coordinates: [6.8537, 48.0722] },
  contour: square(6.75, 48, 0.125),
  codeEpci: '200096634',
  epci: { code: '200096634', nom: 'CC Gérardmer Hautes Vosges' },
};

describe('from the official API', () => {
  test('coordinates, names and outlines are brought up to date, new communes added', async () => {
    const { origin, asked } = await api(200, [
      gerardmer,
      { ...gerardmer, code: '88999', nom: 'Commune-Neuve', contour: square(6.875, 48, 0.125) },
    ]);
    const done = await refreshTerritoire(systeme, await fetchTerritoire('88', { origin }));
    expect(asked).toEqual([expect.stringMatching(/^\/departements\/88\/communes\?fields=.*contour/)]);
    expect(done).toMatchObject({ communes: 1, ajoutees: 1, placees: 2, contours: 2, contour: false });
    expect(await commune('88196')).toMatchObject({
      latitude: 48.0722,
      longitude: 6.8537,
      population: 7_702,
      epciCode: '200096634',
      contour: gerardmer.contour,
    });
    expect(await commune('88999')).toMatchObject({ nom: 'Commune-Neuve', recherche: 'commune neuve' });
    expect(await db.territoire.findUnique({ where: { code: '88' } })).toMatchObject({
      source: expect.stringContaining('127.0.0.1'),
    });
    await db.commune.delete({ where: { insee: '88999' } });
  });

  test.each([
    ['answers an error', 500, []],
    ['answers a page', 200, '<html></html>'],
    ['answers something else', 200, [{ code: '88196' }]],
    ['answers no commune', 200, []],
    ['does not answer', 200, null],
  ])('changes nothing when it %s', async (_case, status, answer) => {
    const { origin } = await api(status, answer);
    await expect(fetchTerritoire('88', { origin, patience: 500 })).rejects.toMatchObject({
      code: 'unavailable',
      message: expect.stringContaining('Rien n’est changé'),
    });
  });

  test('changes nothing when nobody is there', async () => {
    await expect(fetchTerritoire('88', { origin: 'http://127.0.0.1:9' })).rejects.toMatchObject({
      code: 'unavailable',
    });
  });

  test('an administrateur asks it, nobody else does', async () => {
    const { origin, asked } = await api(200, [gerardmer]);
    const agent = await aCompte({ role: 'agent' });
    await expect(refreshFromApi(agent, { origin })).rejects.toMatchObject({ code: 'forbidden' });
    expect(asked).toEqual([]);
    const admin = await aCompte({ role: 'administrateur' });
    expect(await refreshFromApi(admin, { origin })).toMatchObject({ communes: 1 });
    expect(await getTerritoireFacts(admin)).toMatchObject({
      communes: 506,
      contour: false,
      source: { nom: expect.stringContaining('127.0.0.1') },
    });
  });

  test('is for administrateurs', async () => {
    await expect(
      refreshTerritoire(visiteur, { source: 'x', communes: [], contour: square(6, 48), complete: false }),
    ).rejects.toMatchObject({ code: 'forbidden' });
  });
});

describe('from files', () => {
  test.each([
    ['not CSV at all', '\u0000\u0001PK', 'code Insee'],
    ['without INSEE codes', 'nom;population\nÉpinal;32000', 'code Insee'],
    ['of another département', 'code_insee,nom\n54395,Nancy', 'aucune commune du département 88'],
    ['with a place outside France', 'code_insee;nom;latitude;longitude\n88160;Épinal;6,45;48,17', 'Épinal'],
  ])('a CSV %s is refused with a reason', (_case, text, reason) => {
    expect(() => readCommunesCsv('x.csv', text, '88')).toThrow(reason);
  });

  test.each([
    ['not JSON', 'code,nom'],
    ['without features', '{"type":"Point","coordinates":[6,48]}'],
    [
      'of another département',
      JSON.stringify({ type: 'Feature', properties: { code: '54' }, geometry: square(6, 48) }),
    ],
    [
      'in another projection',
      JSON.stringify({
        type: 'Feature',
        properties: { code: '88' },
        geometry: square(950_000, 6_790_000, 1000),
      }),
    ],
  ])('a GeoJSON %s is refused', (_case, text) => {
    expect(() => readGeojson('x.geojson', text, '88')).toThrow(expect.objectContaining({ code: 'invalid' }));
  });

  test('decimal commas, semicolons and several rows for one commune are read', () => {
    const text =
      '\uFEFFCode_commune_INSEE;Nom_commune;Code_postal;latitude;longitude\r\n' +
      '88196;GERARDMER;88400;48,0722;6,8537\r\n88196;GERARDMER;88401;48,0722;6,8537\r\n';
    const { communes } = readCommunesCsv('x.csv', text, '88');
    expect(communes).toEqual([
      expect.objectContaining({
        insee: '88196',
        codesPostaux: ['88400', '88401'],
        place: { latitude: 48.0722, longitude: 6.8537 },
      }),
    ]);
  });

  test('fiches placed at their commune follow it, others stay', async () => {
    const date = new Date();
    const fiche = {
      genreId: 'autre-structure',
      communeInsee: '88196',
      latitude: 48.5,
      longitude: 6.5,
      createdAt: date,
      updatedAt: date,
    };
    await db.terme.upsert({
      where: { id: fiche.genreId },
      create: { id: fiche.genreId, liste: 'genre', nom: 'Autre' },
      update: {},
    });
    await db.fiche.createMany({
      data: [
        { ...fiche, slug: 'suit', nom: 'Suit' },
        { ...fiche, slug: 'reste', nom: 'Reste', positionExacte: true },
      ],
    });
    await refreshTerritoire(systeme, readCommunesCsv('x.csv', 'code_insee,lat,lng\n88196,48.07,6.86', '88'));
    expect(await db.fiche.findUnique({ where: { slug: 'suit' } })).toMatchObject({
      latitude: 48.07,
      longitude: 6.86,
    });
    expect(await db.fiche.findUnique({ where: { slug: 'reste' } })).toMatchObject({
      latitude: 48.5,
      longitude: 6.5,
    });
    await db.fiche.deleteMany();
  });
});

const DATA = '../shared/data';
const read = (name: string) => readFileSync(`${DATA}/${name}`, 'utf8');

describe.skipIf(!existsSync(`${DATA}/communes-88.csv`))(
  `with the real files (skipped where ${DATA} is missing)`,
  () => {
    test('list and outlines of communes make the territory, twice the same', async () => {
      const data = () =>
        mergeTerritoires([
          readGeojson('communes-88-vosges.geojson', read('communes-88-vosges.geojson'), '88'),
          readCommunesCsv('communes-88.csv', read('communes-88.csv'), '88'),
        ]);
      const first = await refreshTerritoire(systeme, data());
      expect(first).toMatchObject({
        communes: 506,
        ajoutees: 0,
        placees: 507,
        contours: 507,
        inconnues: ['88393'],
        sansPlace: 0,
        contour: true,
      });
      const before = await db.commune.findMany({ orderBy: { insee: 'asc' } });
      expect(await refreshTerritoire(systeme, data())).toEqual(first);
      expect(await db.commune.findMany({ orderBy: { insee: 'asc' } })).toEqual(before);
      const epinal = await commune('88160');
      const remiremont = await commune('88383');
      const place = ({ latitude, longitude }: typeof epinal) => ({
        latitude: latitude ?? 0,
        longitude: longitude ?? 0,
      });
      expect(distanceKm(place(epinal), place(remiremont))).toBeCloseTo(19.1, 0);
      expect(epinal.nom).toBe('Épinal');
    });

    test('the outline made of communes is the official one, and light', async () => {
      const { contour } = await getCarteFond(visiteur);
      const official = readGeojson('d', read('departement-88-vosges.geojson'), '88').contour;
      if (!contour || !official) throw new Error('an outline is missing');
      expect(JSON.stringify(contour).length).toBeLessThan(40_000);
      const [mine = []] = ringsOf(contour);
      const [theirs = []] = ringsOf(official);
      expect(ringsOf(contour)).toHaveLength(1);
      const all = await db.commune.findMany({ select: { latitude: true, longitude: true, nom: true } });
      for (const { latitude, longitude, nom } of all)
        expect(contains(mine, [longitude ?? 0, latitude ?? 0]), nom).toBe(
          contains(theirs, [longitude ?? 0, latitude ?? 0]),
        );
    });
  },
);

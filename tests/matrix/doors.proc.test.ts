import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { clientEvents } from '@/lib/realtime/socket-events';
import { fileRoutes } from '@/server/fichiers/routes';
import { connectTo, tell } from '../support/node';
import { aPicture } from '../support/pictures';
import { rawSocket } from '../support/raw-socket';
import { startServer, type TestServer } from '../support/server';
import { aClientOf } from '../support/uploads';
import { announceRow, collabRow, eventRows, type Files, fileRows, pageRows } from './door-rows';
import { aWorld, type Standing, standings, type World } from './world';

// A folder whose name begins with a dot is an address too, and found only when it is asked for.
const modules = import.meta.glob(['/app/**/page.tsx', '/app/**/route.ts', '/app/.*/**/route.ts']);
const found = Object.keys(modules).map((file) =>
  file.replace(/^\/app\//, '').replace(/\/?(page\.tsx|route\.ts)$/, ''),
);

let server: TestServer;
let world: World;
let files: Files;
beforeAll(async () => {
  server = await startServer();
  world = await aWorld();
  files = await someFiles();
});
afterAll(() => server.kill('SIGTERM'));

/** Added by somebody else of the espace, through the very doors that are tried below. */
async function someFiles(): Promise<Files> {
  const client = aClientOf(server.url, world.other);
  const sound = Buffer.concat([Buffer.from('fffb90640000', 'hex'), Buffer.alloc(500)]);
  const add = async (name: string, bytes: Buffer) => {
    const { body } = await client.upload({ name, bytes }, world.espaceId);
    if (!body.serverData) throw new Error(body.error ?? body.message);
    return body.serverData.id;
  };
  const { presigned } = await client.announce({ name: 'suite.txt', bytes: sound }, 'espace', world.espaceId);
  return {
    image: await add('affiche.png', await aPicture('png')),
    sound: await add('lecture.mp3', sound),
    envoi: presigned.url.slice(server.url.length),
    importId: world.importId,
  };
}

const headersOf = async (standing: Standing): Promise<Record<string, string>> => {
  const compte = world.compte(standing);
  return compte ? { cookie: await server.cookieFor(compte) } : {};
};

async function answerOf(path: string, standing: Standing) {
  const response = await fetch(`${server.url}${path}`, {
    headers: await headersOf(standing),
    redirect: 'manual',
  });
  const to = response.headers.get('location') ?? '';
  if (response.status === 200) return 'shown';
  if (response.status === 404) return 'not-found';
  if (response.status === 405) return 'not-allowed';
  if (response.status >= 300 && response.status < 400)
    return to.replace(server.url, '').startsWith('/connexion') ? 'sign-in' : 'elsewhere';
  return `status ${response.status}`;
}

test('every page, every route, every address of files and every socket event has a row', () => {
  expect(Object.keys(pageRows).sort()).toEqual(found.sort());
  const addresses = fileRoutes.flatMap(({ methods, path }) => methods.map((method) => `${method} ${path}`));
  expect(Object.keys(fileRows).sort()).toEqual(addresses.sort());
  expect(Object.keys(eventRows).sort()).toEqual(Object.keys(clientEvents).sort());
});

describe.each(Object.entries(pageRows))('page %s', (_folder, row) => {
  test.each(standings)('%s', async (standing) => {
    expect(await answerOf(row.path(world), standing)).toBe(row.expected[standing]);
  });
});

describe.each(Object.entries(fileRows))('bytes of files: %s', (name, row) => {
  test.each(standings)('%s', async (standing) => {
    const [method = 'GET'] = name.split(' ');
    const answer = await fetch(server.url + row.path(files), { method, headers: await headersOf(standing) });
    expect(answer.status).toBe(row.expected[standing]);
  });
});

test.each(standings)('a place for a file: %s', async (standing) => {
  const file = { name: `${standing}.txt`, bytes: Buffer.from('Bonjour.') };
  const { status } = await aClientOf(server.url, world.compte(standing)).announce(
    file,
    'espace',
    world.espaceId,
  );
  expect(status).toBe(announceRow[standing]);
});

describe.each(Object.entries(eventRows))('event %s', (event, row) => {
  test.each(standings)('%s', async (standing) => {
    const fresh = await aWorld();
    const client = await connectTo(server.url, fresh.compte(standing));
    const answer = await tell(client, event as keyof typeof eventRows, row.payload(fresh, standing));
    client.disconnect();
    expect(answer.ok ? 'ok' : answer.error.code).toBe(row.expected[standing]);
  });
});

test.each(standings)('a document, live: %s', async (standing) => {
  const { socket, closed } = await rawSocket(server.url, world.documentId, await headersOf(standing));
  const stays = new Promise<{ code: number }>((resolve) => setTimeout(() => resolve({ code: 0 }), 1_000));
  expect((await Promise.race([closed, stays])).code).toBe(collabRow[standing]);
  socket.close();
});

test('a private espace and one that never was look the same from outside', async () => {
  const page = async (slug: string, part: string, standing: Standing) => {
    const response = await fetch(`${server.url}/espaces/${slug}${part}`, {
      headers: await headersOf(standing),
    });
    const html = await response.text();
    return {
      status: response.status,
      // Nonces differ from one answer to the next, and so does the order of Next's scripts.
      html: html.replaceAll(slug, 'X').replace(/<script.*?<\/script>|nonce="[^"]*"/gs, ''),
    };
  };
  for (const standing of ['stranger', 'outsider', 'removed'] as const)
    for (const part of ['', '/discussion', '/documents', '/membres', `/documents/${world.documentId}`]) {
      const [real, never] = [
        await page(world.slug, part, standing),
        await page('espace-00000000', part, standing),
      ];
      expect(real.status).toBe(404);
      expect(real.html === never.html, `${standing} ${part}`).toBe(true);
      expect(real.html).toContain('Cette page n’existe pas</h1>');
      expect(real.html).not.toContain('Ce que savent les mains');
    }
});

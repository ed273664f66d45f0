import { lookup } from 'node:dns';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { visiteur } from '@/lib/comptes/actor';
import { renderRichText } from '@/lib/core/rich-text/render';
import { fillFromLink } from '@/lib/forum/commands/fill-from-link';
import { resetDatabase } from '../../support/database';
import { aCompte } from '../../support/people';

let pages: Server;
let link = '';

beforeAll(async () => {
  pages = createServer((_request, response) => {
    response.setHeader('content-type', 'text/html; charset=utf-8');
    response.end(`<title>Repli</title><meta property="og:title" content="Prêter [vraiment] un *décor*">
      <meta property="og:description" content="Une page\n pour commencer.">`);
  });
  await new Promise<void>((resolve) => pages.listen(0, '127.0.0.1', resolve));
  link = `http://127.0.0.1:${(pages.address() as AddressInfo).port}/guide`;
});
afterAll(() => void pages.close());
beforeEach(resetDatabase);

/** The page of this test is on this machine. */
const reach = { allows: () => true, ports: 'any' as const, lookup };

test('a link is enough: its title, what it says of itself, and the way to it', async () => {
  const { titre, texte } = await fillFromLink(await aCompte(), ` ${link} `, reach);
  expect(titre).toBe('Prêter [vraiment] un *décor*');
  expect(texte).toContain('> Une page pour commencer.');
  expect(renderRichText(texte)).toContain(`<a href="${link}"`);
});

test('what cannot be read is said, and nobody else asks', async () => {
  const compte = await aCompte();
  for (const lien of ['', 'http://127.0.0.1/', 'http://rien.invalid/'])
    await expect(fillFromLink(compte, lien)).rejects.toMatchObject({
      code: 'invalid',
      fields: { lien: expect.any(String) },
    });
  await expect(fillFromLink(visiteur, link, reach)).rejects.toMatchObject({ code: 'unauthenticated' });
});

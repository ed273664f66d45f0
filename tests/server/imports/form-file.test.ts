import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, expect, test } from 'vitest';
import { readFormFileName } from '@/server/imports/form-file';

let server: Server | undefined;
afterEach(() => server?.close());

/** What the name of the file in this body is, for a server that reads no more of it than that. */
async function nameIn(body: FormData | string): Promise<string> {
  server = createServer((request, response) => {
    void readFormFileName(request).then((nom) => {
      request.resume();
      if (request.complete) response.end(nom);
      else request.once('end', () => response.end(nom));
    });
  });
  await new Promise<void>((resolve) => server?.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const answer = await fetch(`http://127.0.0.1:${port}/`, { method: 'POST', body });
  return answer.text();
}

const form = (nom: string, bytes: number) => {
  const data = new FormData();
  data.set('source', 'Liste');
  data.set('fichier', new Blob(['x'.repeat(bytes)]), nom);
  return data;
};

test('a file too large to be read is still known by its name', async () => {
  expect(await nameIn(form('Équipements de France.csv', 3_000_000))).toBe('Équipements de France.csv');
});

test('a body that is no form, or has no file, names none', async () => {
  expect(await nameIn('bonjour')).toBe('');
  server?.close();
  const data = new FormData();
  data.set('source', 'Liste');
  expect(await nameIn(data)).toBe('');
});

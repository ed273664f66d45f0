import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { buffer } from 'node:stream/consumers';
import { freePort } from './server';

/** Before anything reads the settings: the site of this test file is at an address of its own. */
const port = await freePort();
const url = `http://localhost:${port}`;
Object.assign(process.env, { PORT: String(port), HOST: 'localhost', PUBLIC_URL: url });

const { env } = await import('@/lib/core/env');
const { requestHandler } = await import('@/server/http/handler');
const { POST } = await import('@/app/api/uploadthing/route');

/**
 * The pages of this server: the official route handler, as Next would call it, and pages with forms, which say what they
 * were given.
 */
async function pages(request: IncomingMessage, response: ServerResponse) {
  const headers = new Headers(Object.entries(request.headers).map(([name, value]) => [name, String(value)]));
  const asked = new Request(url + request.url, {
    method: 'POST',
    headers,
    body: new Uint8Array(await buffer(request)),
  });
  const answer = /^\/(forum|annonces|blog)\//.test(request.url ?? '')
    ? Response.json([...(await asked.formData())])
    : await POST(asked as never);
  response.writeHead(answer.status, Object.fromEntries(answer.headers));
  response.end(Buffer.from(await answer.arrayBuffer()));
}

/** The door of the server with its files, in this process, on this test file's database. */
export async function startFiles() {
  const http = createServer(requestHandler({ publicUrl: env().publicUrl, probes: {}, pages }));
  await new Promise<void>((resolve) => http.listen(port, 'localhost', resolve));
  return {
    url,
    port,
    close: async () => {
      http.closeAllConnections();
      await new Promise((resolve) => http.close(resolve));
    },
  };
}

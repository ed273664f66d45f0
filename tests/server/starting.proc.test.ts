import net from 'node:net';
import { expect, it } from 'vitest';
import { emptyDatabase } from '../support/empty-database';
import { freePort, launchServer, startServer } from '../support/server';

/** What a start that must fail says, without the lines of the log. */
async function lastWords(env: Record<string, string | undefined>) {
  const server = await launchServer({ env });
  expect(await server.ended).toBe(1);
  return server
    .output()
    .trim()
    .split('\n')
    .filter((line) => !line.startsWith('{'));
}

it.each([
  ['PORT', { PORT: 'quatre-vingts' }],
  ['PUBLIC_URL', { PUBLIC_URL: 'culture.example.fr' }],
  ['DEMO', { DEMO: 'oui' }],
  ['DATABASE_URL', { DATABASE_URL: 'mysql://ailleurs' }],
  ['SMTP_URL', { SMTP_URL: 'mail.example.fr' }],
  ['DATA_DIR', { DATABASE_URL: undefined, DATA_DIR: '/dev/null/donnees' }],
])('a wrong %s stops the start with one line that names it', async (name, env) => {
  const words = await lastWords({ ...env, ...('PORT' in env ? { PUBLIC_URL: undefined } : {}) });
  expect(words).toHaveLength(1);
  expect(words[0]).toContain(name);
});

it('a port already taken is said in one line', async () => {
  const port = await freePort();
  const other = net.createServer().listen(port, '127.0.0.1');
  try {
    const words = await lastWords({ PORT: String(port) });
    expect(words).toEqual([expect.stringContaining(`le port ${port} est déjà pris`)]);
  } finally {
    other.close();
  }
});

it('a database that does not answer is said in one line, without its password', async () => {
  const port = await freePort();
  const words = await lastWords({ DATABASE_URL: `postgresql://compte:tres-secret@127.0.0.1:${port}/base` });
  expect(words).toHaveLength(1);
  expect(words[0]).toContain('DATABASE_URL');
  expect(words[0]).not.toContain('tres-secret');
});

it('two processes started at once on one empty database prepare it once and agree on its secret', async () => {
  const env = { DATABASE_URL: await emptyDatabase(), AUTH_SECRET: undefined, NEXTAUTH_SECRET: undefined };
  const servers = await Promise.all([startServer({ env }), startServer({ env })]);
  try {
    for (const { url } of servers) expect((await fetch(`${url}/api/health`)).status).toBe(200);
    const applied = servers.filter(({ output }) => output().includes('migrations applied'));
    expect(applied).toHaveLength(1);
  } finally {
    expect(await Promise.all(servers.map(({ kill }) => kill('SIGTERM')))).toEqual([0, 0]);
  }
});

import { randomBytes } from 'node:crypto';
import { link, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { db } from '@/lib/core/db';
import type { Env } from '@/lib/core/env';

const draw = () => randomBytes(48).toString('base64url');

/** Linked into place: a file found there is whole. */
async function fromFile(file: string) {
  const draft = `${file}.${process.pid}`;
  await writeFile(draft, draw(), { mode: 0o600 });
  await link(draft, file).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'EEXIST') throw error;
  });
  await rm(draft);
  return (await readFile(file, 'utf8')).trim();
}

/** Nodes that share a database share its secret: whoever comes first writes it. */
async function fromDatabase() {
  await db.instance.updateMany({ where: { secret: '' }, data: { secret: draw() } });
  const { secret } = await db.instance.findFirstOrThrow({ select: { secret: true } });
  return secret;
}

/**
 * What signs sessions and mailed links: AUTH_SECRET, else a secret drawn once and kept with our own database's files, or
 * in the row of the instance when the database is yours.
 */
export async function readSecret({ authSecret, dataDir }: Env, embedded: boolean) {
  if (authSecret) return authSecret;
  return embedded ? fromFile(path.join(dataDir, 'secret')) : fromDatabase();
}

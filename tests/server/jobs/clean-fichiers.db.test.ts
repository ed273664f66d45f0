import { randomBytes } from 'node:crypto';
import { mkdir, readdir, utimes, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, beforeEach, expect, test } from 'vitest';
import { systeme } from '@/lib/comptes/actor';
import { at } from '@/lib/core/clock';
import { db } from '@/lib/core/db';
import { env } from '@/lib/core/env';
import { announceFichiers } from '@/lib/fichiers/commands/announce';
import { acceptFichier } from '@/lib/fichiers/commands/settle';
import { cleanEnvoisJob, cleanFichiersJob, removeFichierBytesJob } from '@/server/jobs/clean-fichiers';
import { releaseDatabase, resetDatabase } from '@/tests/support/database';
import { takeJobs } from '@/tests/support/jobs';
import { aCompte, anEspace } from '@/tests/support/people';

beforeEach(resetDatabase);
afterAll(releaseDatabase);

const { dataDir } = env();
const yesterday = new Date(Date.now() - 25 * 3_600_000);

async function lay(folder: string, name: string, date: Date) {
  const file = path.join(dataDir, folder, name);
  await mkdir(path.dirname(file), { recursive: true });
  await writeFile(file, 'abc');
  await utimes(file, date, date);
}
async function laid() {
  const entries = await readdir(dataDir, { recursive: true, withFileTypes: true });
  return entries.flatMap((entry) => (entry.isFile() ? [entry.name] : [])).sort();
}
async function aRow(nom: string) {
  const anne = await aCompte();
  const { id: espaceId } = await anEspace([[anne, 'responsable']]);
  const files = [{ nom, taille: 3, type: 'text/plain', lastModified: 1 }];
  const [row] = await announceFichiers(anne, { espaceId, files });
  if (!row) throw new Error('not announced');
  return row;
}

test('bytes that no row holds go after a day, with their previews; the others stay', async () => {
  const { id, key, nom } = await aRow('plan.txt');
  await acceptFichier(systeme, {
    id,
    nom,
    taille: 3,
    type: 'text/plain',
    sha256: '',
    largeur: null,
    hauteur: null,
  });
  const orphan = `abcdef-${randomBytes(16).toString('hex')}`;
  const young = `abcdef-${randomBytes(16).toString('hex')}`;
  await lay(`fichiers/${key.slice(0, 2)}`, key, yesterday);
  for (const name of [orphan, `${orphan}.vignette`, `${orphan}.apercu`, 'laissé par quelqu’un'])
    await lay('fichiers/ab', name, yesterday);
  await lay('envois', orphan, yesterday);
  await lay('fichiers/ab', young, new Date());
  await cleanFichiersJob();
  expect(await laid()).toEqual([key, young, 'laissé par quelqu’un'].sort());
});

test('an upload nobody finished goes with its bytes, and its job bears to run twice', async () => {
  const { key } = await aRow('suite.txt');
  await lay('envois', key, new Date());
  await at(new Date(Date.now() + 25 * 3_600_000), cleanEnvoisJob);
  expect(await db.fichier.count()).toBe(0);
  const [job] = await takeJobs<object>('remove-fichier-bytes');
  await removeFichierBytesJob(job);
  await removeFichierBytesJob(job);
  expect(await laid()).not.toContain(key);
});

test('the files of a closed espace go with it', async () => {
  const { key } = await aRow('plan.txt');
  await lay(`fichiers/${key.slice(0, 2)}`, key, yesterday);
  await db.espace.deleteMany();
  await cleanFichiersJob();
  expect(await laid()).not.toContain(key);
});

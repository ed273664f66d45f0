import { beforeEach, expect, test, vi } from 'vitest';
import { editReponseAction } from '@/app/(site)/forum/[slug]/modifier/actions';
import type { Connecte } from '@/lib/comptes/actor';
import { db } from '@/lib/core/db';
import { idle } from '@/lib/core/form-state';
import { resetDatabase } from '@/tests/support/database';
import { aFichier } from '@/tests/support/fichiers';
import { aCategorie, aReponse, aSujet } from '@/tests/support/forum';
import { aCompte } from '@/tests/support/people';

const scene = vi.hoisted(() => ({ actor: null as Connecte | null }));
vi.mock('@/lib/auth/current-actor', () => ({ currentActor: async () => scene.actor }));
vi.mock('next/navigation', () => ({ redirect: () => undefined }));

beforeEach(resetDatabase);

test('a change that is refused says which files the message would have: its own, and those of this try', async () => {
  const anne = await aCompte();
  scene.actor = anne;
  const aFile = (compteId: string, nom: string) => aFichier({ compteId, nom, usage: 'forum' });
  await aCategorie();
  const sujet = await aSujet(anne);
  const there = await aFile(anne.id, 'plan.txt');
  const taken = await aFile(anne.id, 'ancien.txt');
  const { id: reponseId } = await aReponse(anne, sujet.id, { fichiers: [there, taken] });
  const elsewhere = await aFile(anne.id, 'ailleurs.txt');
  await aReponse(anne, sujet.id, { fichiers: [elsewhere] });
  const come = await aFile(anne.id, 'liste.txt');
  const foreign = await aFile((await aCompte()).id, 'secret.txt');
  const form = new FormData();
  form.append('reponseId', reponseId);
  form.append('texte', '');
  for (const id of [there, come, elsewhere, foreign]) form.append('fichiers', id);
  const state = await editReponseAction(idle, form);
  expect(state).toMatchObject({ status: 'error', fields: { texte: expect.any(String) } });
  expect(state.fichiers?.map(({ nom }) => nom)).toEqual(['plan.txt', 'liste.txt']);
  expect(await db.reponseFichier.count({ where: { reponseId } })).toBe(2);
});

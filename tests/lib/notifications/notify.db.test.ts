import { beforeEach, describe, expect, test } from 'vitest';
import type { Connecte } from '@/lib/comptes/actor';
import { at } from '@/lib/core/clock';
import { db, transaction } from '@/lib/core/db';
import { eraseNotifications } from '@/lib/notifications/erase';
import { notify, type Told } from '@/lib/notifications/notify';
import { readNotifications } from '@/lib/notifications/read';
import { withdrawFromEspace, withdrawNotifications } from '@/lib/notifications/withdraw';
import { fillInstance, resetDatabase } from '@/tests/support/database';
import { aCompte, anEspace } from '@/tests/support/people';

let sophie: Connecte;
let marc: Connecte;
beforeEach(async () => {
  await resetDatabase();
  await fillInstance();
  sophie = await aCompte({ nom: 'Sophie Marchal' });
  marc = await aCompte({ nom: 'Marc Thiriet' });
});

const tell = (given: Partial<Told> = {}) =>
  transaction((tx) =>
    notify(tx, {
      kind: 'reponse',
      comptes: [sophie.id, marc.id],
      cle: 'sujet:1',
      acteurId: marc.id,
      titre: 'Marc vous répond',
      chemin: '/forum/1',
      ...given,
    }),
  );
const rows = () => db.notification.findMany({ orderBy: [{ createdAt: 'asc' }, { cle: 'asc' }] });
const choose = (compte: Connecte, kind: string, frequence: Told['frequence'] & string, espaceId = '') =>
  db.notificationChoix.create({ data: { compteId: compte.id, kind, espaceId, frequence } });
const jobsToMail = () => db.$queryRaw<{ payload: unknown; key: string }[]>`
  select t.payload, j.key from graphile_worker._private_jobs t join graphile_worker.jobs j using (id)
  where j.task_identifier = 'tell-notifications' order by j.key`;

describe('notify', () => {
  test('tells everybody but who did it, once per key, and comes back on top unread', async () => {
    await at(new Date('2026-11-20T08:00:00Z'), () => tell());
    await readNotifications(sophie.id, ['sujet:1']);
    await at(new Date('2026-11-21T08:00:00Z'), () => tell({ titre: 'Marc vous répond encore' }));
    const [row, ...others] = await rows();
    expect(others).toEqual([]);
    expect(row).toMatchObject({ compteId: sophie.id, titre: 'Marc vous répond encore', readAt: null });
    expect(row?.createdAt).toEqual(new Date('2026-11-21T08:00:00Z'));
    expect(await jobsToMail()).toHaveLength(1);
  });

  test('leaves out closed accounts, and in an espace who is no member', async () => {
    const anne = await aCompte();
    const gone = await aCompte();
    await db.compte.update({ where: { id: gone.id }, data: { disabledAt: new Date() } });
    const { id: espaceId } = await anEspace([
      [sophie, 'membre'],
      [gone, 'membre'],
    ]);
    await tell({ comptes: [sophie.id, anne.id, gone.id], espaceId });
    expect((await rows()).map(({ compteId }) => compteId)).toEqual([sophie.id]);
    await transaction((tx) => withdrawFromEspace(tx, espaceId, sophie.id));
    expect(await rows()).toEqual([]);
  });

  test.each([
    ['reponse', undefined, {}, 1],
    ['sujet', undefined, {}, 0],
    ['sujet', 'immediate', {}, 1],
    ['reponse', 'quotidienne', {}, 0],
    ['reponse', undefined, { '': 'hebdomadaire' }, 0],
    ['mention', undefined, { '': 'hebdomadaire', ici: 'immediate' }, 1],
    ['mention', undefined, { '': 'jamais', ici: 'immediate' }, 1],
    ['mention', undefined, { '': 'immediate', ici: 'jamais' }, 0],
    ['sujet', 'immediate', { '': 'jamais' }, 0],
  ] as const)('%s, chosen there %s, by kind %o: %i mails at once', async (kind, frequence, chosen, mails) => {
    const { id: espaceId } = await anEspace([[sophie, 'membre']]);
    for (const [where, how] of Object.entries(chosen))
      await choose(sophie, kind, how, where === 'ici' ? espaceId : '');
    await tell({ kind, espaceId, ...(frequence ? { frequence } : {}) });
    expect(await rows()).toHaveLength(1);
    expect(await jobsToMail()).toHaveLength(mails);
  });

  test('a room’s own mail leaves no second one; on holiday the digest of the return tells it', async () => {
    await db.compte.update({ where: { id: marc.id }, data: { pauseJusquau: new Date('2026-11-20') } });
    await at(new Date('2026-11-20T22:30:00Z'), () => tell({ acteurId: null, ownMail: true }));
    expect(await jobsToMail()).toEqual([]);
    const told = new Map((await rows()).map(({ compteId, mailedAt }) => [compteId, mailedAt !== null]));
    expect(told).toEqual(
      new Map([
        [sophie.id, true],
        [marc.id, false],
      ]),
    );
    // Midnight in Paris: the pause is over.
    await at(new Date('2026-11-20T23:00:00Z'), () => tell({ acteurId: null, ownMail: true, cle: 'b' }));
    expect((await rows()).filter(({ cle }) => cle === 'b').map(({ mailedAt }) => mailedAt !== null)).toEqual([
      true,
      true,
    ]);
  });

  test('never, said of what interests one, is not told at all', async () => {
    await choose(sophie, 'annonce', 'jamais');
    await tell({ kind: 'annonce', acteurId: null });
    expect((await rows()).map(({ compteId }) => compteId)).toEqual([marc.id]);
  });

  test('who closes their account is told nothing more, and named to nobody', async () => {
    await tell({ acteurId: sophie.id, comptes: [marc.id], cle: 'a' });
    await tell({ acteurId: marc.id, comptes: [sophie.id], cle: 'b' });
    await choose(sophie, 'reponse', 'jamais');
    await transaction((tx) => eraseNotifications(tx, sophie.id));
    expect(await rows()).toEqual([]);
    expect(await db.notificationChoix.count()).toBe(0);
  });

  test('what is gone is taken back from everybody', async () => {
    await tell({ acteurId: null });
    await tell({ acteurId: null, cle: 'sujet:10', titre: 'Dans «\u00a0Bois\n debout\u00a0»' });
    expect((await rows()).at(-1)?.titre).toBe('Dans «\u00a0Bois debout\u00a0»');
    await transaction((tx) => withdrawNotifications(tx, ['sujet:1']));
    expect((await rows()).map(({ cle }) => cle)).toEqual(['sujet:10', 'sujet:10']);
  });
});

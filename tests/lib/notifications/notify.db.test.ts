import { beforeEach, describe, expect, test } from 'vitest';
import { acceptAdhesion } from '@/lib/adhesions/commands/decide';
import { requestAdhesion } from '@/lib/adhesions/commands/request';
import type { Connecte } from '@/lib/comptes/actor';
import { blockCompte } from '@/lib/comptes/commands/block';
import { at } from '@/lib/core/clock';
import { db, transaction } from '@/lib/core/db';
import { inviteMembre } from '@/lib/invitations/commands/invite';
import { sendMessage } from '@/lib/messages/commands/send-message';
import { eraseNotifications } from '@/lib/notifications/erase';
import { notify, type Told } from '@/lib/notifications/notify';
import { listNotifications } from '@/lib/notifications/queries';
import { readNotifications } from '@/lib/notifications/read';
import { withdrawFromEspace, withdrawNotifications } from '@/lib/notifications/withdraw';
import { PAR_PAGE } from '@/lib/notifications/words';
import { mailReference } from '@/lib/projets/mails';
import { mailBuilders } from '@/server/jobs/mails';
import { anAnnonce } from '@/tests/support/annonces';
import { aCommentaire } from '@/tests/support/commentaires';
import { fillInstance, resetDatabase } from '@/tests/support/database';
import { takeMails } from '@/tests/support/jobs';
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

  describe('a room’s own mail, of who one blocks,', () => {
    const commented = () => anAnnonce({ auteurId: sophie.id, commentairesOuverts: true });
    const mailed = async () => (await takeMails()).map(({ to }) => to);
    const espaceOf = (compte: Connecte) => anEspace([[compte, 'responsable']], { visibilite: 'visible' });

    test.each([
      [
        'names one in a discussion',
        async () => {
          const { id: espaceId } = await anEspace([
            [sophie, 'responsable'],
            [marc, 'membre'],
          ]);
          await sendMessage(marc, { espaceId, clientId: 'un', body: 'Bonjour @Sophie Marchal.' });
        },
      ],
      ['writes under one’s annonce', async () => aCommentaire(marc, { annonceId: (await commented()).id })],
      [
        'invites one',
        async () => {
          const { id: espaceId } = await espaceOf(marc);
          await inviteMembre(marc, { espaceId, email: sophie.email, role: 'membre' });
        },
      ],
      [
        'asks to join one’s espace',
        async () => requestAdhesion(marc, { slug: (await espaceOf(sophie)).slug, mot: 'Bonjour.' }),
      ],
      [
        'answers one’s request',
        async () => {
          const { id: espaceId, slug } = await espaceOf(marc);
          await requestAdhesion(sophie, { slug, mot: '' });
          const { id: adhesionId } = await db.adhesion.findFirstOrThrow();
          await acceptAdhesion(marc, { espaceId, adhesionId, role: 'membre' });
        },
      ],
    ])('says nothing when they are who %s', async (_what, act) => {
      await blockCompte(sophie, marc.id);
      await act();
      expect(await mailed()).not.toContain(sophie.email);
      expect((await rows()).filter(({ compteId }) => compteId === sophie.id)).toEqual([]);
    });

    test('nor when they open a project; another who comments is told of as ever', async () => {
      await blockCompte(sophie, marc.id);
      const { id: espaceId } = await anEspace([
        [marc, 'responsable'],
        [sophie, 'responsable'],
      ]);
      const opened = (by: string) => mailBuilders['projet-ouvert'](mailReference(espaceId, sophie.id, by));
      expect(await opened(marc.id)).toBeNull();
      expect(await opened((await aCompte()).id)).not.toBeNull();
      const { id: annonceId } = await commented();
      await aCommentaire(await aCompte({ nom: 'Annie Grosjean' }), { annonceId });
      await aCommentaire(marc, { annonceId });
      expect((await takeMails()).map(({ subject }) => subject)).toEqual([
        'Annie Grosjean a commenté votre annonce',
      ]);
    });
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

test('the centre is searched by titles, texts and names of espaces, a page at a time, one’s own alone', async () => {
  const espace = await anEspace([[sophie, 'responsable']]);
  await db.espace.update({ where: { id: espace.id }, data: { nom: 'Fête d’été' } });
  await tell({ cle: 'a', titre: 'Un décor à prêter', comptes: [sophie.id], acteurId: null });
  await tell({
    cle: 'b',
    texte: 'Avec le décor.',
    comptes: [sophie.id],
    kind: 'mention',
    espaceId: espace.id,
  });
  await tell({ cle: 'c', titre: 'Un décor, Marc', comptes: [marc.id], acteurId: null });
  const found = async (q: string, more: { kind?: 'mention'; apres?: string } = {}) =>
    (await listNotifications(sophie, { filtre: 'toutes', q, ...more })).items.map(({ titre }) => titre);
  expect(await found('DECOR')).toEqual(['Marc vous répond', 'Un décor à prêter']);
  expect(await found('decor fete')).toEqual(['Marc vous répond']);
  expect(await found('decor', { kind: 'mention' })).toEqual(['Marc vous répond']);
  expect(await found('decor marc thiriet')).toEqual([]);
  const at = (second: number) => new Date(Date.UTC(2026, 0, 1, 0, 0, second));
  await db.notification.createMany({
    data: Array.from({ length: PAR_PAGE + 2 }, (_, index) => ({
      ...{ compteId: sophie.id, kind: 'reponse', cle: `n-${index}`, chemin: '/', createdAt: at(index >> 1) },
      titre: `Décor ${index}`,
    })),
  });
  const first = await listNotifications(sophie, { filtre: 'non-lues', q: 'decor' });
  expect(first.items).toHaveLength(PAR_PAGE);
  const rest = await listNotifications(sophie, { filtre: 'non-lues', q: 'decor', apres: first.next ?? '' });
  expect(new Set([...first.items, ...rest.items].map(({ id }) => id)).size).toBe(PAR_PAGE + 4);
  expect(rest.next).toBeNull();
});

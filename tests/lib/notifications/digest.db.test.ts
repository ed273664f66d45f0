import type { ParsedMail } from 'mailparser';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { POST } from '@/app/api/notifications/[token]/route';
import { type Connecte, systeme } from '@/lib/comptes/actor';
import { at } from '@/lib/core/clock';
import { db, transaction } from '@/lib/core/db';
import { followZone } from '@/lib/core/zone';
import { createDocumentIn } from '@/lib/documents/commands';
import { markRead } from '@/lib/messages/commands/mark-read';
import { sendMessage } from '@/lib/messages/commands/send-message';
import { chooseForEspace, pauseMails } from '@/lib/notifications/commands/choose';
import { sendDigests } from '@/lib/notifications/digest/send';
import { tellEspacesNow } from '@/lib/notifications/espace-now';
import { TELL_JOB } from '@/lib/notifications/jobs';
import { notify, type Told } from '@/lib/notifications/notify';
import { mailRefusal } from '@/lib/notifications/queries';
import { readNotifications } from '@/lib/notifications/read';
import { tellNotificationsJob } from '@/server/jobs/notifications';
import { sendMail } from '@/server/jobs/send-mail';
import { fillInstance, resetDatabase } from '@/tests/support/database';
import { takeJobs } from '@/tests/support/jobs';
import { startMailServer } from '@/tests/support/mail-server';
import { aCompte, anEspace } from '@/tests/support/people';

let server: Awaited<ReturnType<typeof startMailServer>>;
let sophie: Connecte;
let marc: Connecte;

beforeAll(async () => {
  server = await startMailServer();
  process.env.SMTP_URL = server.url;
});
afterAll(async () => {
  delete process.env.SMTP_URL;
  await server.close();
});
beforeEach(async () => {
  await resetDatabase();
  await fillInstance();
  sophie = await aCompte({ nom: 'Sophie Marchal', email: 'sophie@example.org' });
  marc = await aCompte({ nom: 'Marc Thiriet', email: 'marc@example.org' });
});
afterEach(() => followZone('Europe/Paris'));

/** A Tuesday in winter; seven in the morning in Paris. */
const MORNING = new Date('2026-11-24T06:00:00Z');
const hours = (count: number) => new Date(MORNING.getTime() + count * 3_600_000);
const days = (count: number) => hours(24 * count);

const tell = (when: Date, given: Partial<Told>) =>
  at(when, () =>
    transaction((tx) =>
      notify(tx, {
        kind: 'sujet',
        comptes: [sophie.id],
        cle: given.titre ?? 'sujet',
        acteurId: marc.id,
        titre: 'Une réponse dans « Chauffer une grange »',
        chemin: '/forum/chauffer-une-grange',
        ...given,
      }),
    ),
  );
/** What leaves by itself at a moment, through a real mail server, as the queue would do it. */
const mailsAt = (when: Date): Promise<ParsedMail[]> =>
  at(when, async () => {
    for (const job of await takeJobs(TELL_JOB)) await tellNotificationsJob(job);
    await sendDigests(systeme);
    for (const job of await takeJobs('send-mail')) await sendMail(job);
    return server.take();
  });
const choose = (kind: string, frequence: Told['frequence'] & string, espaceId = '') =>
  db.notificationChoix.create({ data: { compteId: sophie.id, kind, espaceId, frequence } });
const headingsOf = (mail: ParsedMail | undefined) =>
  [...String(mail?.html).matchAll(/<h2[^>]*>([^<]*)<\/h2>/g)].map(([, heading]) => heading);

describe('a digest', () => {
  test('groups what was not read, newest first, with its text, and leaves at seven', async () => {
    const { id: espaceId } = await anEspace([
      [sophie, 'membre'],
      [marc, 'membre'],
    ]);
    await tell(hours(-20), { titre: 'Un premier sujet', texte: 'Avec un poêle.\nOu deux.' });
    await tell(hours(-10), { titre: 'Un second sujet' });
    await tell(hours(-9), { titre: 'Lu depuis' });
    await readNotifications(sophie.id, ['Lu depuis']);
    await tell(hours(-8), { titre: 'De moi-même', acteurId: sophie.id });
    await tell(hours(-7), {
      kind: 'annonce',
      titre: 'Offre : vingt praticables',
      acteurId: null,
      echeance: days(3),
    });
    await tell(hours(-6), { kind: 'annonce', titre: 'Offre : un piano', acteurId: null, echeance: days(30) });
    for (const [index, body] of ['Bonjour Sophie', 'Le plateau arrive jeudi'].entries())
      await at(hours(-5 + index), () => sendMessage(marc, { espaceId, clientId: body, body }));
    await at(hours(-4), () => sendMessage(sophie, { espaceId, clientId: 'moi', body: 'Merci' }));
    await at(hours(-3), () =>
      transaction((tx) => createDocumentIn(tx, { espaceId, compteId: marc.id, titre: 'Budget' })),
    );
    expect(await mailsAt(hours(-0.5))).toEqual([]);
    const mails = await mailsAt(hours(0));
    const [mail, ...others] = mails.filter(({ to }) => JSON.stringify(to).includes('sophie@example.org'));
    expect(others).toEqual([]);
    expect(mail?.subject).toBe('6\u00a0nouvelles pour vous, mardi 24\u00a0novembre');
    expect(headingsOf(mail)).toEqual([
      'Cette semaine se termine',
      'Dans «\u00a0Ce que savent les mains\u00a0»',
      'Forum : ce que je suis',
      'Nouvelles annonces',
    ]);
    const text = mail?.text ?? '';
    expect(text.indexOf('Un second sujet')).toBeLessThan(text.indexOf('Un premier sujet'));
    expect(text).toContain('Avec un poêle. Ou deux.');
    expect(text).toContain('2\u00a0messages non lus dans la discussion');
    expect(text).toContain(
      '  Marc Thiriet\u202f: Bonjour Sophie\n  Marc Thiriet\u202f: Le plateau arrive jeudi',
    );
    expect(text).toContain('Nouveau document : Budget');
    expect(text).not.toMatch(/Lu depuis|De moi-même|Merci/);
    expect(text.match(/https?:/g)).toHaveLength(1);
    expect(await mailsAt(hours(0.5))).toEqual([]);
    expect(await mailsAt(days(1))).toEqual([]);
  });

  test('is not sent when empty, nor for what was read before it could leave', async () => {
    const { id: espaceId } = await anEspace([
      [sophie, 'membre'],
      [marc, 'membre'],
    ]);
    const { seq } = await at(hours(-2), () =>
      sendMessage(marc, { espaceId, clientId: 'a', body: 'Bonjour' }),
    );
    await tell(hours(-1), { titre: 'Un sujet' });
    await at(hours(0), () => sendDigests(systeme));
    await markRead(sophie, { espaceId, seq });
    await readNotifications(sophie.id, ['Un sujet']);
    expect(await mailsAt(hours(0))).toEqual([]);
  });

  test('two nodes at once, and a second try of its mail, are one', async () => {
    await tell(hours(-1), {});
    await tell(hours(-1), { comptes: [marc.id], acteurId: null });
    const told = await Promise.all([1, 2, 3].map(() => at(hours(0), () => sendDigests(systeme))));
    expect(told.reduce((sum, count) => sum + count, 0)).toBe(2);
    const jobs = await takeJobs('send-mail');
    await at(hours(0), async () => {
      for (const job of [...jobs, ...jobs]) await sendMail(job);
    });
    const ids = server.take().map(({ messageId }) => messageId);
    expect(ids).toHaveLength(4);
    expect(new Set(ids).size).toBe(2);
  });

  test('leaves by the clock of the instance, over a clock change too', async () => {
    followZone('Indian/Reunion');
    await tell(hours(-10), {});
    expect(await mailsAt(new Date('2026-11-24T02:30:00Z'))).toEqual([]);
    expect(await mailsAt(new Date('2026-11-24T03:00:00Z'))).toHaveLength(1);
    followZone('Europe/Paris');
    const spring = new Date('2027-03-27T20:00:00Z');
    await tell(spring, { titre: 'La veille du changement' });
    expect(await mailsAt(new Date('2027-03-28T04:30:00Z'))).toEqual([]);
    expect(await mailsAt(new Date('2027-03-28T05:00:00Z'))).toHaveLength(1);
  });

  test('once a week on Monday for what is wanted so, with what ends that week', async () => {
    await choose('annonce', 'hebdomadaire');
    await choose('appel', 'quotidienne');
    await tell(hours(-20), { kind: 'annonce', titre: 'Un piano', acteurId: null });
    await tell(hours(-20), { kind: 'appel', titre: 'Aide au projet', acteurId: null, echeance: days(10) });
    const [tuesday] = await mailsAt(hours(0));
    // Nobody had told her since Monday: the week is told with the first digest.
    expect(tuesday?.text).toContain('Un piano');
    await tell(hours(1), { kind: 'annonce', titre: 'Une sono', acteurId: null });
    expect(await mailsAt(days(1))).toEqual([]);
    const [monday, ...others] = await mailsAt(days(6));
    expect(others).toEqual([]);
    expect(headingsOf(monday)).toEqual(['Cette semaine se termine', 'Nouvelles annonces']);
    expect(monday?.text).toContain('Aide au projet');
    expect(monday?.text).toContain('Une sono');
  });
});

describe('at once', () => {
  test('one mail for what comes together, with its text; none for what was read', async () => {
    await tell(hours(-10), { kind: 'reponse', cle: 'a', titre: 'Marc vous répond', texte: 'Oui, jeudi.' });
    const [one] = await mailsAt(hours(-9.9));
    expect(one).toMatchObject({ subject: 'Marc vous répond' });
    expect(one?.text).toContain('Oui, jeudi.');
    expect(one?.text?.match(/https?:/g)).toHaveLength(1);
    await tell(hours(-8), { kind: 'reponse', cle: 'b', titre: 'Une réponse' });
    await tell(hours(-8), { kind: 'reponse', cle: 'c', titre: 'Une autre réponse' });
    await tell(hours(-8), { kind: 'reponse', cle: 'd', titre: 'Déjà lue' });
    await readNotifications(sophie.id, ['d']);
    const [both, ...others] = await mailsAt(hours(-7.9));
    expect(others).toEqual([]);
    expect(both?.text).toContain('Une autre réponse');
    expect(both?.text).not.toContain('Déjà lue');
    // Told already: the morning says nothing more.
    expect(await mailsAt(hours(0))).toEqual([]);
  });

  describe('of an espace', () => {
    let espaceId: string;
    beforeEach(async () => {
      ({ id: espaceId } = await anEspace([
        [sophie, 'membre'],
        [marc, 'membre'],
      ]));
      await chooseForEspace(sophie, { espaceId, message: 'immediate', document: 'immediate' });
    });
    const say = (when: Date, body: string) =>
      at(when, () => sendMessage(marc, { espaceId, clientId: body, body }));
    const write = (when: Date, titre: string) =>
      at(when, () => transaction((tx) => createDocumentIn(tx, { espaceId, compteId: marc.id, titre })));
    const now = async (when: Date) => {
      await at(when, () => tellEspacesNow(systeme));
      return (await mailsAt(when)).map(({ text }) => text ?? '');
    };

    test('the morning says nothing of what was mailed, and all of what was not', async () => {
      await say(hours(-5.1), 'Dit aussitôt');
      await write(hours(-5.1), 'Budget');
      expect(await now(hours(-5))).toEqual([expect.stringMatching(/Dit aussitôt[\s\S]*Budget/)]);
      await say(hours(-4), 'Pendant une panne');
      await say(hours(-0.1), 'À la dernière minute');
      const [digest, ...others] = (await mailsAt(hours(0))).map(({ text }) => text ?? '');
      expect(others).toEqual([]);
      expect(digest).toContain('1\u00a0message non lu');
      expect(digest).toContain('Pendant une panne');
      expect(digest).not.toMatch(/Dit aussitôt|Budget|dernière minute/);
      expect(await now(hours(0.1))).toEqual([expect.stringContaining('À la dernière minute')]);
      expect(await mailsAt(days(1))).toEqual([]);
    });

    test('what no mail told in its turn is in the digest after', async () => {
      expect(await mailsAt(hours(0))).toEqual([]);
      await say(hours(-0.1), 'Juste avant sept heures');
      const [digest] = await mailsAt(days(1));
      expect(digest?.text).toContain('Juste avant sept heures');
    });
  });

  test('nothing during holidays, and one digest on the return', async () => {
    await db.compte.update({ where: { id: sophie.id }, data: { pauseJusquau: new Date('2026-12-06') } });
    for (let day = 0; day < 12; day++)
      await tell(days(day), { kind: day % 2 ? 'sujet' : 'reponse', titre: `Nouvelle ${day}` });
    for (let day = 0; day < 13; day++) expect(await mailsAt(days(day))).toEqual([]);
    const [back, ...others] = await mailsAt(days(13));
    expect(others).toEqual([]);
    expect(back?.text).toContain('pendant votre absence');
    expect(back?.subject).toContain('12\u00a0nouvelles');
    expect(await mailsAt(days(14))).toEqual([]);
  });
});

describe('a holiday with a first day', () => {
  const pause = (du: string, jusqua: string) => at(hours(-12), () => pauseMails(sophie, { du, jusqua }));

  test('leaves mails as they are until then, and says nothing from that day on', async () => {
    await pause('2026-11-26', '2026-11-28');
    for (let day = 0; day < 6; day++)
      await tell(new Date(days(day).getTime() - 3_600_000), { titre: `Sujet ${day}` });
    await tell(hours(-2), { kind: 'reponse', titre: 'Avant de partir' });
    const before = [...(await mailsAt(hours(0))), ...(await mailsAt(days(1)))];
    expect(before.map(({ subject }) => subject)).toContain('Avant de partir');
    const told = before.filter(({ subject }) => subject?.includes('nouvelle'));
    expect(told).toHaveLength(2);
    for (const { text } of told) expect(text).not.toContain('pendant votre absence');
    for (const day of [2, 3, 4]) {
      await tell(new Date(days(day).getTime() - 60_000), { kind: 'reponse', titre: `Pendant ${day}` });
      expect(await mailsAt(days(day))).toEqual([]);
    }
    const [back, ...others] = await mailsAt(days(5));
    expect(others).toEqual([]);
    expect(back?.text).toContain('pendant votre absence');
    expect(back?.text).toContain('Pendant 3');
    expect(await mailsAt(days(6))).toEqual([]);
  });

  test.each([
    ['2026-11-29', '2026-11-28', { du: 'Le premier jour vient après le dernier.' }],
    ['2026-11-26', '', { jusqua: 'Dites aussi jusqu’à quel jour.' }],
  ])('from %s to « %s » is told at the field', async (du, jusqua, fields) => {
    await expect(pause(du, jusqua)).rejects.toMatchObject({ fields });
    expect(await db.compte.count({ where: { pauseJusquau: { not: null } } })).toBe(0);
  });

  test('of one day, and back when no day is said', async () => {
    await pause('2026-11-24', '2026-11-24');
    await tell(hours(-1), {});
    expect(await mailsAt(hours(0))).toEqual([]);
    await pause('', '');
    expect(await mailsAt(hours(1))).toHaveLength(1);
  });
});

describe('an end to it', () => {
  const unsubscribe = async (mail: ParsedMail | undefined) => {
    expect(mail?.headers.get('list')).toMatchObject({ unsubscribe: { url: expect.any(String) } });
    const raw = mail?.headerLines.find(({ key }) => key === 'list-unsubscribe-post')?.line;
    expect(raw).toBe('List-Unsubscribe-Post: List-Unsubscribe=One-Click');
    const link = /<(\S+)>/.exec(
      mail?.headerLines.find(({ key }) => key === 'list-unsubscribe')?.line ?? '',
    )?.[1];
    const token = new URL(link ?? '').pathname.split('/').at(-1) ?? '';
    // A page is handed its part of the address escaped: there must be nothing to escape.
    expect(encodeURIComponent(token)).toBe(token);
    const request = new Request(link ?? '', { method: 'POST', body: 'List-Unsubscribe=One-Click' });
    return POST(request, { params: Promise.resolve({ token }) });
  };

  test('one request stops a kind, without signing in; what is told stays on the site', async () => {
    await tell(hours(-10), { kind: 'reponse', titre: 'Une réponse' });
    const [mail] = await mailsAt(hours(-9));
    expect(await unsubscribe(mail)).toMatchObject({ status: 204 });
    await tell(hours(-8), { kind: 'reponse', titre: 'Une autre', frequence: 'immediate' });
    await tell(hours(-8), { titre: 'Un sujet' });
    const [digest, ...others] = await mailsAt(hours(0));
    expect(others).toEqual([]);
    expect(digest?.text).toContain('Un sujet');
    expect(digest?.text).not.toContain('Une autre');
    expect(await db.notification.count({ where: { compteId: sophie.id, readAt: null } })).toBe(3);
  });

  test('one request stops digests', async () => {
    await tell(hours(-10), {});
    const [mail] = await mailsAt(hours(0));
    expect(await unsubscribe(mail)).toMatchObject({ status: 204 });
    await tell(hours(10), {});
    expect(await mailsAt(days(1))).toEqual([]);
  });

  test('an address that is refused for good gets no more, until a link mailed there is followed', async () => {
    await db.compte.update({ where: { id: sophie.id }, data: { email: 'refuse@example.org' } });
    await tell(hours(-10), { titre: 'Perdu' });
    expect(await mailsAt(hours(0))).toEqual([]);
    const found = await db.compte.findUniqueOrThrow({ where: { id: sophie.id } });
    expect(found).toMatchObject({ emailRefus: 'Adresse inconnue', emailRefusAt: hours(0) });
    expect([await mailRefusal(sophie), await mailRefusal(marc)]).toEqual(['Adresse inconnue', '']);
    await tell(hours(1), { kind: 'reponse', titre: 'Pas envoyé' });
    await at(hours(2), async () => {
      expect(await takeJobs(TELL_JOB)).toEqual([]);
    });
    await at(days(1), async () => expect(await sendDigests(systeme)).toBe(0));
  });
});

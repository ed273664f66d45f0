import { beforeEach, describe, expect, test } from 'vitest';
import { editAppel } from '@/lib/appels/commands/edit';
import { chooseRappels, followAppel, stopRappels, unfollowAppel } from '@/lib/appels/commands/follow';
import { remindFollowers } from '@/lib/appels/commands/remind';
import { restoreAppel, withdrawAppel } from '@/lib/appels/commands/withdraw';
import { stopToken } from '@/lib/appels/stop-link';
import { type Connecte, systeme, visiteur } from '@/lib/comptes/actor';
import { at } from '@/lib/core/clock';
import { calendarDay, isoDay } from '@/lib/core/dates';
import { db } from '@/lib/core/db';
import { anAppel } from '../../support/appels';
import { fillInstance, resetDatabase } from '../../support/database';
import { takeMails } from '../../support/jobs';
import { aCompte } from '../../support/people';

/** 12 h in Paris. */
const LIMITE = new Date('2027-03-31T10:00:00Z');
/** The morning, so many days before the deadline. */
const daysBefore = (days: number) => new Date(LIMITE.getTime() - days * 86_400_000 - 4 * 3_600_000);

let agent: Connecte;
let sophie: Connecte;
let appel: { id: string; slug: string };
beforeEach(async () => {
  await resetDatabase();
  await fillInstance();
  agent = await aCompte({ role: 'agent' });
  sophie = await aCompte({ nom: 'Sophie Marchal' });
  appel = await at(daysBefore(90), () => anAppel({ limite: LIMITE }));
});

const follow = (days: number, who = sophie) =>
  at(daysBefore(days), () => followAppel(who, { appelId: appel.id }));
const morning = (days: number) =>
  at(daysBefore(days), async () => {
    await remindFollowers(systeme);
    return (await takeMails()).map(({ to, subject }) => `${to} ${subject}`.replace(/\s/g, ' '));
  });
const subjects = async (days: readonly number[]) => {
  const found: [number, string[]][] = [];
  for (const day of days) {
    const mails = await morning(day);
    if (mails.length > 0) found.push([day, mails]);
  }
  return found;
};
const move = (days: number, limite: Date) =>
  at(daysBefore(days), () =>
    editAppel(agent, {
      appelId: appel.id,
      titre: 'Culture et ruralité',
      emetteur: 'Région Grand Est',
      description: 'Pour des projets de territoire.',
      limite: isoDay(limite),
      limiteHeure: '12:00',
    }),
  );

describe('reminders', () => {
  test('come 30 and 7 days before, each once, to who followed before', async () => {
    await follow(60);
    const told = await subjects([45, 31, 30, 29, 8, 7, 6, 1, 0]);
    expect(told).toEqual([
      [
        30,
        [expect.stringMatching(new RegExp(`${sophie.email} Plus que 30 jours pour répondre à « Culture`))],
      ],
      [7, [expect.stringContaining('Plus que 7 jours')]],
    ]);
  });

  test('who follows at day 20 gets the second alone, at day 3 none; after the deadline nobody', async () => {
    const late = await aCompte({ nom: 'Denis' });
    await follow(20);
    await follow(3, late);
    expect(await subjects([19, 7, 6, 2])).toEqual([[7, [expect.stringContaining(sophie.email)]]]);
    const never = await at(daysBefore(90), () => anAppel({ limite: daysBefore(31) }));
    await at(daysBefore(80), () => followAppel(sophie, { appelId: never.id }));
    expect((await morning(30)).join()).not.toContain('31');
  });

  test('after days without a server the nearer one alone is sent', async () => {
    await follow(60);
    expect(await subjects([5, 4])).toEqual([[5, [expect.stringContaining('Plus que 5 jours')]]]);
  });

  test('two nodes at once send each once, and one mail speaks to one person with one address', async () => {
    const people = [sophie, await aCompte(), await aCompte()];
    for (const one of people) await follow(60, one);
    await at(daysBefore(30), () => Promise.all([remindFollowers(systeme), remindFollowers(systeme)]));
    const mails = await at(daysBefore(30), takeMails);
    expect(mails.map(({ to }) => to).sort()).toEqual(people.map(({ email }) => email).sort());
    for (const { text, html, headers } of mails) {
      expect(text.match(/https?:\S+/g)).toEqual([expect.stringContaining(`/appels/${appel.slug}`)]);
      expect(headers).toMatchObject({
        'List-Unsubscribe': expect.stringMatching(/^<http.*\/api\/appels\/rappels\/.+>$/),
        'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
      });
      expect(html).toContain('/appels/rappels/arret/');
    }
  });

  test('more than one batch leaves in one morning', async () => {
    await db.compte.createMany({
      data: Array.from({ length: 230 }, (_, n) => ({
        id: `compte-${n}`,
        nom: `Compte ${n}`,
        email: `c${n}@example.org`,
        charteVersion: 1,
        charteAcceptedAt: LIMITE,
        createdAt: LIMITE,
      })),
    });
    await db.appelSuivi.createMany({
      data: Array.from({ length: 230 }, (_, n) => ({
        appelId: appel.id,
        compteId: `compte-${n}`,
        createdAt: daysBefore(60),
      })),
    });
    expect(await at(daysBefore(30), () => remindFollowers(systeme))).toBe(230);
    expect(await at(daysBefore(30), () => remindFollowers(systeme))).toBe(0);
  });

  test('stop by the link of a mail, by the choice on the page, by unfollowing; closed accounts get none', async () => {
    await follow(60);
    await stopRappels(visiteur, stopToken(sophie.id));
    await stopRappels(visiteur, stopToken(sophie.id));
    expect(await morning(30)).toEqual([]);
    await expect(stopRappels(visiteur, `${sophie.id}.abc`)).rejects.toMatchObject({ code: 'not_found' });
    await chooseRappels(sophie, { rappels: 'on' });
    expect(await morning(29)).toHaveLength(1);
    await at(daysBefore(7), () => remindFollowers(systeme));
    await at(daysBefore(7), () => unfollowAppel(sophie, { appelId: appel.id }));
    expect(await at(daysBefore(7), takeMails)).toEqual([]);
    const gone = await aCompte();
    await follow(60, gone);
    await db.compte.update({ where: { id: gone.id }, data: { disabledAt: daysBefore(50) } });
    expect(await morning(30)).toEqual([]);
  });
});

describe('on holiday', () => {
  const away = (until: number) =>
    db.compte.update({
      where: { id: sophie.id },
      data: { pauseJusquau: calendarDay(daysBefore(until)) },
    });

  test('nobody is reminded; back before the deadline, once, of the days that are left', async () => {
    await follow(60);
    await away(20);
    expect(await subjects([30, 25, 20, 19, 18, 7])).toEqual([
      [19, [expect.stringContaining('Plus que 19 jours')]],
      [7, [expect.stringContaining('Plus que 7 jours')]],
    ]);
  });

  test('that lasts over both reminders leaves the nearer one; over the deadline, none', async () => {
    await follow(60);
    await away(3);
    expect(await subjects([30, 7, 3, 2, 1])).toEqual([[2, [expect.stringContaining('Plus que 2 jours')]]]);
    const other = await at(daysBefore(90), () => anAppel({ limite: LIMITE }));
    await at(daysBefore(60), () => followAppel(sophie, { appelId: other.id }));
    await away(-5);
    expect(await subjects([30, 7, 0, -6])).toEqual([]);
  });
});

describe('a deadline that moves', () => {
  const LATER = new Date('2027-05-31T10:00:00Z');

  test('is told, and reminders are counted anew', async () => {
    await follow(60);
    expect(await morning(30)).toHaveLength(1);
    await move(20, LATER);
    const [told] = await at(daysBefore(20), takeMails);
    expect(told?.subject.replace(/\s/g, ' ')).toBe('Nouvelle date limite : « Culture et ruralité »');
    expect(told?.text).toContain('31\u00a0mai 2027');
    expect(await subjects([7, 0])).toEqual([]);
    const again = await subjects([-31, -54]);
    expect(again.map(([day]) => day)).toEqual([-31, -54]);
  });

  test('nearer than thirty days, only the second reminder follows; put back, the mail has nothing to say', async () => {
    await follow(60);
    await move(50, daysBefore(30));
    await at(daysBefore(50), takeMails);
    expect(await subjects([45, 38, 37, 36])).toEqual([[37, [expect.stringContaining('Plus que 7 jours')]]]);
    await move(36, LATER);
    await move(36, daysBefore(20));
    const mails = await at(daysBefore(36), takeMails);
    expect(mails).toHaveLength(1);
    expect(mails[0]?.text).toContain('11\u00a0mars 2027');
  });

  test('the same deadline written again tells nobody', async () => {
    await follow(60);
    await move(50, LIMITE);
    expect(await at(daysBefore(50), takeMails)).toEqual([]);
  });
});

describe('a call withdrawn', () => {
  test('is told, without a reminder any more; put back later, told again', async () => {
    await follow(60);
    await at(daysBefore(40), () => withdrawAppel(agent, { appelId: appel.id }));
    const [told] = await at(daysBefore(40), takeMails);
    expect(told?.subject).toContain('Appel retiré');
    expect(told?.text.match(/https?:\S+/g)).toHaveLength(1);
    expect(await morning(30)).toEqual([]);
    // Set right while it was away: it is told all the same.
    await move(29, LIMITE);
    await at(daysBefore(29), () => restoreAppel(agent, { appelId: appel.id }));
    expect((await at(daysBefore(29), takeMails))[0]?.subject).toContain('De nouveau ouvert');
    expect(await subjects([28, 7])).toEqual([[7, [expect.stringContaining('Plus que 7 jours')]]]);
  });

  test('by a slip and put back within ten minutes, nobody hears of it', async () => {
    await follow(60);
    await at(daysBefore(40), () => withdrawAppel(agent, { appelId: appel.id }));
    await at(daysBefore(40), () => restoreAppel(agent, { appelId: appel.id }));
    const [{ later } = { later: null }] = await db.$queryRaw<{ later: boolean }[]>`
      select bool_and(run_at >= ${new Date(daysBefore(40).getTime() + 600_000)}) as later from graphile_worker._private_jobs`;
    expect(later).toBe(true);
    expect(await at(daysBefore(40), takeMails)).toEqual([]);
  });
});

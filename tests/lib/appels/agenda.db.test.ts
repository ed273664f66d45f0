import ical from 'node-ical';
import { beforeEach, expect, test } from 'vitest';
import { calendarAnswer } from '@/app/calendar-answer';
import { appelAgenda, followChoices, followedAgenda, publicAgenda } from '@/lib/appels/agenda/queries';
import { editAppel } from '@/lib/appels/commands/edit';
import { followAppel, renewAgenda } from '@/lib/appels/commands/follow';
import { withdrawAppel } from '@/lib/appels/commands/withdraw';
import { type Connecte, visiteur } from '@/lib/comptes/actor';
import { at } from '@/lib/core/clock';
import { db } from '@/lib/core/db';
import { anAppel } from '../../support/appels';
import { fillInstance, resetDatabase } from '../../support/database';
import { aCompte } from '../../support/people';

const NOW = new Date('2026-11-23T09:00:00Z');
const LIMITE = new Date('2027-01-15T11:00:00Z');
const later = (seconds: number) => new Date(NOW.getTime() + seconds * 1000);

let agent: Connecte;
let sophie: Connecte;
beforeEach(async () => {
  await resetDatabase();
  await fillInstance();
  agent = await aCompte({ role: 'agent' });
  sophie = await aCompte();
});

/** The events that a calendar program finds, by their names. */
const read = (text: string) =>
  Object.values(ical.sync.parseICS(text)).flatMap((one) => (one?.type === 'VEVENT' ? [one] : []));

test('the public calendar holds open deadlines, as RFC 5545 wants them', async () => {
  const { id } = await at(NOW, () => anAppel({ titre: 'Été, « arts ; rue »', limite: LIMITE }));
  await at(NOW, () => anAppel({ limite: later(-60) }));
  await at(NOW, () => anAppel({ limite: null }));
  await at(NOW, () => anAppel({ etat: 'brouillon' }));
  const text = await at(NOW, () => publicAgenda(visiteur));
  const [event, ...others] = read(text);
  expect(others).toEqual([]);
  expect(event).toMatchObject({
    uid: expect.stringContaining(id),
    summary: 'Date limite\u202f: Été, « arts ; rue »',
    status: 'CONFIRMED',
    sequence: 0,
  });
  expect(new Date(event?.start ?? 0)).toEqual(LIMITE);
  expect(new Date(event?.dtstamp ?? 0)).toEqual(NOW);
  expect(new Date(event?.lastmodified ?? 0)).toEqual(NOW);
  for (const line of text.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
  expect(text).not.toMatch(/[^\r]\n/);
  expect(text).toContain('DTSTART:20270115T110000Z');
  expect(text).toContain('REFRESH-INTERVAL;VALUE=DURATION:PT6H');
  // What is for everybody rings for nobody.
  expect(text).not.toContain('VALARM');
});

test('a change keeps the UID, and raises SEQUENCE, DTSTAMP and LAST-MODIFIED; the same calls are the same bytes', async () => {
  const { id } = await at(NOW, () => anAppel({ limite: LIMITE }));
  const first = await at(NOW, () => publicAgenda(visiteur));
  expect(await at(later(3600), () => publicAgenda(visiteur))).toBe(first);
  await at(later(5000), () =>
    editAppel(agent, {
      appelId: id,
      titre: 'Autrement',
      emetteur: 'Drac',
      description: 'Oui.',
      limite: '2027-02-01',
    }),
  );
  const [before] = read(first);
  const [after] = read(await at(later(6000), () => publicAgenda(visiteur)));
  expect(after?.uid).toBe(before?.uid);
  expect(Number(after?.sequence)).toBeGreaterThan(Number(before?.sequence));
  expect(new Date(after?.dtstamp ?? 0)).toEqual(later(5000));
  expect(new Date(after?.start ?? 0)).toEqual(new Date('2027-02-01T22:59:00Z'));
});

test('the file of a follower rings twice, cancels what was withdrawn, and leaves when its address changes', async () => {
  const one = await at(NOW, () => anAppel({ titre: 'Suivi', limite: LIMITE }));
  const gone = await at(NOW, () => anAppel({ titre: 'Annulé', limite: LIMITE }));
  await at(NOW, () => anAppel({ titre: 'Pas suivi', limite: LIMITE }));
  for (const { id: appelId } of [one, gone]) await at(NOW, () => followAppel(sophie, { appelId }));
  await at(later(60), () => withdrawAppel(agent, { appelId: gone.id }));
  const { token } = await followChoices(sophie);
  const text = await at(NOW, () => followedAgenda(token));
  const events = read(text);
  expect(events.map(({ summary, status }) => [String(summary).replace(/\s/g, ' '), status]).sort()).toEqual([
    ['Date limite : Suivi', 'CONFIRMED'],
    ['Retiré : Annulé', 'CANCELLED'],
  ]);
  expect(text.match(/TRIGGER:-P\S+/g)).toEqual(['TRIGGER:-P30D', 'TRIGGER:-P7D']);
  const { token: next } = await renewAgenda(sophie);
  await expect(followedAgenda(token)).rejects.toMatchObject({ code: 'not_found' });
  expect(read(await at(NOW, () => followedAgenda(next)))).toHaveLength(2);
  for (const wrong of ['', 'x', token.replace('.0.', '.1.'), `${next}a`])
    await expect(followedAgenda(wrong), wrong).rejects.toMatchObject({ code: 'not_found' });
  await db.compte.update({ where: { id: sophie.id }, data: { disabledAt: NOW } });
  await expect(followedAgenda(next)).rejects.toMatchObject({ code: 'not_found' });
});

test('one deadline by itself, for those who may see the call', async () => {
  const { slug } = await at(NOW, () => anAppel({ limite: LIMITE }));
  expect(read(await at(NOW, () => appelAgenda(visiteur, slug)))).toHaveLength(1);
  const draft = await anAppel({ etat: 'brouillon', limite: LIMITE });
  await expect(appelAgenda(visiteur, draft.slug)).rejects.toMatchObject({ code: 'not_found' });
  const open = await anAppel({ limite: null });
  await expect(appelAgenda(visiteur, open.slug)).rejects.toMatchObject({ code: 'not_found' });
});

test('what was read already is answered by 304, whatever the form of its mark', async () => {
  const options = { keep: 'private, no-cache', name: 'a.ics' } as const;
  const ask = (mark?: string) =>
    calendarAnswer(
      new Request('http://localhost/a.ics', mark ? { headers: { 'if-none-match': mark } } : {}),
      async () => 'BEGIN:VCALENDAR',
      options,
    );
  const first = await ask();
  expect(first.status).toBe(200);
  expect(first.headers.get('content-type')).toBe('text/calendar; charset=utf-8');
  const etag = first.headers.get('etag') ?? '';
  for (const mark of [etag, `W/${etag}`, `"autre", ${etag}`]) expect((await ask(mark)).status).toBe(304);
  expect((await ask('"autre"')).status).toBe(200);
});

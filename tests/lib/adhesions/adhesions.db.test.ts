import { beforeEach, describe, expect, it } from 'vitest';
import { acceptAdhesion, refuseAdhesion } from '@/lib/adhesions/commands/decide';
import { requestAdhesion } from '@/lib/adhesions/commands/request';
import { withdrawAdhesion } from '@/lib/adhesions/commands/withdraw';
import {
  countAdhesions,
  firstAdhesion,
  getAdhesionStanding,
  listAdhesions,
  listOwnAdhesions,
} from '@/lib/adhesions/queries';
import { type Connecte, visiteur } from '@/lib/comptes/actor';
import { at } from '@/lib/core/clock';
import { db } from '@/lib/core/db';
import { leaveEspace } from '@/lib/espaces/commands/leave';
import { acceptInvitation } from '@/lib/invitations/commands/answer';
import { inviteMembre } from '@/lib/invitations/commands/invite';
import { listReceivedInvitations, listSentInvitations } from '@/lib/invitations/queries';
import { findMembership } from '@/lib/membres/access';
import { resetDatabase } from '@/tests/support/database';
import { eventsOf } from '@/tests/support/events';
import { takeMails } from '@/tests/support/jobs';
import { aCompte, anEspace } from '@/tests/support/people';

let sophie: Connecte;
let nadia: Connecte;
let denis: Connecte;
let annie: Connecte;
let espaceId: string;
let slug: string;

beforeEach(async () => {
  await resetDatabase();
  sophie = await aCompte({ nom: 'Sophie Marchal', email: 'sophie@brume.example' });
  nadia = await aCompte({ nom: 'Nadia Benali', email: 'nadia@ecole.example' });
  annie = await aCompte({ nom: 'Annie Grosjean' });
  denis = await aCompte({ nom: 'Denis Mougel', email: 'denis@myrtilles.example' });
  ({ id: espaceId, slug } = await anEspace(
    [
      [sophie, 'responsable'],
      [nadia, 'responsable'],
      [annie, 'membre'],
    ],
    { visibilite: 'visible' },
  ));
});

const ask = (actor: Connecte = denis, mot = '') => requestAdhesion(actor, { slug, mot });
const idOf = async (actor: Connecte = denis) => {
  const key = { espaceId_compteId: { espaceId, compteId: actor.id } };
  return (await db.adhesion.findUniqueOrThrow({ where: key })).id;
};
const accept = async (actor: Connecte, role = 'membre') =>
  acceptAdhesion(actor, { espaceId, adhesionId: await idOf(), role });
const refuse = async (actor: Connecte, reponse = '') =>
  refuseAdhesion(actor, { espaceId, adhesionId: await idOf(), reponse });
const standing = (actor: Connecte = denis) => getAdhesionStanding(actor, slug);
const inDays = (count: number) => new Date(Date.now() + count * 86_400_000);
const makePrivate = () => db.espace.update({ where: { id: espaceId }, data: { visibilite: 'prive' } });

describe('asking', () => {
  it('is recorded with its word, and told to each responsable by one mail', async () => {
    expect(await standing()).toEqual({ is: 'libre' });
    expect(await ask(denis, ' Nous aimerions en être. ')).toBe('attente');
    expect(await standing()).toMatchObject({ is: 'attente', mot: 'Nous aimerions en être.' });
    expect(await listAdhesions(sophie, espaceId)).toMatchObject([
      { nom: 'Denis Mougel', mot: 'Nous aimerions en être.', compteId: denis.id },
    ]);
    expect(await countAdhesions(nadia, espaceId)).toBe(1);
    expect(await firstAdhesion(nadia, espaceId)).toEqual({ count: 1, nom: 'Denis Mougel' });
    expect(await listOwnAdhesions(denis)).toMatchObject([{ espace: { slug } }]);
    const mails = await takeMails();
    expect(mails.map(({ to }) => to).sort()).toEqual([nadia.email, sophie.email]);
    for (const { subject, text } of mails) {
      expect(subject).toBe('Denis Mougel demande à rejoindre « Ce que savent les mains »');
      expect(text.match(/https?:\/\/\S+/g)).toEqual([
        `http://localhost:3000/espaces/${slug}/membres#demandes`,
      ]);
      expect(text).toContain('Un mot accompagne la demande');
      expect(text).not.toContain('Nous aimerions');
    }
  });

  it('is one request and one mail each, however many times it is sent', async () => {
    const answers = await Promise.all(Array.from({ length: 5 }, () => ask()));
    expect(new Set(answers)).toEqual(new Set(['attente']));
    expect(await ask(denis, 'Encore')).toBe('attente');
    expect(await db.adhesion.count()).toBe(1);
    expect(await standing()).toMatchObject({ mot: '' });
    expect(await takeMails()).toHaveLength(2);
  });

  it('needs an account, and an espace shown to everybody', async () => {
    await expect(requestAdhesion(visiteur, { slug })).rejects.toMatchObject({ code: 'unauthenticated' });
    await makePrivate();
    const refusals = await Promise.allSettled([
      ask(),
      requestAdhesion(denis, { slug: 'jamais' }),
      standing(),
    ]);
    const [first] = refusals.map((one) => (one.status === 'rejected' ? one.reason : null));
    expect(first).toMatchObject({ code: 'not_found' });
    for (const one of refusals) expect(one).toMatchObject({ reason: { message: first.message } });
    expect(await db.adhesion.count()).toBe(0);
  });

  it('leads in who is there already, or invited', async () => {
    expect(await ask(annie)).toBe('membre');
    await inviteMembre(sophie, { espaceId, email: denis.email });
    expect(await ask()).toBe('invite');
    const [received] = await listReceivedInvitations(denis);
    expect(await standing()).toEqual({ is: 'invite', invitationId: received?.id });
    expect(await db.adhesion.count()).toBe(0);
  });

  it('refuses a word that is too long, naming the field', async () => {
    await expect(ask(denis, 'a'.repeat(501))).rejects.toMatchObject({
      fields: { mot: expect.stringContaining('500') },
    });
  });

  it('is refused by a full espace, before and while one asks', async () => {
    const date = new Date();
    const people = Array.from({ length: 197 }, (_, index) => ({
      id: `p${index}`,
      email: `p${index}@a.fr`,
      nom: `P ${index}`,
      charteVersion: 1,
      charteAcceptedAt: date,
      createdAt: date,
    }));
    await db.compte.createMany({ data: people });
    const place = { espaceId, role: 'membre', couleur: 1, joinedAt: date } as const;
    await db.membre.createMany({ data: people.map(({ id }) => ({ ...place, compteId: id })) });
    expect(await standing()).toEqual({ is: 'complet' });
    await expect(ask()).rejects.toThrow('200 membres');
    await db.membre.delete({ where: { espaceId_compteId: { espaceId, compteId: 'p0' } } });
    await ask();
    await db.membre.create({ data: { ...place, compteId: 'p0' } });
    await expect(accept(sophie)).rejects.toThrow('200 membres');
    expect(await standing()).toMatchObject({ is: 'attente' });
  });

  it('cannot be used to write to the responsables again and again', async () => {
    for (let time = 0; time < 5; time++) {
      await ask();
      await withdrawAdhesion(denis, { adhesionId: await idOf() });
    }
    await expect(ask()).rejects.toThrow('Réessayez dans 24 heures.');
  });
});

describe('taking it back', () => {
  it('ends it, and keeps back the mails not sent yet', async () => {
    await ask();
    const adhesionId = await idOf();
    await withdrawAdhesion(denis, { adhesionId });
    await withdrawAdhesion(denis, { adhesionId });
    expect(await takeMails()).toEqual([]);
    expect(await standing()).toEqual({ is: 'libre' });
    expect(await listAdhesions(sophie, espaceId)).toEqual([]);
    await expect(accept(sophie)).rejects.toThrow('Denis Mougel a retiré sa demande.');
  });

  it('sends the mails of the second request only', async () => {
    await ask();
    await withdrawAdhesion(denis, { adhesionId: await idOf() });
    await at(inDays(0.01), () => ask());
    expect(await takeMails()).toHaveLength(2);
  });

  it('is for who asked, as long as no answer was given', async () => {
    await ask();
    const adhesionId = await idOf();
    for (const other of [sophie, annie])
      await expect(withdrawAdhesion(other, { adhesionId })).rejects.toMatchObject({ code: 'not_found' });
    await accept(sophie);
    await expect(withdrawAdhesion(denis, { adhesionId })).rejects.toThrow('acceptée');
  });
});

describe('deciding', () => {
  it('lets the person in with the role chosen, once, and tells them', async () => {
    await ask();
    await takeMails();
    expect(await accept(sophie, 'lecteur')).toEqual({ nom: 'Denis Mougel' });
    expect(await findMembership(denis, { slug })).toMatchObject({ role: 'lecteur' });
    expect(await db.message.count({ where: { espaceId, kind: 'arrivee', authorId: denis.id } })).toBe(1);
    const [mail, ...others] = await takeMails();
    expect(others).toEqual([]);
    expect(mail?.to).toBe(denis.email);
    expect(mail?.subject).toBe('Bienvenue dans « Ce que savent les mains »');
    expect(mail?.text.match(/https?:\/\/\S+/g)).toEqual([`http://localhost:3000/espaces/${slug}`]);
    expect(await listAdhesions(sophie, espaceId)).toEqual([]);
    expect(await listOwnAdhesions(denis)).toEqual([]);
  });

  it('says no with a word, without saying who, and opens again after seven days', async () => {
    await ask();
    await takeMails();
    await refuse(nadia, 'Le groupe est complet.\nÀ https://une.autre fois');
    const [mail] = await takeMails();
    expect(mail?.to).toBe(denis.email);
    expect(mail?.text).toContain('« Le groupe est complet. À une.autre fois »');
    expect(mail?.text).not.toMatch(/https?:|Nadia|Sophie/);
    expect(await standing()).toMatchObject({ is: 'refusee', reponse: expect.stringContaining('complet') });
    await expect(ask()).rejects.toThrow('à partir du');
    await at(inDays(7.01), async () => {
      expect(await standing()).toEqual({ is: 'libre' });
      expect(await ask()).toBe('attente');
      expect(await standing()).toMatchObject({ is: 'attente' });
    });
  });

  it('is for responsables of that espace', async () => {
    await ask();
    const adhesionId = await idOf();
    const other = await anEspace([[annie, 'responsable']]);
    for (const decide of [acceptAdhesion, refuseAdhesion]) {
      await expect(decide(annie, { espaceId, adhesionId })).rejects.toMatchObject({ code: 'forbidden' });
      await expect(decide(denis, { espaceId, adhesionId })).rejects.toMatchObject({ code: 'not_found' });
      await expect(decide(annie, { espaceId: other.id, adhesionId })).rejects.toThrow('n’existe plus');
    }
    await expect(acceptAdhesion(sophie, { espaceId, adhesionId, role: 'responsable' })).rejects.toMatchObject(
      { code: 'invalid' },
    );
    await expect(listAdhesions(annie, espaceId)).rejects.toMatchObject({ code: 'forbidden' });
    await expect(countAdhesions(denis, espaceId)).rejects.toMatchObject({ code: 'not_found' });
  });

  it('is done by one of two who do it at once, and the other is told', async () => {
    for (let round = 0; round < 4; round++) {
      await db.membre.deleteMany({ where: { compteId: denis.id } });
      await db.adhesion.deleteMany();
      await db.rateLimit.deleteMany();
      await ask();
      await takeMails();
      const [yes, no] = await Promise.allSettled([accept(sophie), refuse(nadia)]);
      expect([yes, no].filter((one) => one?.status === 'fulfilled')).toHaveLength(1);
      if (yes?.status === 'rejected')
        expect(yes.reason.message).toBe('Nadia Benali a déjà refusé cette demande.');
      if (no?.status === 'rejected')
        expect(no.reason.message).toBe('Sophie Marchal a déjà accepté cette demande.');
      expect((await findMembership(denis, { slug })) !== null).toBe(yes?.status === 'fulfilled');
      expect(await takeMails()).toHaveLength(1);
    }
  });

  it('still may be done once the espace is private; who asked sees nothing of it', async () => {
    await ask();
    await makePrivate();
    expect(await listOwnAdhesions(denis)).toEqual([]);
    await accept(sophie);
    expect(await findMembership(denis, { slug })).toMatchObject({ role: 'membre' });
  });

  it('says so when the account is gone', async () => {
    await ask();
    const adhesionId = await idOf();
    await db.compte.delete({ where: { id: denis.id } });
    await expect(acceptAdhesion(sophie, { espaceId, adhesionId })).rejects.toThrow('fermé son compte');
    expect(await takeMails()).toEqual([]);
  });
});

describe('beside an invitation', () => {
  it('a request is answered by joining with the invitation, and stays so', async () => {
    await ask();
    await inviteMembre(sophie, { espaceId, email: denis.email });
    const [received] = await listReceivedInvitations(denis);
    await acceptInvitation(denis, { invitationId: received?.id });
    expect(await listAdhesions(sophie, espaceId)).toEqual([]);
    await expect(refuse(sophie)).rejects.toThrow('Denis Mougel est déjà membre de l’espace.');
    await leaveEspace(denis, { espaceId });
    expect(await countAdhesions(sophie, espaceId)).toBe(0);
    expect(await standing()).toEqual({ is: 'libre' });
  });

  it('an invitation has served once the request is accepted', async () => {
    await ask();
    await inviteMembre(sophie, { espaceId, email: denis.email });
    await accept(nadia);
    expect(await listSentInvitations(sophie, espaceId)).toEqual([]);
  });
});

describe('the mails', () => {
  it('are not sent when there is nothing to say any more', async () => {
    await ask();
    await db.membre.update({
      where: { espaceId_compteId: { espaceId, compteId: nadia.id } },
      data: { role: 'membre' },
    });
    expect((await takeMails()).map(({ to }) => to)).toEqual([sophie.email]);
    await accept(sophie);
    await leaveEspace(denis, { espaceId });
    expect(await takeMails()).toEqual([]);
  });
});

it('tells the nodes of each step', async () => {
  const step = { type: 'adhesion', espaceId, compteId: denis.id };
  expect(await eventsOf(() => ask())).toEqual(expect.arrayContaining([step]));
  expect(await eventsOf(() => accept(sophie))).toEqual(
    expect.arrayContaining([step, { type: 'membre', espaceId, compteId: denis.id }]),
  );
});

import { beforeEach, describe, expect, it } from 'vitest';
import type { Connecte } from '@/lib/comptes/actor';
import { db } from '@/lib/core/db';
import { createDocument } from '@/lib/documents/commands';
import { changeRole } from '@/lib/espaces/commands/change-role';
import { closeEspace } from '@/lib/espaces/commands/close';
import { leaveEspace } from '@/lib/espaces/commands/leave';
import { removeMembre } from '@/lib/espaces/commands/remove-membre';
import { listMembres, searchMembres } from '@/lib/espaces/membres';
import { sendMessage } from '@/lib/messages/commands/send-message';
import { resetDatabase } from '@/tests/support/database';
import { aCompte, anEspace } from '@/tests/support/people';

let sophie: Connecte;
let denis: Connecte;
let nadia: Connecte;
let espaceId: string;

beforeEach(async () => {
  await resetDatabase();
  [sophie, denis, nadia] = [
    await aCompte({ nom: 'Sophie Marchal' }),
    await aCompte({ nom: 'Denis Mougel' }),
    await aCompte({ nom: 'Nadia Benali' }),
  ];
  ({ id: espaceId } = await anEspace([
    [sophie, 'responsable'],
    [denis, 'membre'],
    [nadia, 'lecteur'],
  ]));
});

const roles = async () => {
  const rows = await db.membre.findMany({ where: { espaceId }, select: { compteId: true, role: true } });
  return new Map(rows.map(({ compteId, role }) => [compteId, role]));
};
const systemLines = async () =>
  (await db.message.findMany({ where: { espaceId }, orderBy: { seq: 'asc' } })).map(({ kind, authorId }) => [
    kind,
    authorId,
  ]);
const count = (results: PromiseSettledResult<unknown>[]) =>
  results.filter((result) => result.status === 'fulfilled').length;

describe('changing a role', () => {
  it('is for responsables', async () => {
    await changeRole(sophie, { espaceId, compteId: denis.id, role: 'lecteur' });
    expect((await roles()).get(denis.id)).toBe('lecteur');
    await expect(changeRole(denis, { espaceId, compteId: nadia.id, role: 'membre' })).rejects.toMatchObject({
      code: 'forbidden',
    });
  });

  it('leaves one responsable at least', async () => {
    const give = { espaceId, compteId: sophie.id, role: 'membre' };
    await expect(changeRole(sophie, give)).rejects.toMatchObject({ code: 'forbidden' });
    await changeRole(sophie, { espaceId, compteId: denis.id, role: 'responsable' });
    await changeRole(sophie, give);
    expect((await roles()).get(sophie.id)).toBe('membre');
  });

  it('refuses what is not a role, and who is not there', async () => {
    const elsewhere = await aCompte();
    await expect(changeRole(sophie, { espaceId, compteId: denis.id, role: 'chef' })).rejects.toMatchObject({
      code: 'invalid',
    });
    await expect(
      changeRole(sophie, { espaceId, compteId: elsewhere.id, role: 'membre' }),
    ).rejects.toMatchObject({ code: 'not_found' });
  });

  it('keeps one responsable when two give it up at the same moment', async () => {
    await changeRole(sophie, { espaceId, compteId: denis.id, role: 'responsable' });
    for (let round = 0; round < 5; round++) {
      await db.membre.updateMany({
        where: { espaceId, compteId: { in: [sophie.id, denis.id] } },
        data: { role: 'responsable' },
      });
      const results = await Promise.allSettled([
        changeRole(sophie, { espaceId, compteId: sophie.id, role: 'membre' }),
        changeRole(denis, { espaceId, compteId: denis.id, role: 'membre' }),
      ]);
      expect(count(results)).toBe(1);
    }
  });
});

describe('removing a member', () => {
  it('takes the place, keeps the words and says so in the discussion', async () => {
    await sendMessage(denis, { espaceId, clientId: 'm1', body: 'La salle est libre.' });
    await removeMembre(sophie, { espaceId, compteId: denis.id });
    expect((await roles()).has(denis.id)).toBe(false);
    expect(await systemLines()).toEqual([
      ['message', denis.id],
      ['depart', denis.id],
    ]);
    await expect(sendMessage(denis, { espaceId, clientId: 'm2', body: 'Encore.' })).rejects.toMatchObject({
      code: 'not_found',
    });
  });

  it('is for responsables, once, and never the last of them', async () => {
    await expect(removeMembre(denis, { espaceId, compteId: nadia.id })).rejects.toMatchObject({
      code: 'forbidden',
    });
    await expect(removeMembre(sophie, { espaceId, compteId: sophie.id })).rejects.toMatchObject({
      code: 'forbidden',
    });
    await removeMembre(sophie, { espaceId, compteId: denis.id });
    await expect(removeMembre(sophie, { espaceId, compteId: denis.id })).rejects.toMatchObject({
      code: 'not_found',
    });
    expect(await systemLines()).toHaveLength(1);
  });

  it('leaves one responsable when two remove each other', async () => {
    await changeRole(sophie, { espaceId, compteId: denis.id, role: 'responsable' });
    const results = await Promise.allSettled([
      removeMembre(sophie, { espaceId, compteId: denis.id }),
      removeMembre(denis, { espaceId, compteId: sophie.id }),
    ]);
    expect(count(results)).toBe(1);
    expect([...(await roles()).values()].filter((role) => role === 'responsable')).toHaveLength(1);
  });
});

describe('leaving', () => {
  it('is one act for who is not the last responsable', async () => {
    await leaveEspace(nadia, { espaceId });
    expect((await roles()).has(nadia.id)).toBe(false);
    expect(await systemLines()).toEqual([['depart', nadia.id]]);
  });

  it('asks the last responsable for another', async () => {
    await expect(leaveEspace(sophie, { espaceId })).rejects.toMatchObject({
      code: 'invalid',
      fields: { successeurId: expect.any(String) },
    });
    for (const successeurId of [sophie.id, 'nobody', ''])
      await expect(leaveEspace(sophie, { espaceId, successeurId })).rejects.toMatchObject({
        code: 'invalid',
      });
    await leaveEspace(sophie, { espaceId, successeurId: nadia.id });
    expect(await roles()).toEqual(
      new Map([
        [denis.id, 'membre'],
        [nadia.id, 'responsable'],
      ]),
    );
  });

  it('does not give the role away when another responsable stays', async () => {
    await changeRole(sophie, { espaceId, compteId: denis.id, role: 'responsable' });
    await leaveEspace(sophie, { espaceId, successeurId: nadia.id });
    expect((await roles()).get(nadia.id)).toBe('lecteur');
  });

  it('keeps an espace with one person', async () => {
    const alone = await anEspace([[sophie, 'responsable']]);
    await expect(leaveEspace(sophie, { espaceId: alone.id })).rejects.toMatchObject({ code: 'forbidden' });
  });

  it('closes an espace with one person, for ever, and no other', async () => {
    const alone = await anEspace([[sophie, 'responsable']]);
    await sendMessage(sophie, { espaceId: alone.id, clientId: 'a', body: 'Seule ici.' });
    await createDocument(sophie, { espaceId: alone.id, titre: 'Essai' });
    await closeEspace(sophie, { espaceId: alone.id });
    expect(await db.message.count({ where: { espaceId: alone.id } })).toBe(0);
    expect(await db.document.count({ where: { espaceId: alone.id } })).toBe(0);
    await expect(closeEspace(sophie, { espaceId: alone.id })).rejects.toMatchObject({ code: 'not_found' });
    await expect(closeEspace(sophie, { espaceId })).rejects.toMatchObject({ code: 'forbidden' });
  });

  it('keeps one responsable when the last two leave at the same moment', async () => {
    await changeRole(sophie, { espaceId, compteId: denis.id, role: 'responsable' });
    const results = await Promise.allSettled([
      leaveEspace(sophie, { espaceId }),
      leaveEspace(denis, { espaceId }),
    ]);
    expect(count(results)).toBe(1);
    expect([...(await roles()).values()]).toContain('responsable');
  });
});

describe('the list of members', () => {
  it('is for members, and searched whatever the accents', async () => {
    const membres = await listMembres(nadia, espaceId);
    expect(membres.map(({ nom, role, present }) => [nom, role, present])).toEqual([
      ['Sophie Marchal', 'responsable', false],
      ['Denis Mougel', 'membre', false],
      ['Nadia Benali', 'lecteur', true],
    ]);
    expect(searchMembres(membres, 'bénali NADIA').map(({ nom }) => nom)).toEqual(['Nadia Benali']);
    expect(searchMembres(membres, '')).toHaveLength(3);
    await expect(listMembres(await aCompte(), espaceId)).rejects.toMatchObject({ code: 'not_found' });
  });
});

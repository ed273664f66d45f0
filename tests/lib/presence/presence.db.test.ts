import { beforeEach, describe, expect, it } from 'vitest';
import { type Connecte, systeme } from '@/lib/comptes/actor';
import { at } from '@/lib/core/clock';
import { db } from '@/lib/core/db';
import {
  beatPresence,
  cleanPresence,
  clearNode,
  leavePresence,
  signalTyping,
  touchPresence,
} from '@/lib/presence/commands';
import { listPeople, listPresents } from '@/lib/presence/queries';
import { resetDatabase } from '@/tests/support/database';
import { aCompte, anEspace } from '@/tests/support/people';

describe('presence', () => {
  let sophie: Connecte;
  let denis: Connecte;
  let espaceId: string;
  const come = (actor: Connecte, nodeId: string) =>
    touchPresence(actor, { espaceId, nodeId, documentId: null });
  const names = async () => (await listPresents(sophie, espaceId)).map(({ nom }) => nom);

  beforeEach(async () => {
    await resetDatabase();
    sophie = await aCompte({ nom: 'Sophie' });
    denis = await aCompte({ nom: 'Denis' });
    espaceId = (
      await anEspace([
        [sophie, 'responsable'],
        [denis, 'lecteur'],
      ])
    ).id;
  });

  it('shows each person once, whatever the number of nodes', async () => {
    await come(sophie, 'n1');
    await come(denis, 'n1');
    await come(denis, 'n2');
    expect(await names()).toEqual(['Sophie', 'Denis']);
    await leavePresence(systeme, { espaceId, compteId: denis.id, nodeId: 'n1' });
    expect(await names()).toEqual(['Sophie', 'Denis']);
    await leavePresence(systeme, { espaceId, compteId: denis.id, nodeId: 'n2' });
    expect(await names()).toEqual(['Sophie']);
  });

  it('is over a minute after the last heartbeat, and cleaned', async () => {
    const old = new Date(Date.now() - 61_000);
    await at(old, () => come(denis, 'mort'));
    await come(sophie, 'n1');
    expect(await names()).toEqual(['Sophie']);
    expect(await cleanPresence(systeme)).toBe(1);
    expect(await db.presence.count()).toBe(1);
  });

  it('is kept, and given back, by the heartbeat of members only', async () => {
    const gone = await aCompte();
    await beatPresence(systeme, 'n1', [
      { espaceId, compteId: denis.id, documentId: null },
      { espaceId, compteId: gone.id, documentId: null },
      { espaceId: 'disparu', compteId: denis.id, documentId: null },
    ]);
    expect(await names()).toEqual(['Denis']);
    await beatPresence(systeme, 'n1', [{ espaceId, compteId: denis.id, documentId: null }]);
    expect(await db.presence.count()).toBe(1);
  });

  it('goes with its node', async () => {
    await come(denis, 'n1');
    await come(sophie, 'n2');
    await clearNode(systeme, 'n1');
    expect(await names()).toEqual(['Sophie']);
  });

  it('says nothing to strangers', async () => {
    const stranger = await aCompte();
    await expect(listPresents(stranger, espaceId)).rejects.toMatchObject({ code: 'not_found' });
    await expect(listPeople(stranger, espaceId)).rejects.toMatchObject({ code: 'not_found' });
    await expect(come(stranger, 'n1')).rejects.toMatchObject({ code: 'not_found' });
    await expect(signalTyping(denis, { espaceId, ecrit: true })).rejects.toMatchObject({ code: 'forbidden' });
  });

  it('remembers when someone was last seen', async () => {
    await come(denis, 'n1');
    await leavePresence(systeme, { espaceId, compteId: denis.id, nodeId: 'n1' });
    const people = await listPeople(sophie, espaceId);
    expect(people[0]).toMatchObject({ nom: 'Denis', lastSeenAt: expect.any(Date) });
    expect(people[1]).toMatchObject({ nom: 'Sophie', lastSeenAt: null });
  });
});

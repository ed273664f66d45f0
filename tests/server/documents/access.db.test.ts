import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { db, transaction } from '@/lib/core/db';
import { restoreDocument, trashDocument } from '@/lib/documents/commands';
import { publish } from '@/lib/realtime/publish';
import { type CollabNode, cookieOf, startCollab } from '@/tests/support/collab-server';
import { releaseDatabase, resetDatabase } from '@/tests/support/database';
import { aDocument, storedText } from '@/tests/support/documents';
import { aCompte, anEspace } from '@/tests/support/people';
import { rawSocket } from '@/tests/support/raw-socket';
import { until } from '@/tests/support/until';

let node: CollabNode;
beforeAll(async () => {
  node = await startCollab();
});
beforeEach(resetDatabase);
afterAll(async () => {
  await node.close();
  await releaseDatabase();
});

test('who is not signed in is told so, for good', async () => {
  const { id } = await aDocument();
  const { closed } = await rawSocket(node.url, id, {});
  expect((await closed).code).toBe(4401);
});

test('an outsider and an unknown document are refused alike', async () => {
  const { id } = await aDocument();
  const outsider = await aCompte();
  await anEspace([[outsider, 'responsable']]);
  const cookie = await cookieOf(outsider);
  const refusals = await Promise.all(
    [id, '01a20769-0000-7000-8000-000000000000', 'x'].map(async (documentId) => {
      const { closed, frames } = await rawSocket(node.url, documentId, { cookie });
      return { ...(await closed), frames: frames.length };
    }),
  );
  expect(refusals[0]).toEqual({ code: 4403, reason: 'Document inconnu ou accès retiré', frames: 0 });
  expect(refusals[1]).toEqual(refusals[0]);
  expect(refusals[2]).toEqual(refusals[0]);
});

test('a page of another site opens nothing', async () => {
  const { id, anne } = await aDocument();
  const cookie = await cookieOf(anne);
  const foreign = await rawSocket(node.url, id, { cookie, origin: 'https://ailleurs.example' });
  expect(await foreign.closed).toMatchObject({ code: 1006 });
  const own = await rawSocket(node.url, id, { cookie, origin: node.url });
  expect(own.socket.readyState).toBe(own.socket.OPEN);
  own.socket.close();
});

test('a lecteur reads live, and what they write reaches nobody', async () => {
  const { id, anne, lise } = await aDocument();
  const [writer, reader] = [await node.open(anne, id), await node.open(lise, id)];
  await Promise.all([writer.synced(), reader.allSaved()]);
  const before = reader.saved;
  reader.text().insert(0, 'Je ne devrais pas');
  await until(() => reader.refused.length > 0, 'the refusal');
  writer.text().insert(0, 'Lisez');
  await writer.allSaved();
  await until(() => reader.read().includes('Lisez'), 'reading to go on');
  expect(reader.saved).toBe(before);
  expect(reader.closes).toEqual([]);
  expect(await storedText(id)).toBe('Lisez');
});

test('a connection is first told what it may do', async () => {
  const { id, anne, lise } = await aDocument();
  const told = [anne, lise].map(async (compte) => {
    const { socket, frames } = await rawSocket(node.url, id, { cookie: await cookieOf(compte) });
    await until(() => frames.length > 0, 'the first frame');
    socket.close();
    return [...(frames[0] ?? [])];
  });
  expect(await Promise.all(told)).toEqual([
    [101, 1],
    [101, 0],
  ]);
});

test('a removed member is out within a second, and stays out', async () => {
  const { id, espace, denis } = await aDocument();
  const client = await node.open(denis, id);
  await client.synced();
  await transaction(async (tx) => {
    await tx.membre.delete({ where: { espaceId_compteId: { espaceId: espace.id, compteId: denis.id } } });
    await publish(tx, { type: 'membre', espaceId: espace.id, compteId: denis.id });
  });
  await client.closedWith(4403, 1_000);
  const again = await node.open(denis, id);
  await again.closedWith(4403);
  expect(client.provider.shouldConnect).toBe(false);
});

test('who becomes lecteur comes back as one', async () => {
  const { id, espace, denis } = await aDocument();
  const client = await node.open(denis, id);
  await client.synced();
  await transaction(async (tx) => {
    const where = { espaceId_compteId: { espaceId: espace.id, compteId: denis.id } };
    await tx.membre.update({ where, data: { role: 'lecteur' } });
    await publish(tx, { type: 'membre', espaceId: espace.id, compteId: denis.id });
  });
  await client.closedWith(1012, 1_000);
  await client.synced();
  client.text().insert(0, 'Encore');
  await until(() => client.refused.length > 0, 'the refusal');
  expect(await storedText(id)).toBe('');
});

test('a session that is over closes its documents', async () => {
  const { id, anne, denis } = await aDocument();
  const [out, stays] = [await node.open(anne, id), await node.open(denis, id)];
  await Promise.all([out.synced(), stays.synced()]);
  await transaction(async (tx) => {
    await tx.session.update({ where: { id: anne.sessionId }, data: { revokedAt: new Date() } });
    await publish(tx, { type: 'session', compteId: anne.id, sessionId: anne.sessionId });
  });
  await out.closedWith(4401, 1_000);
  expect(stays.closes).toEqual([]);
});

test('the trash closes a document, restoring opens it again with all its words', async () => {
  const { id, anne, denis } = await aDocument();
  const client = await node.open(denis, id);
  await client.synced();
  client.text().insert(0, 'Gardé');
  await client.allSaved();
  await trashDocument(anne, { documentId: id });
  await client.closedWith(4403, 1_000);
  await restoreDocument(anne, { documentId: id });
  const again = await node.open(denis, id);
  await again.synced();
  expect(again.read()).toBe('Gardé');
});

test('people appear under their own name, whatever they claim', async () => {
  const { id, anne, denis } = await aDocument();
  const [liar, witness] = [await node.open(anne, id), await node.open(denis, id)];
  await Promise.all([liar.synced(), witness.synced()]);
  liar.provider.awareness.setLocalStateField('user', { name: 'Denis Mougel', color: '#000000' });
  const seen = () => witness.provider.awareness.getStates().get(liar.doc.clientID)?.user;
  await until(() => seen(), 'the caret');
  expect(seen()).toMatchObject({ id: anne.id, name: 'Anne Aubry', couleur: 1 });
  liar.destroy();
  await until(() => !seen(), 'the caret to go');
});

test('after the listening connection was cut, rights are asked again', async () => {
  const { id, espace, denis } = await aDocument();
  const client = await node.open(denis, id);
  await client.synced();
  // Nobody is told: as if the notice had been sent while the line was down.
  await db.membre.delete({ where: { espaceId_compteId: { espaceId: espace.id, compteId: denis.id } } });
  await db.$queryRaw`
    select pg_terminate_backend(pid) from pg_stat_activity where application_name like ${`treteaux-bus ${node.nodeId}%`}`;
  await client.closedWith(4403, 8_000);
});

import { beforeEach, describe, expect, test } from 'vitest';
import { type Connecte, visiteur } from '@/lib/comptes/actor';
import { openSession } from '@/lib/comptes/commands/open-session';
import { resumeSession } from '@/lib/comptes/commands/resume-session';
import { signInWithPassword } from '@/lib/comptes/commands/sign-in';
import { signUp } from '@/lib/comptes/commands/sign-up';
import { db, transaction } from '@/lib/core/db';
import { createDocumentIn } from '@/lib/documents/commands';
import { successor } from '@/lib/espaces/commands/depart';
import { acceptInvitation } from '@/lib/invitations/commands/answer';
import { inviteMembre } from '@/lib/invitations/commands/invite';
import { deleteMyCompte } from '@/lib/mes-donnees/commands/delete-mine';
import { eraseCompte } from '@/lib/mes-donnees/commands/erase';
import { getConsequences } from '@/lib/mes-donnees/queries';
import { sendMessage } from '@/lib/messages/commands/send-message';
import { shareFiche } from '@/lib/referents/commands/share';
import { resetDatabase } from '@/tests/support/database';
import { eventsOf } from '@/tests/support/events';
import { aFiche } from '@/tests/support/fiches';
import { aFichier } from '@/tests/support/fichiers';
import { takeJobs, takeMails } from '@/tests/support/jobs';
import { aCompte, anEspace } from '@/tests/support/people';
import { aClient, aNewcomer } from '@/tests/support/visits';

const say = (author: Connecte, espaceId: string, body: string) =>
  sendMessage(author, { espaceId, clientId: `c-${author.id}`, body });
const rolesIn = async (espaceId: string) =>
  Object.fromEntries(
    (
      await db.membre.findMany({
        where: { espaceId },
        select: { role: true, compte: { select: { nom: true } } },
      })
    ).map(({ role, compte }) => [compte.nom, role]),
  );
/** Every value of every table that holds this text. */
async function placesOf(text: string) {
  const tables = await db.$queryRaw<{ name: string }[]>`
    select tablename as name from pg_tables where schemaname = 'public'`;
  const found: string[] = [];
  for (const { name } of tables) {
    const rows = await db.$queryRawUnsafe<unknown[]>(
      `select 1 from "${name}" t where position($1 in t::text) > 0`,
      text,
    );
    if (rows.length > 0) found.push(name);
  }
  return found;
}

beforeEach(resetDatabase);

describe('deleting one’s account', () => {
  test('leaves what was written with others, without name or address', async () => {
    const other = await aCompte({ nom: 'Maud Membre' });
    const person = await aCompte({ nom: 'Zéphyrine Partante' });
    const { id: espaceId } = await anEspace([
      [other, 'responsable'],
      [person, 'membre'],
    ]);
    await say(person, espaceId, 'Je serai là mardi.');
    const documentId = await transaction((tx) =>
      createDocumentIn(tx, { espaceId, compteId: person.id, titre: 'Dossier' }),
    );
    const fichierId = await aFichier({ espaceId, compteId: person.id });
    await deleteMyCompte(person, { compris: 'on' });

    const message = await db.message.findFirstOrThrow({
      where: { espaceId, kind: 'message' },
      select: { body: true, author: { select: { nom: true } } },
    });
    expect(message).toEqual({ body: 'Je serai là mardi.', author: { nom: 'Compte supprimé' } });
    expect(await db.document.count({ where: { id: documentId } })).toBe(1);
    expect(await db.fichier.count({ where: { id: fichierId } })).toBe(1);
    expect(await rolesIn(espaceId)).toEqual({ 'Maud Membre': 'responsable' });
    expect(await placesOf('Zéphyrine')).toEqual([]);
    expect(await placesOf(person.email)).toEqual([]);
  });

  test('closes every session at once and tells the nodes; the last mail goes to the address', async () => {
    const person = await aCompte();
    const phone = await transaction((tx) => openSession(tx, person.id, 'Téléphone'));
    const events = await eventsOf(() => deleteMyCompte(person, { compris: 'on' }));
    expect(events).toContainEqual({ type: 'session', compteId: person.id });
    for (const id of [person.sessionId, phone]) expect(await resumeSession(id)).toBeNull();
    expect((await takeMails()).map(({ to, subject }) => [to, subject])).toEqual([
      [person.email, 'Votre compte est supprimé'],
    ]);
    await expect(transaction((tx) => openSession(tx, person.id, ''))).rejects.toMatchObject({
      code: 'not_found',
    });
  });

  test('asks for the password, and for the box', async () => {
    const password = 'quatre mots au hasard';
    const person = await aNewcomer({ password });
    for (const input of [
      { compris: 'on' },
      { compris: 'on', currentPassword: 'pas le bon' },
      { currentPassword: password },
    ])
      await expect(deleteMyCompte(person, input)).rejects.toMatchObject({ code: 'invalid' });
    expect(await resumeSession(person.sessionId)).not.toBeNull();
    await deleteMyCompte(person, { compris: 'on', currentPassword: password });
    await expect(
      signInWithPassword(visiteur, { email: person.email, password }, aClient()),
    ).rejects.toMatchObject({ code: 'invalid' });
  });

  test('frees the address for another account, and gives the old one to nobody', async () => {
    const person = await aCompte({ email: 'libre@example.org' });
    await eraseCompte(person.id);
    await takeMails();
    const again = await aNewcomer({ email: 'libre@example.org' });
    expect(again.id).not.toBe(person.id);
    const stand = await db.compte.findUniqueOrThrow({ where: { id: person.id } });
    await expect(
      signUp(visiteur, { nom: 'Voleur', email: stand.email, charte: 'on', charteVersion: '1' }, aClient()),
    ).rejects.toMatchObject({ code: 'invalid' });
    await expect(eraseCompte(person.id)).rejects.toMatchObject({ code: 'not_found' });
  });

  test('closes the espaces where nobody else is, and hands on those it alone answered for', async () => {
    const person = await aCompte({ nom: 'Rose' });
    const reader = await aCompte({ nom: 'Luc' });
    const writer = await aCompte({ nom: 'Maud' });
    const alone = await anEspace([[person, 'responsable']], { nom: 'Seule' });
    const answered = await anEspace(
      [
        [person, 'responsable'],
        [reader, 'lecteur'],
        [writer, 'membre'],
      ],
      { nom: 'Ensemble' },
    );
    const shared = await anEspace([
      [person, 'responsable'],
      [reader, 'responsable'],
    ]);
    expect((await getConsequences(person)).departs).toEqual([
      { slug: answered.slug, nom: 'Ensemble', successeur: 'Maud' },
      { slug: alone.slug, nom: 'Seule', successeur: null },
    ]);
    await eraseCompte(person.id);
    expect(await db.espace.count({ where: { id: alone.id } })).toBe(0);
    expect(await rolesIn(answered.id)).toEqual({ Luc: 'lecteur', Maud: 'responsable' });
    expect(await rolesIn(shared.id)).toEqual({ Luc: 'responsable' });
  });

  test('takes back invitations sent, forgets those received, and what was asked', async () => {
    const person = await aCompte();
    const host = await aCompte();
    const mine = await anEspace([
      [person, 'responsable'],
      [host, 'membre'],
    ]);
    const theirs = await anEspace([[host, 'responsable']]);
    await inviteMembre(person, { espaceId: mine.id, email: 'amie@example.org', role: 'membre' });
    await inviteMembre(host, { espaceId: theirs.id, email: person.email, role: 'membre' });
    await db.adhesion.create({
      data: { espaceId: theirs.id, compteId: person.id, mot: 'Je joue du cor.', createdAt: new Date() },
    });
    await eraseCompte(person.id);
    expect(await db.invitation.count()).toBe(0);
    expect(await db.adhesion.count()).toBe(0);
  });

  test('takes back what an agent sent for others to hold a fiche that was never theirs', async () => {
    const agent = await aCompte({ role: 'agent' });
    const { id: ficheId } = await aFiche();
    await shareFiche(agent, { ficheId, email: 'amie@example.org' });
    await eraseCompte(agent.id);
    expect(await db.codeReprise.count()).toBe(0);
  });

  test('takes the photo, what waits under unsent messages and what is on its way, with their bytes', async () => {
    const person = await aCompte();
    const { id: espaceId } = await anEspace([
      [person, 'responsable'],
      [await aCompte(), 'membre'],
    ]);
    const portraitId = await aFichier({
      espaceId,
      compteId: person.id,
      usage: 'portrait',
      key: 'k-portrait',
    });
    await db.compte.update({ where: { id: person.id }, data: { portraitId } });
    await aFichier({ espaceId, compteId: person.id, usage: 'brouillon', key: 'k-brouillon' });
    await aFichier({ espaceId, compteId: person.id, etat: 'envoi', key: 'k-envoi' });
    await eraseCompte(person.id);
    expect(await db.fichier.count()).toBe(0);
    const [job] = await takeJobs<{ keys: string[] }>('remove-fichier-bytes');
    expect(job?.keys.sort()).toEqual(['k-brouillon', 'k-envoi', 'k-portrait']);
  });

  test('of the last administrateur is refused, and undoes nothing by halves', async () => {
    const admin = await aCompte({ role: 'administrateur' });
    const { id: espaceId } = await anEspace([[admin, 'responsable']]);
    await expect(deleteMyCompte(admin, { compris: 'on' })).rejects.toMatchObject({ code: 'forbidden' });
    expect(await db.espace.count({ where: { id: espaceId } })).toBe(1);
    expect(await resumeSession(admin.sessionId)).not.toBeNull();
  });

  test('while joining an espace: a member who is gone stays nowhere', async () => {
    for (let turn = 0; turn < 5; turn++) {
      const host = await aCompte();
      const person = await aCompte();
      const { id: espaceId } = await anEspace([[host, 'responsable']]);
      await inviteMembre(host, { espaceId, email: person.email, role: 'membre' });
      const { id: invitationId } = await db.invitation.findFirstOrThrow({ where: { espaceId } });
      const results = await Promise.allSettled([
        acceptInvitation(person, { invitationId }),
        eraseCompte(person.id),
      ]);
      expect(
        JSON.stringify(results.map((result) => result.status === 'rejected' && String(result.reason))),
      ).not.toMatch(/deadlock|40P01/);
      expect(await db.membre.count({ where: { compteId: person.id } })).toBe(0);
      expect(await db.compte.findUnique({ where: { id: person.id } })).toMatchObject({
        nom: 'Compte supprimé',
      });
    }
  });
});

describe('the one who carries an espace on', () => {
  const place = (compteId: string, role: 'responsable' | 'membre' | 'lecteur') => ({ compteId, role });
  const rose = place('rose', 'responsable');

  test.each([
    [
      'nobody when the one who leaves answered for nothing',
      place('rose', 'membre'),
      [place('a', 'membre')],
      null,
    ],
    [
      'nobody when another responsable is there',
      rose,
      [place('a', 'lecteur'), place('b', 'responsable')],
      null,
    ],
    ['nobody when nobody is left', rose, [], null],
    ['the first who writes', rose, [place('a', 'lecteur'), place('b', 'membre'), place('c', 'membre')], 'b'],
    ['else the first who reads', rose, [place('a', 'lecteur'), place('b', 'lecteur')], 'a'],
  ] as const)('%s', (_what, leaving, others, expected) => {
    expect(successor(leaving, others)?.compteId ?? null).toBe(expected);
  });
});

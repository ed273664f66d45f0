import * as Y from 'yjs';
import { requestAdhesion } from '@/lib/adhesions/commands/request';
import { type Connecte, systeme } from '@/lib/comptes/actor';
import { createCompte } from '@/lib/comptes/commands/create-compte';
import { hashPassword } from '@/lib/comptes/passwords';
import { at } from '@/lib/core/clock';
import { db, type Tx, transaction } from '@/lib/core/db';
import { createDocumentIn } from '@/lib/documents/commands';
import { docOf } from '@/lib/documents/content';
import { appendUpdates, loadDocument } from '@/lib/documents/updates';
import { FRAGMENT } from '@/lib/documents/words';
import { openEspace } from '@/lib/espaces/commands/open';
import { recordVisit } from '@/lib/espaces/commands/record-visit';
import { announceFichiers } from '@/lib/fichiers/commands/announce';
import { trashFichier } from '@/lib/fichiers/commands/change';
import type { Announced } from '@/lib/fichiers/schema';
import { getCharte } from '@/lib/instance/queries';
import { acceptInvitation } from '@/lib/invitations/commands/answer';
import { inviteMembre } from '@/lib/invitations/commands/invite';
import { editMessage } from '@/lib/messages/commands/edit-message';
import { markRead } from '@/lib/messages/commands/mark-read';
import { pinMessage } from '@/lib/messages/commands/pin-message';
import { sendMessage } from '@/lib/messages/commands/send-message';
import { fillDesk } from './seed/a-verifier';
import { inviteStructures } from './seed/activation';
import { writeAnnonces } from './seed/annonces';
import { writeAppels } from './seed/appels';
import { appels } from './seed/appels/appels';
import { writeArticles } from './seed/blog';
import { espaces, type SeedEspace } from './seed/espaces';
import { fiches, writeFiches } from './seed/fiches';
import { writeForum } from './seed/forum';
import { fillModeration } from './seed/moderation';
import { readOldNotifications } from './seed/notifications';
import { past } from './seed/past';
import { PASSWORD, type PersonKey, people } from './seed/people';
import { introducePeople } from './seed/rapprochements';

type Cast = Record<PersonKey, Connecte>;

/**
 * Tells a month in the life of four structures, through the same commands as everybody. Safe to repeat: the accounts
 * become demonstration accounts in the last step, so what a cut start left behind is known, removed and told again.
 * @returns false when it was told already
 */
export async function seedDemonstration(addFile: AddFile): Promise<boolean> {
  const emails = Object.values(people).map((person) => person.email);
  if ((await db.compte.count({ where: { demonstration: true } })) > 0) return false;
  const theirs = { some: { compte: { email: { in: emails } } } };
  await db.espace.deleteMany({ where: { membres: theirs } });
  // The journal keeps what it tells of; everything else of moderation goes with what it was about.
  await db.cas.deleteMany();
  await db.permanence.deleteMany();
  await db.conversation.deleteMany({ where: { participants: theirs } });
  await db.annonce.deleteMany({ where: { auteur: { email: { in: emails } } } });
  await db.sujet.deleteMany({ where: { auteur: { email: { in: emails } } } });
  await db.article.deleteMany({ where: { auteurs: theirs } });
  await db.blogCategorie.deleteMany({ where: { articles: { none: {} } } });
  await db.fiche.deleteMany({
    where: { OR: [{ referents: theirs }, { nom: { in: fiches.map(({ nom }) => nom) } }] },
  });
  await db.fichier.deleteMany({
    where: { usage: { in: ['fiche', 'annonce', 'appel', 'article'] }, compte: { email: { in: emails } } },
  });
  await db.appel.deleteMany({ where: { titre: { in: appels.map(({ titre }) => titre) } } });
  await db.compte.deleteMany({ where: { email: { in: emails } } });

  const cast = await createPeople();
  await writeFiches(cast, addFile);
  await inviteStructures(cast.helene);
  await fillDesk(cast);
  await writeAnnonces(cast, addFile);
  await writeArticles(cast, addFile);
  await introducePeople(cast);
  await writeAppels(cast, addFile);
  await writeForum(cast);
  for (const espace of espaces) await tell(cast, espace, addFile);
  await fillModeration(cast);
  await readOldNotifications(Object.values(cast).map(({ id }) => id));
  const entries = Object.values(people).filter((person) => person.demonstration);
  await db.compte.updateMany({
    where: { email: { in: entries.map((person) => person.email) } },
    data: { demonstration: true },
  });
  return true;
}

async function createPeople(): Promise<Cast> {
  const passwordHash = await hashPassword(PASSWORD);
  const { version } = await getCharte();
  const cast: Partial<Cast> = {};
  for (const [key, person] of Object.entries(people) as [PersonKey, (typeof people)[PersonKey]][]) {
    const { structure, demonstration, ...rest } = person;
    const compte = { ...rest, passwordHash, charteVersion: version, confirmed: true };
    const id = await at(past(40, '10:00'), () => transaction((tx) => createCompte(tx, compte)));
    const session = { sessionId: '', charteVersion: version };
    const actor: Connecte = { kind: 'compte', id, portraitId: null, ...session, ...rest };
    cast[key] = actor;
  }
  return cast as Cast;
}

/** Brings the bytes of an announced file; the process that seeds knows where they go. */
export type AddFile = (announced: Announced, bytes: Buffer) => Promise<void>;

/** Something that happened, and when. */
type Step = { when: Date; act: () => Promise<unknown> };

/** Opens an espace, then plays everything that happened there in the order of its dates. */
async function tell(cast: Cast, seed: SeedEspace, addFile: AddFile) {
  const { nom, intention, commune, disciplines, visibilite } = seed;
  const { id: espaceId } = await at(past(seed.daysAgo, '08:30'), () =>
    openEspace(cast[seed.by], { nom, intention, commune, disciplines, visibilite }),
  );
  const place: Place = { cast, seed, espaceId, addFile };
  const steps = [
    ...arrivals(place),
    ...pending(place),
    ...requests(place),
    ...documents(place),
    ...fichiers(place),
    ...messages(place),
  ];
  for (const { when, act } of steps.sort((a, b) => a.when.getTime() - b.when.getTime())) await at(when, act);
  await catchUp(place);
}

type Place = { cast: Cast; seed: SeedEspace; espaceId: string; addFile: AddFile };

/** People are invited at the opening, and come just before they first speak, or the day after. */
const arrivals = ({ cast, seed, espaceId }: Place): Step[] =>
  seed.membres.flatMap(([who, role]) => {
    const { email } = cast[who];
    const first = seed.lines.find((line) => line.who === who);
    const comes = first
      ? later(past(first.daysAgo, first.time), -20)
      : past(Math.max(seed.daysAgo - 1, 0), '11:00');
    return [
      {
        when: past(seed.daysAgo, '08:45'),
        act: () => inviteMembre(cast[seed.by], { espaceId, email, role }),
      },
      {
        when: comes,
        act: async () => {
          const where = { espaceId_email: { espaceId, email } };
          const { id } = await db.invitation.findUniqueOrThrow({ where, select: { id: true } });
          await acceptInvitation(cast[who], { invitationId: id });
        },
      },
    ];
  });

const pending = ({ cast, seed, espaceId }: Place): Step[] =>
  seed.invited.map((email) => ({
    when: past(2, '09:00'),
    act: () => inviteMembre(cast[seed.by], { espaceId, email, role: 'membre' }),
  }));

const documents = ({ cast, seed, espaceId }: Place): Step[] =>
  seed.documents.flatMap(({ by, daysAgo, time, titre, content, added = [] }) => {
    let documentId = '';
    const create = (tx: Tx) =>
      createDocumentIn(tx, { espaceId, compteId: cast[by].id, titre, contenu: content });
    return [
      {
        when: past(daysAgo, time),
        act: async () => {
          documentId = await transaction(create);
        },
      },
      ...added.map((more) => ({
        when: past(more.daysAgo, more.time),
        act: () => addParagraph(documentId, cast[more.by].id, more.text),
      })),
    ];
  });

async function addParagraph(documentId: string, authorId: string, text: string) {
  const doc = await docOf(await loadDocument(documentId));
  const before = Y.encodeStateVector(doc);
  const paragraph = new Y.XmlElement('paragraph');
  paragraph.insert(0, [new Y.XmlText(text)]);
  doc.getXmlFragment(FRAGMENT).push([paragraph]);
  const update = Y.encodeStateAsUpdate(doc, before);
  await appendUpdates(systeme, { documentId, nodeId: 'recit', changes: [{ authorId, update }] });
}

const requests = ({ cast, seed, espaceId }: Place): Step[] =>
  (seed.adhesions ?? []).map(({ who, daysAgo, time, mot }) => ({
    when: past(daysAgo, time),
    act: async () => {
      const { slug } = await db.espace.findUniqueOrThrow({ where: { id: espaceId }, select: { slug: true } });
      await requestAdhesion(cast[who], { slug, mot });
    },
  }));

const fichiers = ({ cast, seed, espaceId, addFile }: Place): Step[] =>
  (seed.fichiers ?? []).flatMap(({ by, daysAgo, time, nom, type, bytes, trashed }) => {
    const when = past(daysAgo, time);
    const add = async () => {
      const content = await bytes();
      const files = [{ nom, taille: content.length, type, lastModified: when.getTime() }];
      const [announced] = await announceFichiers(cast[by], { espaceId, files });
      if (announced) await addFile(announced, content);
    };
    const trash = async () => {
      const [fichierId] = await idsOf(espaceId, [nom]);
      await trashFichier(cast[by], { fichierId });
    };
    const added = { when, act: add };
    return trashed ? [added, { when: past(trashed.daysAgo, trashed.time), act: trash }] : [added];
  });

async function idsOf(espaceId: string, noms: string[]): Promise<string[]> {
  const rows = await db.fichier.findMany({
    where: { espaceId, nom: { in: noms } },
    select: { id: true, nom: true },
  });
  return noms.map((nom) => {
    const row = rows.find((one) => one.nom === nom);
    if (!row) throw new Error(`no file is called ${nom}`);
    return row.id;
  });
}

const messages = ({ cast, seed, espaceId }: Place): Step[] => {
  const sent = new Map<string, string>();
  const idBeginning = (start: string) => {
    for (const [body, id] of sent) if (begins(body, start)) return id;
    throw new Error(`nobody wrote « ${start} » before`);
  };
  return seed.lines.map(({ daysAgo, time, who, body }, index) => ({
    when: past(daysAgo, time),
    act: async () => {
      const gesture = seed.gestures?.find(({ on }) => begins(body, on));
      const { id } = await sendMessage(cast[who], {
        espaceId,
        clientId: `recit-${index}`,
        body,
        replyTo: gesture?.replyTo && idBeginning(gesture.replyTo),
        fichiers: gesture?.fichiers && (await idsOf(espaceId, gesture.fichiers)),
      });
      sent.set(body, id);
      if (gesture?.pinned) await pinMessage(cast[gesture.pinned], { messageId: id, pinned: true });
      // One slip corrected, as in life.
      if (body.includes('8\u202f640')) await editMessage(cast[who], { messageId: id, body });
    },
  }));
};

/** Whatever the spaces before the signs. */
const begins = (body: string, start: string) => spaced(body).startsWith(spaced(start));
const spaced = (text: string) => text.replace(/\s/g, ' ');

/** Everyone has read up to somewhere, and was last seen then. */
async function catchUp({ cast, seed, espaceId }: Place) {
  const sent = await db.message.findMany({
    where: { espaceId, kind: 'message' },
    orderBy: { seq: 'asc' },
    select: { seq: true, createdAt: true },
  });
  const everyone: PersonKey[] = [seed.by, ...seed.membres.map(([who]) => who)];
  for (const who of everyone) {
    const last = sent.at(-1 - (seed.unread[who] ?? 0));
    const seen = last ? later(last.createdAt, 5) : past(Math.min(seed.daysAgo, 1), '18:00');
    await at(seen, () => recordVisit(cast[who], espaceId));
    if (last) await markRead(cast[who], { espaceId, seq: last.seq });
  }
}

const later = (date: Date, minutes: number) => new Date(date.getTime() + minutes * 60_000);

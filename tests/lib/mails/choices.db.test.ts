import { beforeEach, describe, expect, test } from 'vitest';
import { toldId } from '@/lib/alertes/tell';
import { rappelReference } from '@/lib/appels/mails';
import { changeReference } from '@/lib/appels/tell';
import type { Connecte } from '@/lib/comptes/actor';
import { now } from '@/lib/core/clock';
import { db, transaction } from '@/lib/core/db';
import { mailPurposes, purposeReasons } from '@/lib/mails/purposes';
import { type Mail, type MailKind, mailKinds } from '@/lib/mails/schema';
import { sendMessage } from '@/lib/messages/commands/send-message';
import { mentionId } from '@/lib/messages/mentioned';
import { digestId } from '@/lib/notifications/digest/mail';
import { espaceReference } from '@/lib/notifications/espace-now';
import { mailId } from '@/lib/notifications/mails';
import { notify } from '@/lib/notifications/notify';
import { kindDefaults, type NotificationKind } from '@/lib/notifications/words';
import { mailBuilders } from '@/server/jobs/mails';
import { anAnnonce } from '@/tests/support/annonces';
import { anAppel } from '@/tests/support/appels';
import { anArticle } from '@/tests/support/articles';
import { fillInstance, resetDatabase } from '@/tests/support/database';
import { expectGoodMail } from '@/tests/support/mail-rules';
import { aCompte, anEspace } from '@/tests/support/people';

let sophie: Connecte;
let marc: Connecte;

beforeEach(async () => {
  await resetDatabase();
  await fillInstance();
  sophie = await aCompte({ nom: 'Sophie Marchal' });
  marc = await aCompte({ nom: 'Marc Thiriet' });
});

const tell = (kind: NotificationKind, mailedAt: Date) =>
  transaction(async (tx) => {
    const told = { kind, comptes: [sophie.id], acteurId: marc.id, titre: 'Vous avez vu ?', chemin: '/' };
    await notify(tx, { ...told, cle: kind });
    await tx.notification.updateMany({ where: { cle: kind }, data: { mailedAt } });
  });

async function aConversation(agentId: string | null) {
  const date = now();
  const { id } = await db.conversation.create({
    data: {
      cle: `essai-${agentId}`,
      objet: 'Un piano',
      agentId,
      createdAt: date,
      updatedAt: date,
      participants: { create: [{ compteId: sophie.id }, { compteId: marc.id }] },
      messages: {
        create: { auteurId: agentId ?? marc.id, clientId: 'a', texte: 'Bonjour', createdAt: date },
      },
    },
  });
  return id;
}

async function anAdhesion(etat: 'attente' | 'acceptee' | 'refusee') {
  const { id: espaceId } = await anEspace([
    [marc, 'responsable'],
    [sophie, 'membre'],
  ]);
  const date = now();
  const data = { espaceId, compteId: sophie.id, etat, createdAt: date };
  return { ...(await db.adhesion.create({ data })), date };
}

const anotherSearch = () =>
  db.rechercheSauvee.create({
    data: { compteId: sophie.id, nom: 'Tout', criteres: {}, createdAt: now(), vueAt: now() },
  });

/** What each mail that one may choose is about, as its room names it. */
const stoppable: Partial<Record<MailKind, () => Promise<string>>> = {
  mention: async () => {
    const { id: espaceId } = await anEspace([
      [marc, 'responsable'],
      [sophie, 'membre'],
    ]);
    const message = { espaceId, authorId: marc.id, clientId: 'a', body: 'Sophie ?', seq: 1, rev: 1 };
    const { id } = await db.message.create({ data: { ...message, createdAt: now(), mentions: [sophie.id] } });
    return mentionId({ messageId: id, compteId: sophie.id });
  },
  invitation: async () => {
    const { id: espaceId } = await anEspace([[marc, 'responsable']]);
    const dates = { createdAt: now(), sentAt: now(), expiresAt: new Date(now().getTime() + 86_400_000) };
    const data = { espaceId, email: sophie.email, role: 'membre' as const, invitedById: marc.id, ...dates };
    return (await db.invitation.create({ data })).id;
  },
  'adhesion-demandee': async () => {
    const { id, date } = await anAdhesion('attente');
    return [id, date.getTime(), marc.id].join(':');
  },
  'adhesion-acceptee': async () => (await anAdhesion('acceptee')).id,
  'adhesion-refusee': async () => (await anAdhesion('refusee')).id,
  'projet-ouvert': async () => {
    const { id } = await anEspace([[sophie, 'responsable']]);
    return [id, sophie.id, marc.id].join(':');
  },
  'annonce-expire': async () => (await anAnnonce({ auteurId: sophie.id })).id,
  'annonce-issue': async () => (await anAnnonce({ auteurId: sophie.id })).id,
  'annonce-commentee': async () => {
    const { id: annonceId } = await anAnnonce({ auteurId: sophie.id });
    const said = { auteurId: marc.id, clientId: 'a', texte: 'Encore là ?', createdAt: now() };
    await db.commentaire.create({ data: { annonceId, ...said } });
    return annonceId;
  },
  alerte: async () => {
    const from = new Date(now().getTime() - 3_600_000);
    await anAnnonce({ publishedAt: new Date(from.getTime() + 60_000) });
    const { id } = await anotherSearch();
    return toldId({ compteId: sophie.id, to: now(), searches: [{ id, from }] });
  },
  conversation: async () => `${await aConversation(null)}:${sophie.id}`,
  'mise-en-relation': async () =>
    `${await aConversation((await aCompte({ nom: 'Odile', role: 'agent' })).id)}:${sophie.id}`,
  'espace-nouvelles': async () => {
    const { id: espaceId } = await anEspace([
      [marc, 'responsable'],
      [sophie, 'membre'],
    ]);
    await db.notificationChoix.create({
      data: { compteId: sophie.id, kind: 'message', espaceId, frequence: 'immediate' },
    });
    await sendMessage(marc, { espaceId, clientId: 'a', body: 'Bonjour' });
    return espaceReference({ compteId: sophie.id, espaceId, until: new Date(now().getTime() + 1_000) });
  },
  notifications: async () => {
    const date = now();
    await tell('reponse', date);
    return mailId({ compteId: sophie.id, kind: 'reponse', date });
  },
  resume: async () => {
    const date = now();
    await tell('sujet', date);
    return digestId({ compteId: sophie.id, last: null, date });
  },
  'article-decide': async () => `${(await anArticle({ auteurs: [sophie.id] })).id}:${sophie.id}`,
  'appel-rappel': async () => rappelReference(await aFollowed(), sophie.id),
  'appel-change': async () => {
    const appelId = await aFollowed();
    const { limite } = await db.appel.findUniqueOrThrow({ where: { id: appelId } });
    return changeReference(appelId, sophie.id, 'limite', limite?.getTime() ?? null);
  },
};

async function aFollowed() {
  const { id: appelId } = await anAppel();
  await db.appelSuivi.create({ data: { appelId, compteId: sophie.id, createdAt: now() } });
  return appelId;
}

describe('every kind of mail', () => {
  test('that one may choose is tried here, and the others say why they cannot be stopped', () => {
    const chosen = mailKinds.filter((kind) => mailPurposes[kind] === 'choix');
    expect(Object.keys(stoppable).sort()).toEqual([...chosen].sort());
    for (const kind of mailKinds) expect(purposeReasons[mailPurposes[kind]].length).toBeGreaterThan(20);
  });

  test.each(Object.keys(stoppable) as MailKind[])(
    '« %s » is stopped by its foot and in one click',
    async (kind) => {
      const mail: Mail | null = await mailBuilders[kind]((await stoppable[kind]?.()) ?? '');
      if (!mail) throw new Error('nothing was written');
      expectGoodMail(mail);
      expect(mail.headers?.['List-Unsubscribe-Post']).toBe('List-Unsubscribe=One-Click');
      expect(mail.text).not.toMatch(/arret/);
    },
  );

  test.each([
    ['annonce-expire', 'rappel-annonce'],
    ['annonce-issue', 'rappel-annonce'],
    ['projet-ouvert', 'invitation'],
  ] as const)('« %s » does not leave to who wants it otherwise', async (kind, choice) => {
    const key = { compteId: sophie.id, espaceId: '', kind: choice };
    await db.notificationChoix.create({ data: { ...key, frequence: 'jamais' } });
    expect(kindDefaults[choice]).toBe('immediate');
    expect(await mailBuilders[kind]((await stoppable[kind]?.()) ?? '')).toBe(null);
  });
});

import { beforeEach, describe, expect, it } from 'vitest';
import { type Connecte, visiteur } from '@/lib/comptes/actor';
import { resumeSession } from '@/lib/comptes/commands/resume-session';
import { at } from '@/lib/core/clock';
import { db } from '@/lib/core/db';
import { removeMembre } from '@/lib/espaces/commands/remove-membre';
import { acceptByToken, acceptInvitation, declineInvitation } from '@/lib/invitations/commands/answer';
import { inviteMembre, inviteMembres } from '@/lib/invitations/commands/invite';
import { resendInvitation, withdrawInvitation } from '@/lib/invitations/commands/manage';
import { signUpInvited } from '@/lib/invitations/commands/sign-up';
import { invitationMail } from '@/lib/invitations/mails';
import {
  followInvitation,
  getInvitationForSignUp,
  listReceivedInvitations,
  listSentInvitations,
} from '@/lib/invitations/queries';
import { invitationToken } from '@/lib/invitations/token';
import { findMembership } from '@/lib/membres/access';
import { resetDatabase } from '@/tests/support/database';
import { aCompte, anEspace } from '@/tests/support/people';

let sophie: Connecte;
let denis: Connecte;
let espaceId: string;
let slug: string;
const client = { address: '127.0.0.1', appareil: 'Firefox' };
const inAMonth = () => new Date(Date.now() + 31 * 86_400_000);

beforeEach(async () => {
  await resetDatabase();
  sophie = await aCompte({ nom: 'Sophie Marchal', email: 'sophie@brume.example' });
  denis = await aCompte({ nom: 'Denis Mougel', email: 'denis@myrtilles.example' });
  ({ id: espaceId, slug } = await anEspace([[sophie, 'responsable']]));
});

const row = (email: string) =>
  db.invitation.findUniqueOrThrow({ where: { espaceId_email: { espaceId, email } } });
const tokenOf = async (email: string) => invitationToken(await row(email));
const invite = (email: string, role = 'membre') => inviteMembre(sophie, { espaceId, email, role });
const mailJobs = async () => {
  const jobs = await db.$queryRaw<{ payload: { kind: string; id: string } }[]>`
    select payload from graphile_worker._private_jobs order by id`;
  return jobs.map(({ payload }) => payload);
};

describe('inviting', () => {
  it('records the invitation and its mail together', async () => {
    expect(await invite(' Denis@Myrtilles.example ')).toEqual({ email: denis.email });
    const invitation = await row(denis.email);
    expect(invitation.expiresAt.getTime() - invitation.sentAt.getTime()).toBe(30 * 86_400_000);
    expect(await mailJobs()).toMatchObject([{ kind: 'invitation', id: invitation.id }]);
    expect(await listReceivedInvitations(denis)).toMatchObject([
      { id: invitation.id, invitedBy: { nom: 'Sophie Marchal' } },
    ]);
  });

  it('is for responsables', async () => {
    const lecteur = await aCompte();
    const other = await anEspace([
      [denis, 'responsable'],
      [sophie, 'membre'],
      [lecteur, 'lecteur'],
    ]);
    const given = { espaceId: other.id, email: 'a@b.fr' };
    for (const actor of [sophie, lecteur])
      await expect(inviteMembre(actor, given)).rejects.toMatchObject({ code: 'forbidden' });
    await expect(inviteMembre(await aCompte(), given)).rejects.toMatchObject({ code: 'not_found' });
    await expect(inviteMembre(visiteur, given)).rejects.toMatchObject({ code: 'unauthenticated' });
    expect(await mailJobs()).toEqual([]);
  });

  it('says when it is no address, a member, or invited already', async () => {
    const field = { code: 'invalid', fields: { email: expect.any(String) } };
    for (const email of ['', 'denis', 'denis@myrtilles', 'a@b.fr, c@d.fr'])
      await expect(invite(email), email).rejects.toMatchObject(field);
    await expect(invite(sophie.email)).rejects.toThrow('Sophie Marchal est déjà membre');
    await invite(denis.email);
    await expect(invite(denis.email)).rejects.toThrow('attend déjà une réponse');
    expect(await mailJobs()).toHaveLength(1);
  });

  it('invites a pasted list, and gives back each line it did not', async () => {
    await invite(denis.email);
    const outcome = await inviteMembres(sophie, {
      espaceId,
      liste: `Nadia <nadia@ecole.example>\n${denis.email}, SOPHIE@brume.example\nannie@lepreau`,
      role: 'lecteur',
    });
    expect(outcome).toEqual({
      invited: ['nadia@ecole.example'],
      refused: [
        { line: 2, text: 'sophie@brume.example', reason: expect.stringContaining('déjà membre') },
        { line: 2, text: denis.email, reason: expect.stringContaining('attend déjà') },
        { line: 3, text: 'annie@lepreau', reason: expect.stringContaining('fin de l’adresse') },
      ],
    });
    expect((await row('nadia@ecole.example')).role).toBe('lecteur');
  });

  it('takes fifty addresses at once, not more', async () => {
    const list = (count: number) => Array.from({ length: count }, (_, index) => `p${index}@a.fr`).join('\n');
    await expect(inviteMembres(sophie, { espaceId, liste: list(51) })).rejects.toMatchObject({
      fields: { liste: expect.stringContaining('51') },
    });
    expect((await inviteMembres(sophie, { espaceId, liste: list(50) })).invited).toHaveLength(50);
    expect(await mailJobs()).toHaveLength(50);
  });

  it('stops at two hundred a day', async () => {
    for (let part = 0; part < 3; part++) {
      const other = await anEspace([[sophie, 'responsable']]);
      const liste = Array.from({ length: 50 }, (_, index) => `p${part}-${index}@a.fr`).join(' ');
      await inviteMembres(sophie, { espaceId: other.id, liste });
    }
    const more = (count: number) => Array.from({ length: count }, (_, index) => `q${index}@a.fr`).join(' ');
    await inviteMembres(sophie, { espaceId, liste: more(50) });
    await expect(invite('one@more.fr')).rejects.toMatchObject({ code: 'rate_limited' });
  });

  it('invites an address once when two do it at the same moment', async () => {
    const results = await Promise.allSettled([invite(denis.email), invite(denis.email)]);
    expect(results.filter((result) => result.status === 'fulfilled')).toHaveLength(1);
    expect(await mailJobs()).toHaveLength(1);
  });
});

describe('the mail', () => {
  it('says who invites where, and holds one address', async () => {
    await invite(denis.email);
    const { id } = await row(denis.email);
    const mail = await invitationMail(id);
    expect(mail?.to).toBe(denis.email);
    expect(mail?.subject).toBe('Sophie Marchal vous invite à rejoindre « Ce que savent les mains »');
    expect(mail?.text.match(/https?:\/\/\S+/g)).toEqual([
      `http://localhost:3000/invitation/${await tokenOf(denis.email)}`,
    ]);
  });

  it('is not sent once there is nothing to invite to', async () => {
    await invite(denis.email);
    const { id } = await row(denis.email);
    expect(await at(inAMonth(), () => invitationMail(id))).toBeNull();
    await withdrawInvitation(sophie, { invitationId: id });
    expect(await invitationMail(id)).toBeNull();
    expect(await invitationMail('unknown')).toBeNull();
  });
});

describe('joining', () => {
  it('takes the role of the invitation, by the link or from the list', async () => {
    const nadia = await aCompte({ email: 'nadia@ecole.example' });
    await invite(denis.email, 'lecteur');
    await invite(nadia.email);
    expect(await acceptByToken(denis, { token: await tokenOf(denis.email) })).toEqual({ slug });
    expect(await acceptInvitation(nadia, { invitationId: (await row(nadia.email)).id })).toEqual({ slug });
    expect(await findMembership(denis, { slug })).toMatchObject({ role: 'lecteur', couleur: 2 });
    expect(await findMembership(nadia, { slug })).toMatchObject({ role: 'membre', couleur: 3 });
    expect(await listReceivedInvitations(denis)).toEqual([]);
    expect(await listSentInvitations(sophie, espaceId)).toEqual([]);
  });

  it('joins once when asked many times at the same moment', async () => {
    await invite(denis.email);
    const token = await tokenOf(denis.email);
    const results = await Promise.all(Array.from({ length: 6 }, () => acceptByToken(denis, { token })));
    expect(new Set(results.map((result) => result.slug))).toEqual(new Set([slug]));
    expect(await db.membre.count({ where: { espaceId, compteId: denis.id } })).toBe(1);
    expect(await db.message.count({ where: { espaceId, kind: 'arrivee' } })).toBe(1);
  });

  it('is for the invited address alone', async () => {
    const other = await aCompte();
    await invite(denis.email);
    const { id } = await row(denis.email);
    await expect(acceptByToken(other, { token: await tokenOf(denis.email) })).rejects.toMatchObject({
      code: 'forbidden',
    });
    await expect(acceptInvitation(other, { invitationId: id })).rejects.toMatchObject({ code: 'not_found' });
    await expect(declineInvitation(other, { invitationId: id })).rejects.toMatchObject({ code: 'not_found' });
    await expect(acceptByToken(denis, { token: `${id}:1.forged` })).rejects.toMatchObject({
      code: 'not_found',
    });
    expect(await findMembership(other, { slug })).toBeNull();
  });

  it('ends after thirty days, and begins anew when sent again', async () => {
    await invite(denis.email);
    const token = await tokenOf(denis.email);
    await at(inAMonth(), async () => {
      await expect(acceptByToken(denis, { token })).rejects.toThrow('expiré');
      expect(await listReceivedInvitations(denis)).toEqual([]);
      expect(await listSentInvitations(sophie, espaceId)).toMatchObject([{ expired: true }]);
      await resendInvitation(sophie, { invitationId: (await row(denis.email)).id });
      expect(await acceptByToken(denis, { token })).toEqual({ slug });
    });
  });

  it('stops working once withdrawn; inviting anew makes another link', async () => {
    await invite(denis.email);
    const old = await tokenOf(denis.email);
    await withdrawInvitation(sophie, { invitationId: (await row(denis.email)).id });
    await expect(acceptByToken(denis, { token: old })).rejects.toThrow('retirée');
    await invite(denis.email);
    expect(await followInvitation(denis, old)).toBeNull();
    expect(await acceptByToken(denis, { token: await tokenOf(denis.email) })).toEqual({ slug });
  });

  it('does not let a removed member back in by the link that served', async () => {
    await invite(denis.email);
    const token = await tokenOf(denis.email);
    await acceptByToken(denis, { token });
    await removeMembre(sophie, { espaceId, compteId: denis.id });
    await expect(acceptByToken(denis, { token })).rejects.toThrow('déjà servi');
    expect(await findMembership(denis, { slug })).toBeNull();
    await invite(denis.email);
    await acceptByToken(denis, { token: await tokenOf(denis.email) });
    expect(await findMembership(denis, { slug })).not.toBeNull();
  });

  it('cannot follow a no', async () => {
    await invite(denis.email);
    const { id } = await row(denis.email);
    await declineInvitation(denis, { invitationId: id });
    await expect(acceptInvitation(denis, { invitationId: id })).rejects.toMatchObject({ code: 'forbidden' });
    await expect(resendInvitation(sophie, { invitationId: id })).rejects.toMatchObject({ code: 'forbidden' });
    await invite(denis.email);
  });

  it('either joins or is withdrawn, never both', async () => {
    for (let round = 0; round < 4; round++) {
      const person = await aCompte({ email: `p${round}@a.fr` });
      await invite(person.email);
      const { id } = await row(person.email);
      await Promise.allSettled([
        acceptInvitation(person, { invitationId: id }),
        withdrawInvitation(sophie, { invitationId: id }),
      ]);
      const after = await row(person.email);
      expect(after.acceptedAt === null).toBe(after.withdrawnAt !== null);
      expect((await findMembership(person, { slug })) !== null).toBe(after.acceptedAt !== null);
    }
  });

  it('starts with nothing unread', async () => {
    await db.espace.update({ where: { id: espaceId }, data: { compteur: 40 } });
    await invite(denis.email);
    await acceptByToken(denis, { token: await tokenOf(denis.email) });
    const membre = await db.membre.findFirstOrThrow({ where: { espaceId, compteId: denis.id } });
    expect(membre.lastReadSeq).toBe(40);
  });
});

describe('managing invitations', () => {
  it('is for responsables of that espace', async () => {
    await invite(denis.email);
    const { id } = await row(denis.email);
    for (const command of [resendInvitation, withdrawInvitation]) {
      await expect(command(denis, { invitationId: id })).rejects.toMatchObject({ code: 'not_found' });
      await expect(command(sophie, { invitationId: 'unknown' })).rejects.toMatchObject({ code: 'not_found' });
    }
    await expect(listSentInvitations(denis, espaceId)).rejects.toMatchObject({ code: 'not_found' });
  });
});

describe('following a link', () => {
  it('says who the visitor is to the invitation', async () => {
    await invite(denis.email);
    await invite('nouvelle@mairie.example');
    const token = await tokenOf(denis.email);
    const visitor = async (actor: Parameters<typeof followInvitation>[0], given = token) =>
      (await followInvitation(actor, given))?.visitor;
    expect(await visitor(visiteur)).toEqual({ is: 'personne', hasCompte: true });
    expect(await visitor(visiteur, await tokenOf('nouvelle@mairie.example'))).toEqual({
      is: 'personne',
      hasCompte: false,
    });
    expect(await visitor(denis)).toEqual({ is: 'invite' });
    expect(await visitor(await aCompte())).toEqual({ is: 'autre' });
    expect(await visitor(sophie)).toEqual({ is: 'membre', slug });
    expect(await followInvitation(visiteur, 'nonsense')).toBeNull();
  });
});

describe('signing up by an invitation', () => {
  const answers = { nom: 'Lucie Ferry', charte: 'on', charteVersion: '1' };

  it('opens the account, the session and the espace together', async () => {
    await invite('lucie@mairie.example');
    const token = await tokenOf('lucie@mairie.example');
    expect(await getInvitationForSignUp(token)).toMatchObject({ email: 'lucie@mairie.example' });
    const { sessionId, slug: where } = await signUpInvited(visiteur, { ...answers, token }, client);
    expect(where).toBe(slug);
    const lucie = await resumeSession(sessionId);
    expect(lucie).toMatchObject({ nom: 'Lucie Ferry', email: 'lucie@mairie.example' });
    expect(lucie && (await findMembership(lucie, { slug }))).toMatchObject({ role: 'membre' });
    expect(await getInvitationForSignUp(token)).toBeNull();
  });

  it('opens nothing when the answers, or the invitation, do not do', async () => {
    await invite('lucie@mairie.example');
    const token = await tokenOf('lucie@mairie.example');
    await expect(signUpInvited(visiteur, { nom: 'L', token }, client)).rejects.toMatchObject({
      fields: { nom: expect.any(String), charte: expect.any(String) },
    });
    await withdrawInvitation(sophie, { invitationId: (await row('lucie@mairie.example')).id });
    await expect(signUpInvited(visiteur, { ...answers, token }, client)).rejects.toMatchObject({
      code: 'forbidden',
    });
    expect(await db.compte.count({ where: { email: 'lucie@mairie.example' } })).toBe(0);
    expect(await db.session.count()).toBe(2);
  });

  it('sends who has an account to sign in', async () => {
    await invite(denis.email);
    const token = await tokenOf(denis.email);
    await expect(signUpInvited(visiteur, { ...answers, token }, client)).rejects.toMatchObject({
      fields: { email: expect.any(String) },
    });
    expect(await findMembership(denis, { slug })).toBeNull();
  });

  it('makes one account of a form sent twice', async () => {
    await invite('lucie@mairie.example');
    const token = await tokenOf('lucie@mairie.example');
    const send = () => signUpInvited(visiteur, { ...answers, token }, client);
    const results = await Promise.allSettled([send(), send()]);
    expect(results.filter((result) => result.status === 'fulfilled')).toHaveLength(1);
    for (const result of results)
      if (result.status === 'rejected') expect(result.reason).toMatchObject({ name: 'AppError' });
    expect(await db.compte.count({ where: { email: 'lucie@mairie.example' } })).toBe(1);
  });
});

import { beforeEach, describe, expect, it } from 'vitest';
import { type Connecte, systeme } from '@/lib/comptes/actor';
import { at } from '@/lib/core/clock';
import { db, transaction } from '@/lib/core/db';
import { isAppError } from '@/lib/core/errors';
import { disableCompte, enableCompte } from '@/lib/moderation/commands/comptes';
import { consumeCode } from '@/lib/referents/codes';
import { askForFiche, withdrawRevendication } from '@/lib/referents/commands/ask';
import { claimByCode } from '@/lib/referents/commands/claim';
import { cleanUpCodes } from '@/lib/referents/commands/clean-up';
import { acceptRevendication, refuseRevendication } from '@/lib/referents/commands/decide';
import { leaveFiche, removeReferent } from '@/lib/referents/commands/leave';
import { shareFiche, withdrawShare } from '@/lib/referents/commands/share';
import { getKeepers, listFicheRevendications, listRevendications } from '@/lib/referents/keepers';
import { claimState, getClaim } from '@/lib/referents/queries';
import { resetDatabase } from '@/tests/support/database';
import { aFiche } from '@/tests/support/fiches';
import { takeMails } from '@/tests/support/jobs';
import { aCompte } from '@/tests/support/people';

let agnes: Connecte;
let claire: Connecte;
let denis: Connecte;
let fiche: { id: string; slug: string; nom: string };

beforeEach(async () => {
  await resetDatabase();
  agnes = await aCompte({ nom: 'Agnès Agente', role: 'agent' });
  claire = await aCompte({ nom: 'Claire Valentin', email: 'claire@moulin.example' });
  denis = await aCompte({ nom: 'Denis Mougel', email: 'denis@myrtilles.example' });
  fiche = await aFiche({ email: 'accueil@moulin.example' });
});

const inDays = (count: number) => new Date(Date.now() + count * 86_400_000);
const speaks = async (actor: Connecte) => (await claimState(actor, fiche.id)).is === 'referent';
const makeReferent = (actor: Connecte) =>
  db.referent.create({ data: { ficheId: fiche.id, compteId: actor.id, createdAt: new Date() } });
const ask = (actor: Connecte, mot = '') => askForFiche(actor, { slug: fiche.slug, mot });
const idOf = async (actor: Connecte) =>
  (
    await db.revendication.findUniqueOrThrow({
      where: { ficheId_compteId: { ficheId: fiche.id, compteId: actor.id } },
    })
  ).id;

describe('asking an agent', () => {
  it('waits on the desk with its word, tells the agents the next morning, once', async () => {
    await ask(claire, ' Je dirige la bibliothèque. ');
    await ask(claire, 'Une autre fois.');
    await ask(denis);
    const { items, total } = await listRevendications(agnes, 1);
    expect(total).toBe(2);
    expect(items[0]).toMatchObject({
      mot: 'Je dirige la bibliothèque.',
      compte: { nom: 'Claire Valentin' },
      fiche: { nom: fiche.nom, referents: 0 },
    });
    const mails = await takeMails();
    expect(mails.map(({ to }) => to)).toEqual([agnes.email]);
    expect(mails[0]?.subject).toContain('2\u00a0demandes');
    expect(mails[0]?.text).not.toContain('bibliothèque');
  });

  it('ends with a yes: the person speaks for the fiche, and the structure hears of it', async () => {
    await ask(claire);
    await takeMails();
    await acceptRevendication(agnes, { revendicationId: await idOf(claire) });
    expect(await speaks(claire)).toBe(true);
    const mails = await takeMails();
    expect(mails.map(({ to }) => to).sort()).toEqual(['accueil@moulin.example', claire.email]);
    await expect(acceptRevendication(agnes, { revendicationId: await idOf(claire) })).rejects.toThrow(
      'Agnès Agente a déjà accepté cette demande.',
    );
  });

  it('or with a no, with its reason, and may be asked again after a week', async () => {
    await ask(claire);
    await takeMails();
    await refuseRevendication(agnes, { revendicationId: await idOf(claire), reponse: 'Appelez-nous.' });
    expect(await speaks(claire)).toBe(false);
    const [mail] = await takeMails();
    expect(mail?.text).toContain('«\u00a0Appelez-nous.\u00a0»');
    expect(mail?.text).not.toMatch(/https?:|Agnès/);
    expect((await getClaim(claire, fiche.slug, '')).refused).toMatchObject({ reponse: 'Appelez-nous.' });
    await expect(ask(claire)).rejects.toMatchObject({ code: 'forbidden' });
    await at(inDays(8), () => ask(claire));
    expect((await getClaim(claire, fiche.slug, '')).waiting).not.toBeNull();
  });

  it('can be taken back, and is then no business of the desk', async () => {
    await ask(claire);
    const revendicationId = await idOf(claire);
    await expect(withdrawRevendication(denis, { revendicationId })).rejects.toMatchObject({
      code: 'not_found',
    });
    await withdrawRevendication(claire, { revendicationId });
    await withdrawRevendication(claire, { revendicationId });
    expect((await listRevendications(agnes, 1)).total).toBe(0);
    expect(await takeMails()).toEqual([]);
    await expect(acceptRevendication(agnes, { revendicationId })).rejects.toThrow('a retiré sa demande');
  });

  it('of a fiche that is held may be answered by who holds it, and by nobody else', async () => {
    await makeReferent(claire);
    await ask(denis, 'Je travaille avec Claire.');
    const mails = await takeMails();
    expect(mails.map(({ to }) => to).sort()).toEqual([agnes.email, claire.email].sort());
    const revendicationId = await idOf(denis);
    await expect(acceptRevendication(denis, { revendicationId })).rejects.toMatchObject({
      code: 'not_found',
    });
    expect(await listFicheRevendications(claire, fiche.id)).toHaveLength(1);
    await acceptRevendication(claire, { revendicationId });
    expect(await speaks(denis)).toBe(true);
  });

  it('twice at once is decided once', async () => {
    await ask(claire);
    const revendicationId = await idOf(claire);
    const outcomes = await Promise.allSettled([
      acceptRevendication(agnes, { revendicationId }),
      refuseRevendication(agnes, { revendicationId }),
    ]);
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  });
});

describe('sharing a fiche', () => {
  const tokenIn = (text: string | undefined) =>
    new URL(text?.match(/https?:\/\/\S+/)?.[0] ?? '').searchParams.get('code') ?? '';
  const share = (email: string, transfert = false) =>
    shareFiche(claire, { ficheId: fiche.id, email, transfert });
  const follow = (actor: Connecte, code: string) => claimByCode(actor, { slug: fiche.slug, code });

  beforeEach(() => makeReferent(claire));

  it('invites by mail; who follows the link speaks for it too, and the first is told', async () => {
    await share(' Denis@Myrtilles.example ');
    const [mail] = await takeMails();
    expect(mail).toMatchObject({ to: 'denis@myrtilles.example' });
    expect((await getKeepers(claire, fiche.slug)).shares).toMatchObject([
      { email: 'denis@myrtilles.example', by: 'Claire Valentin' },
    ]);
    await follow(denis, tokenIn(mail?.text));
    expect([await speaks(claire), await speaks(denis)]).toEqual([true, true]);
    expect((await getKeepers(denis, fiche.slug)).shares).toEqual([]);
    const [told] = await takeMails();
    expect(told).toMatchObject({
      to: claire.email,
      subject: expect.stringContaining('Denis Mougel tient aussi'),
    });
  });

  it('hands over: who invited stops speaking for it once the other has come', async () => {
    await db.fiche.update({ where: { id: fiche.id }, data: { contactPublic: true } });
    await share('denis@myrtilles.example', true);
    const [mail] = await takeMails();
    expect(await speaks(claire)).toBe(true);
    await follow(denis, tokenIn(mail?.text));
    expect([await speaks(claire), await speaks(denis)]).toEqual([false, true]);
    const { contactPublic } = await db.fiche.findUniqueOrThrow({ where: { id: fiche.id } });
    expect(contactPublic).toBe(true);
    const [told] = await takeMails();
    expect(told?.subject).toContain('a pris le relais');
  });

  it('is over once it is taken back, sent again, or its sender has left', async () => {
    await share('denis@myrtilles.example');
    const first = tokenIn((await takeMails())[0]?.text);
    await share('denis@myrtilles.example');
    const second = tokenIn((await takeMails())[0]?.text);
    await expect(follow(denis, first)).rejects.toMatchObject({ code: 'invalid' });
    const [pending] = (await getKeepers(claire, fiche.slug)).shares;
    await withdrawShare(claire, { codeId: pending?.id });
    await expect(follow(denis, second)).rejects.toThrow('a expiré');
    await share('denis@myrtilles.example');
    const third = tokenIn((await takeMails())[0]?.text);
    await leaveFiche(claire, { ficheId: fiche.id });
    await expect(follow(denis, third)).rejects.toMatchObject({ code: 'invalid' });
    expect(await speaks(denis)).toBe(false);
  });

  it.each(['disabledAt', 'deletedAt'] as const)('is over once its sender is gone (%s)', async (gone) => {
    await share('denis@myrtilles.example');
    const token = tokenIn((await takeMails())[0]?.text);
    await shareFiche(agnes, { ficheId: fiche.id, email: 'paul@example.org' });
    await db.compte.updateMany({
      where: { id: { in: [claire.id, agnes.id] } },
      data: { [gone]: new Date() },
    });
    expect(await takeMails()).toEqual([]);
    expect((await getClaim(denis, fiche.slug, token)).link).toBe('expire');
    await expect(follow(denis, token)).rejects.toThrow('a expiré');
    const [code] = await db.codeReprise.findMany({ where: { sentById: claire.id } });
    expect(await transaction((tx) => consumeCode(tx, code?.id ?? '', denis.id))).toBeNull();
    expect(await speaks(denis)).toBe(false);
  });

  it('stays over when its sender’s account is opened again', async () => {
    const admin = await aCompte({ role: 'administrateur' });
    await share('denis@myrtilles.example');
    const token = tokenIn((await takeMails())[0]?.text);
    await disableCompte(admin, { compteId: claire.id, motif: 'Publicité répétée, malgré deux rappels.' });
    await enableCompte(admin, { compteId: claire.id });
    await expect(follow(denis, token)).rejects.toThrow('a expiré');
    expect((await getKeepers(admin, fiche.slug)).shares).toEqual([]);
  });

  it('and leaving at the same moment end in one of the two orders', async () => {
    for (let turn = 0; turn < 5; turn++) {
      await share('denis@myrtilles.example');
      const token = tokenIn((await takeMails())[0]?.text);
      const [followed, left] = await Promise.allSettled([
        follow(denis, token),
        leaveFiche(claire, { ficheId: fiche.id }),
      ]);
      expect(left.status).toBe('fulfilled');
      // Too late is a sentence, never a deadlock.
      if (followed.status === 'rejected') expect(isAppError(followed.reason)).toBe(true);
      await db.referent.deleteMany();
      await makeReferent(claire);
    }
  });

  it('refuses who speaks for it already', async () => {
    await expect(share(claire.email)).rejects.toMatchObject({ fields: { email: expect.any(String) } });
  });
});

describe('leaving', () => {
  it('keeps the fiche; the last one takes the agreement to publish with them', async () => {
    await makeReferent(claire);
    await makeReferent(denis);
    await db.fiche.update({ where: { id: fiche.id }, data: { contactPublic: true } });
    await leaveFiche(claire, { ficheId: fiche.id });
    const read = () => db.fiche.findUniqueOrThrow({ where: { id: fiche.id } });
    expect((await read()).contactPublic).toBe(true);
    await leaveFiche(denis, { ficheId: fiche.id });
    expect((await read()).contactPublic).toBe(false);
    await expect(leaveFiche(denis, { ficheId: fiche.id })).rejects.toMatchObject({ code: 'not_found' });
  });

  it('may be an agent’s act, never another référent’s; the person hears of it', async () => {
    await makeReferent(claire);
    await makeReferent(denis);
    const given = { ficheId: fiche.id, compteId: denis.id };
    await expect(removeReferent(claire, given)).rejects.toMatchObject({ code: 'not_found' });
    await removeReferent(agnes, given);
    expect(await speaks(denis)).toBe(false);
    expect(await takeMails()).toMatchObject([{ to: denis.email }]);
  });

  it('shows who holds a fiche to them and to agents alone', async () => {
    await makeReferent(claire);
    expect((await getKeepers(claire, fiche.slug)).mine).toBe(true);
    expect(await getKeepers(agnes, fiche.slug)).toMatchObject({ mine: false, agent: true });
    await expect(getKeepers(denis, fiche.slug)).rejects.toMatchObject({ code: 'not_found' });
  });
});

it('forgets codes ninety days after they are over', async () => {
  await makeReferent(claire);
  await shareFiche(claire, { ficheId: fiche.id, email: 'denis@myrtilles.example' });
  await at(inDays(149), () => cleanUpCodes(systeme));
  expect(await db.codeReprise.count()).toBe(1);
  await at(inDays(151), () => cleanUpCodes(systeme));
  expect(await db.codeReprise.count()).toBe(0);
});

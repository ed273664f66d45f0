import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { readReports } from '@/lib/activation/commands/read-reports';
import { clearRefusal, markRefused, recordRefusal } from '@/lib/activation/commands/refusals';
import { scheduleEnvois } from '@/lib/activation/commands/schedule';
import { activationSent } from '@/lib/activation/mails';
import { getActivation } from '@/lib/activation/queries/counts';
import { listRefusals } from '@/lib/activation/queries/refusals';
import { receiveFiches } from '@/lib/annuaire/commands/receive-fiches';
import { loadCommunes } from '@/lib/communes/commands/load';
import { type Connecte, systeme, visiteur } from '@/lib/comptes/actor';
import { redeemLien } from '@/lib/comptes/commands/redeem-lien';
import { createLien } from '@/lib/comptes/liens';
import { isReachable } from '@/lib/comptes/queries/reachable';
import { db, transaction } from '@/lib/core/db';
import { signId } from '@/lib/core/tokens';
import { resetDatabase } from '@/tests/support/database';
import { aFiche } from '@/tests/support/fiches';
import { aCompte } from '@/tests/support/people';

let agent: Connecte;
beforeAll(async () => {
  await loadCommunes(systeme);
});
beforeEach(async () => {
  await resetDatabase();
  agent = await aCompte({ role: 'agent' });
});

const refusOf = async ({ id }: { id: string }) =>
  (await db.fiche.findUniqueOrThrow({ where: { id } })).emailRefus;
const invites = async () => (await getActivation(agent)).ensemble.invites;

const eml = (...recipients: [email: string, action: string, answer: string][]) =>
  Buffer.from(
    [
      'Content-Type: multipart/report; report-type=delivery-status; boundary=x',
      '',
      '--x',
      'Content-Type: message/delivery-status',
      '',
      'Reporting-MTA: dns; relais.example',
      ...recipients.flatMap(([email, action, answer]) => [
        '',
        `Final-Recipient: rfc822; ${email}`,
        `Action: ${action}`,
        `Diagnostic-Code: smtp; ${answer}`,
      ]),
      '',
      '--x--',
    ].join('\r\n'),
  );

describe('a refusal by the mail server', () => {
  it('marks every fiche of that address, and takes back what was just sent', async () => {
    const fiche = await aFiche({ email: 'Ecole@Fraize.example' });
    const other = await aFiche({ email: 'foyer@lamarche.example' });
    await scheduleEnvois(agent, { genre: 'invitation', cible: 'tous', nombre: 2, quand: 'maintenant' });
    for (const { id } of await db.envoiActivation.findMany()) await activationSent(id);
    expect(await invites()).toBe(2);
    const answer = '550 5.1.1 <ecole@fraize.example>: User unknown';
    expect(await recordRefusal(systeme, { email: 'ecole@fraize.example', answer })).toBe(true);
    expect(await refusOf(fiche)).toBe('Adresse inconnue');
    expect(await refusOf(other)).toBe('');
    expect(await invites()).toBe(1);
  });

  it('of an address no fiche has, and of us, marks nothing', async () => {
    const fiche = await aFiche({ email: 'ecole@fraize.example' });
    expect(await recordRefusal(systeme, { email: 'autre@example.org', answer: '550 5.1.1 x' })).toBe(false);
    expect(
      await recordRefusal(systeme, {
        email: 'ecole@fraize.example',
        answer: '554 5.7.1 Relay access denied',
      }),
    ).toBe(false);
    expect(await refusOf(fiche)).toBe('');
  });

  it('long after an invitation leaves that one counted', async () => {
    await aFiche({ email: 'ecole@fraize.example' });
    await scheduleEnvois(agent, { genre: 'invitation', cible: 'tous', nombre: 1 });
    await db.envoiActivation.updateMany({ data: { sentAt: new Date(Date.now() - 60 * 86_400_000) } });
    await recordRefusal(systeme, { email: 'ecole@fraize.example', answer: '552 5.2.2 full' });
    expect(await invites()).toBe(1);
  });
});

it('a file that brings another address clears the refusal of the old one', async () => {
  const fiche = await aFiche({ email: 'ancienne@example.org', communeInsee: '88160', source: 'Essai' });
  await markRefused(agent, { email: 'ancienne@example.org' });
  const bring = (email: string) =>
    transaction((tx) =>
      receiveFiches(tx, systeme, {
        source: 'essai',
        sourceNom: 'Essai',
        fiches: [
          {
            ligne: 2,
            sourceId: '1',
            empreinte: email,
            ficheId: fiche.id,
            reconnue: true,
            champs: { nom: fiche.nom, genreId: 'bibliotheque', communeInsee: '88160', email },
          },
        ],
      }),
    );
  await bring('ANCIENNE@example.org');
  expect(await refusOf(fiche)).not.toBe('');
  await bring('nouvelle@example.org');
  expect(await refusOf(fiche)).toBe('');
});

describe('delivery reports dropped by an agent', () => {
  it('mark what they refuse, and say what they could not use', async () => {
    const fiche = await aFiche({ email: 'ecole@fraize.example' });
    const late = await aFiche({ email: 'tard@example.org' });
    const read = await readReports(agent, [
      {
        nom: 'refus.eml',
        bytes: eml(
          ['ecole@fraize.example', 'failed', '552 5.2.2 mailbox full'],
          ['tard@example.org', 'delayed', '451 4.7.1 try later'],
          ['inconnue@example.org', 'failed', '550 5.1.1 no such user'],
        ),
      },
      { nom: 'retard.eml', bytes: eml(['tard@example.org', 'delayed', '451 4.7.1']) },
      { nom: 'nous.eml', bytes: eml(['tard@example.org', 'failed', '554 5.7.1 Relay access denied']) },
      { nom: 'photo.eml', bytes: Buffer.from('\x89PNG', 'latin1') },
    ]);
    expect(read).toEqual({
      marked: [{ email: 'ecole@fraize.example', raison: 'Boîte pleine' }],
      unknown: ['inconnue@example.org'],
      ignored: [
        { nom: 'retard.eml', raison: 'il annonce un retard ou une remise, pas un refus.' },
        { nom: 'nous.eml', raison: 'le refus vise notre serveur, pas l’adresse.' },
        { nom: 'photo.eml', raison: 'ce n’est pas un avis de non-remise.' },
      ],
    });
    expect(await refusOf(fiche)).toBe('Boîte pleine');
    expect(await refusOf(late)).toBe('');
  });

  it('need at least one file, and no more than fifty', async () => {
    await expect(readReports(agent, [])).rejects.toMatchObject({ code: 'invalid' });
    const many = Array.from({ length: 51 }, () => ({ nom: 'a.eml', bytes: Buffer.alloc(0) }));
    await expect(readReports(agent, many)).rejects.toMatchObject({ code: 'invalid' });
  });
});

describe('the account of a dead address', () => {
  it('is marked with the fiches, until a link mailed there is followed', async () => {
    const person = await aCompte({ email: 'annie@fraize.example' });
    const { marked } = await readReports(agent, [
      { nom: 'avis.eml', bytes: eml(['Annie@Fraize.example', 'failed', '550 5.2.1 Mailbox disabled']) },
    ]);
    expect(marked).toEqual([{ email: 'annie@fraize.example', raison: 'Boîte fermée' }]);
    const read = () =>
      db.compte.findUniqueOrThrow({
        where: { id: person.id },
        select: { emailRefus: true, emailRefusAt: true },
      });
    expect(await read()).toEqual({ emailRefus: 'Boîte fermée', emailRefusAt: expect.any(Date) });
    expect(await isReachable(systeme, person.email, { news: true })).toBe(false);
    expect(await isReachable(systeme, person.email)).toBe(true);
    const lien = await transaction((tx) =>
      createLien(tx, { purpose: 'connexion', compteId: person.id, email: person.email }),
    );
    await redeemLien(visiteur, signId('lien', lien), {}, { address: '192.0.2.1', appareil: '' });
    expect(await read()).toEqual({ emailRefus: '', emailRefusAt: null });
    expect(await isReachable(systeme, person.email, { news: true })).toBe(true);
  });
});

describe('an agent', () => {
  it('marks an address that is dead, and clears one that works', async () => {
    const fiche = await aFiche({ nom: 'Ehpad Les Tilleuls', email: 'Accueil@tilleuls.example' });
    expect(
      await markRefused(agent, { email: ' accueil@TILLEULS.example ', raison: 'La directrice le dit' }),
    ).toEqual({ fiches: 1 });
    expect(await listRefusals(agent)).toMatchObject({
      total: 1,
      items: [{ nom: 'Ehpad Les Tilleuls', raison: 'La directrice le dit' }],
    });
    for (const [q, total] of [
      ['tilleuls', 1],
      ['ACCUEIL@', 1],
      ['@', 1],
      ['moulin', 0],
    ] as const)
      expect((await listRefusals(agent, { q })).total).toBe(total);
    await clearRefusal(agent, { ficheId: fiche.id });
    expect(await listRefusals(agent)).toMatchObject({ total: 0, items: [] });
    await clearRefusal(agent, { ficheId: fiche.id });
    expect(await refusOf(fiche)).toBe('');
  });

  it('is told when no fiche has the address', async () => {
    await expect(markRefused(agent, { email: 'personne@example.org' })).rejects.toMatchObject({
      fields: { email: 'Aucune fiche ni aucun compte n’a cette adresse.' },
    });
  });

  it('must be one', async () => {
    const membre = await aCompte();
    const fiche = await aFiche({ email: 'a@example.org', emailRefus: 'Boîte pleine' });
    for (const work of [
      () => markRefused(membre, { email: 'a@example.org' }),
      () => clearRefusal(membre, { ficheId: fiche.id }),
      () => readReports(membre, [{ nom: 'a.eml', bytes: Buffer.alloc(0) }]),
      () => listRefusals(membre),
    ])
      await expect(work()).rejects.toMatchObject({ code: 'not_found' });
  });
});

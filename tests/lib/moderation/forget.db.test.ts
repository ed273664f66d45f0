import { beforeEach, expect, test } from 'vitest';
import { type Connecte, systeme, visiteur } from '@/lib/comptes/actor';
import { blockCompte } from '@/lib/comptes/commands/block';
import { at } from '@/lib/core/clock';
import { db } from '@/lib/core/db';
import { sections } from '@/lib/mes-donnees/archive/sections';
import { eraseCompte } from '@/lib/mes-donnees/commands/erase';
import { appealDecision } from '@/lib/moderation/commands/appeal';
import { forgetClosed } from '@/lib/moderation/commands/clean-up';
import { decideCas } from '@/lib/moderation/commands/decide';
import { confirmReport, confirmToken, reportContent } from '@/lib/moderation/commands/report';
import { firstTampered } from '@/lib/moderation/journal';
import { fillInstance, resetDatabase } from '../../support/database';
import { aCategorie, aReponse, aSujet } from '../../support/forum';
import { aCompte } from '../../support/people';

const client = { address: '192.0.2.1', appareil: 'Test' };
const later = (days: number) => new Date(Date.now() + days * 86_400_000);

let auteur: Connecte;
let annie: Connecte;
let agent: Connecte;
let reponseId: string;

beforeEach(async () => {
  await resetDatabase();
  await fillInstance();
  auteur = await aCompte({ nom: 'Zéphyrine Partante' });
  annie = await aCompte({ nom: 'Annie Grosjean' });
  agent = await aCompte({ nom: 'Hélène Thomas', role: 'agent' });
  await aCategorie();
  const sujet = await aSujet(annie);
  reponseId = (await aReponse(auteur, sujet.id)).id;
});

async function decide(mesure: string, by = annie) {
  await reportContent(by, { cible: 'reponse', id: reponseId, article: '3', texte: 'Lisez.' }, client);
  const cas = await db.cas.findFirstOrThrow({ where: { closedAt: null } });
  return decideCas(agent, { casId: cas.id, mesure, article: '3', faits: 'Des mots blessants.' });
}

test('a case goes a year after it was closed, unless its decision still holds: then who reported goes', async () => {
  const visitor = { nom: 'Une voisine', email: 'voisine@example.org', bonneFoi: 'on', texte: 'Voyez.' };
  await reportContent(visiteur, { cible: 'reponse', id: reponseId, article: '3', ...visitor }, client);
  const { id } = await db.casSignalement.findFirstOrThrow();
  await confirmReport(visiteur, confirmToken(id));
  await decide('laisser');
  await decide('masquer');
  expect(await at(later(364), () => forgetClosed(systeme))).toBe(0);
  expect(await db.casSignalement.count({ where: { email: visitor.email } })).toBe(1);
  expect(await at(later(366), () => forgetClosed(systeme))).toBe(1);
  expect(await db.casSignalement.findMany({ select: { nom: true, email: true, compteId: true } })).toEqual([
    { nom: '', email: '', compteId: null },
  ]);
  expect(await db.moderationDecision.findMany({ select: { mesure: true } })).toEqual([{ mesure: 'masquer' }]);
  expect(await firstTampered()).toBeNull();
});

test('who deletes their account is named in no case, no report and no line of the journal, which stays whole', async () => {
  const { decisionId } = await decide('masquer');
  await appealDecision(auteur, { decisionId, texte: 'Non.' });
  await reportContent(annie, { cible: 'compte', id: auteur.id, article: '2' }, client);
  await reportContent(auteur, { cible: 'compte', id: annie.id, article: '2' }, client);
  await blockCompte(auteur, annie.id);
  await eraseCompte(auteur.id);
  const rows = await db.$queryRaw<{ text: string }[]>`
    select t::text as text from cas t union all select t::text from cas_signalements t
    union all select t::text from journal t union all select t::text from notifications t`;
  expect(rows.length).toBeGreaterThan(0);
  expect(rows.filter(({ text }) => text.includes('Zéphyrine'))).toEqual([]);
  expect(await db.blocage.count()).toBe(0);
  expect(await db.casSignalement.count({ where: { compteId: auteur.id } })).toBe(0);
  expect(await firstTampered()).toBeNull();
});

test('the archive of a person has what they reported, what was decided of theirs, and whom they block', async () => {
  const { decisionId } = await decide('masquer');
  await appealDecision(auteur, { decisionId, texte: 'C’était une citation.' });
  await blockCompte(auteur, annie.id);
  const archive = async (actor: Connecte, name: string) => {
    const rows: unknown[] = [];
    for await (const row of sections.find((one) => one.name === name)?.rows(actor) ?? []) rows.push(row);
    return rows;
  };
  expect(await archive(annie, 'contenus-signales')).toMatchObject([{ kind: 'reponse', texte: 'Lisez.' }]);
  expect(await archive(auteur, 'decisions')).toMatchObject([
    { mesure: 'masquer', faits: 'Des mots blessants.', recours: [{ texte: 'C’était une citation.' }] },
  ]);
  expect(await archive(annie, 'decisions')).toEqual([]);
  expect(await archive(auteur, 'personnes-bloquees')).toMatchObject([{ bloque: { nom: 'Annie Grosjean' } }]);
});

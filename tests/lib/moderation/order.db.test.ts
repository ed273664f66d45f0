import { beforeEach, expect, test } from 'vitest';
import { lockAnnonce } from '@/lib/annonces/access';
import { decisionsOf } from '@/lib/annonces/decisions';
import type { Connecte } from '@/lib/comptes/actor';
import { db, type Tx, transaction } from '@/lib/core/db';
import { eraseCompte } from '@/lib/mes-donnees/commands/erase';
import { holdCas } from '@/lib/moderation/cas';
import { reclassifyAnnonce, redirectAnnonce, undoDecision } from '@/lib/moderation/commands/annonces';
import { appealDecision, decideAppeal } from '@/lib/moderation/commands/appeal';
import { disableCompte, enableCompte } from '@/lib/moderation/commands/comptes';
import { decideCas } from '@/lib/moderation/commands/decide';
import { record } from '@/lib/moderation/journal';
import { anAnnonce } from '../../support/annonces';
import { fillInstance, resetDatabase } from '../../support/database';
import { aCas } from '../../support/moderation';
import { aCompte } from '../../support/people';
import { until } from '../../support/until';

let paul: Connecte;
let helene: Connecte;
let marc: Connecte;
let admin: Connecte;

beforeEach(async () => {
  await resetDatabase();
  await fillInstance();
  paul = await aCompte({ nom: 'Paul Génin' });
  helene = await aCompte({ nom: 'Hélène Thomas', role: 'agent' });
  marc = await aCompte({ nom: 'Marc Didier', role: 'agent' });
  admin = await aCompte({ nom: 'Odile Remy', role: 'administrateur' });
});

const theirAnnonce = () => anAnnonce({ auteurId: paul.id, titre: 'Concert' });
const aCaseAbout = (annonceId: string) => aCas({ kind: 'annonce', cibleId: annonceId, auteurId: paul.id });
const another = { sens: 'demande', nature: 'lieu', transactions: ['location'] };

async function isWaiting() {
  const rows = await db.$queryRaw<unknown[]>`
    select from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`;
  return rows.length > 0;
}

/**
 * What somebody else does stands in the middle of a transaction that holds `first` and then takes `last`: whatever waits for
 * it must not hold what it takes next, or PostgreSQL ends one of the two.
 */
async function meanwhile(
  first: (tx: Tx) => Promise<unknown>,
  other: () => Promise<unknown>,
  last: (tx: Tx) => Promise<unknown>,
) {
  let done: Promise<unknown> = Promise.resolve();
  const held = transaction(async (tx) => {
    await first(tx);
    done = other();
    done.catch(() => undefined);
    await until(isWaiting, 'the other to wait');
    await last(tx);
  });
  expect((await Promise.allSettled([held, held.catch(() => undefined).then(() => done)])).map(said)).toEqual([
    'done',
    'done',
  ]);
}
const said = (result: PromiseSettledResult<unknown>) =>
  result.status === 'fulfilled' ? 'done' : String(result.reason);

const onAnnonce: [what: string, other: (annonceId: string) => Promise<() => Promise<unknown>>][] = [
  ['reclassified', async (annonceId) => () => reclassifyAnnonce(marc, { annonceId, ...another })],
  ['sent to the agenda', async (annonceId) => () => redirectAnnonce(marc, { annonceId })],
  [
    'reclassified no more',
    async (annonceId) => {
      await reclassifyAnnonce(helene, { annonceId, ...another });
      const { decisions } = await db.annonce.findUniqueOrThrow({ where: { id: annonceId } });
      const decision = decisionsOf(decisions).at(-1)?.at;
      return () => undoDecision(marc, { annonceId, decision });
    },
  ],
  ['erased with its account', async () => () => eraseCompte(paul.id)],
];

test.each(onAnnonce)(
  'an annonce is %s while a colleague decides of its case: one after the other',
  async (_what, other) => {
    const { id } = await theirAnnonce();
    const go = await other(id);
    const earlier = await db.cas.findFirst({ where: { cibleId: id }, select: { id: true } });
    const { id: casId } = earlier ?? (await aCaseAbout(id));
    await meanwhile(
      (tx) => holdCas(tx, casId),
      go,
      (tx) => lockAnnonce(tx, id),
    );
  },
);

const lockCompte = (tx: Tx) => tx.$executeRaw`select 1 from comptes where id = ${paul.id} for update`;

test('an account is closed, and opened again, while a colleague decides of its case: one after the other', async () => {
  const { id } = await aCas({ kind: 'compte', cibleId: paul.id, auteurId: paul.id });
  const hold = (tx: Tx) => holdCas(tx, id);
  const compteId = paul.id;
  await meanwhile(hold, () => disableCompte(admin, { compteId, motif: 'Publicité répétée.' }), lockCompte);
  await meanwhile(hold, () => enableCompte(admin, { compteId }), lockCompte);
});

test('an appeal is granted while something else is written of the same annonce: one after the other', async () => {
  const { id } = await theirAnnonce();
  const { id: casId } = await aCaseAbout(id);
  const given = { casId, mesure: 'masquer', article: '4', faits: 'Date, heure et prix.' };
  const { decisionId } = await decideCas(helene, given);
  await appealDecision(paul, { decisionId, texte: 'Ce n’est pas un concert.' });
  const { id: recoursId } = await db.recours.findFirstOrThrow();
  await meanwhile(
    (tx) => lockAnnonce(tx, id),
    () => decideAppeal(marc, { recoursId, issue: 'annulee', reponse: 'C’est juste.' }),
    (tx) => record(tx, helene, { acte: 'Une ligne' }),
  );
});

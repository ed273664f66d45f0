import type { Connecte } from '@/lib/comptes/actor';
import { now } from '@/lib/core/clock';
import { Prisma, type Tx } from '@/lib/core/db';
import { invalid } from '@/lib/core/errors';
import { getCharte } from '@/lib/instance/queries';
import { withdrawNotifications } from '@/lib/notifications/withdraw';
import { type HeldCas, holdCas, openCas } from './cas';
import { articlesOf } from './charte';
import type { Avant } from './cible';
import { cibles } from './cibles';
import { record } from './journal';
import { motifsOf } from './motifs';
import { statementTitle } from './statement';
import { casCle } from './tell-agents';
import { tellAuthors } from './tell-author';
import { tellReporters } from './tell-reporters';
import { dueAt } from './when';
import { AUTRE, type CibleKind, casNumero, type Mesure, mesureWords, regleName, type Theme } from './words';

/** A rule, as the charte in force calls it. */
export type Regle = { article: number; regle: string };

/** @throws AppError `invalid` naming `article` */
export async function regleOf(article: number): Promise<Regle> {
  const charte = await getCharte();
  const found = articlesOf(charte.texte).find(({ numero }) => numero === article);
  if (!found) throw invalid('article', 'Choisissez l’article de la charte, ou la loi.');
  return { article, regle: regleName(found) };
}

/** No article in particular: the facts say which. */
export const CHARTE: Regle = { article: AUTRE, regle: 'La charte du site' };

/** The rule that reports of this theme name; the charte as a whole when it has no such article. */
export async function regleOfTheme(theme: Theme): Promise<Regle> {
  const articles = articlesOf((await getCharte()).texte);
  const motif = motifsOf(articles).find((one) => one.theme === theme);
  const found = articles.find(({ numero }) => numero === motif?.article);
  return found ? { article: found.numero, regle: regleName(found) } : CHARTE;
}

type Settled = Regle & {
  mesure: Mesure;
  faits: string;
  /** Of a suspension. */
  jours?: number | null;
  /** Who it is addressed to. */
  auteurs: readonly { id: string }[];
  /** Applies the measure. @returns what it changed, as it was */
  measure: (when: { at: Date; until: Date | null }) => Promise<Avant | null>;
};

/**
 * Closes a case by a measure: it holds at once, those it is addressed to get the statement of reasons (DSA, article 17) at
 * that instant, those who reported are told what came of it, and the journal keeps it.
 */
export async function settle(tx: Tx, agent: Connecte, cas: HeldCas, settled: Settled): Promise<string> {
  const { mesure, article, regle, faits, jours = null, measure } = settled;
  const auteurs = settled.auteurs.map(({ id }) => id);
  const at = now();
  const until = dueAt(mesure, at, jours);
  const avant = await measure({ at, until });
  const { id: decisionId } = await tx.moderationDecision.create({
    data: {
      ...{ casId: cas.id, mesure, article, regle, faits, auteurs, decidedAt: at },
      jours: mesure === 'suspendre' ? jours : null,
      decidedById: agent.id,
      dueAt: until,
      avant: avant ?? Prisma.DbNull,
    },
    select: { id: true },
  });
  await tx.cas.update({ where: { id: cas.id }, data: { closedAt: at } });
  await withdrawNotifications(tx, [casCle(cas.id)]);
  await record(tx, agent, {
    acte: `Décision : ${mesureWords[mesure].nom}`,
    cas: casNumero(cas),
    detail: [regle, faits].filter(Boolean).join(' – '),
  });
  // Whoever changed what was asked is told that it is enough.
  const accepted =
    mesure === 'laisser' &&
    (await tx.moderationDecision.count({ where: { casId: cas.id, mesure: 'modifier', undoneAt: null } })) > 0;
  if (mesure !== 'laisser' || accepted)
    await tellAuthors(tx, 'moderation-decision', {
      ...{ decisionId, auteurs, acteurId: agent.id },
      titre: statementTitle({ mesure, kind: cas.kind, suite: accepted ? 'acceptee' : null }),
      texte: faits,
    });
  await tellReporters(tx, cas.id);
  return decisionId;
}

type AtOnce = Omit<Settled, 'auteurs'> & { kind: CibleKind; id: string; theme: Theme };

/** The same of what an agent decides where they read it: the case opens, if none is, and closes. */
export async function settleAtOnce(tx: Tx, agent: Connecte, { kind, id, theme, ...settled }: AtOnce) {
  const trouvee = await cibles[kind].find(id, tx);
  if (!trouvee) return;
  const opened = await openCas(tx, { kind, trouvee, theme, par: agent });
  const cas = await holdCas(tx, opened.id);
  if (cas) await settle(tx, agent, cas, { ...settled, auteurs: trouvee.auteurs });
}

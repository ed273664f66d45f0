import { z } from 'zod';
import { box, day, figure, honeypot, line, prose } from '@/lib/core/inputs';
import { existingId } from '@/lib/realtime/shapes';
import { cibleKinds, MAX_FAITS, MAX_TEXTE, mesures, SUSPENDRE_MAX_JOURS } from './words';

const kind = z.enum(cibleKinds, 'Ce contenu ne se signale pas.');
const NO_REASON = 'Choisissez une raison.';
const NO_RULE = 'Choisissez la règle, article de la charte ou loi.';
/** An article of the charte, as a form sends its number; 0: the law. */
const article = (missing: string) =>
  z
    .union([z.number(), z.string()], missing)
    .refine((typed) => /^\d{1,3}$/.test(String(typed)), missing)
    .transform(Number);
const required = (max: number, sentence: string) =>
  z.string().default('').pipe(prose(max)).pipe(z.string(sentence).min(1, sentence));

export const cibleRef = z.object({ cible: kind, id: existingId });

export const reportInput = z.object({
  cible: kind,
  id: existingId,
  article: article(NO_REASON),
  texte: prose(MAX_TEXTE).default(''),
  /** Seen by programs only: whoever fills it is one. */
  site: honeypot,
});

const NO_NAME = 'Écrivez votre nom.';
const NO_EMAIL = 'Écrivez votre adresse e-mail, comme nom@exemple.fr.';
const NO_FAITH = 'Cochez cette case : nous en avons besoin pour traiter le signalement.';
const typed = (max: number) => z.string().default('').pipe(line(max));
/** What a visitor adds (DSA, article 16). */
export const visitorInput = z.object({
  nom: typed(100).pipe(z.string().min(1, NO_NAME)),
  email: typed(200).pipe(z.string().toLowerCase().pipe(z.email(NO_EMAIL))),
  texte: required(MAX_TEXTE, 'Expliquez ce qui ne va pas.'),
  bonneFoi: z.union([z.literal(true), z.literal('on')], NO_FAITH),
});

export const assignInput = z.object({ casId: existingId, agentId: existingId });

export const decideInput = z.object({
  casId: existingId,
  mesure: z.enum(mesures, 'Choisissez une décision.'),
  article: article(NO_RULE),
  jours: figure(1, SUSPENDRE_MAX_JOURS, { whole: true }).default(null),
  faits: prose(MAX_FAITS).default(''),
});

export const decisionRef = z.object({ decisionId: existingId });

export const undoInput = z.object({
  decisionId: existingId,
  motif: required(MAX_FAITS, 'Dites pourquoi la décision est annulée.'),
});

export const appealInput = z.object({
  decisionId: existingId,
  texte: required(MAX_TEXTE, 'Dites pourquoi vous contestez la décision.'),
});

export const decideAppealInput = z.object({
  recoursId: existingId,
  issue: z.enum(['maintenue', 'annulee'], 'Choisissez une réponse.'),
  reponse: required(MAX_FAITS, 'Expliquez votre réponse : son auteur la lira.'),
});

const NO_DAY = 'Indiquez un jour.';
const someDay = day.pipe(z.date(NO_DAY));
const turn = { agentId: existingId, du: someDay, au: someDay };
const inOrder = ({ du, au }: { du: Date; au: Date }) => du <= au;
const NOT_IN_ORDER = { path: ['au'], message: 'Le dernier jour vient après le premier.' };
export const permanenceInput = z
  .object({ ...turn, /** Open cases go along. */ avecCas: box.default(false) })
  .refine(inOrder, NOT_IN_ORDER);
export const dutyRef = z.object({ permanenceId: existingId });
export const correctDutyInput = z.object({ permanenceId: existingId, ...turn }).refine(inOrder, NOT_IN_ORDER);

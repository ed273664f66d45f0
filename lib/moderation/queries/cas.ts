import type { Actor } from '@/lib/comptes/actor';
import { canManageComptes } from '@/lib/comptes/policy';
import { db } from '@/lib/core/db';
import { notFound } from '@/lib/core/errors';
import { getCharte, getInstance } from '@/lib/instance/queries';
import { requireModerator } from '../access';
import { articlesOf } from '../charte';
import type { Trouvee } from '../cible';
import { cibles, standsFor } from '../cibles';
import { canDecideCas } from '../policy';
import {
  type Article,
  type CibleKind,
  casNumero,
  isTheme,
  type Mesure,
  mesuresOf,
  type Theme,
} from '../words';
import { namesOf } from './decision';

export type Report = {
  id: string;
  /** Null: a visitor who gave a name. */
  compteId: string | null;
  nom: string;
  texte: string;
  article: number;
  createdAt: Date;
};

/** What is known of who wrote it, beside this case. */
export type History = {
  id: string;
  nom: string;
  createdAt: Date;
  annonces: number;
  reponses: number;
  /** Measures taken before, undone ones left out. */
  mesures: number;
  /** The reader may manage the account. */
  gere: boolean;
  suspenduJusquau: Date | null;
};

export type CasPage = {
  id: string;
  numero: string;
  kind: CibleKind;
  theme: Theme;
  titre: string;
  extrait: string;
  auteurNom: string;
  agentId: string | null;
  agent: string;
  openedAt: Date;
  closedAt: Date | null;
  /** As it is now; null once it has gone. */
  trouvee: Trouvee | null;
  /** Who reported, and their words, left out: the reader wrote it, and is not told. */
  secret: boolean;
  signalements: Report[];
  history: History | null;
  decisions: { id: string; mesure: Mesure; par: string; decidedAt: Date; annulee: boolean }[];
  articles: Article[];
  mesures: Mesure[];
  canDecide: boolean;
};

/** Reports shown of one case. */
const MOST = 100;

async function historyOf(actor: Actor, auteurId: string | null): Promise<History | null> {
  if (!auteurId) return null;
  const row = await db.compte.findUnique({
    where: { id: auteurId },
    select: {
      ...{ id: true, nom: true, createdAt: true, suspenduJusquau: true },
      _count: { select: { annonces: true, reponses: true } },
    },
  });
  if (!row) return null;
  const mesures = await db.moderationDecision.count({
    where: { auteurs: { has: auteurId }, mesure: { not: 'laisser' }, undoneAt: null },
  });
  const { _count, ...compte } = row;
  return { ...compte, ..._count, mesures, gere: canManageComptes(actor) };
}

/**
 * One case, by its number, with all it takes to decide.
 * @throws AppError `unauthenticated`; `not_found`, also for who is no agent
 */
export async function getCas(actor: Actor, numero: string): Promise<CasPage> {
  requireModerator(actor);
  const [, annee, rang] = /^(\d{4})-(\d{1,7})$/.exec(numero) ?? [];
  if (!annee || !rang) throw notFound();
  const row = await db.cas.findUnique({
    where: { annee_rang: { annee: Number(annee), rang: Number(rang) } },
    include: {
      signalements: { orderBy: { createdAt: 'asc' }, take: MOST },
      decisions: { orderBy: { decidedAt: 'desc' }, take: 20 },
    },
  });
  if (!row) throw notFound();
  const { kind, id: cibleId } = await standsFor({ kind: row.kind, id: row.cibleId });
  const [trouvee, names, charte, { agendaUrl }] = await Promise.all([
    cibles[kind].find(cibleId),
    namesOf([
      row.agentId,
      ...row.signalements.map(({ compteId }) => compteId),
      ...row.decisions.map(({ decidedById }) => decidedById),
    ]),
    getCharte(),
    getInstance(),
  ]);
  const auteurs = trouvee?.auteurs ?? [];
  const [seul, ...others] = auteurs;
  // Who reports was promised that its author would not know: agents write as well.
  const ids = [row.auteurId, ...auteurs.map((one) => one.id), ...row.decisions.flatMap((one) => one.auteurs)];
  const secret = actor.kind === 'compte' && ids.includes(actor.id);
  const alone = Boolean(seul && !seul.agent && others.length === 0);
  const { id, theme, titre, extrait, auteurNom, agentId, openedAt, closedAt } = row;
  return {
    ...{ id, kind, titre, extrait, auteurNom, agentId, openedAt, closedAt, trouvee },
    numero: casNumero(row),
    theme: isTheme(theme) ? theme : 'autre',
    agent: (agentId && names.get(agentId)) ?? '',
    secret,
    signalements: row.signalements.map(({ id: reportId, compteId, nom, texte, article, createdAt }) => ({
      ...{ id: reportId, article, createdAt },
      ...(secret
        ? { compteId: null, texte: '', nom: '' }
        : { compteId, texte, nom: (compteId && names.get(compteId)) || nom }),
    })),
    history: await historyOf(actor, alone && seul ? seul.id : row.auteurId),
    decisions: row.decisions.map(({ id: decisionId, mesure, decidedById, decidedAt, undoneAt }) => ({
      ...{ id: decisionId, mesure, decidedAt },
      par: names.get(decidedById) ?? '',
      annulee: undoneAt !== null,
    })),
    articles: articlesOf(charte.texte),
    mesures: mesuresOf(kind, { seul: alone, agenda: agendaUrl !== '' }),
    canDecide: closedAt === null && canDecideCas(actor, auteurs),
  };
}

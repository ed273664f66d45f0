import { requireAllowed } from '@/lib/annuaire/access';
import type { Actor } from '@/lib/comptes/actor';
import { isAgent } from '@/lib/comptes/policy';
import { now } from '@/lib/core/clock';
import { db } from '@/lib/core/db';
import { getInstance } from '@/lib/instance/queries';
import { fullName } from '@/lib/instance/words';
import { invitationWords } from '../mail-words';
import { countTargets, countWithoutAddress, mostOf, pickTargets, type TargetCounts } from '../targets';
import { nextMorning } from '../when';
import type { Cible, Demarche, EnvoiGenre } from '../words';

export type AllTargets = Record<Demarche, TargetCounts> & {
  /** Fiches that no letter can reach either: they have no postal address. */
  sansAdresse: number;
};

/** How many fiches each step may be taken for now. @throws AppError `not_found` for who is no agent */
export async function getTargets(actor: Actor): Promise<AllTargets> {
  requireAllowed(actor, isAgent);
  const date = now();
  const [invitation, relance, lettre, sansAdresse] = await Promise.all([
    countTargets('invitation', date),
    countTargets('relance', date),
    countTargets('lettre', date),
    countWithoutAddress(date),
  ]);
  return { invitation, relance, lettre, sansAdresse };
}

export type Prepared = {
  /** Messages of this batch, `mostOf` at most. */
  nombre: number;
  /** Whether more remain for a next batch. */
  plein: boolean;
  /** Some of those it goes to, by name. */
  exemples: string[];
  /** When it would leave. */
  sendAt: Date;
};

const EXAMPLES = 5;

/** What one click more would do. @throws AppError `not_found` for who is no agent */
export async function getPrepared(actor: Actor, demarche: Demarche, cible: Cible): Promise<Prepared> {
  requireAllowed(actor, isAgent);
  const date = now();
  const ids = await pickTargets(demarche, cible, date);
  const fiches = await db.fiche.findMany({
    where: { id: { in: ids.slice(0, EXAMPLES) } },
    orderBy: { nom: 'asc' },
    select: { nom: true },
  });
  return {
    nombre: ids.length,
    plein: ids.length === mostOf(demarche),
    exemples: fiches.map(({ nom }) => nom),
    sendAt: nextMorning(date),
  };
}

/** The message as its reader sees it, for a fiche of that name. @throws AppError `not_found` for who is no agent */
export async function getSampleMessage(actor: Actor, genre: EnvoiGenre, mot: string, ficheNom: string) {
  const { id, nom } = requireAllowed(actor, isAgent);
  const [instance, compte] = await Promise.all([
    getInstance(),
    db.compte.findUnique({ where: { id }, select: { fonction: true } }),
  ]);
  return invitationWords({
    genre,
    mot,
    site: fullName(instance),
    fiche: { nom: ficheNom, source: '' },
    agent: { nom, fonction: compte?.fonction ?? '' },
  });
}

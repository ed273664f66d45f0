import { isReferent } from '@/lib/annuaire/policy';
import type { Actor } from '@/lib/comptes/actor';
import { isAgent } from '@/lib/comptes/policy';
import type { SignalementMotif } from './words';

/** What who speaks for a fiche answers by themselves; on the rest they would be judge of their own case. */
const ownMotifs: readonly SignalementMotif[] = ['correction', 'erreur', 'ferme'];

export const canDecideSignalement = (
  actor: Actor,
  motif: SignalementMotif,
  fiche: { referents: readonly string[] },
) => isAgent(actor) || (ownMotifs.includes(motif) && isReferent(actor, fiche));

/** Whether a report waits for the agents rather than for who speaks for the fiche. */
export const isForAgents = (motif: SignalementMotif, fiche: { referents: readonly string[] }) =>
  fiche.referents.length === 0 || !ownMotifs.includes(motif);

import type { Actor, Connecte } from '@/lib/comptes/actor';
import { type Tx, transaction } from '@/lib/core/db';
import { AppError, forbidden, invalid, notFound } from '@/lib/core/errors';
import { parse } from '@/lib/core/parse';
import { getInstance } from '@/lib/instance/queries';
import { requireModerator } from '../access';
import { type HeldCas, holdCas } from '../cas';
import type { Trouvee } from '../cible';
import { cibles, standsFor } from '../cibles';
import { apply } from '../measures';
import { canDecideCas } from '../policy';
import { hiddenInCas, lift } from '../reopen';
import { decideInput } from '../schema';
import { regleOf, settle } from '../settle';
import { casNumero, type Mesure, mesuresOf, mesureWords } from '../words';

const OWN = 'Vous en êtes l’auteur : confiez ce cas à un collègue.';
const GONE = 'Ce contenu n’est plus là, son auteur l’a retiré : il n’y a plus qu’à clore le cas.';
const HIDDEN = 'Ce contenu est déjà masqué : annulez d’abord la décision précédente.';

/** Refuses what somebody else has decided meanwhile. */
async function refuseClosed(tx: Tx, cas: HeldCas) {
  if (!cas.closedAt) return;
  const last = await tx.moderationDecision.findFirst({
    where: { casId: cas.id },
    orderBy: { decidedAt: 'desc' },
    select: { decidedById: true, mesure: true },
  });
  const by = last && (await tx.compte.findUnique({ where: { id: last.decidedById }, select: { nom: true } }));
  const done = last ? ` : « ${mesureWords[last.mesure].nom} », par ${by?.nom ?? 'un collègue'}` : '';
  throw new AppError('invalid', `Ce cas vient d’être décidé${done}. Rien n’a changé de votre fait.`);
}

function refuseImpossible(
  actor: Connecte,
  cas: HeldCas,
  mesure: Mesure,
  trouvee: Trouvee | null,
  agenda: boolean,
) {
  const auteurs = trouvee?.auteurs ?? [];
  if (!canDecideCas(actor, auteurs)) throw forbidden(OWN);
  if (mesure === 'laisser') return;
  const ofCompte = mesure === 'suspendre' || mesure === 'fermer';
  if (!trouvee || (trouvee.gone && !ofCompte)) throw invalid('mesure', GONE);
  if (trouvee.hidden && !ofCompte) throw invalid('mesure', HIDDEN);
  const [seul, ...others] = auteurs;
  const possible = mesuresOf(cas.kind, { seul: Boolean(seul && !seul.agent && others.length === 0), agenda });
  if (!possible.includes(mesure)) throw invalid('mesure', 'Cette décision ne convient pas à ce contenu.');
}

/**
 * Decides of a case: the measure holds at once, its author gets the statement of reasons (DSA, article 17) at that
 * instant, those who reported are told what came of it, and the journal keeps it. Of two agents, the second is told what
 * the first decided.
 * @throws AppError `unauthenticated`; `not_found`, also for who is no agent; `forbidden` for one's own content; `invalid`
 *   (`mesure`, `article`, `faits`, `jours`), and once the case is closed
 */
export async function decideCas(
  actor: Actor,
  input: unknown,
): Promise<{ numero: string; decisionId: string }> {
  const agent = requireModerator(actor);
  const { casId, mesure, article, jours, faits } = parse(decideInput, input);
  if (mesure !== 'laisser' && faits.length < 10)
    throw invalid(
      'faits',
      faits
        ? 'C’est un peu court : dites en une phrase ce que vous avez constaté, l’auteur la lira.'
        : 'Écrivez ce que vous avez constaté : l’auteur le lira.',
    );
  if (mesure === 'suspendre' && jours === null) throw invalid('jours', 'Indiquez de un à trente jours.');
  const [rule, { agendaUrl }] = await Promise.all([regleOf(article), getInstance()]);
  return transaction(async (tx) => {
    const held = await holdCas(tx, casId);
    if (!held) throw notFound();
    await refuseClosed(tx, held);
    const { kind, id: cibleId } = await standsFor({ kind: held.kind, id: held.cibleId }, tx);
    if (cibleId !== held.cibleId) await tx.cas.update({ where: { id: casId }, data: { kind, cibleId } });
    const cas = { ...held, kind, cibleId };
    const found = await cibles[cas.kind].find(cas.cibleId, tx);
    const late = await hiddenInCas(tx, casId);
    const trouvee = found && late ? { ...found, hidden: false } : found;
    refuseImpossible(agent, cas, mesure, trouvee, agendaUrl !== '');
    if (late && mesure !== 'suspendre' && mesure !== 'fermer') await lift(tx, cas, late);
    const auteurs = trouvee?.auteurs ?? [];
    const about = { kind: cas.kind, cibleId: cas.cibleId, auteurId: auteurs[0]?.id ?? null };
    const decisionId = await settle(tx, agent, cas, {
      ...{ ...rule, mesure, faits, jours, auteurs },
      measure: (when) => apply(tx, agent, mesure, about, { ...when, motif: faits }),
    });
    return { numero: casNumero(cas), decisionId };
  });
}

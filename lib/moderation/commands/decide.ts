import type { Actor, Connecte } from '@/lib/comptes/actor';
import { now } from '@/lib/core/clock';
import { Prisma, type Tx, transaction } from '@/lib/core/db';
import { AppError, forbidden, invalid, notFound } from '@/lib/core/errors';
import { parse } from '@/lib/core/parse';
import { getCharte, getInstance } from '@/lib/instance/queries';
import { queueMail } from '@/lib/mails/queue';
import { withdrawNotifications } from '@/lib/notifications/withdraw';
import { requireModerator } from '../access';
import { type HeldCas, holdCas } from '../cas';
import { articlesOf } from '../charte';
import type { Trouvee } from '../cible';
import { cibles, standsFor } from '../cibles';
import { record } from '../journal';
import { apply } from '../measures';
import { canDecideCas } from '../policy';
import { hiddenInCas, lift } from '../reopen';
import { decideInput } from '../schema';
import { casCle } from '../tell-agents';
import { tellAuthors } from '../tell-author';
import { dueAt } from '../when';
import { casNumero, type Mesure, mesuresOf, mesureWords, regleName, statementTitle } from '../words';

const OWN = 'Vous en êtes l’auteur : confiez ce cas à un collègue.';
const GONE = 'Ce contenu n’est plus là, son auteur l’a retiré : il n’y a plus qu’à clore le cas.';
const HIDDEN = 'Ce contenu est déjà masqué : annulez d’abord la décision précédente.';

/** The rule of a decision, as the charte in force calls it. @throws AppError `invalid` naming `article` */
async function regleOf(article: number): Promise<string> {
  const charte = await getCharte();
  const found = articlesOf(charte.texte).find(({ numero }) => numero === article);
  if (!found) throw invalid('article', 'Choisissez l’article de la charte, ou la loi.');
  return regleName(found);
}

/** Refuses what somebody else has decided meanwhile. */
async function refuseClosed(tx: Tx, cas: HeldCas) {
  if (!cas.closedAt) return;
  const last = await tx.moderationDecision.findFirst({
    where: { casId: cas.id },
    orderBy: { decidedAt: 'desc' },
    select: { decidedById: true, mesure: true },
  });
  const by = last && (await tx.compte.findUnique({ where: { id: last.decidedById }, select: { nom: true } }));
  const done = last ? ` : « ${mesureWords[last.mesure].nom} », par ${by?.nom ?? 'un collègue'}` : '';
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
    throw invalid('faits', 'Écrivez ce que vous avez constaté : l’auteur le lira.');
  if (mesure === 'suspendre' && jours === null) throw invalid('jours', 'Indiquez de un à trente jours.');
  const [regle, { agendaUrl }] = await Promise.all([regleOf(article), getInstance()]);
  return transaction(async (tx) => {
    const held = await holdCas(tx, casId);
    if (!held) throw notFound();
    await refuseClosed(tx, held);
    const { kind, id: cibleId } = await standsFor({ kind: held.kind, id: held.cibleId }, tx);
    if (kind !== held.kind) await tx.cas.update({ where: { id: casId }, data: { kind, cibleId } });
    const cas = { ...held, kind, cibleId };
    const found = await cibles[cas.kind].find(cas.cibleId, tx);
    const late = await hiddenInCas(tx, casId);
    const trouvee = found && late ? { ...found, hidden: false } : found;
    refuseImpossible(agent, cas, mesure, trouvee, agendaUrl !== '');
    if (late && mesure !== 'suspendre' && mesure !== 'fermer') await lift(tx, cas, late);
    const auteurs = trouvee?.auteurs ?? [];
    const decidedAt = now();
    const until = dueAt(mesure, decidedAt, jours);
    const about = { kind: cas.kind, cibleId: cas.cibleId, auteurId: auteurs[0]?.id ?? null };
    const avant = await apply(tx, agent, mesure, about, { at: decidedAt, until, motif: faits });
    const { id: decisionId } = await tx.moderationDecision.create({
      data: {
        ...{ casId, mesure, article, regle, faits, decidedAt },
        jours: mesure === 'suspendre' ? jours : null,
        auteurs: auteurs.map(({ id }) => id),
        decidedById: agent.id,
        dueAt: until,
        avant: avant ?? Prisma.DbNull,
      },
      select: { id: true },
    });
    await tx.cas.update({ where: { id: casId }, data: { closedAt: decidedAt } });
    await withdrawNotifications(tx, [casCle(casId)]);
    const numero = casNumero(cas);
    await record(tx, agent, {
      acte: `Décision : ${mesureWords[mesure].nom}`,
      cas: numero,
      detail: [cas.titre, regle, faits].filter(Boolean).join(' – '),
    });
    if (mesure !== 'laisser')
      await tellAuthors(tx, 'moderation-decision', {
        ...{ decisionId, acteurId: agent.id },
        auteurs: auteurs.map(({ id }) => id),
        titre: statementTitle({ mesure, kind: cas.kind }),
        texte: faits,
      });
    await tellReporters(tx, casId);
    return { numero, decisionId };
  });
}

/** Each once, whatever is decided later. */
async function tellReporters(tx: Tx, casId: string) {
  const signalements = await tx.casSignalement.findMany({
    where: { casId },
    orderBy: { createdAt: 'asc' },
    take: 200,
    select: { id: true },
  });
  for (const { id } of signalements) await queueMail(tx, 'moderation-issue', id);
}

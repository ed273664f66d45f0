import { lockFiche } from '@/lib/annuaire/access';
import { reviseFiche } from '@/lib/annuaire/commands/revise-fiche';
import { ficheChanges } from '@/lib/annuaire/schema';
import { requireActive } from '@/lib/comptes/access';
import type { Actor, Connecte } from '@/lib/comptes/actor';
import { now } from '@/lib/core/clock';
import { db, type Tx, transaction } from '@/lib/core/db';
import { forbidden, invalid, notFound } from '@/lib/core/errors';
import { parse } from '@/lib/core/parse';
import { queueMail } from '@/lib/mails/queue';
import { canDecideSignalement } from '../policy';
import { readPropositions } from '../propositions';
import { removeOpposed } from '../remove-opposed';
import { acceptInput, refuseInput } from '../schema';
import type { Correctable, SignalementMotif } from '../words';

/**
 * Says that a report is right, and does what follows from it: of a correction, writes the fields that are chosen; closes
 * what exists no more; removes for good what must go, and remembers not to import it again. For an error, a doublon or the
 * charte, who decides has done what was needed, and says so in `reponse`. Its author is told by mail; so are those who
 * speak for the fiche, with the reason and the way to appeal, when an agent changed it.
 * @throws AppError `unauthenticated`, `not_found` for who may not decide, `forbidden` when it was decided meanwhile or
 * somebody speaks for a fiche to remove, `invalid` (`champs`; `reponse`, needed for the charte)
 */
export async function acceptSignalement(actor: Actor, given: unknown): Promise<void> {
  const { signalementId: id, champs, reponse } = parse(acceptInput, given);
  await decide(actor, id, 'accepte', reponse, async (tx, { ficheId, motif, propositions }) => {
    if (motif === 'charte' && !reponse) throw invalid('reponse', 'Dites ce qui a été fait.');
    // Gone meanwhile: nothing is left to change.
    if (!ficheId) return;
    if (motif === 'correction') await correct(tx, ficheId, propositions, champs);
    if (motif === 'ferme')
      await tx.fiche.updateMany({
        where: { id: ficheId, etat: 'publiee' },
        data: { etat: 'fermee', updatedAt: now() },
      });
    if (motif === 'retrait') await removeOpposed(tx, ficheId);
  });
}

/**
 * Says that a report changes nothing, and why; its author is told by mail.
 * @throws AppError as `acceptSignalement`
 */
export async function refuseSignalement(actor: Actor, given: unknown): Promise<void> {
  const { signalementId: id, reponse } = parse(refuseInput, given);
  if (!reponse) throw invalid('reponse', 'Dites pourquoi, en une phrase : la personne la lira.');
  await decide(actor, id, 'refuse', reponse, async () => undefined);
}

type Open = {
  ficheId: string | null;
  motif: SignalementMotif;
  propositions: Partial<Record<Correctable, string>>;
};

async function decide(
  actor: Actor,
  id: string,
  etat: 'accepte' | 'refuse',
  reponse: string,
  effect: (tx: Tx, open: Open) => Promise<void>,
) {
  const compte = requireActive(actor);
  const row = await db.signalement.findUnique({ where: { id }, select: { ficheId: true } });
  if (!row) throw notFound();
  await transaction(async (tx) => {
    if (row.ficheId) await lockFiche(tx, row.ficheId);
    // Held too: a fiche that is gone holds nobody back.
    await tx.$executeRaw`select 1 from signalements where id = ${id} for update`;
    const { motif, propositions, ficheId } = await requireOpen(tx, compte, id);
    await effect(tx, { ficheId, motif, propositions: readPropositions(propositions) });
    await tx.signalement.update({
      where: { id },
      data: { etat, reponse, decidedAt: now(), decidedById: compte.id },
    });
    await queueMail(tx, 'signalement-decide', id);
    if (etat === 'accepte' && ficheId && motif !== 'retrait') await tellReferents(tx, id, ficheId, compte);
  });
}

async function requireOpen(tx: Tx, actor: Connecte, id: string) {
  const row = await tx.signalement.findUnique({
    where: { id },
    select: {
      etat: true,
      motif: true,
      propositions: true,
      ficheId: true,
      decidedById: true,
      fiche: { select: { referents: { select: { compteId: true } } } },
    },
  });
  const referents = row?.fiche?.referents.map(({ compteId }) => compteId) ?? [];
  if (!row || !canDecideSignalement(actor, row.motif, { referents })) throw notFound();
  if (row.etat !== 'ouvert') {
    const by = row.decidedById
      ? await tx.compte.findUnique({ where: { id: row.decidedById }, select: { nom: true } })
      : null;
    throw forbidden(`${by?.nom ?? 'Quelqu’un'} a déjà répondu à ce signalement.`);
  }
  return row;
}

async function correct(
  tx: Tx,
  ficheId: string,
  propositions: Partial<Record<Correctable, string>>,
  champs: Correctable[],
) {
  const chosen = Object.fromEntries(
    champs.flatMap((champ) => (champ in propositions ? [[champ, propositions[champ]]] : [])),
  );
  if (Object.keys(chosen).length === 0) throw invalid('champs', 'Choisissez au moins un champ à corriger.');
  await reviseFiche(tx, ficheId, parse(ficheChanges, chosen));
}

/** Who speaks for a fiche learns what an agent did to it; who decided for themselves knows. */
async function tellReferents(tx: Tx, id: string, ficheId: string, actor: Connecte) {
  const others = await tx.referent.findMany({
    where: { ficheId, compteId: { not: actor.id } },
    select: { compteId: true },
  });
  for (const { compteId } of others) await queueMail(tx, 'signalement-effet', [id, compteId].join(':'));
}

import type { Actor } from '@/lib/comptes/actor';
import { now } from '@/lib/core/clock';
import { type Tx, transaction } from '@/lib/core/db';
import { forbidden, invalid, notFound } from '@/lib/core/errors';
import { parse } from '@/lib/core/parse';
import { removeBytes } from '@/lib/fichiers/bytes';
import { type Held, holdAppel, holdManaged, refuseChanged, requireAgent } from '../access';
import { knownDisciplines } from '../fields';
import { appelRef, draftInput } from '../schema';
import { draftSlug } from '../slug';
import { refreshAppelSearch } from '../text';

/** Drafts on the desk, of all agents together. */
export const MAX_DRAFTS = 200;

/**
 * The row of a draft, held; made when it is not there. Of two forms with the same id, one makes it.
 * @throws AppError `forbidden` beyond two hundred drafts
 */
export async function holdDraft(tx: Tx, compteId: string, appelId: string, titre: string): Promise<Held> {
  const there = await tx.appel.findUnique({ where: { id: appelId }, select: { id: true } });
  if (!there) {
    if ((await tx.appel.count({ where: { etat: 'brouillon' } })) >= MAX_DRAFTS)
      throw forbidden(`Il y a déjà ${MAX_DRAFTS} brouillons. Publiez-en ou supprimez-en d’abord.`);
    const date = now();
    await tx.appel.createMany({
      data: [
        {
          id: appelId,
          slug: draftSlug(appelId),
          titre,
          createdById: compteId,
          createdAt: date,
          updatedAt: date,
        },
      ],
      skipDuplicates: true,
    });
  }
  const row = await holdAppel(tx, appelId);
  if (!row) throw notFound();
  return row;
}

/**
 * Keeps a call that is not online yet. Any agent may go on with it.
 * @throws AppError `unauthenticated`; `not_found` for who is no agent; `invalid`, naming `appelId` when it is online
 *   already, `vuLe` when it changed meanwhile; `forbidden` beyond two hundred drafts
 */
export async function saveDraft(actor: Actor, input: unknown): Promise<{ id: string; slug: string }> {
  const compte = requireAgent(actor);
  const { appelId, vuLe, ...given } = parse(draftInput, input);
  const disciplines = await knownDisciplines(given.disciplines);
  return transaction(async (tx) => {
    const row = await holdDraft(tx, compte.id, appelId, given.titre);
    if (row.etat !== 'brouillon')
      throw invalid('appelId', 'Cet appel est déjà en ligne : modifiez-le depuis sa page.');
    refuseChanged(row, vuLe);
    await tx.appel.update({ where: { id: appelId }, data: { ...given, disciplines, updatedAt: now() } });
    await refreshAppelSearch(tx, [appelId]);
    return { id: appelId, slug: row.slug };
  });
}

/**
 * Throws a draft away, with its papers. What was published is withdrawn instead (`withdrawAppel`).
 * @throws AppError `unauthenticated`; `not_found` for who is no agent, and for what was published
 */
export async function deleteDraft(actor: Actor, input: unknown): Promise<void> {
  const { appelId } = parse(appelRef, input);
  await transaction(async (tx) => {
    const row = await holdManaged(tx, actor, appelId);
    if (row.etat !== 'brouillon') throw notFound();
    const where = { appelDocument: { appelId } };
    const papers = await tx.fichier.findMany({ where, select: { key: true } });
    await tx.fichier.deleteMany({ where });
    await removeBytes(tx, papers);
    await tx.appel.delete({ where: { id: appelId } });
  });
}

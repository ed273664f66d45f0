import { requireActive } from '@/lib/comptes/access';
import type { Actor } from '@/lib/comptes/actor';
import { now } from '@/lib/core/clock';
import { type Tx, transaction } from '@/lib/core/db';
import { parse } from '@/lib/core/parse';
import { consume, type Limit } from '@/lib/core/rate-limit';
import { createDocumentIn } from '@/lib/documents/commands';
import { addMembre } from '@/lib/membres/join';
import { describeProject } from '../description';
import { openEspaceInput } from '../schema';
import { newSlug } from '../slug';
import { enqueueVisible } from '../tell-interested';

const LIMIT: Limit = { name: 'espace', points: 60, duration: 86_400 };

/**
 * Opens an espace; its author is its first responsable. The template « résidence et ateliers » lays a first document.
 * @throws AppError `unauthenticated`, `invalid` (a name of 3–120 characters is all that is needed), `rate_limited`
 * beyond 60 a day
 */
export async function openEspace(actor: Actor, given: unknown): Promise<{ id: string; slug: string }> {
  const compte = requireActive(actor);
  const { template, ...input } = parse(openEspaceInput, given);
  const description = await describeProject(input);
  await countOpening(compte.id);
  return transaction(async (tx) => {
    const { id, slug } = await openEspaceIn(tx, { ...description, createdById: compte.id });
    if (template !== 'vide')
      await createDocumentIn(tx, {
        espaceId: id,
        compteId: compte.id,
        titre: 'Dossier de résidence',
        template,
      });
    return { id, slug };
  });
}

type NewEspace = Awaited<ReturnType<typeof describeProject>> & {
  createdById: string;
  /** What it was opened from. */
  annonceId?: string;
  appelId?: string;
};

/**
 * The same inside another command’s transaction, which answers for the right to do it: whoever opens it is its first
 * responsable. The caller counts it (`countOpening`).
 */
export async function openEspaceIn(tx: Tx, espace: NewEspace): Promise<{ id: string; slug: string }> {
  const date = now();
  const { id, slug } = await tx.espace.create({
    data: { ...espace, slug: newSlug(espace.nom), createdAt: date, updatedAt: date },
    select: { id: true, slug: true },
  });
  await addMembre(tx, { espaceId: id, compteId: espace.createdById, role: 'responsable' });
  if (espace.visibilite === 'visible') await enqueueVisible(tx, id);
  return { id, slug };
}

/** Counts an opening. @throws AppError `rate_limited` beyond 60 a day */
export const countOpening = (compteId: string) => consume(LIMIT, compteId);

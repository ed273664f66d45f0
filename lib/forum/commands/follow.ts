import { requireCompte } from '@/lib/comptes/access';
import type { Actor } from '@/lib/comptes/actor';
import { now } from '@/lib/core/clock';
import { db, transaction } from '@/lib/core/db';
import { forbidden, notFound } from '@/lib/core/errors';
import { parse } from '@/lib/core/parse';
import { canReadSujet } from '../policy';
import { followInput, readEtiquettes } from '../schema';
import type { Cible } from '../words';

/** Things one person follows, sujets aside, which follow by themselves. */
const MOST = 100;

/**
 * Says how to be told of a sujet, a category or a tag: each message, the digest, nothing. Nothing, said of a sujet, is also
 * the last word on what its category and tags would tell.
 * @throws AppError `unauthenticated`, `not_found`, `invalid`, `forbidden` beyond a hundred categories and tags
 */
export async function followForum(actor: Actor, input: unknown): Promise<void> {
  const { id: compteId } = requireCompte(actor);
  const { cible, cibleId: given, niveau } = parse(followInput, input);
  const cibleId = cible === 'etiquette' ? (readEtiquettes(given)[0] ?? '') : given;
  if (!(await isThere(actor, cible, cibleId))) throw notFound();
  await transaction(async (tx) => {
    if (niveau === 'rien' && cible !== 'sujet') {
      await tx.forumSuivi.deleteMany({ where: { compteId, cible, cibleId } });
      return;
    }
    if (
      cible !== 'sujet' &&
      (await tx.forumSuivi.count({ where: { compteId, cible: { not: 'sujet' } } })) >= MOST
    )
      throw forbidden(`Vous suivez déjà ${MOST} rubriques et mots clés. Cessez d’en suivre un d’abord.`);
    await tx.forumSuivi.upsert({
      where: { compteId_cible_cibleId: { compteId, cible, cibleId } },
      create: { compteId, cible, cibleId, niveau, createdAt: now() },
      update: { niveau, copieDeId: null },
    });
  });
}

async function isThere(actor: Actor, cible: Cible, id: string): Promise<boolean> {
  if (cible === 'etiquette') return id !== '';
  if (cible === 'categorie') return (await db.forumCategorie.count({ where: { id } })) > 0;
  const sujet = await db.sujet.findUnique({
    where: { id },
    select: { auteurId: true, deletedAt: true, hiddenAt: true },
  });
  return sujet !== null && canReadSujet(actor, sujet);
}

import type { Actor } from '@/lib/comptes/actor';
import { now } from '@/lib/core/clock';
import { transaction } from '@/lib/core/db';
import { invalid } from '@/lib/core/errors';
import { parse } from '@/lib/core/parse';
import { holdReadable, requireAgent, requireThere } from '../access';
import { moveReponses } from '../move-reponses';
import { releaseRetenue } from '../retenue';
import { splitInput } from '../schema';
import { freeSujetSlug } from '../slug';
import { reponseSearchText, sujetSearchText } from '../text';
import { recount } from './delete';

/**
 * Makes a sujet of its own of some answers that can be read, in the category of the first and under the name of who wrote the first of
 * them. They are numbered from 1 there; the others keep their numbers; links to the old ones lead to the new ones. Undone
 * by merging it back (`undoSplit` in the page: `mergeSujet`).
 * @returns the address of the new sujet
 * @throws AppError `unauthenticated`, `not_found` (agents only), `forbidden` (hidden or deleted), `invalid`
 */
export async function splitSujet(actor: Actor, input: unknown): Promise<{ slug: string }> {
  requireAgent(actor);
  const { sujetId, reponses: ids, titre, clientId } = parse(splitInput, input);
  return transaction(async (tx) => {
    const sujet = await holdReadable(tx, actor, sujetId);
    requireThere(sujet);
    const chosen = await tx.reponse.findMany({
      where: { id: { in: ids }, sujetId, numero: { gt: 1 }, deletedAt: null, hiddenAt: null },
      orderBy: { numero: 'asc' },
      select: { id: true, numero: true, auteurId: true, texte: true, createdAt: true },
    });
    const [first] = chosen;
    if (!first) throw invalid('reponses', 'Ces réponses ne sont plus ici. Choisissez-en d’autres.');
    const date = now();
    const slug = await freeSujetSlug(tx, titre);
    const { id } = await tx.sujet.create({
      data: {
        ...{ slug, titre, clientId },
        categorieId: sujet.categorieId,
        etiquettes: sujet.etiquettes,
        auteurId: first.auteurId,
        derniereAt: first.createdAt,
        rechercheTitre: sujetSearchText({ titre, etiquettes: sujet.etiquettes }),
        createdAt: first.createdAt,
        updatedAt: date,
      },
      select: { id: true },
    });
    await moveReponses(tx, { from: sujetId, to: id, after: 0, reponses: chosen });
    await tx.reponse.update({
      where: { id: first.id },
      data: { rechercheTexte: reponseSearchText(first.texte, { titre, etiquettes: sujet.etiquettes }) },
    });
    await tx.sujet.update({ where: { id }, data: { compteur: chosen.length } });
    await tx.$executeRaw`
      insert into forum_suivis ("compteId", cible, "cibleId", niveau, "createdAt")
      select distinct f."compteId", 'sujet'::"ForumSuiviCible", ${id}, f.niveau, ${date}::timestamptz
      from forum_suivis f join reponses r on r."sujetId" = ${id} and r."auteurId" = f."compteId"
      where f.cible = 'sujet' and f."cibleId" = ${sujetId} on conflict do nothing`;
    await releaseRetenue(tx, sujet, ids);
    await recount(tx, { id, rev: 0 });
    await recount(tx, sujet);
    return { slug };
  });
}

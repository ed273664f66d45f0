import { dropBrouillon } from '@/lib/brouillons/commands';
import { requireActive } from '@/lib/comptes/access';
import type { Actor, Connecte } from '@/lib/comptes/actor';
import { countWriting } from '@/lib/comptes/writing';
import { now } from '@/lib/core/clock';
import { type Tx, transaction } from '@/lib/core/db';
import { forbidden, invalid } from '@/lib/core/errors';
import { parse } from '@/lib/core/parse';
import { insertReponse } from '../insert-reponse';
import { canPublishIn } from '../policy';
import { publishInput } from '../schema';
import { freeSujetSlug } from '../slug';
import { followByDefault, tellForum } from '../tell';
import { sujetSearchText } from '../text';
import { SUJET_BROUILLON } from '../words';

/**
 * Opens a sujet: only a title and a message are required. The same form sent twice makes one. Its author follows it, at
 * each message.
 * @returns its address
 * @throws AppError `unauthenticated`, `forbidden` (a category for agents), `invalid` (also too many links for a new compte),
 *   `rate_limited`
 */
export async function publishSujet(actor: Actor, input: unknown): Promise<{ id: string; slug: string }> {
  const compte = requireActive(actor);
  const given = parse(publishInput, input);
  return transaction(async (tx) => {
    const { isFirst } = await countFirst(tx, compte, given);
    const { clientId, titre, etiquettes } = given;
    const there = await tx.sujet.findUnique({
      where: { auteurId_clientId: { auteurId: compte.id, clientId } },
      select: { id: true, slug: true },
    });
    if (there) return there;
    const categorieId = await categorieFor(tx, actor, given.categorieId);
    const date = now();
    const slug = await freeSujetSlug(tx, titre);
    const { id } = await tx.sujet.create({
      data: {
        ...{ slug, categorieId, titre, etiquettes, clientId },
        auteurId: compte.id,
        derniereAt: date,
        rechercheTitre: sujetSearchText({ titre, etiquettes }),
        createdAt: date,
        updatedAt: date,
      },
      select: { id: true },
    });
    const sujet = {
      id,
      slug,
      titre,
      etiquettes,
      categorieId,
      auteurId: compte.id,
      compteur: 0,
      rev: 0,
      nombre: 0,
    };
    const { texte, fichiers } = given;
    const reponse = await insertReponse(tx, compte, { sujet, clientId, texte, fichiers, isFirst });
    await followByDefault(tx, compte.id, id, 'chaque', date);
    await tellForum(tx, compte, { sujet, reponse: { ...reponse, texte }, mentions: reponse.mentions });
    await dropBrouillon(tx, compte.id, SUJET_BROUILLON);
    return { id, slug };
  });
}

/** A form sent again is not counted again. */
async function countFirst(
  tx: Tx,
  compte: Connecte,
  { clientId, texte }: { clientId: string; texte: string },
) {
  const there = await tx.sujet.count({ where: { auteurId: compte.id, clientId } });
  return there > 0 ? { isFirst: false } : countWriting(tx, compte, { texte, opens: true });
}

/** The category asked for, or the first one the actor may write in. */
async function categorieFor(tx: Tx, actor: Actor, id: string): Promise<string> {
  const found = await tx.forumCategorie.findMany({
    where: id ? { id } : { retiredAt: null },
    orderBy: { rang: 'asc' },
    select: { id: true, ecriture: true, retiredAt: true },
  });
  const free = found.find((one) => canPublishIn(actor, one));
  if (free) return free.id;
  if (found[0] && found[0].retiredAt === null)
    throw forbidden('Dans cette rubrique, seuls les agents ouvrent des sujets. Choisissez-en une autre.');
  throw invalid('categorieId', 'Cette rubrique n’existe plus. Choisissez-en une autre.');
}

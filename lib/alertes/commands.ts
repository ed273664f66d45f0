import { requireCompte } from '@/lib/comptes/access';
import type { Actor } from '@/lib/comptes/actor';
import { now } from '@/lib/core/clock';
import { db, transaction } from '@/lib/core/db';
import { AppError, forbidden, notFound } from '@/lib/core/errors';
import { parse } from '@/lib/core/parse';
import { centreOf } from '@/lib/recherche/centre';
import { describeRecherche } from './queries';
import { criteresOf, editInput, keepInput, rechercheRef, searchOf } from './schema';
import { compteOfToken } from './stop-link';
import { MAX_RECHERCHES } from './words';

/**
 * Keeps a search of annonces, to be told what is new in it. The same search kept twice is one, with the last name and
 * frequency.
 * @throws AppError `unauthenticated`; `invalid` for a commune that is unknown; `forbidden` beyond twenty
 */
export async function keepRecherche(actor: Actor, input: unknown): Promise<{ id: string }> {
  const compte = requireCompte(actor);
  const { recherche, nom, frequence } = parse(keepInput, input);
  const criteres = criteresOf(recherche);
  const { ou } = searchOf(criteres);
  const { centre, ouError } = await centreOf(ou);
  if (ou && !centre) throw new AppError('invalid', ouError ?? 'Cette commune est inconnue.');
  const said = nom || (await describeRecherche(recherche)).nom;
  return transaction(async (tx) => {
    // Held so that forms sent at once count each other.
    await tx.$executeRaw`select 1 from comptes where id = ${compte.id} for update`;
    const mine = await tx.rechercheSauvee.findMany({
      where: { compteId: compte.id },
      select: { id: true, criteres: true },
    });
    const wanted = JSON.stringify(criteres);
    const same = mine.find((one) => JSON.stringify(criteresOfStored(one.criteres)) === wanted);
    if (same) {
      await tx.rechercheSauvee.update({ where: { id: same.id }, data: { nom: said, frequence } });
      return { id: same.id };
    }
    if (mine.length >= MAX_RECHERCHES)
      throw forbidden(`Vous gardez déjà ${MAX_RECHERCHES} recherches. Supprimez-en une d’abord.`);
    const date = now();
    return tx.rechercheSauvee.create({
      data: { compteId: compte.id, nom: said, criteres, frequence, createdAt: date, vueAt: date },
      select: { id: true },
    });
  });
}

/** The database gives the keys of what it keeps in an order of its own. */
const criteresOfStored = (stored: unknown) =>
  criteresOf(
    new URLSearchParams(
      Object.entries(stored ?? {}).flatMap(([name, values]) =>
        [values].flat().map((value) => [name, String(value)]),
      ),
    ).toString(),
  );

/**
 * Gives a saved search another name or frequency. Alerts that start again tell what is new from now on.
 * @throws AppError `unauthenticated`, `invalid`; `not_found` for somebody else's
 */
export async function editRecherche(actor: Actor, input: unknown): Promise<void> {
  const compte = requireCompte(actor);
  const { rechercheId, nom, frequence } = parse(editInput, input);
  await transaction(async (tx) => {
    const where = { id: rechercheId, compteId: compte.id };
    const row = await tx.rechercheSauvee.findFirst({ where, select: { frequence: true } });
    if (!row) throw notFound();
    const starts = row.frequence === 'aucune' && frequence !== 'aucune';
    await tx.rechercheSauvee.update({
      where: { id: rechercheId },
      data: { nom, frequence, ...(starts ? { vueAt: now() } : {}) },
    });
  });
}

/**
 * Forgets a saved search; twice is once.
 * @throws AppError `unauthenticated`
 */
export async function deleteRecherche(actor: Actor, input: unknown): Promise<void> {
  const compte = requireCompte(actor);
  const { rechercheId } = parse(rechercheRef, input);
  await db.rechercheSauvee.deleteMany({ where: { id: rechercheId, compteId: compte.id } });
}

/**
 * Stops every alert of the person whom a mail was sent to, without signing in; the searches stay. Twice is once.
 * @param token of the link of an alert
 * @throws AppError `not_found` for a link that is not ours
 */
export async function stopAlertes(_actor: Actor, token: string): Promise<void> {
  const compteId = compteOfToken(token);
  if (!compteId) throw notFound();
  await db.rechercheSauvee.updateMany({ where: { compteId }, data: { frequence: 'aucune' } });
}

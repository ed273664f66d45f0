import { requireActive } from '@/lib/comptes/access';
import type { Actor } from '@/lib/comptes/actor';
import { checkLinks, countPosted } from '@/lib/comptes/writing';
import { now } from '@/lib/core/clock';
import { transaction } from '@/lib/core/db';
import { invalid } from '@/lib/core/errors';
import { getInstance } from '@/lib/instance/queries';
import { type Held, holdOwnWords } from '../access';
import { formerOf, placeIn, readForm, refreshAnnonceSearch, writeLines } from '../fields';
import { expiryOf } from '../life';
import { editInput } from '../schema';
import { askAboutSpectacle } from '../spectacle-question';
import { idOf, refusePast, wordsOf } from './publish';

const CHANGED =
  'Cette annonce a changé pendant que vous écriviez, dans un autre onglet ou par un agent. Comparez avec l’annonce en ligne, puis enregistrez de nouveau : votre version remplacera l’autre.';

/**
 * Changes an annonce that was published; fields that are not given stay as they are, its address and its state too.
 * A deadline moves the moment it expires.
 * @returns its address
 * @throws AppError `unauthenticated`, `not_found`; `invalid`, naming `vuLe` when it changed meanwhile, `pasSpectacle` and
 *   `description` (links) as `publishAnnonce`; `rate_limited` beyond sixty changes an hour, twenty of who is new
 */
export async function editAnnonce(actor: Actor, input: unknown): Promise<{ slug: string }> {
  const compte = requireActive(actor);
  const former = await formerOf(compte, idOf(input));
  const { read, columns } = await readForm(
    compte,
    { schema: editInput, input },
    { former, check: (said) => refusePast(said, former ?? undefined) },
  );
  const { annonceId, vuLe, pasSpectacle, ...given } = read;
  const instance = await getInstance();
  return transaction(async (tx) => {
    const row = await holdOwnWords(tx, actor, annonceId);
    await checkLinks(tx, compte, wordsOf(given), 'description');
    if (vuLe !== undefined && row.updatedAt.getTime() !== vuLe) throw invalid('vuLe', CHANGED);
    const same = row.titre === given.titre && row.description === given.description;
    if (!pasSpectacle && !row.spectacle && !same) askAboutSpectacle(given, instance);
    await countPosted(tx, compte, 'modifications');
    const { communeInsee = row.communeInsee } = columns;
    await tx.annonce.update({
      where: { id: annonceId },
      data: {
        ...columns,
        ...(await placeIn(tx, communeInsee as string | null)),
        ...moved(row, given.limite, instance.annonceJours),
        spectacle: row.spectacle || pasSpectacle,
        updatedAt: now(),
      },
    });
    await writeLines(tx, annonceId, given);
    await refreshAnnonceSearch(tx, [annonceId]);
    return { slug: row.slug };
  });
}

/** A new deadline is a new end for what is online; one taken away gives the usual days, from now. */
function moved({ etat, limite: former, publishedAt }: Held, limite: Date | null | undefined, jours: number) {
  const live = etat === 'publiee' || etat === 'pourvue';
  if (!live || !publishedAt || limite === undefined || limite?.getTime() === former?.getTime()) return {};
  return { expiresAt: expiryOf(now(), { limite, jours }), avertieAt: null };
}

import { requireActive } from '@/lib/comptes/access';
import type { Actor } from '@/lib/comptes/actor';
import { now } from '@/lib/core/clock';
import { type Tx, transaction } from '@/lib/core/db';
import { forbidden, invalid, notFound } from '@/lib/core/errors';
import { parse } from '@/lib/core/parse';
import { consume } from '@/lib/core/rate-limit';
import { type Held, holdAnnonce } from '../access';
import { draftColumns, draftOf, formerOf, placeIn, type Unread, writeLines } from '../fields';
import { draftRef } from '../schema';
import { draftSlug } from '../slug';

/** Drafts of one person. */
export const MAX_DRAFTS = 20;
/** A form keeps itself every few seconds while one types. */
const SAVES = { name: 'annonce-brouillon', points: 1_200, duration: 3_600, alone: 40 };

const CLASH =
  'Ce brouillon a changé dans un autre onglet ou sur un autre appareil. Rechargez la page pour voir ce qui y est gardé, ou envoyez de nouveau : ce qui est ici remplacera l’autre.';

/** What another tab kept is not lost without a word. @throws AppError `invalid` naming `vuLe` */
export function refuseClash({ updatedAt }: Held, vuLe: number | undefined) {
  if (vuLe !== undefined && updatedAt.getTime() !== vuLe) throw invalid('vuLe', CLASH);
}

export type Kept = {
  id: string;
  at: Date;
  /** Fields that could not be read, and are not in it, with why. */
  except: Unread;
};

/**
 * The row of a draft, held; made when it is not there. Of two forms with the same id, one makes it.
 * @throws AppError `not_found` when it is somebody else's; `forbidden` beyond twenty drafts
 */
export async function holdDraft(tx: Tx, compteId: string, annonceId: string): Promise<Held> {
  const there = await tx.annonce.findUnique({ where: { id: annonceId }, select: { id: true } });
  if (!there) {
    // Held so that forms sent at once count each other.
    await tx.$executeRaw`select 1 from comptes where id = ${compteId} for update`;
    if ((await tx.annonce.count({ where: { auteurId: compteId, etat: 'brouillon' } })) >= MAX_DRAFTS)
      throw forbidden(`Vous avez déjà ${MAX_DRAFTS} brouillons. Publiez-en ou supprimez-en un d’abord.`);
    const date = now();
    await tx.annonce.createMany({
      data: [
        {
          id: annonceId,
          slug: draftSlug(annonceId),
          auteurId: compteId,
          createdAt: date,
          updatedAt: date,
        },
      ],
      skipDuplicates: true,
    });
  }
  const row = await holdAnnonce(tx, annonceId);
  if (!row || row.auteurId !== compteId) throw notFound();
  return row;
}

/**
 * Keeps what is typed so far, whatever is missing or cannot be read yet; fields that are not given stay as they are.
 * @throws AppError `unauthenticated`, `not_found`, `forbidden` beyond twenty drafts, `rate_limited`; `invalid` naming
 *   `annonceId` when it is online already (from another tab), `vuLe` when another tab kept something else meanwhile
 */
export async function saveDraft(actor: Actor, input: Record<string, unknown>): Promise<Kept> {
  const { annonceId, vuLe } = parse(draftRef, input);
  const compte = requireActive(actor);
  await consume(SAVES, compte.id);
  const { said, except } = draftOf(input);
  const former = await formerOf(compte, annonceId);
  const { columns, except: unknown } = await draftColumns(compte, said, former ?? undefined);
  return transaction(async (tx) => {
    const row = await holdDraft(tx, compte.id, annonceId);
    if (row.etat !== 'brouillon')
      throw invalid('annonceId', 'Cette annonce est déjà en ligne : modifiez-la depuis sa page.');
    refuseClash(row, vuLe);
    const { communeInsee } = columns;
    const at = now();
    await tx.annonce.update({
      where: { id: annonceId },
      data: {
        ...columns,
        ...(communeInsee === undefined ? {} : await placeIn(tx, communeInsee as string | null)),
        updatedAt: at,
      },
    });
    await writeLines(tx, annonceId, said);
    return { id: annonceId, at, except: { ...except, ...unknown } };
  });
}

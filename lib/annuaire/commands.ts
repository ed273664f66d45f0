import { randomBytes } from 'node:crypto';
import { communeOfText } from '@/lib/communes/queries';
import type { Connecte } from '@/lib/comptes/actor';
import { now } from '@/lib/core/clock';
import { db, type Tx, transaction } from '@/lib/core/db';
import { forbidden, invalid, notFound } from '@/lib/core/errors';
import { parse } from '@/lib/core/parse';
import { searchable, slugify } from '@/lib/core/text';
import { ficheInput, MAX_STRUCTURES } from './schema';

/** The plain slug if it is free, else with four random letters. */
async function freeSlug(tx: Tx, nom: string) {
  const slug = slugify(nom);
  const taken = await tx.fiche.findUnique({ where: { slug }, select: { id: true } });
  return taken ? `${slug}-${randomBytes(2).toString('hex')}` : slug;
}

/**
 * Writes a structure into the annuaire; whoever does so speaks for it.
 * @throws AppError `invalid`; `forbidden` beyond twenty structures
 */
export async function createFiche(actor: Connecte, input: unknown): Promise<{ id: string; slug: string }> {
  const { genre, nom, commune } = parse(ficheInput, input);
  const communeInsee = await communeOfText(commune);
  const terme = await db.terme.findFirst({
    where: { id: genre, liste: 'genre', retiredAt: null },
    select: { id: true },
  });
  if (!terme) throw invalid('genre', 'Choisissez ce qu’est cette structure.');
  return transaction(async (tx) => {
    // Held so that two forms sent at once count each other.
    await tx.$executeRaw`select 1 from comptes where id = ${actor.id} for update`;
    if ((await tx.referent.count({ where: { compteId: actor.id } })) >= MAX_STRUCTURES)
      throw forbidden(`Vous représentez déjà ${MAX_STRUCTURES} structures, le plus possible.`);
    const date = now();
    return tx.fiche.create({
      data: {
        slug: await freeSlug(tx, nom),
        genreId: terme.id,
        nom,
        rechercheNom: searchable(nom),
        communeInsee,
        createdAt: date,
        updatedAt: date,
        activatedAt: date,
        referents: { create: { compteId: actor.id, createdAt: date } },
      },
      select: { id: true, slug: true },
    });
  });
}

/**
 * Stops speaking for a structure. Its fiche stays.
 * @throws AppError `not_found` when the person is not one of its référents
 */
export async function leaveStructure(actor: Connecte, ficheId: string) {
  const { count } = await db.referent.deleteMany({ where: { ficheId, compteId: actor.id } });
  if (count === 0) throw notFound();
}

import type { Connecte } from '@/lib/comptes/actor';
import { now } from '@/lib/core/clock';
import type { Tx } from '@/lib/core/db';
import { AppError, forbidden, invalid } from '@/lib/core/errors';
import { type Held, holdArticle } from './access';
import { writeAuteurs } from './auteurs';
import type { ArticleSaid } from './schema';
import { draftSlug, freeSlug, moveTo } from './slug';
import { articleSearchText } from './text';

/** Articles of one person that are not published. */
export const MAX_DRAFTS = 20;
const CHANGED =
  'Cet article a changé pendant que vous écriviez, dans un autre onglet ou par quelqu’un d’autre. Comparez avec ce qui est gardé, puis enregistrez de nouveau : votre version remplacera l’autre.';

/**
 * The row of an article, held; made when it is not there. Of two forms with the same id, one makes it.
 * @throws AppError `forbidden` beyond twenty that are not published
 */
export async function holdOrBegin(tx: Tx, compte: Connecte, articleId: string): Promise<Held | null> {
  if (!(await tx.article.findUnique({ where: { id: articleId }, select: { id: true } }))) {
    // Held so that forms sent at once count each other.
    await tx.$executeRaw`select 1 from comptes where id = ${compte.id} for update`;
    const begun = { createdById: compte.id, etat: { in: ['brouillon' as const, 'retourne' as const] } };
    if ((await tx.article.count({ where: begun })) >= MAX_DRAFTS)
      throw forbidden(
        `Vous avez déjà ${MAX_DRAFTS} articles en cours. Terminez-en ou supprimez-en un d’abord.`,
      );
    const date = now();
    const { count } = await tx.article.createMany({
      data: [
        {
          id: articleId,
          slug: draftSlug(articleId),
          titre: '',
          createdById: compte.id,
          createdAt: date,
          updatedAt: date,
        },
      ],
      skipDuplicates: true,
    });
    if (count > 0) await tx.articleAuteur.create({ data: { articleId, compteId: compte.id, rang: 1 } });
  }
  return holdArticle(tx, articleId);
}

/** @throws AppError `invalid` naming `vuLe` when it is no longer what the screen showed */
export function refuseClash({ version }: Held, seen: number | undefined) {
  if (seen !== undefined && seen !== version) throw invalid('vuLe', CHANGED);
}

/**
 * Writes what was said of an article whose row is held.
 * @returns its version and its address from then on
 * @throws AppError `invalid` naming `categorieId`, `couvertureId` or `auteurAjout`
 */
export async function writeArticle(
  tx: Tx,
  compte: Connecte,
  held: Held,
  { titre, chapo, texte, commentairesOuverts, categorieId, couvertureId, photos, ...said }: ArticleSaid,
): Promise<{ version: number; slug: string; at: Date }> {
  const { id } = held;
  if (categorieId && categorieId !== held.categorieId) await requireCategorie(tx, categorieId);
  if (couvertureId && couvertureId !== held.couvertureId) await requirePhoto(tx, id, couvertureId);
  for (const [fichierId, words] of Object.entries(photos))
    await tx.articlePhoto.updateMany({ where: { fichierId, articleId: id }, data: words });
  await writeAuteurs(tx, compte, held, said);
  // What is with the agents has the address of its title; before, nobody but its authors reads it.
  const addressed = ['programme', 'publie', 'retire'].includes(held.etat) && titre !== '';
  const slug = addressed ? await freeSlug(tx, held, titre) : held.slug;
  if (held.publishedAt) await moveTo(tx, held, slug);
  const at = now();
  const { version } = await tx.article.update({
    where: { id },
    data: {
      ...{ titre, chapo, texte, commentairesOuverts, categorieId, couvertureId, slug, updatedAt: at },
      version: { increment: 1 },
    },
    select: { version: true },
  });
  await refreshArticleSearch(tx, id);
  return { version, slug, at };
}

async function requireCategorie(tx: Tx, id: string) {
  const found = await tx.blogCategorie.findFirst({ where: { id, retiredAt: null }, select: { id: true } });
  if (!found) throw invalid('categorieId', 'Cette catégorie n’est plus proposée. Choisissez-en une autre.');
}

async function requirePhoto(tx: Tx, articleId: string, fichierId: string) {
  const found = await tx.articlePhoto.findFirst({ where: { articleId, fichierId }, select: { rang: true } });
  if (!found) throw invalid('couvertureId', 'Cette photo n’est plus là. Choisissez-en une autre.');
}

/** Writes what an article is found by, from what it says now. */
export async function refreshArticleSearch(tx: Tx, id: string) {
  const { titre, chapo, texte, categorie, auteurs } = await tx.article.findUniqueOrThrow({
    where: { id },
    select: {
      titre: true,
      chapo: true,
      texte: true,
      categorie: { select: { nom: true } },
      auteurs: { select: { compte: { select: { nom: true } } } },
    },
  });
  const found = articleSearchText({
    ...{ titre, chapo, texte },
    categorie: categorie?.nom ?? '',
    auteurs: auteurs.map(({ compte }) => compte.nom),
  });
  await tx.article.update({ where: { id }, data: found });
}

/**
 * What must be there before others read it. A cover is described: who does not see it reads that (RGAA 1.1).
 * @throws AppError `invalid` naming every field at fault
 */
export async function requireWhole(tx: Tx, id: string) {
  const { titre, texte, couvertureId } = await tx.article.findUniqueOrThrow({
    where: { id },
    select: { titre: true, texte: true, couvertureId: true },
  });
  const fields: Record<string, string> = {};
  if (!titre) fields.titre = 'Donnez un titre à l’article : c’est ce que l’on lit en premier.';
  if (!texte) fields.texte = 'Écrivez l’article, même court.';
  const cover = couvertureId
    ? await tx.articlePhoto.findUnique({
        where: { fichierId: couvertureId },
        select: { description: true, fichier: { select: { etat: true } } },
      })
    : null;
  if (cover?.fichier.etat === 'pret' && !cover.description)
    fields[`photos.${couvertureId}.description`] =
      'Décrivez la photo de couverture en quelques mots, pour qui ne la voit pas.';
  const first = Object.values(fields)[0];
  if (first) throw new AppError('invalid', first, fields);
}

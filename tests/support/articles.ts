import { randomUUID } from 'node:crypto';
import { refreshArticleSearch } from '@/lib/blog/write';
import { now } from '@/lib/core/clock';
import { db, type Prisma, transaction } from '@/lib/core/db';
import { uuid7 } from '@/lib/core/uuid';
import { aCompte } from './people';

type Given = Partial<Omit<Prisma.ArticleUncheckedCreateInput, 'auteurs'>> & {
  /** Ids of comptes; the first is who began it. */
  auteurs?: readonly string[];
};

/** An article that is online and found by searches, unless told otherwise. */
export async function anArticle({ auteurs, ...given }: Given = {}): Promise<{
  id: string;
  slug: string;
  titre: string;
  auteurId: string;
}> {
  const date = now();
  const ids = auteurs ?? [(await aCompte({ nom: 'Nadia Benali' })).id];
  const auteurId = ids[0] ?? '';
  const article = await db.article.create({
    data: {
      id: uuid7(),
      slug: `article-${randomUUID().slice(0, 8)}`,
      etat: 'publie',
      titre: 'Une classe a écrit sa pièce',
      chapo: 'Six séances, un goûter.',
      texte: 'La première fois, **personne** n’a parlé.',
      createdAt: date,
      updatedAt: date,
      publishedAt: date,
      createdById: auteurId,
      ...given,
      auteurs: { create: ids.map((compteId, index) => ({ compteId, rang: index + 1 })) },
    },
    select: { id: true, slug: true, titre: true },
  });
  await transaction((tx) => refreshArticleSearch(tx, article.id));
  return { ...article, auteurId };
}

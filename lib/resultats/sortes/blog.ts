import { Prisma } from '@/lib/core/db';
import { paths } from '@/lib/core/paths';
import { questionSql, rankSql, type Source, sinceSql, TEXT_READ } from '../source';

const words = Prisma.sql`a.recherche`;

export const blog: Source = {
  hits: (_actor, asked, most) => Prisma.sql`
    select a.id, ${rankSql(words, asked)} as rank, a."publishedAt" as date, null::int as numero from articles a
    where ${words} @@ ${questionSql(asked)} and a.etat = 'publie' and a."hiddenAt" is null
      and ${sinceSql(Prisma.sql`a."publishedAt"`, asked)}
    limit ${most}`,
  shown: Prisma.sql`
    select p.place, a.id, a.slug, a.titre, left(concat_ws(E'\n\n', a.chapo, a.texte), ${TEXT_READ}) as texte, p.date,
      array[c.nom] as precisions, p.numero
    from page p join articles a on a.id = p.id left join blog_categories c on c.id = a."categorieId"`,
  chemin: ({ slug }) => paths.article(slug),
  markdown: true,
};

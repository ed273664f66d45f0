import { Prisma } from '@/lib/core/db';
import { paths } from '@/lib/core/paths';
import { inOwnEspaces, questionSql, type Source, sinceSql, TEXT_READ } from '../source';

/** The newest first: a discussion has no better. */
export const messages: Source = {
  hits: (actor, asked, most) =>
    inOwnEspaces(
      actor,
      Prisma.sql`
        select x.id, 0::float4 as rank, x."createdAt" as date, x.seq as numero from messages x
        where x."espaceId" = e.id and to_tsvector('french', x.recherche) @@ ${questionSql(asked)}
          and x.kind = 'message' and x."deletedAt" is null and x."hiddenAt" is null
          and ${sinceSql(Prisma.sql`x."createdAt"`, asked)}
        order by x."createdAt" desc limit ${most}`,
      most,
    ),
  shown: Prisma.sql`
    select p.place, x.id, e.slug, a.nom as titre, left(x.body, ${TEXT_READ}) as texte, p.date,
      array[e.nom] as precisions, p.numero
    from page p join messages x on x.id = p.id join espaces e on e.id = x."espaceId"
      join comptes a on a.id = x."authorId"`,
  chemin: ({ slug, numero }) => paths.message(slug, numero ?? 1),
};

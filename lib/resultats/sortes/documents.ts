import { Prisma } from '@/lib/core/db';
import { paths } from '@/lib/core/paths';
import { inOwnEspaces, questionSql, type Source, sinceSql, TEXT_READ } from '../source';

/** The last changed first. What was typed within the last minutes is found once it is compacted. */
export const documents: Source = {
  hits: (actor, asked, most) =>
    inOwnEspaces(
      actor,
      Prisma.sql`
        select d.id, 0::float4 as rank, d."updatedAt" as date, null::int as numero from documents d
        where d."espaceId" = e.id and to_tsvector('french', left(d.recherche, 250000)) @@ ${questionSql(asked)}
          and d."deletedAt" is null and d."hiddenAt" is null and ${sinceSql(Prisma.sql`d."updatedAt"`, asked)}
        order by d."updatedAt" desc limit ${most}`,
      most,
    ),
  shown: Prisma.sql`
    select p.place, d.id, e.slug, d.titre, left(d.texte, ${TEXT_READ}) as texte, p.date,
      array[e.nom] as precisions, p.numero
    from page p join documents d on d.id = p.id join espaces e on e.id = d."espaceId"`,
  chemin: ({ slug, id }) => paths.document(slug, id),
};

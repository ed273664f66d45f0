import { Prisma } from '@/lib/core/db';
import { paths } from '@/lib/core/paths';
import { inOwnEspaces, questionSql, type Source, sinceSql } from '../source';

/** By name; it opens in the list of its espace, where it can be looked at, taken or moved. */
export const fichiers: Source = {
  hits: (actor, asked, most) =>
    inOwnEspaces(
      actor,
      Prisma.sql`
        select f.id, 0::float4 as rank, f."createdAt" as date, null::int as numero from fichiers f
        where f."espaceId" = e.id and to_tsvector('french', f.recherche) @@ ${questionSql(asked)}
          and f.usage = 'espace' and f.etat = 'pret' and f."deletedAt" is null and f."hiddenAt" is null
          and ${sinceSql(Prisma.sql`f."createdAt"`, asked)}
        order by f."createdAt" desc limit ${most}`,
      most,
    ),
  shown: Prisma.sql`
    select p.place, f.id, e.slug, f.nom as titre, '' as texte, p.date, array[e.nom, a.nom] as precisions, p.numero
    from page p join fichiers f on f.id = p.id join espaces e on e.id = f."espaceId"
      join comptes a on a.id = f."compteId"`,
  chemin: ({ slug, titre }) => paths.fichiers(slug, { q: titre.slice(0, 200) }),
};

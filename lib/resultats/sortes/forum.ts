import { Prisma } from '@/lib/core/db';
import { paths } from '@/lib/core/paths';
import { visibleSql } from '@/lib/forum/queries/categories';
import { questionSql, rankSql, type Source, sinceSql, TEXT_READ } from '../source';

/** A title counts as much as four mentions. */
const TITLE = 4;

/** One result for each sujet: it opens at the message that answers best, or at its beginning where the title does. */
export const forum: Source = {
  hits: (_actor, asked, most) => Prisma.sql`
    select id, max(rank) as rank, max(date) as date,
      coalesce((array_agg(numero order by rank desc) filter (where numero is not null))[1], 1) as numero
    from (
      (select s.id, ${TITLE} * ${rankSql(Prisma.sql`s.recherche`, asked)} as rank, s."createdAt" as date,
          null::int as numero from sujets s
        where s.recherche @@ ${questionSql(asked)} and ${visibleSql}
          and ${sinceSql(Prisma.sql`s."createdAt"`, asked)} limit ${most})
      union all
      (select s.id, ${rankSql(Prisma.sql`r.recherche`, asked)}, r."createdAt", r.numero
        from reponses r join sujets s on s.id = r."sujetId"
        where r.recherche @@ ${questionSql(asked)} and r."deletedAt" is null and r."hiddenAt" is null and ${visibleSql}
          and ${sinceSql(Prisma.sql`r."createdAt"`, asked)} limit ${most})
    ) h group by id limit ${most}`,
  shown: Prisma.sql`
    select p.place, s.id, s.slug, s.titre, left(coalesce(r.texte, ''), ${TEXT_READ}) as texte, p.date,
      array[k.nom, case when p.numero > 1 then a.nom end] as precisions, p.numero
    from page p join sujets s on s.id = p.id join forum_categories k on k.id = s."categorieId"
      left join reponses r on r."sujetId" = s.id and r.numero = p.numero and r."deletedAt" is null and r."hiddenAt" is null
      left join comptes a on a.id = r."auteurId"`,
  chemin: ({ slug, numero }) => paths.sujetMessage(slug, numero ?? 1),
  markdown: true,
};

import { Prisma } from '@/lib/core/db';
import { paths } from '@/lib/core/paths';
import { questionSql, rankSql, type Source, sinceSql, TEXT_READ } from '../source';

const words = Prisma.sql`to_tsvector('french', e.recherche)`;

/** Those shown to everybody, and one’s own. */
export const espaces: Source = {
  hits(actor, asked, most) {
    const own =
      actor.kind === 'compte'
        ? Prisma.sql`or exists (select from membres m where m."espaceId" = e.id and m."compteId" = ${actor.id})`
        : Prisma.empty;
    return Prisma.sql`
      select e.id, ${rankSql(words, asked)} as rank, e."createdAt" as date, null::int as numero from espaces e
      where ${words} @@ ${questionSql(asked)} and (e.visibilite = 'visible' ${own})
        and ${sinceSql(Prisma.sql`e."createdAt"`, asked)}
      limit ${most}`;
  },
  shown: Prisma.sql`
    select p.place, e.id, e.slug, e.nom as titre, left(e.intention, ${TEXT_READ}) as texte, p.date,
      array[c.nom] as precisions, p.numero
    from page p join espaces e on e.id = p.id left join communes c on c.insee = e."communeInsee"`,
  chemin: ({ slug }) => paths.espace(slug),
};

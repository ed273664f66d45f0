import { listed } from '@/lib/annonces/search/conditions';
import { Prisma } from '@/lib/core/db';
import { paths } from '@/lib/core/paths';
import { questionSql, rankSql, type Source, sinceSql, TEXT_READ } from '../source';

const words = Prisma.sql`a.recherche`;

export const annonces: Source = {
  hits: (_actor, asked, most) => Prisma.sql`
    select a.id, ${rankSql(words, asked)} as rank, a."publishedAt" as date, null::int as numero from annonces a
    where ${words} @@ ${questionSql(asked)} and ${listed} and ${sinceSql(Prisma.sql`a."publishedAt"`, asked)}
    limit ${most}`,
  shown: Prisma.sql`
    select p.place, a.id, a.slug, a.titre, left(a.description, ${TEXT_READ}) as texte, p.date,
      array[initcap(a.sens::text), case when a.etat = 'pourvue' then 'Pourvue' end, c.nom] as precisions, p.numero
    from page p join annonces a on a.id = p.id left join communes c on c.insee = a."communeInsee"`,
  chemin: ({ slug }) => paths.annonce(slug),
};

import { Prisma } from '@/lib/core/db';
import { paths } from '@/lib/core/paths';
import { questionSql, rankSql, type Source, sinceSql, TEXT_READ } from '../source';

const words = Prisma.sql`a.recherche`;

export const appels: Source = {
  hits: (_actor, asked, most) => Prisma.sql`
    select a.id, ${rankSql(words, asked)} as rank, a."publishedAt" as date, null::int as numero from appels a
    where ${words} @@ ${questionSql(asked)} and a.etat = 'publie' and ${sinceSql(Prisma.sql`a."publishedAt"`, asked)}
    limit ${most}`,
  shown: Prisma.sql`
    select p.place, a.id, a.slug, a.titre, left(a.description, ${TEXT_READ}) as texte, p.date,
      array[a.emetteur] as precisions, p.numero
    from page p join appels a on a.id = p.id`,
  chemin: ({ slug }) => paths.appel(slug),
};

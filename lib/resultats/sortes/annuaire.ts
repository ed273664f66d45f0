import { listed } from '@/lib/annuaire/search/conditions';
import { Prisma } from '@/lib/core/db';
import { paths } from '@/lib/core/paths';
import { questionSql, rankSql, type Source, sinceSql, TEXT_READ } from '../source';

const words = Prisma.sql`f.recherche`;

export const annuaire: Source = {
  hits: (_actor, asked, most) => Prisma.sql`
    select f.id, ${rankSql(words, asked)} as rank, f."updatedAt" as date, null::int as numero from fiches f
    where ${words} @@ ${questionSql(asked)} and ${listed} and ${sinceSql(Prisma.sql`f."updatedAt"`, asked)}
    limit ${most}`,
  shown: Prisma.sql`
    select p.place, f.id, f.slug, f.nom as titre, left(
        concat_ws(' ', f.accroche, f.presentation, array_to_string(f.offres || f.demandes, '. ')), ${TEXT_READ}) as texte,
      p.date, array[t.nom, c.nom] as precisions, p.numero
    from page p join fiches f on f.id = p.id join termes t on t.id = f."genreId"
      left join communes c on c.insee = f."communeInsee"`,
  chemin: ({ slug }) => paths.fiche(slug),
};

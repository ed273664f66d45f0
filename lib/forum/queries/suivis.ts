import { requireCompte } from '@/lib/comptes/access';
import type { Actor } from '@/lib/comptes/actor';
import { Prisma, rows } from '@/lib/core/db';
import { holdsSql } from '@/lib/core/folded';
import type { Cible, Niveau } from '../words';

export type SuiviRow = { cible: Cible; cibleId: string; nom: string; slug: string; niveau: Niveau };

/** Lines of each kind that are shown. */
const MOST = 100;

/**
 * What the actor follows: categories, tags, and the hundred sujets that moved last; after them those they want to hear
 * nothing of, so that it can be undone. `q` looks into names and titles.
 * @throws AppError `unauthenticated`
 */
export async function listSuivis(actor: Actor, { q = '' } = {}): Promise<SuiviRow[]> {
  const { id } = requireCompte(actor);
  return rows<SuiviRow>(Prisma.sql`
    (select 'categorie' as cible, k.id as "cibleId", k.nom, k.slug, f.niveau::text as niveau
      from forum_suivis f join forum_categories k on k.id = f."cibleId"
      where f."compteId" = ${id} and f.cible = 'categorie' and ${holdsSql(Prisma.sql`k.nom`, q)}
      order by k.rang)
    union all
    (select 'etiquette', f."cibleId", f."cibleId", f."cibleId", f.niveau::text from forum_suivis f
      where f."compteId" = ${id} and f.cible = 'etiquette' and ${holdsSql(Prisma.sql`f."cibleId"`, q)}
      order by f."cibleId" limit ${MOST})
    union all
    (select 'sujet', s.id, s.titre, s.slug, f.niveau::text from forum_suivis f join sujets s on s.id = f."cibleId"
      where f."compteId" = ${id} and f.cible = 'sujet' and s."deletedAt" is null
        and s."hiddenAt" is null and s."fusionneDansId" is null and ${holdsSql(Prisma.sql`s.titre`, q)}
      order by f.niveau = 'rien', s."derniereAt" desc limit ${MOST})`);
}

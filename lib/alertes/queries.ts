import { searchParamsOf } from '@/lib/annonces/search/schema';
import type { Connecte } from '@/lib/comptes/actor';
import { db } from '@/lib/core/db';
import { holds } from '@/lib/core/folded';
import { disciplineNames } from '@/lib/termes/queries';
import { describeSearch } from './describe';
import { criteresOf, searchOf } from './schema';
import { type Frequence, MAX_RECHERCHES, NOM_MAX } from './words';

export type Recherche = {
  id: string;
  nom: string;
  frequence: Frequence;
  /** What it asks for, in words; empty: everything. */
  criteres: string[];
  /** As after the « ? » of the list. */
  adresse: string;
  lastSentAt: Date | null;
};

/** One’s saved searches, the latest first; `q` looks into their names. Twenty at most. */
export async function listRecherches(actor: Connecte, { q = '' } = {}): Promise<Recherche[]> {
  const [rows, disciplines] = await Promise.all([
    db.rechercheSauvee.findMany({
      where: { compteId: actor.id },
      orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
      take: MAX_RECHERCHES,
      select: { id: true, nom: true, frequence: true, criteres: true, lastSentAt: true },
    }),
    disciplineNames(),
  ]);
  return rows
    .filter(({ nom }) => holds(nom, q))
    .map(({ criteres, ...row }) => {
      const search = searchOf(criteres);
      return {
        ...row,
        criteres: describeSearch(search, disciplines),
        adresse: searchParamsOf(search).toString(),
      };
    });
}

/** A search about to be kept: what it asks for, and a name for it. */
export async function describeRecherche(recherche: string) {
  const criteres = criteresOf(recherche);
  const words = describeSearch(searchOf(criteres), await disciplineNames());
  const nom = words.join(', ').replace(/[«»]\u00a0?|\u00a0»/g, '') || 'Toutes les annonces';
  return { criteres: words, nom: nom.slice(0, NOM_MAX) };
}

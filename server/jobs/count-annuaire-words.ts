import { searchedAnnonces } from '@/lib/annonces/search/searched-annonces';
import { describeFiches } from '@/lib/annuaire/search/describe-fiches';
import { searchedFiches } from '@/lib/annuaire/search/searched-fiches';
import { systeme } from '@/lib/comptes/actor';
import { countWords } from '@/lib/recherche/vocabulary';

/** Every night: what slips of the fingers are measured against. */
export async function countAnnuaireWordsJob() {
  await describeFiches(systeme);
  await countWords(systeme, searchedFiches);
  await countWords(systeme, searchedAnnonces);
}

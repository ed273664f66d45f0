import { describeFiches } from '@/lib/annuaire/search/describe-fiches';
import { countWords } from '@/lib/annuaire/search/vocabulary';
import { systeme } from '@/lib/comptes/actor';

/** Every night: what slips of the fingers are measured against. */
export async function countAnnuaireWordsJob() {
  await describeFiches(systeme);
  await countWords(systeme);
}

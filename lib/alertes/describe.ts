import { type AnnonceSearch, choixListes } from '@/lib/annonces/search/schema';
import { natureNames, sensNames, transactionNames } from '@/lib/annonces/words';
import { ofTown } from '@/lib/communes/words';
import { fullDate, noonOf } from '@/lib/core/dates';

const known: Record<string, string> = { ...sensNames, ...natureNames, ...transactionNames };
const dayWords = (day: string) => fullDate(noonOf(new Date(`${day}T00:00:00Z`)));

/** What a search asks for, in words: « praticables », « Offre », « à moins de 30 km de Remiremont ». */
export function describeSearch(search: AnnonceSearch, disciplines: ReadonlyMap<string, string>): string[] {
  const { q, ou, rayon, du, au, libre } = search;
  const values = choixListes.flatMap((name) => search[name]);
  const named = values.flatMap((value) => known[value] ?? disciplines.get(value) ?? []);
  return [
    ...(q ? [`«\u00a0${q}\u00a0»`] : []),
    ...named,
    ...(ou ? [rayon === null ? `près ${ofTown(ou)}` : `à moins de ${rayon}\u00a0km ${ofTown(ou)}`] : []),
    ...(du ? [`du ${dayWords(du)}`] : []),
    ...(au ? [`jusqu’au ${dayWords(au)}`] : []),
    ...(libre ? ['à prendre'] : []),
  ];
}

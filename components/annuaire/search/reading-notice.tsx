import { Notice } from '@/components/ui/notice';
import type { Reading } from '@/lib/annuaire/search/forgiving';

const quoted = (word: string) => `«\u00a0${word}\u00a0»`;
const listed = (words: string[]) =>
  new Intl.ListFormat('fr', { type: 'conjunction' }).format(words.map(quoted));

/** Says how the words were read, when no fiche holds them as they were typed. */
export function ReadingNotice({ reading }: { reading: Reading | null }) {
  if (!reading) return null;
  if (reading.kind === 'partial')
    return (
      <Notice tone="information" title="Aucune fiche n’a tous ces mots. En voici qui en ont une partie." />
    );
  const { words } = reading;
  return (
    <Notice tone="information" title={`Nous avons cherché ${listed(words.map(({ read }) => read))}`}>
      <p>
        {words.length > 1 ? 'Les mots ' : 'Le mot '}
        {listed(words.map(({ typed }) => typed))}
        {words.length > 1 ? ' ne sont dans aucune fiche.' : ' n’est dans aucune fiche.'}
      </p>
    </Notice>
  );
}

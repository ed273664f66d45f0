import { Notice } from '@/components/ui/notice';
import type { Reading } from '@/lib/recherche/forgiving';

const quoted = (word: string) => `«\u00a0${word}\u00a0»`;
const listed = (words: string[]) =>
  new Intl.ListFormat('fr', { type: 'conjunction' }).format(words.map(quoted));

/** Says how the words were read, when nothing holds them as they were typed. */
export function ReadingNotice({
  reading,
  unit = 'fiche',
}: {
  reading: Reading | null;
  unit?: 'fiche' | 'annonce' | 'appel';
}) {
  if (!reading) return null;
  const none = unit === 'appel' ? 'aucun appel' : `aucune ${unit}`;
  if (reading.kind === 'partial')
    return (
      <Notice
        tone="information"
        title={`A${none.slice(1)} n’a tous ces mots. En voici qui en ont une partie.`}
      />
    );
  const { words } = reading;
  return (
    <Notice tone="information" title={`Nous avons cherché ${listed(words.map(({ read }) => read))}`}>
      <p>
        {words.length > 1 ? 'Les mots ' : 'Le mot '}
        {listed(words.map(({ typed }) => typed))}
        {words.length > 1 ? ' ne sont' : ' n’est'} dans {none}.
      </p>
    </Notice>
  );
}

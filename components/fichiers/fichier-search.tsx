import { Select } from '@/components/ui/field';
import { SearchForm } from '@/components/ui/search-form';
import { type FichierGenre, fichierGenreNames, fichierGenres } from '@/lib/fichiers/words';

/** Words of the name, and a kind: both in the address. */
export function FichierSearch({ q, genre, action }: { q: string; genre?: FichierGenre; action: string }) {
  return (
    <SearchForm label="Chercher un fichier" defaultValue={q} action={action}>
      <Select label="Montrer" name="genre" defaultValue={genre ?? ''} optional={false} required={false}>
        <option value="">Tous les fichiers</option>
        {fichierGenres.map((one) => (
          <option key={one} value={one}>
            {fichierGenreNames[one]}
          </option>
        ))}
      </Select>
    </SearchForm>
  );
}

import { askedText } from '@/app/asked-text';
import { pageNumber } from '@/lib/core/pagination';
import { type FichierGenre, fichierGenres } from '@/lib/fichiers/words';

type Params = Record<'q' | 'genre' | 'page', string | string[] | undefined>;

const isGenre = (value: unknown): value is FichierGenre => fichierGenres.some((genre) => genre === value);

/** What the address of a list asks for, whatever was typed there. */
export const readSearch = ({ q, genre, page }: Partial<Params>) => ({
  q: askedText(q),
  genre: isGenre(genre) ? genre : undefined,
  page: pageNumber(page),
});

import { foundCount } from '@/components/recherche/found-count';

/** « 47 annonces », « environ 73 000 annonces ». */
export const annonceCount = (count: number, estimated: boolean) => foundCount(count, estimated, 'annonce');

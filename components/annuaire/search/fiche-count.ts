import { foundCount } from '@/components/recherche/found-count';

/** « 47 fiches », « environ 73 000 fiches ». */
export const ficheCount = (count: number, estimated: boolean) => foundCount(count, estimated, 'fiche');

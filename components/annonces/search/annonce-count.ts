import { plural } from '@/lib/core/text';

/** Two figures that count: an estimate says no more. */
const rounded = (count: number) => {
  const step = 10 ** Math.max(0, Math.floor(Math.log10(Math.max(1, count))) - 1);
  return Math.round(count / step) * step;
};

/** « 47 annonces », « environ 73 000 annonces ». */
export const annonceCount = (count: number, estimated: boolean) =>
  estimated ? `environ ${plural(rounded(count), 'annonce')}` : plural(count, 'annonce');

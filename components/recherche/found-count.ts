import { plural } from '@/lib/core/text';

/** Two figures that count: an estimate says no more. 73 412 → 73 000. */
const rounded = (count: number) => {
  const step = 10 ** Math.max(0, Math.floor(Math.log10(Math.max(1, count))) - 1);
  return Math.round(count / step) * step;
};

/** « 47 fiches », « environ 73 000 fiches ». */
export const foundCount = (count: number, estimated: boolean, unit: string) =>
  estimated ? `environ ${plural(rounded(count), unit)}` : plural(count, unit);

/** The figure alone, beside a choice. */
export const shortCount = (count: number, estimated: boolean) =>
  (estimated ? rounded(count) : count).toLocaleString('fr-FR');

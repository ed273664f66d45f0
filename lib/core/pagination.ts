/** One numbered page of a list people leaf through. */
export type Page<T> = { items: T[]; total: number; page: number; pages: number };

export const PAGE_SIZE = 20;

/** The page asked for in an address: a whole number from 1, whatever was typed. */
export const pageNumber = (value: unknown) => {
  const page = Number(value);
  return Number.isInteger(page) && page > 0 && page < 100_000 ? page : 1;
};

export const toPage = <T>(items: T[], total: number, page: number, size = PAGE_SIZE): Page<T> => ({
  items,
  total,
  page,
  pages: Math.max(1, Math.ceil(total / size)),
});

const SIZE = 500;

/**
 * All rows of a list, read `size` at a time as they are needed: an archive never holds a whole account in memory. `read` gives
 * the next ones after the id of the last.
 */
export async function* inPages<Row extends { id: string }>(
  read: (after: string | undefined, take: number) => Promise<Row[]>,
  size = SIZE,
): AsyncGenerator<Row> {
  let after: string | undefined;
  for (;;) {
    const rows = await read(after, size);
    yield* rows;
    after = rows.at(-1)?.id;
    if (rows.length < size) return;
  }
}

/** Where a page begins, for Prisma. */
export const pageAfter = (after: string | undefined, take: number) => ({
  take,
  orderBy: { id: 'asc' as const },
  ...(after !== undefined && { cursor: { id: after }, skip: 1 }),
});

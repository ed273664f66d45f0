import { db, type Prisma, rows } from '@/lib/core/db';

/**
 * A statement planned for what is asked at each use. A plan kept for any word would read a rare one and one that
 * seven fiches in ten hold in the same way.
 */
export const rowsAnew = <T>(sql: Prisma.Sql) => rows<T>(sql, db, { keep: false });

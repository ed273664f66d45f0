import { distanceSql } from '@/lib/communes/near';
import { communeOfText } from '@/lib/communes/queries';
import type { Place } from '@/lib/communes/words';
import { db, Prisma } from '@/lib/core/db';
import { isAppError } from '@/lib/core/errors';

/** A commune that distances are measured from. */
export type Centre = Place & { insee: string; nom: string };

/** What a table is called in statements: fiches, annonces. */
export type Alias = 'f' | 'a';

/** As the index on positions has it: degrees of longitude made about as long as those of latitude. */
const SQUEEZED = 0.67;
export const positionSql = (alias: Alias) =>
  Prisma.raw(`point(${alias}.longitude * ${SQUEEZED}, ${alias}.latitude)`);

/** The order in which an index gives what is nearest: of squeezed degrees, so nearly that of kilometres. */
export const nearestFirstSql = ({ latitude, longitude }: Place, alias: Alias) =>
  Prisma.sql`${positionSql(alias)} <-> point(${longitude * SQUEEZED}::float8, ${latitude}::float8)`;

/** Kilometres from the commune asked for; null when none was, or when the row names no place. */
export const kmSql = (centre: Centre | null, alias: Alias) =>
  centre ? distanceSql(centre, alias) : Prisma.sql`null::float8`;

/** The commune that was typed, or why it cannot be used; neither when none was. */
export async function centreOf(ou: string): Promise<{ centre: Centre | null; ouError: string | null }> {
  if (!ou) return { centre: null, ouError: null };
  try {
    const insee = await communeOfText(ou, 'ou');
    const row = await db.commune.findUnique({
      where: { insee: insee ?? '' },
      select: { insee: true, nom: true, latitude: true, longitude: true },
    });
    if (row?.latitude == null || row.longitude == null)
      return { centre: null, ouError: row && `Nous ne savons pas encore où se trouve ${row.nom}.` };
    const { latitude, longitude } = row;
    return { centre: { insee: row.insee, nom: row.nom, latitude, longitude }, ouError: null };
  } catch (error) {
    if (!isAppError(error)) throw error;
    return { centre: null, ouError: error.message };
  }
}

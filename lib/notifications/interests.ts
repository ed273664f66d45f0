import { distanceSql } from '@/lib/communes/near';
import type { Place } from '@/lib/communes/words';
import { Prisma, type Tx } from '@/lib/core/db';
import { notify, type Told } from './notify';

type News = Omit<Told, 'comptes' | 'ownMail' | 'frequence' | 'espaceId'> & {
  /** Ids of termes; none: it concerns every discipline. */
  disciplines: readonly string[];
  /** Where it is; null: anywhere. */
  lieu: Place | null;
  /** Who knows of it already. */
  except: readonly string[];
};

/**
 * Tells of something new those whom it interests, as they chose by discipline and distance, once: what was told under
 * this key before is not told again. One statement to find them, one to tell them.
 * @returns how many
 */
export async function notifyInterested(tx: Tx, news: News): Promise<number> {
  const { disciplines, lieu, except, ...told } = news;
  if ((await tx.notification.count({ where: { cle: told.cle }, take: 1 })) > 0) return 0;
  const near = lieu
    ? Prisma.sql`(m.latitude is null or ${distanceSql(lieu, 'm')} <= c."interetRayonKm")`
    : Prisma.sql`true`;
  const comptes = await tx.$queryRaw<{ id: string }[]>(Prisma.sql`
    select c.id from comptes c left join communes m on m.insee = c."interetCommune"
    where c."deletedAt" is null and c."disabledAt" is null and c."emailConfirmedAt" is not null
      and not c.id = any(${[...except]}::text[])
      and (cardinality(c."interetDisciplines") = 0 or cardinality(${[...disciplines]}::text[]) = 0
        or c."interetDisciplines" && ${[...disciplines]}::text[])
      and (c."interetCommune" is null or ${near})`);
  await notify(tx, { ...told, comptes: comptes.map(({ id }) => id) });
  return comptes.length;
}

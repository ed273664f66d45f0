import { Prisma, type Tx } from '@/lib/core/db';

/**
 * What hangs on a fiche and goes with it when it becomes one with another, by table, with what tells its rows apart.
 * `referents`, `revendications` and `salles` are handled by name: there, both fiches may have the same row.
 */
export const followers = {
  fiche_sources: Prisma.sql`source || chr(10) || "sourceId"`,
  fiche_photos: Prisma.sql`"fichierId"`,
  fiche_redirections: Prisma.sql`slug`,
  fusions: Prisma.sql`id`,
  codes_reprise: Prisma.sql`id`,
  envois_activation: Prisma.sql`id`,
  signalements: Prisma.sql`id`,
  annonces: Prisma.sql`id`,
} as const;
export type Follower = keyof typeof followers;
export const followerNames = Object.keys(followers) as Follower[];
export type Moved = Partial<Record<Follower, string[]>>;

const table = (name: Follower) => Prisma.raw(`"${name}"`);

/** Gives to one fiche what hangs on another. @returns which rows, by table */
export async function moveFollowers(tx: Tx, fromId: string, toId: string): Promise<Moved> {
  const moved: Moved = {};
  for (const name of followerNames) {
    const rows = await tx.$queryRaw<{ key: string }[]>`
      update ${table(name)} set "ficheId" = ${toId} where "ficheId" = ${fromId} returning ${followers[name]} as key`;
    if (rows.length > 0) moved[name] = rows.map(({ key }) => key);
  }
  return moved;
}

/** Gives back what had moved, of what is still there. */
export async function moveBack(tx: Tx, moved: Moved, fromId: string, toId: string) {
  for (const name of followerNames) {
    const keys = moved[name] ?? [];
    if (keys.length > 0)
      await tx.$executeRaw`
        update ${table(name)} set "ficheId" = ${toId}
        where "ficheId" = ${fromId} and ${followers[name]} = any(${keys})`;
  }
}

import { db, Prisma, rows } from '@/lib/core/db';
import { remembered } from '@/lib/core/remembered';
import type { Connecte } from '../actor';

/** What /compte shows of oneself. */
export async function getProfile(actor: Connecte) {
  const { passwordHash, oidcSub, ...profile } = await db.compte.findUniqueOrThrow({
    where: { id: actor.id },
    select: {
      nom: true,
      fonction: true,
      email: true,
      createdAt: true,
      emailRefus: true,
      passwordHash: true,
      oidcSub: true,
    },
  });
  return { ...profile, hasPassword: passwordHash !== null, oidc: oidcSub !== null };
}

/** The version of the charte that the person still has to accept, or null: as of when they were looked up. */
export async function charteToAccept({ charteVersion }: Connecte): Promise<number | null> {
  const [latest] = await remembered('charte, version', () =>
    rows<{ version: number | null }>(Prisma.sql`select max(version) as version from chartes`),
  );
  return latest?.version && latest.version > charteVersion ? latest.version : null;
}

/** The accounts of `/connexion/demonstration`, in the order they were created; twenty at most. */
export async function listDemonstrationComptes() {
  const rows = await db.compte.findMany({
    where: { demonstration: true, disabledAt: null, deletedAt: null },
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
    take: 20,
    select: {
      id: true,
      nom: true,
      fonction: true,
      email: true,
      role: true,
      referents: { take: 1, orderBy: { createdAt: 'asc' }, select: { fiche: { select: { nom: true } } } },
    },
  });
  return rows.map(({ referents, ...row }) => ({ ...row, structure: referents[0]?.fiche.nom ?? null }));
}

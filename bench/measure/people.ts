import { randomUUID } from 'node:crypto';
import { encodeSessionToken, sessionCookieName } from '@/lib/auth/session-token';
import { db } from '@/lib/core/db';

export type Group = { espaceId: string; slug: string; comptes: { id: string; cookie: string }[] };

/** Espaces with their members, straight into the database: what a room of 500 costs is asked before it is allowed. */
export async function makeGroups(count: number, size: number): Promise<Group[]> {
  const groups: Group[] = [];
  for (let index = 0; index < count; index++) groups.push(await makeGroup(size));
  return groups;
}

async function makeGroup(size: number): Promise<Group> {
  const date = new Date();
  const ids = Array.from({ length: size }, () => ({
    id: randomUUID(),
    sessionId: randomUUID() + randomUUID(),
  }));
  await db.compte.createMany({
    data: ids.map(({ id }, index) => ({
      id,
      email: `${id}@example.org`,
      nom: `Membre ${index}`,
      emailConfirmedAt: date,
      charteVersion: 1,
      charteAcceptedAt: date,
      createdAt: date,
    })),
  });
  await db.session.createMany({
    data: ids.map(({ id, sessionId }) => ({
      id: sessionId,
      compteId: id,
      createdAt: date,
      lastSeenAt: date,
      expiresAt: new Date(date.getTime() + 86_400_000),
    })),
  });
  const slug = `mesure-${randomUUID().slice(0, 8)}`;
  const owner = ids[0]?.id ?? '';
  const { id: espaceId } = await db.espace.create({
    data: { slug, nom: 'Ce que savent les mains', createdById: owner, createdAt: date, updatedAt: date },
    select: { id: true },
  });
  await db.membre.createMany({
    data: ids.map(({ id }, index) => ({
      espaceId,
      compteId: id,
      role: index === 0 ? ('responsable' as const) : ('membre' as const),
      couleur: (index % 6) + 1,
      joinedAt: date,
    })),
  });
  const comptes = ids.map(async ({ id, sessionId }) => ({ id, cookie: await cookieOf(sessionId) }));
  return { espaceId, slug, comptes: await Promise.all(comptes) };
}

const cookieOf = async (sessionId: string) => `${sessionCookieName()}=${await encodeSessionToken(sessionId)}`;

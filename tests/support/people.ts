import { randomUUID } from 'node:crypto';
import type { Connecte } from '@/lib/comptes/actor';
import type { Role } from '@/lib/comptes/words';
import { db } from '@/lib/core/db';
import type { MembreRole } from '@/lib/membres/words';

/** A confirmed compte with an open session, as the actor it makes. */
export async function aCompte(given: { nom?: string; email?: string; role?: Role } = {}): Promise<Connecte> {
  const nom = given.nom ?? 'Camille Vosgien';
  const email = given.email ?? `${randomUUID()}@example.org`;
  const role = given.role ?? 'membre';
  const date = new Date();
  const compte = await db.compte.create({
    data: {
      nom,
      email,
      role,
      emailConfirmedAt: date,
      charteVersion: 1,
      charteAcceptedAt: date,
      createdAt: date,
      sessions: {
        create: {
          id: randomUUID() + randomUUID(),
          createdAt: date,
          lastSeenAt: date,
          expiresAt: new Date(date.getTime() + 86_400_000),
        },
      },
    },
    select: { id: true, sessions: { select: { id: true } } },
  });
  return {
    kind: 'compte',
    id: compte.id,
    nom,
    email,
    role,
    portraitId: null,
    sessionId: compte.sessions[0]?.id ?? '',
    charteVersion: 1,
  };
}

type Place = readonly [compte: Connecte, role: MembreRole];

/** An espace and the places people have in it. */
export async function anEspace(
  members: readonly Place[],
  given: { nom?: string; visibilite?: 'prive' | 'visible' } = {},
): Promise<{ id: string; slug: string }> {
  const date = new Date();
  const slug = `espace-${randomUUID().slice(0, 8)}`;
  return db.espace.create({
    data: {
      slug,
      nom: given.nom ?? 'Ce que savent les mains',
      visibilite: given.visibilite ?? 'prive',
      createdById: members[0]?.[0].id ?? '',
      createdAt: date,
      updatedAt: date,
      membres: {
        create: members.map(([compte, role], index) => ({
          compteId: compte.id,
          role,
          couleur: (index % 6) + 1,
          joinedAt: date,
        })),
      },
    },
    select: { id: true, slug: true },
  });
}

import type { Actor } from '@/lib/comptes/actor';
import { db } from '@/lib/core/db';
import { notFound } from '@/lib/core/errors';
import { findMembership } from '@/lib/membres/access';
import { canRead, type Membership } from '@/lib/membres/policy';

export type Espace = {
  id: string;
  slug: string;
  nom: string;
  intention: string;
  commune: { insee: string; nom: string } | null;
  disciplines: string[];
  visibilite: 'prive' | 'visible';
  createdAt: Date;
  createdById: string;
};

const fields = {
  id: true,
  slug: true,
  nom: true,
  intention: true,
  disciplines: true,
  visibilite: true,
  createdAt: true,
  createdById: true,
  commune: { select: { insee: true, nom: true } },
} as const;

/**
 * The espace as its members see it, with the actor's own place in it.
 * @throws AppError `not_found`, alike for an unknown address and for one that is not the actor's to open
 */
export async function getEspace(actor: Actor, slug: string): Promise<Espace & { membership: Membership }> {
  const membership = await findMembership(actor, { slug });
  if (!canRead(membership)) throw notFound();
  const espace = await db.espace.findUnique({ where: { id: membership.espaceId }, select: fields });
  if (!espace) throw notFound();
  return { ...espace, membership };
}

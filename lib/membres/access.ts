import { requireActive, requireCompte } from '@/lib/comptes/access';
import type { Actor } from '@/lib/comptes/actor';
import { now } from '@/lib/core/clock';
import { db, Prisma, rows, type Tx } from '@/lib/core/db';
import { forbidden, notFound } from '@/lib/core/errors';
import { canManage, canRead, canWrite, type Membership } from './policy';

/** The actor's place in an espace (by id or by slug), or null. Who is suspended reads there, whatever their role. */
export async function findMembership(
  actor: Actor,
  espace: { id: string } | { slug: string },
  tx: Tx = db,
): Promise<Membership | null> {
  if (actor.kind !== 'compte') return null;
  const which = 'id' in espace ? Prisma.sql`e.id = ${espace.id}` : Prisma.sql`e.slug = ${espace.slug}`;
  const [membership] = await rows<Membership>(
    Prisma.sql`
      select m."espaceId", e.slug, m."compteId", m.couleur,
        case when c."suspenduJusquau" > ${now()}::timestamptz then 'lecteur' else m.role::text end as role
      from membres m join espaces e on e.id = m."espaceId" join comptes c on c.id = m."compteId" where m."compteId" = ${actor.id} and ${which}`,
    tx,
  );
  return membership ?? null;
}

/**
 * Access to an espace is decided here and nowhere else.
 * @throws AppError `unauthenticated`, or `not_found` (also for what one may not know exists)
 */
export async function requireReader(actor: Actor, espaceId: string, tx: Tx = db): Promise<Membership> {
  requireCompte(actor);
  const membership = await findMembership(actor, { id: espaceId }, tx);
  if (!canRead(membership)) throw notFound();
  return membership;
}

/** @throws AppError as `requireReader`, and `forbidden` for a lecteur */
export async function requireWriter(actor: Actor, espaceId: string, tx: Tx = db): Promise<Membership> {
  const membership = await requireReader(actor, espaceId, tx);
  requireActive(actor);
  if (!canWrite(membership)) throw forbidden('Vous êtes en lecture seule dans cet espace.');
  return membership;
}

/** @throws AppError as `requireReader`, and `forbidden` for who is not responsable */
export async function requireManager(actor: Actor, espaceId: string, tx: Tx = db): Promise<Membership> {
  const membership = await requireReader(actor, espaceId, tx);
  requireActive(actor);
  if (!canManage(membership)) throw forbidden('Seuls les responsables de l’espace peuvent faire cela.');
  return membership;
}

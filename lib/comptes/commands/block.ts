import { now } from '@/lib/core/clock';
import { db } from '@/lib/core/db';
import { AppError, notFound } from '@/lib/core/errors';
import type { Connecte } from '../actor';
import { MAX_BLOQUES } from '../queries/blocages';

/**
 * Hears no more of somebody: no conversation, no mention, no notification of what they do. They are not told. Twice is
 * once. Agents cannot be blocked: what they decide must arrive.
 * @throws AppError `not_found`; `invalid` for oneself, for an agent, and beyond two hundred
 */
export async function blockCompte(actor: Connecte, bloqueId: string): Promise<{ nom: string }> {
  const compte = await db.compte.findFirst({
    where: { id: bloqueId, deletedAt: null },
    select: { nom: true, role: true },
  });
  if (!compte) throw notFound();
  if (bloqueId === actor.id) throw new AppError('invalid', 'C’est votre propre compte.');
  if (compte.role !== 'membre')
    throw new AppError('invalid', 'Un agent ne se bloque pas : ses décisions doivent vous parvenir.');
  if ((await db.blocage.count({ where: { compteId: actor.id } })) >= MAX_BLOQUES)
    throw new AppError('invalid', `Vous bloquez déjà ${MAX_BLOQUES} personnes.`);
  await db.blocage.createMany({
    data: { compteId: actor.id, bloqueId, createdAt: now() },
    skipDuplicates: true,
  });
  return { nom: compte.nom };
}

/** Hears of them again, from now on. */
export async function unblockCompte(actor: Connecte, bloqueId: string): Promise<void> {
  await db.blocage.deleteMany({ where: { compteId: actor.id, bloqueId } });
}

import { z } from 'zod';
import { db } from '@/lib/core/db';
import { invalid } from '@/lib/core/errors';
import { log } from '@/lib/core/log';
import { parse } from '@/lib/core/parse';
import type { Systeme } from '../actor';
import { emailAddress } from '../schema';

/**
 * Names an administrateur from the machine itself: the first one, or when none can come in any more. They sign up like
 * anybody before.
 * @throws AppError `invalid` (email) when no open, confirmed account has the address
 */
export async function nameAdministrateur(_systeme: Systeme, input: unknown): Promise<{ nom: string }> {
  const { email } = parse(z.object({ email: emailAddress }), input);
  const [compte] = await db.compte.updateManyAndReturn({
    where: { email, emailConfirmedAt: { not: null }, disabledAt: null, deletedAt: null },
    data: { role: 'administrateur' },
    select: { id: true, nom: true },
  });
  if (!compte)
    throw invalid(
      'email',
      'Personne n’a de compte ouvert et confirmé à cette adresse. Inscrivez-la d’abord.',
    );
  log.info({ compteId: compte.id, to: 'administrateur' }, 'role changed from the machine');
  return { nom: compte.nom };
}

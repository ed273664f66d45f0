import { transaction } from '@/lib/core/db';
import { parse } from '@/lib/core/parse';
import { requireActive } from '../access';
import type { Connecte } from '../actor';
import { profileInput } from '../schema';

/** Changes one's name and function. @throws AppError `invalid` */
export async function updateProfile(actor: Connecte, input: unknown) {
  requireActive(actor);
  const data = parse(profileInput, input);
  await transaction((tx) => tx.compte.update({ where: { id: actor.id }, data }));
}

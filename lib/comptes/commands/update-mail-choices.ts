import { db } from '@/lib/core/db';
import { parse } from '@/lib/core/parse';
import type { Connecte } from '../actor';
import { mailChoicesInput } from '../schema';

/** Says which mails one wants; those already due about a mention ask again before they leave. @throws AppError `invalid` */
export async function updateMailChoices(actor: Connecte, input: unknown) {
  const data = parse(mailChoicesInput, input);
  await db.compte.update({ where: { id: actor.id }, data });
}

import type { Actor } from '@/lib/comptes/actor';
import { db } from '@/lib/core/db';
import { TAKEN_UP } from '../commands/undo-import';
import { requireImporter } from '../policy';

/**
 * How many fiches of an undone import stayed, because somebody took them up or completed them.
 * @throws AppError `not_found` for who is no agent
 */
export function countKept(actor: Actor, importId: string): Promise<number> {
  requireImporter(actor);
  return db.importLigne.count({ where: { importId, raison: TAKEN_UP } });
}

import { randomUUID } from 'node:crypto';
import { db } from '@/lib/core/db';
import type { Desk } from '../load/documents';
import { makeGroups } from './people';

/** Blank documents with the people who may type in them: all of one espace, which has as many members as one needs. */
export async function makeDesks(count: number, editors: number): Promise<Desk[]> {
  const [group] = await makeGroups(1, editors);
  if (!group) return [];
  const date = new Date();
  const compteId = group.comptes[0]?.id ?? '';
  const ids = Array.from({ length: count }, () => randomUUID());
  await db.document.createMany({
    data: ids.map((id, index) => ({
      id,
      espaceId: group.espaceId,
      titre: `Document ${index}`,
      createdById: compteId,
      createdAt: date,
      updatedAt: date,
      updatedById: compteId,
    })),
  });
  const cookies = group.comptes.map(({ cookie }) => cookie);
  return ids.map((name) => ({ name, cookies }));
}

import type { Systeme } from '@/lib/comptes/actor';
import { now } from '@/lib/core/clock';
import { db, type Tx, transaction } from '@/lib/core/db';
import { paths } from '@/lib/core/paths';
import { notifyInterested } from '@/lib/notifications/interests';

/** Published longer ago, it is no news. */
const FRESH_MS = 86_400_000;
const MOST = 50;

/** Under what people are told of a call. */
export const appelCle = (id: string) => `appel:${id}`;

/**
 * Tells those whom they interest of the calls published since yesterday, each once.
 * @returns how many notifications
 */
export async function tellOfAppels(_systeme: Systeme): Promise<number> {
  const found = await db.appel.findMany({
    where: { etat: 'publie', publishedAt: { gt: new Date(now().getTime() - FRESH_MS) } },
    orderBy: { publishedAt: 'asc' },
    take: MOST,
    select: { id: true },
  });
  let told = 0;
  for (const { id } of found) told += await transaction((tx) => tellOf(tx, id));
  return told;
}

async function tellOf(tx: Tx, id: string): Promise<number> {
  // Held, so that two rounds at once tell it once.
  await tx.$executeRaw`select 1 from appels where id = ${id} for update`;
  const found = await tx.appel.findFirst({
    where: { id, etat: 'publie' },
    select: {
      slug: true,
      titre: true,
      emetteur: true,
      description: true,
      disciplines: true,
      limite: true,
      createdById: true,
    },
  });
  if (!found) return 0;
  return notifyInterested(tx, {
    kind: 'appel',
    cle: appelCle(id),
    acteurId: found.createdById,
    titre: `Appel à projets : ${found.titre}${found.emetteur ? ` (${found.emetteur})` : ''}`,
    texte: found.description.slice(0, 400),
    chemin: paths.appel(found.slug),
    echeance: found.limite,
    disciplines: found.disciplines,
    lieu: null,
    except: [found.createdById],
  });
}

import type { Systeme } from '@/lib/comptes/actor';
import { now } from '@/lib/core/clock';
import { transaction } from '@/lib/core/db';
import { paths } from '@/lib/core/paths';
import { notifyInterested } from '@/lib/notifications/interests';
import { lastMinute } from './life';
import { extractOf } from './rows';
import { sensNames } from './words';

/** What went online longer ago is no news: a queue that stood still, or data brought in. */
const FRESH_MS = 86_400_000;

/** Under what people are told of an annonce. */
export const annonceCle = (id: string) => `annonce:${id}`;
/** Under what its author is reminded that it expires, and asked what came of it. */
export const expireCle = (id: string) => `annonce-expire:${id}`;
export const issueCle = (id: string) => `annonce-issue:${id}`;
/** All that is said of an annonce, for when it goes. */
export const annonceCles = (id: string) => [annonceCle(id), expireCle(id), issueCle(id)];

/**
 * Tells those it interests of an annonce that went online, once. Nothing when it is there no more.
 * @returns how many
 */
export async function tellOfAnnonce(_systeme: Systeme, id: string): Promise<number> {
  return transaction(async (tx) => {
    const found = await tx.annonce.findFirst({
      where: {
        id,
        etat: 'publiee',
        publishedAt: { gt: new Date(now().getTime() - FRESH_MS) },
      },
      select: {
        slug: true,
        sens: true,
        titre: true,
        description: true,
        disciplines: true,
        latitude: true,
        longitude: true,
        limite: true,
        auteurId: true,
        commune: { select: { nom: true } },
      },
    });
    if (!found) return 0;
    const { sens, titre, commune, latitude, longitude } = found;
    return notifyInterested(tx, {
      kind: 'annonce',
      cle: annonceCle(id),
      acteurId: found.auteurId,
      titre: `${sensNames[sens]} : ${titre}${commune ? ` (${commune.nom})` : ''}`,
      texte: extractOf(found.description, 400),
      chemin: paths.annonce(found.slug),
      echeance: found.limite && lastMinute(found.limite),
      disciplines: found.disciplines,
      lieu: latitude !== null && longitude !== null ? { latitude, longitude } : null,
      except: [found.auteurId],
    });
  });
}

import type { Actor } from '@/lib/comptes/actor';
import { db } from '@/lib/core/db';

/** Fiches a widget lists; the rest is one link away. */
export const WIDGET_FICHES = 12;

export type WidgetFiche = { slug: string; nom: string; genre: string; accroche: string };

/** Who makes culture in a commune, by name, with how many there are; null when there is no such commune. */
export async function listWidgetFiches(
  _actor: Actor,
  insee: string,
): Promise<{ commune: string; total: number; fiches: WidgetFiche[] } | null> {
  const commune = await db.commune.findUnique({ where: { insee }, select: { nom: true } });
  if (!commune) return null;
  const where = { communeInsee: insee, etat: 'publiee' as const };
  const [total, rows] = await Promise.all([
    db.fiche.count({ where }),
    db.fiche.findMany({
      where,
      orderBy: [{ rechercheNom: 'asc' }, { id: 'asc' }],
      take: WIDGET_FICHES,
      select: { slug: true, nom: true, accroche: true, genre: { select: { nom: true } } },
    }),
  ]);
  return {
    commune: commune.nom,
    total,
    fiches: rows.map(({ genre, ...row }) => ({ ...row, genre: genre.nom })),
  };
}

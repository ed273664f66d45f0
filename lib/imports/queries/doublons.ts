import type { Actor } from '@/lib/comptes/actor';
import { db } from '@/lib/core/db';
import { type Page, toPage } from '@/lib/core/pagination';
import { requireImporter } from '../policy';
import { loadImport } from '../row';
import { readPhone } from '../rows/cells';
import { addressOf, cellsOf, firstOf } from '../rows/cells-of';
import { calmName } from '../rows/names';
import type { LigneChoix } from '../words';

/** One side of a pair: what is shown to tell whether both are the same. */
export type Side = { nom: string; commune: string; adresse: string; telephone: string };

export type Doublon = {
  ligne: number;
  raison: string;
  choix: LigneChoix | null;
  /** In the annuaire already, or earlier in the same file. */
  la: Side & { slug: string | null; ligne: number | null; tenue: string };
  fichier: Side;
};

const SIZE = 10;

async function fichesOf(ids: readonly string[]) {
  const rows = await db.fiche.findMany({
    where: { id: { in: [...ids] } },
    select: {
      id: true,
      slug: true,
      nom: true,
      adresse: true,
      telephone: true,
      commune: { select: { nom: true } },
      referents: {
        orderBy: { createdAt: 'asc' },
        take: 1,
        select: { compte: { select: { nom: true } } },
      },
    },
  });
  return new Map(rows.map((row) => [row.id, row]));
}

/**
 * The probable duplicates of an import, 10 a page, those that wait for a decision first: each beside what it resembles.
 * @throws AppError `not_found` for who is no agent, and for an unknown import
 */
export async function listDoublons(actor: Actor, importId: string, page: number): Promise<Page<Doublon>> {
  requireImporter(actor);
  const { colonnes, mapping } = await loadImport(importId);
  const where = { importId, etat: 'doublon' } as const;
  const [rows, total] = await Promise.all([
    db.importLigne.findMany({
      where,
      orderBy: { ligne: 'asc' },
      skip: (page - 1) * SIZE,
      take: SIZE,
      select: { ligne: true, cellules: true, raison: true, ficheId: true, jumelle: true, choix: true },
    }),
    db.importLigne.count({ where }),
  ]);
  const [fiches, twins] = await Promise.all([
    fichesOf(rows.flatMap(({ ficheId }) => ficheId ?? [])),
    db.importLigne.findMany({
      where: { importId, ligne: { in: rows.flatMap(({ jumelle }) => jumelle ?? []) } },
      select: { ligne: true, cellules: true },
    }),
  ]);
  const sideOf = (cellules: readonly string[]): Side => {
    const said = cellsOf(colonnes, mapping, cellules);
    return {
      nom: calmName(firstOf(said, 'nom')),
      commune: firstOf(said, 'commune') || firstOf(said, 'insee'),
      adresse: addressOf(said),
      telephone: readPhone(firstOf(said, 'telephone')) ?? '',
    };
  };
  const items = rows.flatMap(({ cellules, ficheId, jumelle, ...row }): Doublon[] => {
    const fiche = fiches.get(ficheId ?? '');
    const twin = twins.find(({ ligne }) => ligne === jumelle);
    const base = { ...row, fichier: sideOf(cellules) };
    if (fiche) {
      const { slug, nom, adresse, telephone, commune, referents } = fiche;
      const tenue = referents[0]?.compte.nom ?? 'personne pour le moment';
      return [
        { ...base, la: { slug, ligne: null, nom, adresse, telephone, commune: commune?.nom ?? '', tenue } },
      ];
    }
    if (!twin) return [];
    return [{ ...base, la: { ...sideOf(twin.cellules), slug: null, ligne: twin.ligne, tenue: '' } }];
  });
  return toPage(items, total, page, SIZE);
}

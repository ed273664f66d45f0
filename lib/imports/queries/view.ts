import type { Actor } from '@/lib/comptes/actor';
import { now } from '@/lib/core/clock';
import { db } from '@/lib/core/db';
import { notFound } from '@/lib/core/errors';
import { parse } from '@/lib/core/parse';
import { mappingFault } from '../mapping-fault';
import { requireImporter } from '../policy';
import { type Lecture, readingOf } from '../reading-state';
import { recallSource } from '../remember';
import { ELSEWHERE } from '../rows/read-row';
import { mappingShape } from '../schema';
import type { Champ, ImportEtat } from '../words';

export type Colonne = { nom: string; exemple: string; champ: Champ; doute: boolean };

export type Counts = {
  nouvelle: number;
  modifiee: number;
  identique: number;
  /** Probable duplicates about which nothing is decided. */
  doublon: number;
  rejetee: number;
  /** Rows that the next start lets in. */
  prets: number;
  /** Rows that did something and can be undone. */
  defaisables: number;
  /** Good rows of communes outside the territory. */
  ailleurs: number;
};

export type ImportView = {
  id: string;
  fichierNom: string;
  lecture: string;
  /** Whether its rows are still being read, or never were. */
  reading: Lecture;
  /** What its columns lack to make fiches of rows, in French. */
  manque: string | null;
  etat: ImportEtat;
  erreur: string;
  source: string;
  colonnes: Colonne[];
  genre: string;
  territoireSeul: boolean;
  /** When this source was imported last; its columns were read as then. */
  rememberedAt: Date | null;
  counts: Counts;
  total: number;
  faites: number;
  creees: number;
  modifiees: number;
  startedAt: Date | null;
  undoneAt: Date | null;
  par: string | null;
};

async function countLines(importId: string): Promise<Counts> {
  const [row] = await db.$queryRaw<Counts[]>`
    select count(*) filter (where etat = 'nouvelle')::int as nouvelle,
      count(*) filter (where etat = 'modifiee')::int as modifiee,
      count(*) filter (where etat = 'identique')::int as identique,
      count(*) filter (where etat = 'doublon' and choix is null)::int as doublon,
      count(*) filter (where etat = 'rejetee')::int as rejetee,
      count(*) filter (where not faite and (etat in ('nouvelle', 'modifiee')
        or etat = 'doublon' and choix in ('fusionner', 'garder')))::int as prets,
      count(*) filter (where avant is not null)::int as defaisables,
      count(*) filter (where etat in ('nouvelle', 'modifiee') and starts_with(raison, ${ELSEWHERE}))::int as ailleurs
    from import_lignes where "importId" = ${importId}`;
  if (!row) throw notFound();
  return row;
}

/** The first value of each column, from the first rows. */
async function examples(importId: string, colonnes: readonly string[]): Promise<string[]> {
  const rows = await db.importLigne.findMany({
    where: { importId },
    orderBy: { ligne: 'asc' },
    take: 20,
    select: { cellules: true },
  });
  return colonnes.map((_, index) => {
    const cell = rows.map(({ cellules }) => cellules[index] ?? '').find(Boolean) ?? '';
    return cell.length > 80 ? `${cell.slice(0, 80)}…` : cell;
  });
}

/**
 * One import as its page shows it; null for an unknown one.
 * @throws AppError `unauthenticated`, `not_found` for who is no agent
 */
export async function getImport(actor: Actor, id: string): Promise<ImportView | null> {
  requireImporter(actor);
  const row = await db.import.findUnique({
    where: { id },
    select: {
      id: true,
      fichierNom: true,
      lecture: true,
      etat: true,
      erreur: true,
      colonnes: true,
      mapping: true,
      total: true,
      faites: true,
      creees: true,
      modifiees: true,
      startedAt: true,
      undoneAt: true,
      createdBy: { select: { nom: true } },
    },
  });
  if (!row) return null;
  const { mapping: stored, colonnes, createdBy, ...rest } = row;
  const { nom, champs, doutes, genre, territoireSeul } = parse(mappingShape, {
    champs: [],
    ...Object(stored),
  });
  const [counts, shown, remembered] = await Promise.all([
    countLines(id),
    examples(id, colonnes),
    row.etat === 'apercu' ? recallSource(colonnes) : null,
  ]);
  return {
    ...rest,
    reading: readingOf(row, now()),
    manque: mappingFault({ champs, genre }),
    source: nom,
    genre,
    territoireSeul,
    rememberedAt: remembered?.updatedAt ?? null,
    counts,
    par: createdBy?.nom ?? null,
    colonnes: colonnes.map((colonne, index) => ({
      nom: colonne,
      exemple: shown[index] ?? '',
      champ: champs[index] ?? 'ignorer',
      doute: doutes.includes(index),
    })),
  };
}

/** Waits until an import is over, some seconds at most: small ones show their result at once. */
export async function awaitImport(id: string, milliseconds: number): Promise<void> {
  const end = Date.now() + milliseconds;
  while (Date.now() < end) {
    const row = await db.import.findUnique({ where: { id }, select: { etat: true } });
    if (row?.etat !== 'en_cours' && row?.etat !== 'annulation') return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

import type { Actor } from '@/lib/comptes/actor';
import { now } from '@/lib/core/clock';
import { db } from '@/lib/core/db';
import { type Page, toPage } from '@/lib/core/pagination';
import { requireImporter } from '../policy';
import { type Lecture, readingOf } from '../reading-state';
import { ELSEWHERE } from '../rows/read-row';
import type { ImportEtat } from '../words';

export type PreviousImport = {
  id: string;
  nom: string;
  etat: ImportEtat;
  /** Whether its rows are still being read, or never were. */
  reading: Lecture;
  creees: number;
  modifiees: number;
  par: string | null;
  createdAt: Date;
  /** Whether it changed something that can still be undone. */
  undoable: boolean;
};

/**
 * The imports of the instance, the last first, 10 a page. Previews left lying come too: they can be gone on with.
 * @throws AppError `unauthenticated`, `not_found` for who is no agent
 */
export async function listImports(actor: Actor, { page = 1 } = {}): Promise<Page<PreviousImport>> {
  requireImporter(actor);
  const size = 10;
  const [rows, total] = await Promise.all([
    db.import.findMany({
      orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
      skip: (page - 1) * size,
      take: size,
      select: {
        id: true,
        fichierNom: true,
        etat: true,
        creees: true,
        modifiees: true,
        createdAt: true,
        startedAt: true,
        lecture: true,
        createdBy: { select: { nom: true } },
        lignes: { where: { faite: true }, take: 1, select: { ligne: true } },
      },
    }),
    db.import.count(),
  ]);
  const items = rows.map(({ fichierNom, createdBy, lignes, startedAt, lecture, ...row }) => ({
    ...row,
    nom: fichierNom,
    par: createdBy?.nom ?? null,
    reading: readingOf({ etat: row.etat, startedAt, lecture }, now()),
    undoable: row.etat === 'termine' && lignes.length > 0 && row.creees + row.modifiees > 0,
  }));
  return toPage(items, total, page, size);
}

export type NotedLine = { ligne: number; contenu: string; raison: string };

const SIZE = 20;
const contentOf = (cellules: readonly string[]) => {
  const text = cellules.slice(0, 6).join(' ; ');
  return text.length > 140 ? `${text.slice(0, 140)}…` : text;
};

/**
 * The refused rows of an import, 20 a page, with why.
 * @throws AppError `not_found` for who is no agent
 */
export async function listRefused(actor: Actor, importId: string, page: number): Promise<Page<NotedLine>> {
  requireImporter(actor);
  const where = { importId, etat: 'rejetee' } as const;
  const [rows, total] = await Promise.all([
    db.importLigne.findMany({
      where,
      orderBy: { ligne: 'asc' },
      skip: (page - 1) * SIZE,
      take: SIZE,
      select: { ligne: true, cellules: true, raison: true },
    }),
    db.importLigne.count({ where }),
  ]);
  const items = rows.map(({ cellules, ...row }) => ({ ...row, contenu: contentOf(cellules) }));
  return toPage(items, total, page, SIZE);
}

/**
 * Good rows of which something was left out (an e-mail that is none…): how many, and the first twenty.
 * @throws AppError `not_found` for who is no agent
 */
export async function listRemarks(
  actor: Actor,
  importId: string,
): Promise<{ total: number; items: NotedLine[] }> {
  requireImporter(actor);
  const where = {
    importId,
    etat: { in: ['nouvelle' as const, 'modifiee' as const] },
    // Rows that only lie outside the territory are counted apart.
    NOT: [{ raison: '' }, { raison: { startsWith: ELSEWHERE }, NOT: { raison: { contains: ' ; ' } } }],
  };
  const [rows, total] = await Promise.all([
    db.importLigne.findMany({
      where,
      orderBy: { ligne: 'asc' },
      take: SIZE,
      select: { ligne: true, cellules: true, raison: true },
    }),
    db.importLigne.count({ where }),
  ]);
  return { total, items: rows.map(({ cellules, ...row }) => ({ ...row, contenu: contentOf(cellules) })) };
}

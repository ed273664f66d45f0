import { requireCompte } from '@/lib/comptes/access';
import type { Actor } from '@/lib/comptes/actor';
import { db, type Prisma } from '@/lib/core/db';
import { notFound } from '@/lib/core/errors';
import { PAGE_SIZE, type Page, toPage } from '@/lib/core/pagination';
import { searchable } from '@/lib/core/text';
import { findMembership, requireReader } from '@/lib/membres/access';
import type { Membership } from '@/lib/membres/policy';
import { awaitsCorrection } from '@/lib/moderation/queries/correction';
import { contentOf, docOf } from './content';
import { readImage } from './images';
import { canEditDocument, canTrashDocument } from './policy';
import { type ContentNode, type DocumentRow, isId } from './schema';
import { loadDocument } from './updates';

/** A page looks up no more images than this; the others count as removed. */
const MAX_IMAGES = 2_000;

const ROW = {
  id: true,
  titre: true,
  texte: true,
  createdAt: true,
  updatedAt: true,
  updatedById: true,
  deletedAt: true,
} satisfies Prisma.DocumentSelect;

type Row = Prisma.DocumentGetPayload<{ select: typeof ROW }>;

/** Names of who wrote last, in one query. Someone who deleted their account has none. */
async function toRows(rows: Row[]): Promise<DocumentRow[]> {
  const authors = await db.compte.findMany({
    where: { id: { in: rows.map((row) => row.updatedById) } },
    select: { id: true, nom: true },
  });
  const names = new Map(authors.map(({ id, nom }) => [id, nom]));
  return rows.map(({ texte, ...row }) => ({
    ...row,
    extrait: texte.replace(/\s+/g, ' ').trim().slice(0, 160),
    updatedBy: names.get(row.updatedById) ?? '',
  }));
}

/**
 * One page of an espace's documents, last changed first; `q` looks for every word in title and text, whatever the
 * accents. Text typed within the last minutes is found once compacted.
 * @throws AppError `unauthenticated`, `not_found`
 */
export async function listDocuments(
  actor: Actor,
  input: { espaceId: string; q?: string; page?: number; corbeille?: boolean },
): Promise<Page<DocumentRow>> {
  await requireReader(actor, input.espaceId);
  const page = input.page ?? 1;
  const words = searchable((input.q ?? '').slice(0, 200))
    .split(' ')
    .filter(Boolean);
  const where: Prisma.DocumentWhereInput = {
    espaceId: input.espaceId,
    deletedAt: input.corbeille ? { not: null } : null,
    // What moderation hides is in nobody’s trash.
    hiddenAt: null,
    AND: words.map((word) => ({ recherche: { contains: word } })),
  };
  const [rows, total] = await Promise.all([
    db.document.findMany({
      where,
      select: ROW,
      orderBy: input.corbeille ? { deletedAt: 'desc' } : { updatedAt: 'desc' },
      skip: (page - 1) * PAGE_SIZE,
      take: PAGE_SIZE,
    }),
    db.document.count({ where }),
  ]);
  return toPage(await toRows(rows), total, page);
}

/**
 * The `limit` documents of an espace that changed last.
 * @throws AppError `unauthenticated`, `not_found`
 */
export async function latestDocuments(actor: Actor, espaceId: string, limit: number): Promise<DocumentRow[]> {
  await requireReader(actor, espaceId);
  const rows = await db.document.findMany({
    where: { espaceId, deletedAt: null },
    select: ROW,
    orderBy: { updatedAt: 'desc' },
    take: Math.min(limit, PAGE_SIZE),
  });
  return toRows(rows);
}

export type DocumentAccess = {
  id: string;
  espaceId: string;
  titre: string;
  updatedAt: Date;
  deletedAt: Date | null;
  /** Moderation hides it because it was not changed in time: the actor is who may still change it. */
  hidden: boolean;
  /** The actor opened it. */
  mine: boolean;
  membership: Membership;
  canEdit: boolean;
  canTrash: boolean;
};

/**
 * A document and what the actor may do with it: the one place where pages and live connections ask.
 * @throws AppError `unauthenticated`, `not_found` (also for what one may not know exists)
 */
export async function openDocument(actor: Actor, documentId: string): Promise<DocumentAccess> {
  const compte = requireCompte(actor);
  if (!isId(documentId)) throw notFound();
  const found = await db.document.findUnique({
    where: { id: documentId },
    select: {
      ...{ id: true, espaceId: true, titre: true, updatedAt: true, deletedAt: true },
      ...{ hiddenAt: true, createdById: true },
    },
  });
  if (!found) throw notFound();
  const { hiddenAt, createdById, ...row } = found;
  const hidden = hiddenAt !== null;
  // What moderation hides is there for nobody, but for who is to change it.
  if (hidden && !(await awaitsCorrection(actor, { kind: 'document', id: documentId }))) throw notFound();
  const membership = await findMembership(actor, { id: row.espaceId });
  if (!membership) throw notFound();
  // In the trash only for the others.
  const document = hidden ? { ...row, deletedAt: null } : row;
  return {
    ...document,
    hidden,
    mine: createdById === compte.id,
    membership,
    canEdit: canEditDocument(membership, document),
    canTrash: !hidden && canTrashDocument(membership),
  };
}

/**
 * What is stored of a document the actor may read, updates not yet compacted included. Images whose fichier is gone, in
 * the trash or of another espace are marked `retiree`.
 * @throws AppError as `openDocument`
 */
export async function readContent(actor: Actor, documentId: string): Promise<ContentNode> {
  const { espaceId } = await openDocument(actor, documentId);
  const content = contentOf(await docOf(await loadDocument(documentId)));
  return markRemovedImages(content, espaceId);
}

async function markRemovedImages(content: ContentNode, espaceId: string): Promise<ContentNode> {
  const images = imagesOf(content);
  if (images.length === 0) return content;
  const ids = [...new Set(images.flatMap(({ attrs }) => readImage(attrs)?.fichierId ?? []))];
  const shown = await db.fichier.findMany({
    where: {
      id: { in: ids.slice(0, MAX_IMAGES) },
      espaceId,
      usage: 'espace',
      etat: 'pret',
      deletedAt: null,
    },
    select: { id: true },
  });
  const here = new Set<unknown>(shown.map(({ id }) => id));
  for (const image of images)
    if (!here.has(image.attrs?.fichierId)) image.attrs = { ...image.attrs, retiree: true };
  return content;
}

const imagesOf = (node: ContentNode): ContentNode[] =>
  node.type === 'image' ? [node] : (node.content ?? []).flatMap(imagesOf);

import { getSchema } from '@tiptap/core';
import { prosemirrorToYDoc } from '@tiptap/y-tiptap';
import type { Actor, Systeme } from '@/lib/comptes/actor';
import { now } from '@/lib/core/clock';
import { db, type Tx, transaction } from '@/lib/core/db';
import { forbidden } from '@/lib/core/errors';
import { parse } from '@/lib/core/parse';
import { consume } from '@/lib/core/rate-limit';
import { searchable } from '@/lib/core/text';
import { requireWriter } from '@/lib/membres/access';
import { publish } from '@/lib/realtime/publish';
import { writeSnapshot } from './compaction';
import { editorExtensions } from './editor';
import { openDocument } from './queries';
import { type ContentNode, createDocumentInput, documentInput, renameDocumentInput } from './schema';
import { templateContent } from './templates';
import { CORBEILLE_JOURS, FRAGMENT, type TemplateName } from './words';

const CREATE_LIMIT = { name: 'documents', points: 60, duration: 3600 };

/**
 * Opens a new document in an espace.
 * @returns its id
 * @throws AppError `unauthenticated`, `not_found`, `forbidden` for a lecteur, `invalid`, `rate_limited`
 */
export async function createDocument(actor: Actor, input: unknown): Promise<{ id: string; slug: string }> {
  const given = parse(createDocumentInput, input);
  const membership = await requireWriter(actor, given.espaceId);
  await consume(CREATE_LIMIT, membership.compteId);
  const id = await transaction((tx) => createDocumentIn(tx, { ...given, compteId: membership.compteId }));
  return { id, slug: membership.slug };
}

/**
 * The same inside another command's transaction, which answers for the right to do it. `contenu` wins over `template`.
 * @returns the new document's id
 */
export async function createDocumentIn(
  tx: Tx,
  input: {
    espaceId: string;
    compteId: string;
    titre: string;
    template?: TemplateName;
    contenu?: ContentNode[];
  },
): Promise<string> {
  const { espaceId, compteId, titre } = input;
  const createdAt = now();
  const { id } = await tx.document.create({
    data: {
      espaceId,
      titre,
      recherche: searchable(titre),
      createdById: compteId,
      createdAt,
      updatedById: compteId,
      updatedAt: createdAt,
    },
    select: { id: true },
  });
  const content = input.contenu ?? templateContent(input.template ?? 'vide');
  if (content.length > 0) {
    // Built by the schema itself: Next bundles one copy of ProseMirror, and y-tiptap, outside the bundle, has another.
    const node = getSchema(editorExtensions()).nodeFromJSON({ type: 'doc', content });
    await writeSnapshot(tx, id, titre, prosemirrorToYDoc(node, FRAGMENT));
  }
  await publish(tx, { type: 'document', espaceId, documentId: id });
  return id;
}

/** @throws AppError `unauthenticated`, `not_found`, `forbidden`, `invalid` */
export async function renameDocument(actor: Actor, input: unknown) {
  const { documentId, titre } = parse(renameDocumentInput, input);
  const document = await openDocument(actor, documentId);
  if (!document.canEdit) throw forbidden('Vous ne pouvez pas renommer ce document.');
  await transaction(async (tx) => {
    const { texte } = await tx.document.update({
      where: { id: documentId },
      data: { titre, updatedAt: now(), updatedById: document.membership.compteId },
      select: { texte: true },
    });
    await tx.document.update({
      where: { id: documentId },
      data: { recherche: searchable(`${titre} ${texte}`) },
    });
    await publish(tx, { type: 'document', espaceId: document.espaceId, documentId });
  });
}

/**
 * Puts a document in the trash: it can no longer be typed in, and stays there thirty days.
 * @throws AppError `unauthenticated`, `not_found`, `forbidden`
 */
export const trashDocument = (actor: Actor, input: unknown) => moveDocument(actor, input, 'corbeille');

/** @throws AppError `unauthenticated`, `not_found`, `forbidden` */
export const restoreDocument = (actor: Actor, input: unknown) => moveDocument(actor, input, 'documents');

async function moveDocument(actor: Actor, input: unknown, to: 'corbeille' | 'documents') {
  const { documentId } = parse(documentInput, input);
  const document = await openDocument(actor, documentId);
  if (!document.canTrash) throw forbidden('Vous êtes en lecture seule dans cet espace.');
  const { membership, espaceId } = document;
  await transaction(async (tx) => {
    const { count } = await tx.document.updateMany({
      where: { id: documentId, hiddenAt: null, deletedAt: to === 'corbeille' ? null : { not: null } },
      data:
        to === 'corbeille'
          ? { deletedAt: now(), deletedById: membership.compteId }
          : { deletedAt: null, deletedById: null, updatedAt: now(), updatedById: membership.compteId },
    });
    if (count === 1) await publish(tx, { type: 'document', espaceId, documentId });
  });
  return { slug: membership.slug };
}

/** Deletes for ever what has been in the trash for more than thirty days. */
export async function deleteTrashedDocuments(_actor: Systeme) {
  const before = new Date(now().getTime() - CORBEILLE_JOURS * 86_400_000);
  await db.document.deleteMany({ where: { deletedAt: { lt: before }, hiddenAt: null } });
}

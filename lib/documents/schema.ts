import { z } from 'zod';
import { TITRE_MAX, templates } from './words';

const titre = z
  .string('Donnez un titre au document.')
  .trim()
  .min(1, 'Donnez un titre au document.')
  .max(TITRE_MAX, `Le titre est trop long : ${TITRE_MAX} caractères au plus.`)
  .transform((value) => value.replace(/\s+/gu, ' '));

/** Addresses hold anything; what no id can look like is not worth asking the database, which refuses some of it. */
const ID = /^[0-9a-z-]{1,64}$/;
export const isId = (value: string) => ID.test(value);

const id = z.string('Ce document n’existe pas.').regex(ID, 'Ce document n’existe pas.');

export const createDocumentInput = z.object({
  espaceId: id,
  titre,
  template: z.enum(templates, 'Choisissez une façon de commencer.').default('vide'),
});

export const renameDocumentInput = z.object({ documentId: id, titre });

export const documentInput = z.object({ documentId: id });

/** A line of a list of documents. Serialisable. */
export type DocumentRow = {
  id: string;
  titre: string;
  /** The first words of the text, at the last compaction. */
  extrait: string;
  createdAt: Date;
  updatedAt: Date;
  updatedById: string;
  /** Name of who wrote last; empty when their account is gone. */
  updatedBy: string;
  /** In the trash since; null elsewhere. */
  deletedAt: Date | null;
};

/** One node of a document's content, as Tiptap writes it in JSON. */
export type ContentNode = {
  type: string;
  attrs?: Record<string, unknown>;
  content?: ContentNode[];
  text?: string;
  marks?: { type: string; attrs?: Record<string, unknown> }[];
};

import { z } from 'zod';

export const templates = ['vide', 'residence'] as const;
export type TemplateName = (typeof templates)[number];

export const templateNames: Record<TemplateName, string> = {
  vide: 'Une page blanche',
  residence: 'Un dossier de résidence à remplir',
};

export const TITRE_MAX = 120;

const titre = z
  .string('Donnez un titre au document.')
  .trim()
  .min(1, 'Donnez un titre au document.')
  .max(TITRE_MAX, `Le titre est trop long : ${TITRE_MAX} caractères au plus.`)
  .transform((value) => value.replace(/\s+/gu, ' '));

const id = z.string('Ce document n’existe pas.').min(1).max(64);

export const createDocumentInput = z.object({
  espaceId: id,
  titre,
  template: z.enum(templates, 'Choisissez une façon de commencer.').default('vide'),
});

export const renameDocumentInput = z.object({ documentId: id, titre });

export const documentInput = z.object({ documentId: id });

/** The name of the shared text inside every Yjs document: part of the contract with other clients. */
export const FRAGMENT = 'default';

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

const SAFE = new Set(['http:', 'https:', 'mailto:', 'tel:']);

/** The address a link of a document may lead to, or null: never `javascript:`, `data:` or a local file. */
export function safeHref(value: unknown): string | null {
  if (typeof value !== 'string' || value.length > 2_000 || !URL.canParse(value)) return null;
  return SAFE.has(new URL(value).protocol) ? value : null;
}

/** What someone typed as a link: « compagnie.fr » becomes an https address, « a@b.fr » a mail address. */
export function typedHref(value: string): string | null {
  const text = value.trim();
  if (/^[^\s@/:]+@[^\s@/]+\.[^\s@/]+$/.test(text)) return `mailto:${text}`;
  if (/^[a-z][a-z0-9+.-]*:/i.test(text)) return safeHref(text);
  return /^[^\s/]+\.[^\s/]{2,}/.test(text) ? safeHref(`https://${text}`) : null;
}

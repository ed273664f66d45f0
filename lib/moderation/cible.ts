import type { Actor } from '@/lib/comptes/actor';
import type { Prisma, Tx } from '@/lib/core/db';
import { shortened } from '@/lib/core/text';

/** What a report or a decision is about, as it is now. */
export type Trouvee = {
  id: string;
  /** One line: its title, or its first words. */
  titre: string;
  /** Plain text, 4,000 characters at most. */
  texte: string;
  /** Local path where it is read. */
  chemin: string;
  /** Local path where its author changes it. */
  modifier?: string;
  /** Who is told of a decision; none of a fiche nobody speaks for. */
  auteurs: { id: string; nom: string; agent: boolean }[];
  createdAt: Date | null;
  /** Its author took it away already. */
  gone: boolean;
  /** Moderation hides it. */
  hidden: boolean;
};

/** What a measure changed of a row, as it was. */
export type Avant = Prisma.InputJsonObject;

/** One kind of content, as moderation handles it. All but `find` and `canSee` are called in a transaction. */
export type Cible = {
  find: (id: string, tx?: Tx) => Promise<Trouvee | null>;
  /** Whether the actor may know of it: else it cannot be reported. */
  canSee: (actor: Actor, id: string) => Promise<boolean>;
  /** Holds the row, and takes it out of every list, search, feed and live page. @returns what was before */
  hide: (tx: Tx, id: string, at: Date) => Promise<Avant>;
  /** Exactly as it was before `hide`. @returns false: it has gone meanwhile, nothing comes back */
  restore: (tx: Tx, id: string, avant: Avant) => Promise<boolean>;
  /** For good. */
  purge: (tx: Tx, id: string) => Promise<void>;
};

/** Characters of a content that the desk reads. */
export const MAX_LU = 4_000;
export const lu = (texte: string) => texte.slice(0, MAX_LU);
/** A title, or the first words of what has none. */
export const titled = (texte: string, otherwise: string) => shortened(texte, 70) || otherwise;

export const auteurSelect = { id: true, nom: true, role: true } as const;
export const toAuteur = ({ id, nom, role }: { id: string; nom: string; role: string }) => ({
  id,
  nom,
  agent: role !== 'membre',
});

/** A moment kept in JSON, read back. */
export const momentOf = (value: unknown): Date | null => (typeof value === 'string' ? new Date(value) : null);
export const textOf = (value: unknown): string | null => (typeof value === 'string' ? value : null);

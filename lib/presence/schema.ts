import { z } from 'zod';

/** A node says every 20 s who it holds; what was not said for a minute is over. */
export const HEARTBEAT_SECONDS = 20;
export const EXPIRY_SECONDS = 60;
/** Most people one answer lists. */
export const MAX_PRESENTS = 200;

/** Someone who has a page of the espace open now. */
export type Present = {
  compteId: string;
  nom: string;
  structure: string | null;
  /** 1–6: their tape in this espace. */
  couleur: number;
  /** Title of the document they have open, if any. */
  document: string | null;
};

/** Someone on one node: what its heartbeat repeats. */
export type Place = { espaceId: string; compteId: string; documentId: string | null };

const id = z.string().min(1).max(64);
export const touchInput = z.object({ espaceId: id, nodeId: id, documentId: id.nullable() });
export const typingInput = z.object({ espaceId: id, ecrit: z.boolean() });

/** A member, for the panel of who is here and who was. */
export type Person = {
  compteId: string;
  nom: string;
  structure: string | null;
  couleur: number;
  /** Last sign of life in the espace; null before the first. */
  lastSeenAt: Date | null;
};

import { z } from 'zod';
import { existingId, payload } from '@/lib/realtime/shapes';

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
  /** The fichier of their photo. */
  portraitId: string | null;
  /** 1–6: their tape in this espace. */
  couleur: number;
  /** Title of the document they have open, if any, and its id. */
  document: string | null;
  documentId: string | null;
};

/** Someone on one node: what its heartbeat repeats. */
export type Place = { espaceId: string; compteId: string; documentId: string | null };

export const touchInput = payload({
  espaceId: existingId,
  nodeId: existingId,
  documentId: existingId.nullable(),
});
export const typingInput = payload({ espaceId: existingId, ecrit: z.boolean('Vrai ou faux attendu.') });

/** A member, for the panel of who is here and who was. */
export type Person = {
  compteId: string;
  nom: string;
  structure: string | null;
  portraitId: string | null;
  couleur: number;
  /** Last sign of life in the espace; null before the first. */
  lastSeenAt: Date | null;
};

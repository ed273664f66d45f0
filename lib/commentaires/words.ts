/** Characters of one commentaire, at most. */
export const COMMENTAIRE_MAX = 2_000;

/** A commentaire as pages show it. */
export type CommentaireRow = {
  id: string;
  auteur: { id: string; nom: string };
  /** Empty once taken away. */
  texte: string;
  createdAt: Date;
  deleted: boolean;
  /** By moderation; `deleted` too. */
  masque: boolean;
  canDelete: boolean;
};

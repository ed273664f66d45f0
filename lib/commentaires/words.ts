/** Characters of one commentaire, at most. */
export const COMMENTAIRE_MAX = 2_000;
/** Of why one is taken away. */
export const MOTIF_MAX = 300;

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
  mine: boolean;
  canDelete: boolean;
  /** An agent, who neither wrote it nor what it is under. */
  canModerate: boolean;
};

/** Of a commentaire in its page: the exact place that a report names. */
export const commentaireAnchor = (id: string) => `commentaire-${id}`;

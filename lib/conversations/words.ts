/** Characters of one message, at most. */
export const MESSAGE_MAX = 5_000;

/** Messages shown at once; earlier ones are a link away. */
export const PAR_PAGE = 50;

/** The other side of a conversation, as one sees them: never an address. */
export type Correspondant = {
  id: string;
  nom: string;
  /** The fichier of their photo. */
  portraitId: string | null;
  /** The structure they speak for here. */
  structure: { nom: string; slug: string } | null;
  /** Went away, or closed their account: nothing reaches them here any more. */
  left: boolean;
};

/** A conversation in a list. */
export type ConversationLine = {
  id: string;
  /** What it is about: the title of the annonce when it began. */
  objet: string;
  /** Address of the annonce; null once it is gone, or no longer shown to this person. */
  annonceSlug: string | null;
  correspondant: Correspondant;
  /** The last thing written. */
  dernier: { extrait: string; mine: boolean; createdAt: Date };
  unread: boolean;
  /** The project that came of it, for who is in it. */
  espaceSlug: string | null;
  /** A project came of it, whoever is in it. */
  monte: boolean;
  /** The actor hears no more of the other, who is not told. */
  bloque: boolean;
  /** « Monter le projet » would be accepted: none came of it yet, both are there, may write and write to each other. */
  canMount: boolean;
};

/** What the mail of an introduction says, to one of the two: the same in the preview of who introduces them. */
export function introductionWords({
  agent,
  autre,
  message,
}: {
  agent: string;
  autre: string;
  message: string;
}) {
  return {
    subject: `${agent} vous met en relation avec ${autre}`,
    lines: [
      `${agent} vous écrit, ainsi qu’à ${autre} :`,
      ...message.split(/\n+/).filter((line) => line.trim() !== ''),
    ],
    label: 'Répondre',
    after: [
      `La suite se passe sur le site, entre vous deux : votre adresse e-mail n’est pas montrée, et ${agent} ne lit pas vos échanges.`,
      'Répondre à cet e-mail n’atteindrait personne.',
    ],
  };
}

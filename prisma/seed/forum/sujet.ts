import type { PersonKey } from '../people';

export type SeedReponse = {
  by: PersonKey;
  daysAgo: number;
  time: string;
  texte: string;
  /** What it said in its first quarter of an hour, when its author changed it. */
  avant?: string;
  /** The number of the message it quotes. */
  cite?: number;
  utile?: PersonKey[];
  retenue?: true;
};

/** One sujet of the demonstration, and what came of it. Days are counted back from today. */
export type SeedSujet = {
  by: PersonKey;
  daysAgo: number;
  time: string;
  /** Slug of its category. */
  rubrique: string;
  titre: string;
  texte: string;
  etiquettes?: string;
  utile?: PersonKey[];
  reponses?: SeedReponse[];
  epingle?: true;
  ferme?: true;
  /** Who read all of it, beside those who wrote last. */
  lu?: PersonKey[];
};

import { z } from 'zod';
import { line } from '@/lib/core/inputs';
import { cleanRichText } from '@/lib/core/rich-text/clean';
import { chosenId, payload } from '@/lib/realtime/shapes';

/** What is being written is kept whatever its length: the form says later that it is too long. */
const TEXTE_MAX = 100_000;
const CHAMPS_MAX = 30;

/** What it is for : « sujet », « reponse:<sujetId> ». */
const cle = z
  .string()
  .max(120)
  .regex(/^[a-z-]+(:[\w-]+)?$/);

export const keepInput = payload({
  cle,
  titre: line(1_000).default(''),
  texte: z
    .string()
    .max(TEXTE_MAX * 2)
    .transform((text) => cleanRichText(text, TEXTE_MAX))
    .default(''),
  champs: z
    .record(chosenId, z.string().max(2_000))
    .refine((fields) => Object.keys(fields).length <= CHAMPS_MAX)
    .default({}),
});

export const brouillonRef = payload({ cle });

export type BrouillonKept = {
  titre: string;
  texte: string;
  champs: Record<string, string>;
  updatedAt: Date;
};

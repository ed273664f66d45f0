/** Words as people count them: « porte-voix » and « l’Ehpad » are one each, figures too, a lone dash is none. */
export const countWords = (text: string): number =>
  text.match(/[\p{L}\p{N}]+(?:[-‐‑’'.,][\p{L}\p{N}]+)*/gu)?.length ?? 0;

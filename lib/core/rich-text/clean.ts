import { z } from 'zod';
import { tooLong } from '../inputs';
import { withoutUnseen } from '../text';

/** Characters of one text, markup included, where a room does not say less. */
export const RICH_TEXT_MAX = 40_000;

/**
 * Markdown as it is kept: composed, with plain line ends, without control characters, half characters, reversals of the
 * reading direction, nor more than two empty lines in a row. What was typed is otherwise left alone.
 * @param max UTF-16 code units kept; a text that is longer loses its end (forms refuse it before: `richText`)
 */
export const cleanRichText = (text: string, max = RICH_TEXT_MAX): string =>
  withoutUnseen(text.normalize('NFC').replace(/\r\n?/g, '\n'))
    .replace(/[^\P{Cc}\n\t]/gu, '')
    .replace(/\p{Cs}/gu, '')
    .replace(/[^\S\n]+$/gm, '')
    .replace(/\n{4,}/g, '\n\n\n')
    .replace(/^\n+|\s+$/g, '')
    .slice(0, max)
    // A cut may leave half a character.
    .replace(/\p{Cs}$/u, '');

/** The field of a form that holds Markdown. */
export const richText = (max: number, words = 'Écrivez votre texte.') =>
  z
    .string(words)
    // Read whole only when it can fit: cleaning takes away little.
    .max(max * 2 + 1_000, tooLong(max))
    .transform((text) => cleanRichText(text, Number.POSITIVE_INFINITY))
    .pipe(z.string().max(max, tooLong(max)));

import { communeOfText } from '@/lib/communes/queries';
import { db } from '@/lib/core/db';
import { isAppError } from '@/lib/core/errors';
import { searchable } from '@/lib/core/text';
import type { Centre, Question } from './conditions';
import { queryWords, spellings, tsquery } from './query-words';
import type { FicheSearch } from './schema';

/** The commune that was typed, or why it cannot be used; neither when none was. */
export async function centreOf(ou: string): Promise<{ centre: Centre | null; ouError: string | null }> {
  if (!ou) return { centre: null, ouError: null };
  try {
    const insee = await communeOfText(ou, 'ou');
    const row = await db.commune.findUnique({
      where: { insee: insee ?? '' },
      select: { insee: true, nom: true, latitude: true, longitude: true },
    });
    if (row?.latitude == null || row.longitude == null)
      return { centre: null, ouError: row && `Nous ne savons pas encore où se trouve ${row.nom}.` };
    const { latitude, longitude } = row;
    return { centre: { insee: row.insee, nom: row.nom, latitude, longitude }, ouError: null };
  } catch (error) {
    if (!isAppError(error)) throw error;
    return { centre: null, ouError: error.message };
  }
}

/** Turns what an address says into a question, and the words it looks for. */
export function understand(
  { q, ou: _, ...search }: FicheSearch,
  centre: Centre | null,
): { question: Question; words: string[] } {
  const words = queryWords(q);
  const asked = words.length > 0 ? tsquery(words.map(spellings)) : null;
  return { question: { ...search, tsquery: asked, words: searchable(q), nameHas: null, centre }, words };
}

import { requireActive } from '@/lib/comptes/access';
import type { Actor } from '@/lib/comptes/actor';
import { invalid } from '@/lib/core/errors';
import type { Reach } from '@/lib/liens/fetch-public';
import { previewLink } from '@/lib/liens/preview';
import { FORUM_MAX } from '../words';

const NO_LINK = 'Collez l’adresse d’une page, par exemple www.exemple.fr/article.';
/** Kept of what a page says of itself. */
const EXTRAIT = 400;

export type Shared = { titre: string; texte: string };

/**
 * Title and text of a new sujet that shares a page: its title, what it says of itself as a quote, and the link.
 * @throws AppError `unauthenticated`, `rate_limited`; `invalid` naming `lien` when the page cannot be read
 */
export async function fillFromLink(actor: Actor, lien: string, reach?: Reach): Promise<Shared> {
  const compte = requireActive(actor);
  const typed = lien.trim();
  if (typed === '') throw invalid('lien', NO_LINK);
  const page = await previewLink(
    compte,
    /^[a-z][a-z\d+.-]*:\/\//i.test(typed) ? typed : `https://${typed}`,
    reach,
  );
  const titre = page.titre.slice(0, FORUM_MAX.titre).trim();
  const extrait = page.description.slice(0, EXTRAIT).replace(/\s+/g, ' ').trim();
  // Brackets in a title would end the link.
  const words = (titre || new URL(page.url).hostname).replace(/[[\]]/g, '');
  return {
    titre,
    texte: [extrait && `> ${extrait}`, `[${words}](${page.url})`].filter(Boolean).join('\n\n'),
  };
}

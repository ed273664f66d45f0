import type { Actor } from '@/lib/comptes/actor';
import { invalid } from '@/lib/core/errors';
import { parse } from '@/lib/core/parse';
import { shortened } from '@/lib/core/text';
import { uuid7 } from '@/lib/core/uuid';
import type { Reach } from '@/lib/liens/fetch-public';
import { previewLink } from '@/lib/liens/preview';
import { requireAgent } from '../access';
import { linkInput } from '../schema';
import { APPEL_MAX } from '../words';
import { saveDraft } from './draft';

const NO_LINK = 'Collez l’adresse de la page de l’appel, par exemple www.culture.gouv.fr/appel.';
/** What an empty form says of the page. */
const UNTITLED = 'Appel sans titre';

/**
 * Begins a draft from a public page: its title, description and address. The agent reads it over before it is published.
 * Thirty an hour and person.
 * @returns the address of the draft
 * @throws AppError `unauthenticated`; `not_found` for who is no agent; `invalid` naming `lien` when the page cannot be
 *   read or leads inside a private network; `rate_limited`
 */
export async function addFromLink(
  actor: Actor,
  input: unknown,
  { reach }: { reach?: Reach } = {},
): Promise<{ slug: string }> {
  const compte = requireAgent(actor);
  const { lien } = parse(linkInput, input);
  if (lien === '') throw invalid('lien', NO_LINK);
  // People copy « exemple.fr/appel » too.
  const address = /^[a-z][a-z\d+.-]*:\/\//i.test(lien) ? lien : `https://${lien}`;
  const { url, titre, description } = await previewLink(compte, address, reach);
  return saveDraft(actor, {
    appelId: uuid7(),
    titre: titre ? shortened(titre, APPEL_MAX.titre - 1) : UNTITLED,
    description,
    lienUrl: url.length <= APPEL_MAX.lienUrl ? url : '',
  });
}

import type { Connecte } from '@/lib/comptes/actor';
import { isAgent } from '@/lib/comptes/policy';
import type { Tx } from '@/lib/core/db';
import { invalid } from '@/lib/core/errors';
import type { Held } from './access';
import type { ArticleSaid } from './schema';
import { MAX_AUTEURS } from './words';

/** The same for an address that nobody has and for somebody one does not know: it tells nobody who is signed up. */
const UNKNOWN =
  'Personne parmi ceux qui partagent un espace avec vous n’a cette adresse. Vérifiez-la, ou demandez aux agents.';
const UNKNOWN_TO_AGENT = 'Aucun compte n’a cette adresse.';

/**
 * Who wrote the article: those that stay, then who is added by an address. Members add people of their espaces, agents
 * anybody. Who is alone stays.
 * @throws AppError `invalid` naming `auteurAjout` or `auteurs`
 */
export async function writeAuteurs(
  tx: Tx,
  actor: Connecte,
  { id: articleId, auteurs }: Held,
  { auteurs: kept, auteurAjout }: Pick<ArticleSaid, 'auteurs' | 'auteurAjout'>,
) {
  const there = auteurs.map(({ compteId }) => compteId);
  // Who is alone is not asked about: no box is ticked then.
  const stay = kept && there.length > 1 ? there.filter((one) => kept.includes(one)) : there;
  const added = auteurAjout ? await findAuteur(tx, actor, auteurAjout) : null;
  const next = added && !stay.includes(added) ? [...stay, added] : stay;
  if (next.length === 0) throw invalid('auteurs', 'Un article a au moins un auteur.');
  if (next.length > MAX_AUTEURS) throw invalid('auteurAjout', `Un article a ${MAX_AUTEURS} auteurs au plus.`);
  if (next.join() === there.join()) return;
  await tx.articleAuteur.deleteMany({ where: { articleId } });
  await tx.articleAuteur.createMany({
    data: next.map((compteId, index) => ({ articleId, compteId, rang: index + 1 })),
  });
}

async function findAuteur(tx: Tx, actor: Connecte, typed: string): Promise<string> {
  const agent = isAgent(actor);
  const found = await tx.compte.findFirst({
    where: {
      email: { equals: typed.trim().toLowerCase(), mode: 'insensitive' },
      deletedAt: null,
      disabledAt: null,
      ...(agent ? {} : { membres: { some: { espace: { membres: { some: { compteId: actor.id } } } } } }),
    },
    select: { id: true },
  });
  if (!found) throw invalid('auteurAjout', agent ? UNKNOWN_TO_AGENT : UNKNOWN);
  return found.id;
}

import { requireActive } from '@/lib/comptes/access';
import type { Actor } from '@/lib/comptes/actor';
import { checkLinks } from '@/lib/comptes/writing';
import { now } from '@/lib/core/clock';
import { type Tx, transaction } from '@/lib/core/db';
import { forbidden, invalid } from '@/lib/core/errors';
import { parse } from '@/lib/core/parse';
import { paths } from '@/lib/core/paths';
import { consume } from '@/lib/core/rate-limit';
import { excerpt } from '@/lib/core/rich-text/plain';
import { isCurrent, nextMentions } from '@/lib/messages/mentions';
import { notify } from '@/lib/notifications/notify';
import { type HeldSujet, holdReponse, mayEditReponse } from '../access';
import { publishChanged, stateOf } from '../changed';
import { attachFichiers } from '../fichiers';
import { EDITS } from '../limits';
import { mentionedIn } from '../mentioned';
import { editInput } from '../schema';
import { freeSujetSlug } from '../slug';
import { reponseSearchText, sujetSearchText } from '../text';
import { retitleSujet, rewriteReponse } from '../withdraw';
import { mentionCle, TOLD_MAX } from '../words';

const CHANGED =
  'Vous avez changé ce message entre-temps, dans un autre onglet. Enregistrez de nouveau : ce que vous lisez ici le remplacera.';

/**
 * Changes one’s own message; of a first one, title and tags too: a new title is a new address, the old one leads there.
 * What it said before stays readable. Said again as it was, nothing happens. Those it names for the first time are told,
 * those it names no more are not; what was told of it says what it says now.
 * @throws AppError `unauthenticated`, `not_found`, `forbidden` (somebody else’s, hidden or deleted meanwhile), `invalid`
 *   (also too many links; naming `vuLe` when it was changed since the form was opened), `rate_limited`
 */
export async function editReponse(actor: Actor, input: unknown): Promise<{ slug: string; numero: number }> {
  const compte = requireActive(actor);
  const given = parse(editInput, input);
  await consume(EDITS, compte.id);
  return transaction(async (tx) => {
    const { sujet, reponse } = await holdReponse(tx, actor, given.reponseId);
    if (!(await mayEditReponse(actor, reponse, sujet, tx)))
      throw forbidden('Ce message ne peut plus être modifié : il vient d’être masqué ou supprimé.');
    const { texte } = given;
    await checkLinks(tx, compte, texte);
    const date = now();
    const next = reponse.numero === 1 ? nextTitle(sujet, given) : null;
    const renamed = next !== null && next.titre !== sujet.titre;
    const changes = texte !== reponse.texte || renamed;
    // Sent again because its answer was lost, it says what is there already.
    if (changes && given.vuLe && given.vuLe !== stateOf(reponse)) throw invalid('vuLe', CHANGED);
    await attachFichiers(tx, reponse.id, compte.id, given.fichiers);
    if (changes)
      await tx.reponseRevision.create({
        data: {
          reponseId: reponse.id,
          texte: reponse.texte,
          titre: reponse.numero === 1 ? sujet.titre : '',
          editedById: compte.id,
          createdAt: date,
        },
      });
    const slug = next ? await writeTitle(tx, sujet, next, date) : sujet.slug;
    const named =
      texte === reponse.texte ? reponse.mentions.filter(isCurrent) : await mentionedIn(tx, sujet.id, texte);
    const { mentions, added } = nextMentions(reponse.mentions, named);
    const rev = sujet.rev + 1;
    await tx.sujet.update({ where: { id: sujet.id }, data: { rev, updatedAt: date } });
    await tx.reponse.update({
      where: { id: reponse.id },
      data: {
        ...{ texte, mentions, rev },
        ...(changes && { editedAt: date }),
        rechercheTexte: reponseSearchText(texte, next ?? undefined),
        updatedAt: date,
      },
    });
    if (texte !== reponse.texte) await rewriteReponse(tx, reponse, { texte, named });
    if (next && renamed) await retitleSujet(tx, sujet.id, { from: sujet.titre, to: next.titre });
    await publishChanged(tx, sujet.id);
    await notify(tx, {
      kind: 'mention',
      cle: mentionCle(reponse.id),
      acteurId: compte.id,
      comptes: added,
      titre: `${compte.nom} vous mentionne dans « ${next?.titre ?? sujet.titre} »`,
      texte: excerpt(texte, TOLD_MAX),
      chemin: paths.sujetMessage(slug, reponse.numero),
    });
    return { slug, numero: reponse.numero };
  });
}

type Title = { titre: string; etiquettes: readonly string[] };

const nextTitle = (sujet: HeldSujet, given: { titre?: string; etiquettes?: string[] }): Title => ({
  titre: given.titre ?? sujet.titre,
  etiquettes: given.etiquettes ?? sujet.etiquettes,
});

async function writeTitle(tx: Tx, sujet: HeldSujet, { titre, etiquettes }: Title, updatedAt: Date) {
  const slug = titre === sujet.titre ? sujet.slug : await freeSujetSlug(tx, titre, sujet.id);
  if (slug !== sujet.slug) {
    await tx.sujetRedirection.deleteMany({ where: { slug } });
    await tx.sujetRedirection.createMany({
      data: [{ slug: sujet.slug, sujetId: sujet.id }],
      skipDuplicates: true,
    });
  }
  await tx.sujet.update({
    where: { id: sujet.id },
    data: {
      ...{ titre, slug, updatedAt },
      etiquettes: [...etiquettes],
      rechercheTitre: sujetSearchText({ titre, etiquettes }),
    },
  });
  return slug;
}

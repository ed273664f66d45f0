import { requireActive } from '@/lib/comptes/access';
import type { Actor, Connecte } from '@/lib/comptes/actor';
import { isAgent } from '@/lib/comptes/policy';
import { countWriting, holdWriting } from '@/lib/comptes/writing';
import { now } from '@/lib/core/clock';
import { db, type Tx, transaction } from '@/lib/core/db';
import { forbidden, notFound } from '@/lib/core/errors';
import { parse } from '@/lib/core/parse';
import { paths } from '@/lib/core/paths';
import { queueMail } from '@/lib/mails/queue';
import { notify } from '@/lib/notifications/notify';
import { withdrawNotifications } from '@/lib/notifications/withdraw';
import { commentaireInput, deleteInput } from './schema';
import { type Commented, findCommented } from './under';

/** Commentaires that follow each other within this time make one mail. */
const BATCH_MS = 10 * 60_000;

/** Where the commentaires of an annonce or an article are read. */
export type Written = { genre: Commented['genre']; slug: string };

/** Of a notification, and of what takes it back. */
export const commentaireKey = (id: string) => `commentaire:${id}`;

/**
 * Writes in public under an annonce or an article that is open to it; its authors are told. The same form sent twice makes
 * one. What fills the hidden field is a machine: it is told the same, and nothing is written.
 * @returns where it is read; its `id`, null when nothing was written
 * @throws AppError `unauthenticated`; `not_found`; `forbidden` when commentaires are closed; `invalid` (also too many
 *   links), `rate_limited`, both as in the forum
 */
export async function addCommentaire(actor: Actor, input: unknown): Promise<Written & { id: string | null }> {
  const { texte, clientId, site, annonceId, articleId = '' } = parse(commentaireInput, input);
  const under = annonceId ? { annonceId } : { articleId };
  const compte = requireActive(actor);
  const commented = await findCommented(actor, under);
  const { genre, slug } = commented;
  if (site) return { id: null, genre, slug };
  return transaction(async (tx) => {
    const own = { auteurId: compte.id, clientId };
    // Two that meet: the second waits here for the first, and finds it.
    await holdWriting(tx, compte.id);
    const there = await tx.commentaire.findUnique({
      where: { auteurId_clientId: own },
      select: { id: true },
    });
    if (there) return { ...there, genre, slug };
    if (!commented.canComment)
      throw forbidden(
        genre === 'annonce'
          ? 'Cette annonce ne reçoit plus de commentaires.'
          : 'Cet article ne reçoit plus de commentaires.',
      );
    await countWriting(tx, compte, { texte, opens: false });
    const { id } = await tx.commentaire.create({
      data: { ...under, ...own, texte, createdAt: now() },
      select: { id: true },
    });
    await tell(tx, compte, commented, { id, texte });
    return { id, genre, slug };
  });
}

/** Under an annonce, a mail of its own says several at once. */
async function tell(
  tx: Tx,
  compte: Connecte,
  commented: Commented,
  { id, texte }: { id: string; texte: string },
) {
  const { genre, id: about, titre, chemin, auteurs } = commented;
  const ownMail = genre === 'annonce';
  await notify(tx, {
    kind: 'commentaire',
    comptes: auteurs,
    cle: commentaireKey(id),
    acteurId: compte.id,
    titre: `${compte.nom} commente « ${titre} »`,
    texte,
    chemin: `${chemin}#commentaires`,
    ownMail,
  });
  if (ownMail && !auteurs.includes(compte.id))
    await queueMail(tx, 'annonce-commentee', about, {
      key: `annonce-commentee:${about}`,
      runAt: new Date(now().getTime() + BATCH_MS),
    });
}

const MODERATE =
  'Ce commentaire n’est pas le vôtre : avec « Modérer », son auteur saura pourquoi, et comment contester.';

/**
 * Takes a commentaire away: its place stays, its words do not show. Whoever wrote it is told, when it is the author of the
 * annonce or article who does so: why (`motif`, 300 signs, may be empty), and how to contest. Agents moderate what is
 * neither theirs nor under theirs (`takeUp`). Twice is once.
 * @throws AppError `unauthenticated`; `not_found`, also for who neither wrote it nor keeps what it is under; `forbidden` for
 *   an agent who does neither; `invalid` (motif)
 */
export async function deleteCommentaire(actor: Actor, input: unknown): Promise<Written> {
  const { commentaireId, motif } = parse(deleteInput, input);
  const compte = requireActive(actor);
  const row = await db.commentaire.findUnique({
    where: { id: commentaireId },
    select: { auteurId: true, annonceId: true, articleId: true },
  });
  if (!row) throw notFound();
  const { annonceId, articleId, auteurId } = row;
  const commented = await findCommented(
    actor,
    annonceId === null ? { articleId: articleId ?? '' } : { annonceId },
  );
  const { genre, slug, tidies } = commented;
  if (!tidies && auteurId !== compte.id) throw isAgent(actor) ? forbidden(MODERATE) : notFound();
  await transaction(async (tx) => {
    const { count } = await tx.commentaire.updateMany({
      where: { id: commentaireId, deletedAt: null },
      data: { deletedAt: now(), deletedById: compte.id },
    });
    if (count === 0) return;
    await withdrawNotifications(tx, [commentaireKey(commentaireId)]);
    await notify(tx, {
      kind: 'decision',
      comptes: [auteurId],
      cle: `commentaire-retire:${commentaireId}`,
      acteurId: compte.id,
      titre: `${compte.nom} a retiré votre commentaire sous « ${commented.titre} »`,
      texte: `${motif ? `Pourquoi : « ${motif} ».` : 'Sans dire pourquoi.'} Vous n’êtes pas d’accord ? Écrivez à l’équipe : un agent regardera.`,
      chemin: paths.contact(),
    });
  });
  return { genre, slug };
}

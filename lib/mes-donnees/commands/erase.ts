import { deleteAnnonces } from '@/lib/annonces/commands/delete';
import { dropUnpublished, refreshArticlesOf, unpublishedOf } from '@/lib/blog/commands/forget';
import { requireOtherAdministrateur } from '@/lib/comptes/commands/administer';
import { closeSessions } from '@/lib/comptes/commands/close-session';
import { COMPTE_SUPPRIME } from '@/lib/comptes/words';
import { now } from '@/lib/core/clock';
import { type Tx, transaction } from '@/lib/core/db';
import { notFound } from '@/lib/core/errors';
import { departFromEspaces } from '@/lib/espaces/commands/depart';
import { removeBytes } from '@/lib/fichiers/bytes';
import { forgetForum } from '@/lib/forum/commands/forget';
import { queueMail } from '@/lib/mails/queue';
import { forgetModeration } from '@/lib/moderation/commands/forget';
import { eraseNotifications } from '@/lib/notifications/erase';
import { removeReferentFrom } from '@/lib/referents/join';

/** Joined or took up something in the very moment: begin again. */
class Moved extends Error {}
const TRIES = 3;

/**
 * Deletes an account (RGPD, article 17). The row stays, without name or address, under what was written with others:
 * messages, documents and files of espaces, conversations, sujets and answers of the forum, commentaires under what others published, articles that were
 * published. Everything else goes:
 * sessions, links, photo, roles, annonces, searches kept, invitations sent and received, requests, claims, and what only
 * this person could have finished. A last mail says so.
 * @throws AppError `not_found` when it is deleted already, `forbidden` for the last administrateur
 */
export async function eraseCompte(compteId: string): Promise<void> {
  for (let tries = 1; ; tries++) {
    try {
      return await transaction((tx) => erase(tx, compteId));
    } catch (error) {
      if (!(error instanceof Moved) || tries === TRIES) throw error;
    }
  }
}

/**
 * The account's own row last: whoever lets the person in somewhere, follows a link or ends an upload holds that row first
 * and then looks at the account, and the two must not wait for each other.
 */
async function erase(tx: Tx, compteId: string) {
  const compte = await tx.compte.findFirst({
    where: { id: compteId, deletedAt: null },
    select: { email: true },
  });
  if (!compte) throw notFound();
  const { email } = compte;
  await forgetModeration(tx, compteId);
  await departFromEspaces(tx, compteId);
  await leaveFiches(tx, compteId);
  await dropRequests(tx, compteId, email);
  await dropAnnonces(tx, compteId);
  await dropUnpublished(tx, compteId);
  await forgetForum(tx, compteId);
  await leaveConversations(tx, compteId);
  await dropFichiers(tx, compteId);
  await tx.lien.deleteMany({ where: { compteId } });
  await eraseNotifications(tx, compteId);
  await requireOtherAdministrateur(tx, compteId);
  await hold(tx, compteId, email);
  await closeSessions(tx, compteId);
  await tx.session.deleteMany({ where: { compteId } });
  await tx.presence.deleteMany({ where: { compteId } });
  await tx.compte.update({ where: { id: compteId }, data: nobody(compteId, now()) });
  await refreshArticlesOf(tx, compteId);
  await queueMail(tx, 'compte-supprime', email);
}

/** From here on nothing new can point at the account; what did in the meantime makes it all begin again. */
async function hold(tx: Tx, compteId: string, email: string) {
  const [row] = await tx.$queryRaw<{ email: string }[]>`
    select email from comptes where id = ${compteId} and "deletedAt" is null for update`;
  if (!row) throw notFound();
  const where = { compteId };
  const left = [
    await tx.membre.count({ where }),
    await tx.referent.count({ where }),
    await tx.adhesion.count({ where }),
    await tx.revendication.count({ where }),
    await tx.codeReprise.count({ where: ownCodes(compteId) }),
    await tx.fichier.count({ where: ownFichiers(compteId) }),
    await tx.lien.count({ where }),
    await tx.annonce.count({ where: { auteurId: compteId } }),
    await tx.article.count({ where: unpublishedOf(compteId) }),
    await tx.rechercheSauvee.count({ where }),
    await tx.appelSuivi.count({ where }),
    await tx.brouillon.count({ where }),
    await tx.forumSuivi.count({ where }),
    await tx.conversationParticipant.count({ where: { compteId, leftAt: null } }),
  ];
  if (row.email !== email || left.some((count) => count > 0)) throw new Moved();
}

async function leaveFiches(tx: Tx, compteId: string) {
  const fiches = await tx.referent.findMany({
    where: { compteId },
    orderBy: { ficheId: 'asc' },
    select: { ficheId: true },
  });
  for (const { ficheId } of fiches) await removeReferentFrom(tx, ficheId, compteId);
}

/** With photos and commentaires. Conversations they led to go on without them. Searches kept would only write to nobody. */
async function dropAnnonces(tx: Tx, compteId: string) {
  await forgetRelations(tx, compteId);
  const rows = await tx.annonce.findMany({
    where: { auteurId: compteId },
    orderBy: { id: 'asc' },
    select: { id: true },
  });
  await deleteAnnonces(
    tx,
    rows.map(({ id }) => id),
  );
  await tx.rechercheSauvee.deleteMany({ where: { compteId } });
  await tx.appelSuivi.deleteMany({ where: { compteId } });
}

/**
 * The prepared message names both people, and notes are about both: only that an agent introduced somebody stays, for the
 * figures. What they put aside goes.
 */
async function forgetRelations(tx: Tx, compteId: string) {
  await tx.miseEnRelation.updateMany({
    where: { OR: [{ annonce: { auteurId: compteId } }, { autre: { auteurId: compteId } }] },
    data: { message: '', note: '' },
  });
  await tx.rapprochementEcarte.deleteMany({ where: { compteId } });
}

/** What was written stays with the other side, who sees that nobody reads them any more. */
async function leaveConversations(tx: Tx, compteId: string) {
  await tx.conversationParticipant.updateMany({
    where: { compteId },
    data: { ficheId: null, readAt: null, leftAt: now() },
  });
}

/** The photo, what waits under a message never sent, what is on its way. Files of espaces and fiches are theirs. */
const ownFichiers = (compteId: string) => ({
  compteId,
  OR: [
    { usage: { in: ['portrait' as const, 'brouillon' as const] } },
    { usage: 'forum' as const, reponseFichier: { is: null } },
    { etat: { not: 'pret' as const } },
  ],
});

async function dropFichiers(tx: Tx, compteId: string) {
  const where = ownFichiers(compteId);
  const rows = await tx.fichier.findMany({ where, select: { key: true } });
  await tx.fichier.deleteMany({ where });
  await removeBytes(tx, rows);
}

/** Codes asked for, and those sent for others to hold a fiche: an agent sends them for any. */
const ownCodes = (compteId: string) => ({ OR: [{ compteId }, { sentById: compteId, usedAt: null }] });

/** What was asked, and awaits or had its answer. Invitations both ways: they hold an address, or its word. */
async function dropRequests(tx: Tx, compteId: string, email: string) {
  await tx.invitation.deleteMany({ where: { OR: [{ email }, { invitedById: compteId, acceptedAt: null }] } });
  await tx.adhesion.deleteMany({ where: { compteId } });
  await tx.codeReprise.deleteMany({ where: ownCodes(compteId) });
  await tx.revendication.deleteMany({ where: { compteId } });
  await tx.signalement.updateMany({ where: { compteId }, data: { compteId: null, nom: '', email: '' } });
}

/** No address: nobody can sign up, sign in or be invited under what stands in its place. */
const nobody = (compteId: string, date: Date) => ({
  email: `supprime:${compteId}`,
  emailConfirmedAt: null,
  nom: COMPTE_SUPPRIME,
  fonction: '',
  portraitId: null,
  passwordHash: null,
  role: 'membre' as const,
  demonstration: false,
  pauseDu: null,
  pauseJusquau: null,
  interetDisciplines: [],
  interetCommune: null,
  interetRayonKm: null,
  emailRefus: '',
  emailRefusAt: null,
  lastSeenAt: null,
  inactiviteAt: null,
  disabledAt: null,
  disabledMotif: '',
  deletedAt: date,
  oidcIssuer: null,
  oidcSub: null,
  oidcSiret: null,
});

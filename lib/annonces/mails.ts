import { now } from '@/lib/core/clock';
import { fullDate, longDay } from '@/lib/core/dates';
import { db } from '@/lib/core/db';
import { paths } from '@/lib/core/paths';
import { getInstance } from '@/lib/instance/queries';
import { fullName } from '@/lib/instance/words';
import { writeMail } from '@/lib/mails/layout';
import type { Mail } from '@/lib/mails/schema';
import { isMailedNow } from '@/lib/notifications/mailed-now';
import { stopOf } from '@/lib/notifications/mails';
import { issuePath, renewalPath } from './liens';
import { extractOf } from './rows';
import type { AnnonceEtat } from './words';

const select = {
  id: true,
  slug: true,
  titre: true,
  etat: true,
  limite: true,
  publishedAt: true,
  expiresAt: true,
  pourvueAt: true,
  renouvellements: true,
  issue: true,
  auteurId: true,
  auteur: { select: { email: true, nom: true } },
} as const;

/** An annonce whose author can still be written to, in one of these states. */
const findAnnonce = (id: string, etats: AnnonceEtat[]) =>
  db.annonce.findFirst({
    where: { id, etat: { in: etats }, auteur: { deletedAt: null, disabledAt: null } },
    select,
  });

/** Of a subject: who has several annonces must tell them apart. */
const quoted = (titre: string) => `« ${extractOf(titre, 50)} »`;

const greet = (nom: string) => `Bonjour ${nom},`;

/** « Votre annonce expire mardi » (`Annonce` id), with the link that renews it. Null once renewed, taken or withdrawn. */
export async function annonceExpireMail(id: string): Promise<Mail | null> {
  const annonce = await findAnnonce(id, ['publiee']);
  if (!annonce?.expiresAt || annonce.expiresAt <= now()) return null;
  if (!(await isMailedNow(annonce.auteurId, 'rappel-annonce', { acteurId: null }))) return null;
  const { annonceJours, ...instance } = await getInstance();
  return writeMail({
    to: annonce.auteur.email,
    subject: `${quoted(annonce.titre)} expire ${longDay(annonce.expiresAt)}`,
    lines: [
      greet(annonce.auteur.nom),
      `Votre annonce « ${annonce.titre} », sur ${fullName(instance)}, quitte les listes ${longDay(annonce.expiresAt)}.`,
      `Elle sert encore ? Gardez-la en ligne ${annonceJours} jours de plus : un geste suffit, sans mot de passe.`,
    ],
    action: { label: 'Renouveler l’annonce', url: renewalPath(annonce.id, annonce.renouvellements) },
    after: [
      'Ce lien sert une fois. Elle ne sert plus ? Ne faites rien : elle expire, et vous la retrouvez dans « Mes annonces ».',
    ],
    stop: stopOf('rappel-annonce', annonce.auteurId),
  });
}

/** « Qu’est devenue votre annonce ? » (`Annonce` id), with the page of the three answers. Null once answered for good. */
export async function annonceIssueMail(id: string): Promise<Mail | null> {
  const annonce = await findAnnonce(id, ['publiee', 'pourvue', 'expiree', 'archivee']);
  if (!annonce?.publishedAt || (annonce.issue && annonce.issue !== 'en_cours')) return null;
  if (!(await isMailedNow(annonce.auteurId, 'rappel-annonce', { acteurId: null }))) return null;
  const since = annonce.pourvueAt
    ? `Vous l’avez marquée pourvue le ${fullDate(annonce.pourvueAt)}.`
    : `Elle est en ligne depuis le ${fullDate(annonce.publishedAt)}.`;
  return writeMail({
    to: annonce.auteur.email,
    subject: `Qu’est devenue ${quoted(annonce.titre)} ?`,
    lines: [
      greet(annonce.auteur.nom),
      `${since} Qu’est devenue votre annonce « ${annonce.titre} » ?`,
      'Abouti, en cours ou sans suite : répondez d’un geste, sans mot de passe. Ces réponses disent au Département ce qui marche.',
    ],
    action: { label: 'Répondre', url: issuePath(annonce.id) },
    after: ['Nous ne vous relancerons pas.'],
    stop: stopOf('rappel-annonce', annonce.auteurId),
  });
}

/** « On a commenté votre annonce » (`Annonce` id), by the last one its author hears of. */
export async function annonceCommenteeMail(id: string): Promise<Mail | null> {
  const annonce = await findAnnonce(id, ['publiee', 'pourvue', 'expiree']);
  if (!annonce) return null;
  const last = await db.commentaire.findFirst({
    where: {
      ...{ annonceId: id, deletedAt: null, hiddenAt: null },
      auteur: { annonces: { none: { id } }, bloquePar: { none: { compteId: annonce.auteurId } } },
    },
    orderBy: { createdAt: 'desc' },
    select: { auteur: { select: { id: true, nom: true } } },
  });
  if (!last || !(await isMailedNow(annonce.auteurId, 'commentaire', { acteurId: last.auteur.id })))
    return null;
  return writeMail({
    to: annonce.auteur.email,
    subject: `${last.auteur.nom} a commenté votre annonce`,
    lines: [greet(annonce.auteur.nom), `${last.auteur.nom} a écrit sous votre annonce « ${annonce.titre} ».`],
    action: { label: 'Lire et répondre', url: `${paths.annonce(annonce.slug)}#commentaires` },
    after: ['Pour fermer les commentaires, modifiez l’annonce.'],
    stop: stopOf('commentaire', annonce.auteurId),
  });
}

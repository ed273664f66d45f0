import { now } from '@/lib/core/clock';
import { fullDate } from '@/lib/core/dates';
import { db } from '@/lib/core/db';
import { paths } from '@/lib/core/paths';
import { writeMail } from '@/lib/mails/layout';
import type { Mail } from '@/lib/mails/schema';
import { isMailedNow } from '@/lib/notifications/mailed-now';
import { stopOf } from '@/lib/notifications/mails';
import { mayAskAgainAt } from './policy';

/** Names one request (its row serves again when the person asks again) and one of those who are told of it. */
export const mailReference = (adhesionId: string, createdAt: Date, compteId: string) =>
  [adhesionId, createdAt.getTime(), compteId].join(':');

/** Under what the responsables are told of a request, and who asked of the answer (`notify`). */
export const requestCle = (adhesionId: string) => `adhesion:${adhesionId}`;
export const answerCle = (adhesionId: string) => `adhesion-reponse:${adhesionId}`;

const compte = {
  select: {
    nom: true,
    email: true,
    referents: {
      select: { fiche: { select: { nom: true } } },
      orderBy: { createdAt: 'asc' },
      take: 1,
    },
  },
} as const;

/**
 * Tells a responsable that somebody asks to come in. Null when the request was answered or taken back meanwhile, or who
 * would read it is responsable no more. The word that came with it stays on the page: free text of one person must not
 * reach others under the site's name.
 */
export async function adhesionDemandeeMail(reference: string): Promise<Mail | null> {
  const [id = '', at = '', responsableId = ''] = reference.split(':');
  const adhesion = await db.adhesion.findUnique({
    where: { id, etat: 'attente', createdAt: new Date(Number(at) || 0) },
    select: {
      mot: true,
      espaceId: true,
      compteId: true,
      espace: { select: { nom: true, slug: true } },
      compte,
    },
  });
  if (!adhesion) return null;
  const { espaceId, espace, mot, compteId: acteurId } = adhesion;
  const responsable = await db.membre.findFirst({
    where: { espaceId, compteId: responsableId, role: 'responsable' },
    select: { compte: { select: { nom: true, email: true } } },
  });
  if (!responsable || !(await isMailedNow(responsableId, 'adhesion', { acteurId, espaceId }))) return null;
  const { nom, referents } = adhesion.compte;
  const who = referents[0] ? `${nom} (${referents[0].fiche.nom})` : nom;
  return writeMail({
    to: responsable.compte.email,
    subject: `${nom} demande à rejoindre « ${espace.nom} »`,
    lines: [
      `Bonjour ${responsable.compte.nom},`,
      `${who} demande à rejoindre l’espace « ${espace.nom} », dont vous êtes responsable.${mot ? ' Un mot accompagne la demande.' : ''}`,
    ],
    action: { label: 'Voir la demande', url: `${paths.membres(espace.slug)}#demandes` },
    after: [
      'Vous pouvez accepter ou refuser. Si une autre personne responsable a déjà répondu, tout est fait.',
    ],
    stop: stopOf('adhesion', responsableId),
  });
}

/** Tells who asked that they are in (`Adhesion` id). Null when they are a member no more. */
export async function adhesionAccepteeMail(id: string): Promise<Mail | null> {
  const adhesion = await db.adhesion.findUnique({
    where: { id, etat: 'acceptee' },
    select: {
      espaceId: true,
      compteId: true,
      decidedById: true,
      espace: { select: { nom: true, slug: true } },
      compte,
    },
  });
  if (!adhesion) return null;
  const { espaceId, compteId, espace, decidedById: acteurId } = adhesion;
  const membre = await db.membre.findUnique({
    where: { espaceId_compteId: { espaceId, compteId } },
    select: { role: true },
  });
  if (!membre || !(await isMailedNow(compteId, 'adhesion', { acteurId }))) return null;
  const what =
    membre.role === 'lecteur'
      ? 'Vous pouvez y lire les échanges et les documents du projet.'
      : 'Vous pouvez y discuter du projet et écrire les documents avec les autres.';
  return writeMail({
    to: adhesion.compte.email,
    subject: `Bienvenue dans « ${espace.nom} »`,
    lines: [
      `Bonjour ${adhesion.compte.nom},`,
      `Votre demande est acceptée : vous êtes membre de l’espace « ${espace.nom} ». ${what}`,
    ],
    action: { label: 'Entrer dans l’espace', url: paths.espace(espace.slug) },
    stop: stopOf('adhesion', compteId),
  });
}

/** Tells who asked that the answer is no (`Adhesion` id), with the word of who decided. Nothing to do, so no address. */
export async function adhesionRefuseeMail(id: string): Promise<Mail | null> {
  const adhesion = await db.adhesion.findUnique({
    where: { id, etat: 'refusee' },
    select: {
      compteId: true,
      etat: true,
      reponse: true,
      decidedAt: true,
      decidedById: true,
      espace: { select: { nom: true } },
      compte,
    },
  });
  if (!adhesion) return null;
  const { espace, reponse, decidedById: acteurId } = adhesion;
  if (!(await isMailedNow(adhesion.compteId, 'adhesion', { acteurId }))) return null;
  const again = mayAskAgainAt(adhesion, now());
  return writeMail({
    to: adhesion.compte.email,
    subject: `Votre demande pour « ${espace.nom} »`,
    lines: [
      `Bonjour ${adhesion.compte.nom},`,
      `Vous avez demandé à rejoindre l’espace « ${espace.nom} ». Cette fois, la réponse est non.`,
      ...(reponse ? [`La personne qui a répondu ajoute : « ${reponse} »`] : []),
    ],
    after: again ? [`Vous pourrez demander de nouveau à partir du ${fullDate(again)}.`] : [],
    stop: stopOf('adhesion', adhesion.compteId),
  });
}

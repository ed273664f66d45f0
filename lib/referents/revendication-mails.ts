import { now } from '@/lib/core/clock';
import { fullDate } from '@/lib/core/dates';
import { db } from '@/lib/core/db';
import { paths } from '@/lib/core/paths';
import { writeMail } from '@/lib/mails/layout';
import type { Mail } from '@/lib/mails/schema';
import { contact, ids } from './mails';
import { mayAskAgainAt } from './policy';

/** Tells who speaks for a fiche that somebody asks to as well (`revendicationId:compteId`). Null once answered. */
export async function revendicationDemandeeMail(reference: string): Promise<Mail | null> {
  const [id, toId] = ids(reference);
  const asked = await db.revendication.findUnique({
    where: { id, etat: 'attente' },
    select: {
      ficheId: true,
      mot: true,
      compte: { select: contact },
      fiche: { select: { nom: true, slug: true } },
    },
  });
  if (!asked) return null;
  const { ficheId, compte, fiche, mot } = asked;
  const to = await db.referent.findUnique({
    where: { ficheId_compteId: { ficheId, compteId: toId } },
    select: { compte: { select: contact } },
  });
  if (!to) return null;
  return writeMail({
    to: to.compte.email,
    subject: `${compte.nom} demande à tenir la fiche « ${fiche.nom} »`,
    lines: [
      `Bonjour ${to.compte.nom},`,
      `${compte.nom} demande à tenir à jour la fiche « ${fiche.nom} », que vous représentez.${mot ? ' Un mot accompagne la demande.' : ''}`,
    ],
    action: { label: 'Voir la demande', url: `${paths.ficheReferents(fiche.slug)}#demandes` },
    after: ['Vous pouvez accepter ou refuser. Les agents du département le peuvent aussi.'],
  });
}

const decided = {
  reponse: true,
  etat: true,
  decidedAt: true,
  compte: { select: contact },
  fiche: { select: { nom: true, slug: true } },
} as const;

/** Tells who asked that they speak for the fiche now (`Revendication` id). */
export async function revendicationAccepteeMail(id: string): Promise<Mail | null> {
  const asked = await db.revendication.findUnique({ where: { id, etat: 'acceptee' }, select: decided });
  if (!asked) return null;
  const { compte, fiche } = asked;
  return writeMail({
    to: compte.email,
    subject: `La fiche « ${fiche.nom} » est à vous`,
    lines: [
      `Bonjour ${compte.nom},`,
      `Votre demande est acceptée : vous tenez maintenant la fiche « ${fiche.nom} ». Corrigez-la, complétez-la, ajoutez-y des photos.`,
    ],
    action: { label: 'Compléter la fiche', url: paths.ficheModifier(fiche.slug) },
  });
}

/** Tells who asked that the answer is no (`Revendication` id), with the word of who decided. Nothing to do, so no link. */
export async function revendicationRefuseeMail(id: string): Promise<Mail | null> {
  const asked = await db.revendication.findUnique({ where: { id, etat: 'refusee' }, select: decided });
  if (!asked) return null;
  const { compte, fiche, reponse } = asked;
  const again = mayAskAgainAt(asked, now());
  return writeMail({
    to: compte.email,
    subject: `Votre demande pour la fiche « ${fiche.nom} »`,
    lines: [
      `Bonjour ${compte.nom},`,
      `Vous avez demandé à tenir la fiche « ${fiche.nom} ». Cette fois, la réponse est non.`,
      ...(reponse ? [`La personne qui a répondu ajoute : « ${reponse} »`] : []),
    ],
    after: again ? [`Vous pourrez demander de nouveau à partir du ${fullDate(again)}.`] : [],
  });
}

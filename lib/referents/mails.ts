import { now } from '@/lib/core/clock';
import { fullDate } from '@/lib/core/dates';
import { db } from '@/lib/core/db';
import { paths } from '@/lib/core/paths';
import { getInstance } from '@/lib/instance/queries';
import { fullName } from '@/lib/instance/words';
import { writeMail } from '@/lib/mails/layout';
import type { Mail } from '@/lib/mails/schema';
import { codeOf, repriseToken } from './codes';
import { shownCode } from './words';

/** Of who is written to, or named. */
export const contact = { nom: true, email: true } as const;
/** The ids that a reference is made of. */
export const ids = (reference: string) => {
  const [first = '', second = '', third = ''] = reference.split(':');
  return [first, second, third] as const;
};

/** Who to turn to when something is not as it should be. */
async function helpLine() {
  const { telephone, emailContact } = await getInstance();
  const ways = [telephone && `au ${telephone}`, emailContact && `à ${emailContact}`].filter(Boolean);
  return ways.length > 0 ? `Prévenez-nous, ${ways.join(' ou ')}.` : 'Prévenez-nous.';
}

/**
 * The code somebody asked for (`CodeReprise` id), to the address of the fiche. It may be read by a colleague: it says who
 * asked. Null once it has served or expired, or the fiche has another address by now.
 */
export async function codeRepriseMail(id: string): Promise<Mail | null> {
  const code = await db.codeReprise.findUnique({
    where: { id, usedAt: null, expiresAt: { gt: now() } },
    select: {
      email: true,
      expiresAt: true,
      compte: { select: { nom: true } },
      fiche: { select: { nom: true, slug: true, email: true } },
    },
  });
  if (!code?.compte || code.fiche.email !== code.email) return null;
  const { fiche, compte } = code;
  const site = fullName(await getInstance());
  return writeMail({
    to: code.email,
    subject: `${compte.nom} souhaite reprendre la fiche « ${fiche.nom} »`,
    lines: [
      'Bonjour,',
      `${compte.nom} demande à tenir à jour la fiche « ${fiche.nom} » dans l’annuaire de ${site}, au nom de votre structure.`,
      `Si c’est vous, ouvrez ce lien, ou tapez ce code sur la page de la fiche : ${shownCode(codeOf(id))}.`,
      `Si c’est une personne de chez vous, transmettez-lui ce message.`,
    ],
    action: {
      label: 'Reprendre la fiche',
      url: paths.ficheReprendre(fiche.slug, { code: repriseToken(id) }),
    },
    after: [
      `Ce code vaut pour ${compte.nom} seulement, une fois, jusqu’au ${fullDate(code.expiresAt)}.`,
      'Vous ne connaissez pas cette personne ? Ne faites rien : sans ce code, elle ne peut rien changer.',
    ],
  });
}

/**
 * Somebody is invited to speak for a fiche too (`CodeReprise` id). Null once followed, taken back or expired, and when who
 * sent it is gone.
 */
export async function partageFicheMail(id: string): Promise<Mail | null> {
  const code = await db.codeReprise.findUnique({
    where: { id, usedAt: null, expiresAt: { gt: now() } },
    select: {
      email: true,
      sentById: true,
      transfert: true,
      expiresAt: true,
      fiche: { select: { nom: true, slug: true } },
    },
  });
  if (!code?.sentById) return null;
  const sender = await db.compte.findUnique({
    where: { id: code.sentById, disabledAt: null, deletedAt: null },
    select: { nom: true },
  });
  if (!sender) return null;
  const site = fullName(await getInstance());
  return writeMail({
    to: code.email,
    subject: `${sender.nom} vous confie la fiche « ${code.fiche.nom} »`,
    lines: [
      'Bonjour,',
      code.transfert
        ? `${sender.nom} vous propose de prendre le relais pour la fiche « ${code.fiche.nom} », dans l’annuaire de ${site}.`
        : `${sender.nom} vous propose de tenir à jour, à deux, la fiche « ${code.fiche.nom} », dans l’annuaire de ${site}.`,
      'Vous pourrez la corriger, y ajouter des photos et répondre aux demandes.',
    ],
    action: {
      label: 'Accepter',
      url: paths.ficheReprendre(code.fiche.slug, { code: repriseToken(id) }),
    },
    after: [
      `Ce lien sert une fois et vaut jusqu’au ${fullDate(code.expiresAt)}. Si vous n’avez pas encore de compte, il vous aide à en créer un.`,
      'Vous ne connaissez pas cette personne ? Ne faites rien : sans votre réponse, rien ne se passe.',
    ],
  });
}

/**
 * Tells who speaks for a fiche that somebody else does too (`ficheId:compteId:toId`), or, after handing it over, that they
 * are free of it. Null when none of it is true any more.
 */
export async function referentArriveMail(reference: string): Promise<Mail | null> {
  const [ficheId, compteId, toId] = ids(reference);
  const [newcomer, to, handedOver] = await Promise.all([
    db.referent.findUnique({
      where: { ficheId_compteId: { ficheId, compteId } },
      select: { compte: { select: contact }, fiche: { select: { nom: true, slug: true } } },
    }),
    db.compte.findUnique({
      where: { id: toId, deletedAt: null },
      select: { ...contact, referents: { where: { ficheId }, select: { ficheId: true } } },
    }),
    db.codeReprise.findFirst({
      where: { ficheId, sentById: toId, usedById: compteId, transfert: true },
      select: { id: true },
    }),
  ]);
  if (!newcomer || !to) return null;
  const { fiche, compte } = newcomer;
  if (to.referents.length === 0)
    return handedOver
      ? writeMail({
          to: to.email,
          subject: `${compte.nom} a pris le relais pour « ${fiche.nom} »`,
          lines: [
            `Bonjour ${to.nom},`,
            `${compte.nom} a accepté : c’est maintenant cette personne qui tient la fiche « ${fiche.nom} ». Votre nom n’y est plus attaché.`,
          ],
        })
      : null;
  return writeMail({
    to: to.email,
    subject: `${compte.nom} tient aussi la fiche « ${fiche.nom} »`,
    lines: [
      `Bonjour ${to.nom},`,
      `${compte.nom} tient maintenant la fiche « ${fiche.nom} » avec vous.`,
      `Ce n’est pas normal ? ${await helpLine()}`,
    ],
    action: { label: 'Voir qui tient la fiche', url: paths.ficheReferents(fiche.slug) },
  });
}

/**
 * Tells the address of a fiche that somebody speaks for it now (`ficheId:compteId`), when nothing was proved by that
 * address. Nothing to do, so no link. Null without an address, or when it is that person's own.
 */
export async function ficheRepriseMail(reference: string): Promise<Mail | null> {
  const [ficheId, compteId] = ids(reference);
  const referent = await db.referent.findUnique({
    where: { ficheId_compteId: { ficheId, compteId } },
    select: {
      compte: { select: contact },
      fiche: { select: { nom: true, email: true, emailRefusAt: true } },
    },
  });
  if (!referent) return null;
  const { fiche, compte } = referent;
  if (!fiche.email || fiche.emailRefusAt || fiche.email === compte.email) return null;
  const site = fullName(await getInstance());
  return writeMail({
    to: fiche.email,
    subject: `${compte.nom} tient maintenant la fiche « ${fiche.nom} »`,
    lines: [
      'Bonjour,',
      `${compte.nom} tient à jour, à partir d’aujourd’hui, la fiche « ${fiche.nom} » dans l’annuaire de ${site}.`,
      `Cette personne ne parle pas pour votre structure ? ${await helpLine()}`,
    ],
  });
}

/** Tells somebody that an agent ended their say over a fiche (`ficheId:compteId`). Null when they have it again. */
export async function referentRetireMail(reference: string): Promise<Mail | null> {
  const [ficheId, compteId] = ids(reference);
  const [fiche, compte, again] = await Promise.all([
    db.fiche.findUnique({ where: { id: ficheId }, select: { nom: true } }),
    db.compte.findUnique({ where: { id: compteId, deletedAt: null }, select: contact }),
    db.referent.findUnique({ where: { ficheId_compteId: { ficheId, compteId } } }),
  ]);
  if (!fiche || !compte || again) return null;
  return writeMail({
    to: compte.email,
    subject: `Vous ne représentez plus « ${fiche.nom} »`,
    lines: [
      `Bonjour ${compte.nom},`,
      `Un agent du département a retiré votre nom de la fiche « ${fiche.nom} ». Ce que vous y avez écrit reste.`,
      `C’est une erreur ? ${await helpLine()}`,
    ],
  });
}

import { db } from '@/lib/core/db';
import { getInstance } from '@/lib/instance/queries';
import { fullName } from '@/lib/instance/words';
import { writeMail } from '@/lib/mails/layout';
import type { Mail } from '@/lib/mails/schema';

const select = { email: true, nom: true, disabledAt: true, disabledMotif: true } as const;

const withoutDot = (sentence: string) => sentence.replace(/[.\s]+$/, '');

/** How one answers the people who keep the site, in one clause. */
async function contact() {
  const { telephone, emailContact } = await getInstance();
  const ways = [emailContact && `écrivez à ${emailContact}`, telephone && `appelez le ${telephone}`];
  return ways.filter(Boolean).join(' ou ') || 'écrivez à l’éditeur du site';
}

/**
 * Told to a person whose account was disabled (`Compte` id): measure, scope, duration, facts and how to appeal (DSA,
 * article 17). Null once it is open again.
 */
export async function compteDesactiveMail(id: string): Promise<Mail | null> {
  const compte = await db.compte.findFirst({ where: { id, deletedAt: null }, select });
  if (!compte?.disabledAt) return null;
  const site = fullName(await getInstance());
  return writeMail({
    to: compte.email,
    subject: 'Votre compte est désactivé',
    lines: [
      `Bonjour ${compte.nom},`,
      `L’administration de ${site} a désactivé votre compte. Vous ne pouvez plus entrer sur le site, sans limite de durée. Ce que vous y avez écrit reste.`,
      `Motif : ${withoutDot(compte.disabledMotif)}. La décision a été prise par une personne, au regard de la charte du site.`,
    ],
    after: [
      `Vous contestez cette décision ? Répondez à l’administration : ${await contact()}. Vous pouvez aussi saisir le tribunal compétent.`,
    ],
  });
}

/** Told to a person whose account is open again (`Compte` id). */
export async function compteReactiveMail(id: string): Promise<Mail | null> {
  const compte = await db.compte.findFirst({ where: { id, deletedAt: null, disabledAt: null }, select });
  if (!compte) return null;
  return writeMail({
    to: compte.email,
    subject: 'Votre compte est de nouveau ouvert',
    lines: [
      `Bonjour ${compte.nom},`,
      `Votre compte sur ${fullName(await getInstance())} est de nouveau ouvert : connectez-vous comme avant.`,
      'Les invitations que vous aviez envoyées ont été retirées ; envoyez-les de nouveau si elles servent encore.',
    ],
  });
}

/** Told to a person when an identity of another site was tied to their account (`Compte` id). */
export async function identiteRelieeMail(id: string): Promise<Mail | null> {
  const compte = await db.compte.findFirst({ where: { id, oidcSub: { not: null } }, select });
  if (!compte) return null;
  return writeMail({
    to: compte.email,
    subject: 'Votre compte a une entrée de plus',
    lines: [
      `Bonjour ${compte.nom},`,
      `Votre compte sur ${fullName(await getInstance())} vient d’être relié à votre identité professionnelle : vous pouvez entrer par elle.`,
    ],
    after: [`Ce n’est pas vous ? Prévenez-nous sans attendre : ${await contact()}.`],
  });
}

import { db } from '@/lib/core/db';
import { getInstance } from '@/lib/instance/queries';
import { fullName } from '@/lib/instance/words';
import { type Letter, writeMail } from '@/lib/mails/layout';
import type { Mail } from '@/lib/mails/schema';
import { type LienPurpose, lienLife, lienPath } from './liens';
import { findLien } from './queries/liens';

const NOT_ASKED = 'Vous n’avez rien demandé ? Ne faites rien, et personne n’entrera.';

type Words = { subject: string; lines: string[]; label: string; after: string[] };

const words = (site: string): Record<LienPurpose, Words> => ({
  confirmation: {
    subject: `Confirmez votre adresse pour entrer sur ${site}`,
    lines: [
      `Quelqu’un, sans doute vous, a demandé un compte sur ${site} avec cette adresse. Ouvrez ce lien pour la confirmer : il vous fera entrer aussitôt.`,
    ],
    label: 'Confirmer mon adresse',
    after: ['Vous n’avez rien demandé ? Ne faites rien : le compte ne s’ouvrira pas.'],
  },
  connexion: {
    subject: `Votre lien pour entrer sur ${site}`,
    lines: ['Voici le lien que vous avez demandé. Ouvrez-le, vous êtes chez vous.'],
    label: 'Me connecter',
    after: [NOT_ASKED],
  },
  mot_de_passe: {
    subject: 'Choisissez un nouveau mot de passe',
    lines: [`Ouvrez ce lien pour choisir un nouveau mot de passe sur ${site}.`],
    label: 'Choisir un mot de passe',
    after: ['Vous n’avez rien demandé ? Ne faites rien, votre mot de passe reste le même.'],
  },
  changement_email: {
    subject: 'Confirmez votre nouvelle adresse',
    lines: [
      `Vous avez demandé à recevoir ici les messages de ${site}. Ouvrez ce lien là où votre compte est ouvert pour confirmer cette adresse : elle remplacera l’ancienne.`,
    ],
    label: 'Confirmer cette adresse',
    after: ['Vous n’avez rien demandé ? Ne faites rien, rien ne changera.'],
  },
});

const greet = (nom: string) => `Bonjour ${nom},`;
const once = (purpose: LienPurpose) => `Ce lien sert une fois et reste valable ${lienLife[purpose]}.`;

async function lienLetter(id: string, say: (site: string, purpose: LienPurpose) => Words) {
  const lien = await findLien(id);
  if (lien?.state !== 'valable') return null;
  const { subject, lines, label, after } = say(fullName(await getInstance()), lien.purpose);
  return writeMail({
    to: lien.email,
    subject,
    // Who asks for an account typed a name, and nobody has shown yet that the address is theirs.
    lines: [lien.purpose === 'confirmation' ? 'Bonjour,' : greet(lien.nom), ...lines],
    action: { label, url: lienPath(id) },
    after: [once(lien.purpose), ...after],
  });
}

/** The mail that carries a link (`Lien` id). Null once it has served or expired. */
export const lienMail = (id: string): Promise<Mail | null> =>
  lienLetter(id, (site, purpose) => words(site)[purpose]);

/** Told to the owner of an address under which somebody asked for another account (`Lien` id). */
export const compteExistantMail = (id: string): Promise<Mail | null> =>
  lienLetter(id, (site) => ({
    subject: `Vous avez déjà un compte sur ${site}`,
    lines: [
      'Quelqu’un, sans doute vous, vient de demander un compte avec cette adresse. Vous en avez déjà un : ce lien vous y connecte, sans mot de passe.',
    ],
    label: 'Me connecter',
    after: [NOT_ASKED],
  }));

/** Told to the owner of an address to which somebody wanted to move another account (`Compte` id). Nothing to do. */
export async function adressePriseMail(id: string): Promise<Mail | null> {
  const compte = await db.compte.findUnique({ where: { id }, select: { email: true, nom: true } });
  if (!compte) return null;
  return writeMail({
    to: compte.email,
    subject: 'Quelqu’un a voulu utiliser votre adresse',
    lines: [
      greet(compte.nom),
      `Quelqu’un a voulu utiliser votre adresse pour son compte sur ${fullName(await getInstance())}. Elle est déjà celle de votre compte, et le reste : rien n’a changé.`,
      'Si c’est vous, connectez-vous avec ce compte-ci. Sinon, vous n’avez rien à faire.',
    ],
  });
}

async function notice(letter: Pick<Letter, 'to' | 'subject' | 'lines'>) {
  const { telephone, emailContact } = await getInstance();
  const ways = [telephone && `au ${telephone}`, emailContact && `à ${emailContact}`].filter(Boolean);
  const help = ways.length
    ? `Ce n’est pas vous ? Prévenez-nous sans attendre, ${ways.join(' ou ')}.`
    : 'Ce n’est pas vous ? Prévenez-nous sans attendre.';
  return writeMail({ ...letter, after: [help] });
}

/** Told to a person whose password changed (`Compte` id). */
export async function motDePasseChangeMail(id: string): Promise<Mail | null> {
  const compte = await db.compte.findUnique({ where: { id }, select: { email: true, nom: true } });
  if (!compte) return null;
  return notice({
    to: compte.email,
    subject: 'Votre mot de passe a changé',
    lines: [
      greet(compte.nom),
      `Le mot de passe de votre compte sur ${fullName(await getInstance())} vient de changer. Vos autres appareils ont été déconnectés.`,
    ],
  });
}

/** Told to the old address when an account moved to another (`Lien` id). */
export async function adresseChangeeMail(id: string): Promise<Mail | null> {
  const lien = await db.lien.findUnique({
    where: { id },
    select: { ancienEmail: true, email: true, compte: { select: { nom: true } } },
  });
  if (!lien?.ancienEmail) return null;
  return notice({
    to: lien.ancienEmail,
    subject: 'Votre adresse e-mail a changé',
    lines: [
      greet(lien.compte.nom),
      `Votre compte sur ${fullName(await getInstance())} a maintenant pour adresse ${lien.email}. Nous n’écrirons plus ici.`,
    ],
  });
}

import type { LienPurpose } from '@/lib/comptes/liens';
import type { UsableLien } from '@/lib/comptes/queries/liens';
import { paths } from '@/lib/core/paths';

type Words = { title: string; lead: string; submit: string };

/** What a link that can still be followed asks. */
export const asks: Record<LienPurpose, Words> = {
  confirmation: {
    title: 'Confirmer votre adresse',
    lead: 'Un dernier geste, et votre compte est ouvert.',
    submit: 'Confirmer et entrer',
  },
  connexion: { title: 'Entrer', lead: 'Le lien est bon. Il sert une fois.', submit: 'Entrer' },
  mot_de_passe: {
    title: 'Choisir un mot de passe',
    lead: 'Il remplace l’ancien. Vos autres appareils devront se connecter de nouveau.',
    submit: 'Enregistrer et entrer',
  },
  changement_email: {
    title: 'Changer d’adresse',
    lead: 'Votre compte garde tout ce qu’il contient.',
    submit: 'Confirmer cette adresse',
  },
};

type Dead = { title: string; text: string; label: string; href: string };

const again = { label: 'Recevoir un autre lien', href: paths.connexionLien() };
const password = { label: 'Recommencer', href: paths.motDePasseOublie() };
const signIn = { label: 'Aller à la connexion', href: paths.connexion() };
const compte = { label: 'Aller à mon compte', href: paths.compte() };

const served: Record<LienPurpose, Dead> = {
  confirmation: {
    title: 'Ce lien a déjà servi',
    text: 'Si votre adresse est confirmée, il suffit de vous connecter.',
    ...signIn,
  },
  connexion: { title: 'Ce lien a déjà servi', text: 'Chaque lien n’ouvre qu’une fois.', ...again },
  mot_de_passe: {
    title: 'Ce lien a déjà servi',
    text: 'Si vous venez de choisir un mot de passe, connectez-vous avec lui. Sinon, demandez un autre message.',
    ...password,
  },
  changement_email: {
    title: 'Ce lien a déjà servi',
    text: 'Votre page « Mon compte » dit quelle adresse est la vôtre.',
    ...compte,
  },
};

const expired: Record<LienPurpose, Dead> = {
  confirmation: {
    title: 'Ce lien est trop ancien',
    text: 'Il valait sept jours. Demandez un lien par e-mail : il confirmera votre adresse.',
    ...again,
  },
  connexion: {
    title: 'Ce lien est trop ancien',
    text: 'Il valait trente minutes. Un autre part aussitôt.',
    ...again,
  },
  mot_de_passe: { title: 'Ce lien est trop ancien', text: 'Il valait trente minutes.', ...password },
  changement_email: {
    title: 'Ce lien est trop ancien',
    text: 'Il valait sept jours. Demandez de nouveau le changement d’adresse.',
    ...compte,
  },
};

/** What to do in front of a link that opens nothing. */
export function deadWords(lien: { state: UsableLien['state']; purpose: LienPurpose } | null): Dead {
  if (!lien)
    return {
      title: 'Ce lien n’est pas complet',
      text: 'Il a peut-être été coupé par votre messagerie. Copiez-le en entier dans la barre d’adresse, ou demandez-en un autre.',
      ...again,
    };
  return lien.state === 'expire' ? expired[lien.purpose] : served[lien.purpose];
}

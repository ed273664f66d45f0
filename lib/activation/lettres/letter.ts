import type { Recipient } from './address';

/** Everything that stands on one letter. */
export type Lettre = {
  recipient: Recipient;
  fiche: { nom: string; source: string };
  /** Who asked for it and alone may use its code; nobody did when an agent writes first. */
  pour?: string;
  /** « XXXX-XXXX ». */
  code: string;
  /** Whole address behind the QR code: it carries what stands for the code. */
  lien: string;
  /** Address to type by hand, without the scheme; the code is asked for there. */
  adresse: string;
};

/** Who writes, the same on every letter of a batch. */
export type Expediteur = {
  /** « Tréteaux des Vosges ». */
  site: string;
  editeur: string;
  telephone: string;
  email: string;
  agent: { nom: string; fonction: string };
  /** « 23 novembre 2026 ». */
  date: string;
};

export const CODE_DAYS = 90;

/**
 * What a letter says: where the fiche comes from and how to object to it (RGPD, articles 14 and 21), what to do, and that
 * nothing has to be done.
 */
export function letterWords(
  { fiche, pour }: Pick<Lettre, 'fiche' | 'pour'>,
  { site, telephone, email }: Expediteur,
) {
  const from = fiche.source ? ` Les informations qui s’y trouvent viennent de : ${fiche.source}.` : '';
  const contact = [email && `à ${email}`, telephone && `au ${telephone}`].filter(Boolean).join(' ou ');
  const first = [
    'Bonjour,',
    `« ${fiche.nom} » figure dans l’annuaire de ${site}, où les acteurs culturels du territoire se trouvent et montent des projets ensemble.${from} Nous n’avons pas d’adresse e-mail où vous l’écrire.`,
    'Prenez cette fiche en main : vous corrigez ce qui est faux, vous choisissez ce qui se voit, et l’on sait à qui s’adresser. C’est gratuit, et cinq minutes suffisent.',
  ];
  const asked = [
    'Bonjour,',
    `${pour} demande à tenir à jour la fiche « ${fiche.nom} » dans l’annuaire de ${site}, au nom de votre structure, et a souhaité recevoir un code par courrier.`,
    'Vous connaissez cette personne ? Remettez-lui cette lettre : le code ne vaut que pour elle. Sinon, ne faites rien : sans lui, elle ne peut rien changer.',
  ];
  return {
    objet: pour ? 'Un code pour reprendre votre fiche' : 'Votre fiche dans l’annuaire culturel',
    paragraphs: pour ? asked : first,
    steps: [
      'Photographiez le carré avec votre téléphone, ou tapez l’adresse ci-dessous.',
      'Créez votre compte, ou connectez-vous.',
      'Saisissez ce code s’il vous est demandé :',
    ],
    after: `Ce code vaut ${CODE_DAYS} jours, pour cette fiche seulement. Sans réponse de votre part, rien ne change. Vous pouvez demander à tout moment que la fiche soit corrigée ou retirée${contact ? `, ${contact}` : ', depuis la page de la fiche'}.`,
  };
}

import type { MailKind } from './schema';

/** Why mails leave; only `choix` can be stopped, by the link at their foot and by mail programs (RFC 8058). */
export type MailPurpose = keyof typeof purposeReasons;

export const purposeReasons = {
  choix:
    'What one chooses to be told by mail: stopped in one click, and never sent to an address that sends mails back.',
  acces: 'The person has just asked for it, to come in or to prove an address.',
  securite: 'What changed in one’s own account: who did not do it must learn of it.',
  droit:
    'A decision, or what is owed to who it is about (DSA, articles 16, 17 and 20; closing after inactivity).',
  fiche: 'What happens to a fiche one speaks for, and what was asked about it: nothing else would say so.',
  demarche:
    'The first letter to a structure that has no account: its own header leads to « retirer ma fiche ».',
  charge: 'The desk of the agents: comes with the office, a mail a day at most.',
  courrier: 'A letter somebody wrote through the contact page, and its receipt.',
} as const;

/** Every kind of mail, and why it leaves. */
export const mailPurposes: Record<MailKind, MailPurpose> = {
  lien: 'acces',
  'compte-existant': 'acces',
  'adresse-prise': 'acces',
  'mot-de-passe-change': 'securite',
  'adresse-changee': 'securite',
  'identite-reliee': 'securite',
  'compte-supprime': 'securite',
  inactivite: 'droit',
  invitation: 'choix',
  mention: 'choix',
  'adhesion-demandee': 'choix',
  'adhesion-acceptee': 'choix',
  'adhesion-refusee': 'choix',
  'projet-ouvert': 'choix',
  'annonce-expire': 'choix',
  'annonce-issue': 'choix',
  'annonce-commentee': 'choix',
  alerte: 'choix',
  conversation: 'choix',
  'mise-en-relation': 'choix',
  'espace-nouvelles': 'choix',
  notifications: 'choix',
  resume: 'choix',
  'article-decide': 'choix',
  'appel-rappel': 'choix',
  'appel-change': 'choix',
  activation: 'demarche',
  'code-reprise': 'acces',
  'partage-fiche': 'fiche',
  'referent-arrive': 'fiche',
  'referent-retire': 'fiche',
  'fiche-reprise': 'fiche',
  'revendication-demandee': 'fiche',
  'revendication-acceptee': 'fiche',
  'revendication-refusee': 'fiche',
  'a-verifier': 'charge',
  'signalement-accuse': 'fiche',
  'signalement-recu': 'fiche',
  'signalement-decide': 'fiche',
  'signalement-effet': 'fiche',
  'moderation-confirmer': 'acces',
  'moderation-accuse': 'droit',
  'moderation-issue': 'droit',
  'moderation-decision': 'droit',
  'moderation-annulee': 'droit',
  'moderation-recours': 'droit',
  contact: 'courrier',
  'contact-copie': 'courrier',
  'contact-recu': 'courrier',
};

/** What one may do without: none goes to an account whose mails come back, until its address is confirmed again. */
export const isNews = (kind: MailKind) => mailPurposes[kind] === 'choix' || mailPurposes[kind] === 'charge';

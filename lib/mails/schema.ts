/** A mail ready to send. The text part is the reference; the HTML part says the same. */
export type Mail = {
  to: string;
  subject: string;
  text: string;
  html: string;
  /** Extra headers, for example List-Unsubscribe. */
  headers?: Record<string, string>;
};

/** Every kind of mail; `server/jobs` knows which room writes each. */
export const mailKinds = [
  'lien',
  'compte-existant',
  'adresse-prise',
  'mot-de-passe-change',
  'adresse-changee',
  'invitation',
  'mention',
  'adhesion-demandee',
  'adhesion-acceptee',
  'adhesion-refusee',
  'activation',
  'compte-supprime',
  'identite-reliee',
  'inactivite',
  'code-reprise',
  'partage-fiche',
  'referent-arrive',
  'referent-retire',
  'fiche-reprise',
  'revendication-demandee',
  'revendication-acceptee',
  'revendication-refusee',
  'a-verifier',
  'signalement-accuse',
  'signalement-recu',
  'signalement-decide',
  'signalement-effet',
  'annonce-expire',
  'annonce-issue',
  'annonce-commentee',
  'alerte',
  'conversation',
  'mise-en-relation',
  'projet-ouvert',
  'espace-nouvelles',
  'notifications',
  'resume',
  'article-decide',
  'appel-rappel',
  'appel-change',
  'moderation-confirmer',
  'moderation-accuse',
  'moderation-issue',
  'moderation-decision',
  'moderation-annulee',
  'moderation-recours',
  'contact',
  'contact-copie',
  'contact-recu',
] as const;
export type MailKind = (typeof mailKinds)[number];

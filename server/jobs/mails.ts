import { activationMail, activationSent } from '@/lib/activation/mails';
import { adhesionAccepteeMail, adhesionDemandeeMail, adhesionRefuseeMail } from '@/lib/adhesions/mails';
import { alerteMail } from '@/lib/alertes/mails';
import { annonceCommenteeMail, annonceExpireMail, annonceIssueMail } from '@/lib/annonces/mails';
import { appelChangeMail, appelRappelMail } from '@/lib/appels/mails';
import { articleDecideMail } from '@/lib/blog/mails';
import { identiteRelieeMail } from '@/lib/comptes/closing-mails';
import {
  adresseChangeeMail,
  adressePriseMail,
  compteExistantMail,
  lienMail,
  motDePasseChangeMail,
} from '@/lib/comptes/mails';
import { contactCopieMail, contactMail, contactRecuMail } from '@/lib/contact/mails';
import { introductionMail } from '@/lib/conversations/introduction-mail';
import { conversationMail } from '@/lib/conversations/mails';
import { invitationMail } from '@/lib/invitations/mails';
import type { Mail, MailKind } from '@/lib/mails/schema';
import { compteSupprimeMail, inactiviteMail } from '@/lib/mes-donnees/mails';
import { mentionMail } from '@/lib/messages/mails';
import {
  moderationAccuseMail,
  moderationAnnuleeMail,
  moderationConfirmerMail,
  moderationDecisionMail,
  moderationIssueMail,
  moderationRecoursMail,
} from '@/lib/moderation/mails';
import { digestMail } from '@/lib/notifications/digest/mail';
import { espaceNouvellesMail, espaceNouvellesSent } from '@/lib/notifications/espace-now';
import { notificationsMail } from '@/lib/notifications/mails';
import { projetOuvertMail } from '@/lib/projets/mails';
import {
  codeRepriseMail,
  ficheRepriseMail,
  partageFicheMail,
  referentArriveMail,
  referentRetireMail,
} from '@/lib/referents/mails';
import {
  revendicationAccepteeMail,
  revendicationDemandeeMail,
  revendicationRefuseeMail,
} from '@/lib/referents/revendication-mails';
import { aVerifierMail } from '@/lib/signalements/desk-mail';
import {
  signalementAccuseMail,
  signalementDecideMail,
  signalementEffetMail,
  signalementRecuMail,
} from '@/lib/signalements/mails';

/** Who writes each kind of mail. Null: by now there is nothing to say. */
export const mailBuilders: Record<MailKind, (id: string) => Promise<Mail | null>> = {
  lien: lienMail,
  'compte-existant': compteExistantMail,
  'adresse-prise': adressePriseMail,
  'mot-de-passe-change': motDePasseChangeMail,
  'adresse-changee': adresseChangeeMail,
  invitation: invitationMail,
  mention: mentionMail,
  'adhesion-demandee': adhesionDemandeeMail,
  'adhesion-acceptee': adhesionAccepteeMail,
  'adhesion-refusee': adhesionRefuseeMail,
  'compte-supprime': compteSupprimeMail,
  'identite-reliee': identiteRelieeMail,
  inactivite: inactiviteMail,
  activation: activationMail,
  'code-reprise': codeRepriseMail,
  'partage-fiche': partageFicheMail,
  'referent-arrive': referentArriveMail,
  'referent-retire': referentRetireMail,
  'fiche-reprise': ficheRepriseMail,
  'revendication-demandee': revendicationDemandeeMail,
  'revendication-acceptee': revendicationAccepteeMail,
  'revendication-refusee': revendicationRefuseeMail,
  'a-verifier': aVerifierMail,
  'signalement-accuse': signalementAccuseMail,
  'signalement-recu': signalementRecuMail,
  'signalement-decide': signalementDecideMail,
  'signalement-effet': signalementEffetMail,
  'annonce-expire': annonceExpireMail,
  'annonce-issue': annonceIssueMail,
  'annonce-commentee': annonceCommenteeMail,
  alerte: alerteMail,
  conversation: conversationMail,
  'mise-en-relation': introductionMail,
  'projet-ouvert': projetOuvertMail,
  'espace-nouvelles': espaceNouvellesMail,
  notifications: notificationsMail,
  resume: digestMail,
  'article-decide': articleDecideMail,
  'appel-rappel': appelRappelMail,
  'appel-change': appelChangeMail,
  'moderation-confirmer': moderationConfirmerMail,
  'moderation-accuse': moderationAccuseMail,
  'moderation-issue': moderationIssueMail,
  'moderation-decision': moderationDecisionMail,
  'moderation-annulee': moderationAnnuleeMail,
  'moderation-recours': moderationRecoursMail,
  contact: contactMail,
  'contact-copie': contactCopieMail,
  'contact-recu': contactRecuMail,
};

/** What a room records once a mail of its kind has left. */
export const mailSent: Partial<Record<MailKind, (id: string) => Promise<void>>> = {
  activation: activationSent,
  'espace-nouvelles': espaceNouvellesSent,
};

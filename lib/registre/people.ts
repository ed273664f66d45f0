import { OUBLI_JOURS } from '@/lib/comptes/commands/clean-up';
import { SESSION_DAYS } from '@/lib/comptes/commands/open-session';
import { GARDE_JOURS } from '@/lib/contact/words';
import { plural } from '@/lib/core/text';
import { DELAI_JOURS, INACTIVITE_ANNEES } from '@/lib/mes-donnees/words';
import { LUE_JOURS, NOTIFICATION_JOURS } from '@/lib/notifications/commands/clean';
import { daysInWords } from './durations';
import { bases, type Traitement } from './traitement';

/** `mailsKept`: no mail server is set, and mails stay in a folder. */
export const aboutPeople = (mailsKept: boolean): Traitement[] => [
  {
    id: 'comptes',
    nom: 'Les comptes',
    finalite: 'Reconnaître chaque personne, la présenter à ses partenaires, savoir au nom de qui elle parle.',
    base: bases.mission,
    personnes: 'Les personnes inscrites.',
    donnees:
      'Nom, adresse e-mail, fonction, photo, structures, rôle, mot de passe (illisible, même pour nous), version de la charte acceptée et date, identifiant donné par ProConnect si on s’en sert.',
    destinataires:
      'Nom, fonction, photo et structures : les autres personnes inscrites, et chacun pour ce qui est publié. Adresse e-mail : les administrateurs.',
    duree: `Tant que le compte existe. Effacé aussitôt qu’on le supprime ; après ${plural(INACTIVITE_ANNEES, 'an')} sans venir, ${plural(DELAI_JOURS, 'jour')} après un avertissement. Un compte jamais confirmé : ${daysInWords(OUBLI_JOURS)}.`,
    tables: ['Compte', 'Lien', 'Blocage'],
  },
  {
    id: 'visites',
    nom: 'Les visites et la sécurité',
    finalite:
      'Laisser chacun déconnecter ses appareils ; arrêter les essais de mots de passe et les envois en masse.',
    base: bases.interet,
    personnes: 'Les personnes inscrites ; pour l’adresse réseau, les visiteurs qui envoient un formulaire.',
    donnees:
      'Nom du navigateur, dates de connexion et de dernière activité ; adresse réseau et nombre d’essais. Dans les journaux techniques, la page demandée et l’heure.',
    destinataires: 'La personne elle-même. L’hébergeur.',
    duree: `Une visite se ferme ${daysInWords(SESSION_DAYS)} après sa dernière utilisation, et s’oublie ${daysInWords(OUBLI_JOURS)} plus tard. Les essais comptés s’oublient la nuit suivante ; les journaux, chez l’hébergeur, après un an au plus.`,
    tables: ['Session', 'RateLimit', 'Presence'],
  },
  {
    id: 'notifications',
    nom: 'Les notifications et les e-mails',
    finalite: 'Prévenir de ce qui concerne une personne, au rythme qu’elle choisit.',
    base: bases.mission,
    personnes: 'Les personnes inscrites, et celles que l’on invite.',
    donnees:
      'Ce qui s’est passé, quand, si c’est lu, si un e-mail l’a dit ; les rythmes choisis ; les adresses qui ne répondent plus.',
    destinataires: 'La personne elle-même. Le serveur d’envoi de l’hébergeur.',
    duree: `Une notification lue, la trace d’un e-mail : ${daysInWords(LUE_JOURS)} ; toutes : ${daysInWords(NOTIFICATION_JOURS)}. ${
      mailsKept
        ? 'Aucun serveur d’envoi n’est réglé ici : les e-mails restent dans un dossier du serveur, jusqu’à ce que l’hébergeur les efface.'
        : 'Un e-mail : le temps de l’envoi.'
    }`,
    tables: ['Notification', 'NotificationChoix', 'NouvellesEnvoyees'],
  },
  {
    id: 'contact',
    nom: 'Le formulaire de contact et l’aide',
    finalite: 'Répondre aux questions ; savoir quels guides aident.',
    base: bases.mission,
    personnes: 'Toute personne qui écrit.',
    donnees:
      'Nom, adresse e-mail, message. Pour l’aide, un nombre de « oui » et de « non », sans rien sur qui répond.',
    destinataires: 'L’équipe qui tient le site.',
    duree: `${daysInWords(GARDE_JOURS)} sur le site ; dans la boîte de l’équipe, le temps de répondre.`,
    tables: ['ContactMessage', 'AideAvis'],
  },
];

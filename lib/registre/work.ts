import { DAYS } from '@/lib/annonces/words';
import { BROUILLON_JOURS } from '@/lib/brouillons/commands';
import { CORBEILLE_JOURS as DOCUMENT_JOURS } from '@/lib/documents/words';
import { CORBEILLE_JOURS, BROUILLON_JOURS as JOINT_JOURS } from '@/lib/fichiers/words';
import { VALID_DAYS } from '@/lib/invitations/words';
import { daysInWords } from './durations';
import { bases, type Traitement } from './traitement';

/** `annonceJours`: how long an annonce stays, as the instance has it. */
export const aboutWork = (annonceJours: number): Traitement[] => [
  {
    id: 'espaces',
    nom: 'Les espaces de projet',
    finalite: 'Travailler à plusieurs : discuter, écrire, ranger des fichiers, retrouver ce qui est nouveau.',
    base: bases.mission,
    personnes: 'Les membres de chaque espace, et celles et ceux qui demandent à le rejoindre.',
    donnees: 'Messages, documents et leurs versions, fichiers, rôles, arrivées et départs, dernière visite.',
    destinataires: 'Les membres de l’espace, et personne d’autre. L’hébergeur, pour la sauvegarde.',
    duree: `Tant que l’espace existe. À la corbeille, un document reste ${daysInWords(DOCUMENT_JOURS)}, un fichier ${daysInWords(CORBEILLE_JOURS)} ; un fichier joint à un message jamais envoyé, ${daysInWords(JOINT_JOURS)}. Un message supprimé laisse une trace, sans son texte.`,
    tables: [
      'Espace',
      'Membre',
      'Message',
      'Document',
      'DocumentSnapshot',
      'DocumentUpdate',
      'Fichier',
      'MessageFichier',
      'Adhesion',
    ],
  },
  {
    id: 'invitations',
    nom: 'Les invitations',
    finalite: 'Faire venir un partenaire dans un espace.',
    base: bases.mission,
    personnes: 'Les personnes invitées.',
    donnees: 'Adresse e-mail, donnée par la personne qui invite ; son mot d’accompagnement.',
    destinataires: 'Les responsables de l’espace, tant que l’invitation attend.',
    duree: `Le lien expire après ${daysInWords(VALID_DAYS)}. L’adresse est effacée à la demande de la personne invitée.`,
    tables: ['Invitation'],
  },
  {
    id: 'annonces',
    nom: 'Les annonces et les appels à projets',
    finalite: 'Relier offres et demandes, prévenir des dates, compter ce qui aboutit.',
    base: bases.mission,
    personnes: 'Les personnes qui publient, commentent, gardent une recherche ou suivent un appel.',
    donnees:
      'Textes, photos (sans le lieu de prise de vue), commentaires, issue déclarée, recherches gardées, mises en relation par un agent.',
    destinataires: 'Chacun pour ce qui est publié. Les agents, pour les mises en relation.',
    duree: `Une annonce quitte les listes après ${daysInWords(annonceJours)}, le site ${daysInWords(DAYS.archived)} plus tard ; son auteur la garde jusqu’à ce qu’il la supprime.`,
    tables: [
      'Annonce',
      'AnnoncePart',
      'AnnoncePhoto',
      'Commentaire',
      'RechercheSauvee',
      'MiseEnRelation',
      'RapprochementEcarte',
      'Appel',
      'AppelDocument',
      'AppelSuivi',
    ],
  },
  {
    id: 'conversations',
    nom: 'Les conversations privées',
    finalite: 'Répondre à une annonce, s’entendre à quelques-uns, sans montrer son adresse.',
    base: bases.mission,
    personnes: 'Les personnes qui s’écrivent.',
    donnees: 'Messages, dates, si c’est lu.',
    destinataires: 'Les participants de la conversation, et personne d’autre.',
    duree: 'Tant que les comptes existent. Quand un compte est supprimé, ses messages restent, sans son nom.',
    tables: ['Conversation', 'ConversationParticipant', 'ConversationMessage'],
  },
  {
    id: 'publications',
    nom: 'Le forum et le blog',
    finalite: 'Demander conseil, partager un savoir-faire, raconter un projet.',
    base: bases.mission,
    personnes: 'Les personnes qui écrivent, suivent ou remercient.',
    donnees: 'Messages et leurs versions, articles, photos, remerciements, lectures et suivis.',
    destinataires:
      'Chacun pour ce qui est publié. La personne seule pour ses lectures, ses suivis et ses brouillons.',
    duree: `Tant que le texte est publié ; sans le nom quand le compte est supprimé. Un brouillon que l’on ne touche plus : ${daysInWords(BROUILLON_JOURS)}.`,
    tables: [
      'Brouillon',
      'Sujet',
      'Reponse',
      'ReponseRevision',
      'ReponseFichier',
      'ReponseUtile',
      'SujetLecture',
      'ForumSuivi',
      'Article',
      'ArticleAuteur',
      'ArticlePhoto',
    ],
  },
];

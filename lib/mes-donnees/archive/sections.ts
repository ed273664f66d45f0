import type { Section } from './section';
import { appareils, compte, imports, signalements, structures } from './sections/account';
import {
  annonces,
  commentaires,
  conversations,
  misesEnRelation,
  rapprochements,
  recherches,
} from './sections/annonces';
import { articles } from './sections/blog';
import { demandes, documents, espaces, invitations, messages } from './sections/espaces';
import { brouillons, forum, forumSuivis } from './sections/forum';
import { contenusSignales, decisions, personnesBloquees } from './sections/moderation';
import { notificationChoix, notifications } from './sections/notifications';

/** Everything the site holds about a person, save the bytes of files. In the order of the archive. */
export const sections: Section[] = [
  compte,
  appareils,
  structures,
  espaces,
  messages,
  documents,
  invitations,
  demandes,
  signalements,
  imports,
  annonces,
  articles,
  forum,
  forumSuivis,
  brouillons,
  commentaires,
  conversations,
  misesEnRelation,
  rapprochements,
  recherches,
  contenusSignales,
  decisions,
  personnesBloquees,
  notifications,
  notificationChoix,
];

import type { IconName } from '@/components/ui/icon-paths';
import type { NotificationKind } from '@/lib/notifications/words';

/** What each kind is drawn with; its name is beside it. */
export const kindIcons: Record<NotificationKind, IconName> = {
  mention: 'messages-square',
  reponse: 'reply',
  conversation: 'mail',
  invitation: 'mail',
  adhesion: 'users',
  rapprochement: 'handshake',
  commentaire: 'messages-square',
  'article-decision': 'file-text',
  'article-propose': 'file-text',
  'rappel-annonce': 'pin',
  decision: 'shield',
  sujet: 'messages-square',
  message: 'messages-square',
  document: 'file-text',
  article: 'file-text',
  annonce: 'pin',
  espace: 'drama',
  appel: 'hand-coins',
};

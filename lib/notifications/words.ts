/** What people are told of. */
export const NOTIFICATION_KINDS = [
  'mention',
  'reponse',
  'conversation',
  'invitation',
  'adhesion',
  'rapprochement',
  'commentaire',
  'article-decision',
  'rappel-annonce',
  'decision',
  'article-propose',
  'sujet',
  'message',
  'document',
  'article',
  'annonce',
  'espace',
  'appel',
] as const;
export type NotificationKind = (typeof NOTIFICATION_KINDS)[number];

export const frequences = ['immediate', 'quotidienne', 'hebdomadaire', 'jamais'] as const;
/** How something is told by mail. */
export type Frequence = (typeof frequences)[number];

export const frequenceNames: Record<Frequence, string> = {
  immediate: 'Tout de suite',
  quotidienne: 'Chaque matin',
  hebdomadaire: 'Chaque lundi',
  jamais: 'Jamais',
};

/** « De quoi ? », in the list of choices and over the parts of a digest. */
export const kindNames: Record<NotificationKind, string> = {
  mention: 'On me mentionne',
  reponse: 'On me répond',
  conversation: 'Mes conversations',
  invitation: 'Invitations à rejoindre un espace',
  adhesion: 'Demandes pour rejoindre un espace',
  rapprochement: 'Mises en relation par un agent',
  commentaire: 'Commentaires sous ce que j’ai publié',
  'article-decision': 'Réponses à mes articles proposés',
  'rappel-annonce': 'Rappels sur mes annonces',
  decision: 'Modération',
  'article-propose': 'Articles proposés à l’équipe',
  sujet: 'Forum : ce que je suis',
  message: 'Messages de mes espaces',
  document: 'Documents de mes espaces',
  article: 'Nouveaux articles du blog',
  annonce: 'Nouvelles annonces',
  espace: 'Nouveaux projets présentés',
  appel: 'Nouveaux appels à projets',
};

/** How each kind is told to who chose nothing: what is meant for the person at once, the rest in the morning. */
export const kindDefaults: Record<NotificationKind, Frequence> = {
  mention: 'immediate',
  reponse: 'immediate',
  conversation: 'immediate',
  invitation: 'immediate',
  adhesion: 'immediate',
  rapprochement: 'immediate',
  commentaire: 'immediate',
  'article-decision': 'immediate',
  'rappel-annonce': 'immediate',
  decision: 'immediate',
  'article-propose': 'quotidienne',
  sujet: 'quotidienne',
  message: 'quotidienne',
  document: 'quotidienne',
  article: 'quotidienne',
  annonce: 'quotidienne',
  espace: 'quotidienne',
  appel: 'quotidienne',
};

/** Never in the centre: their pages count what is new by themselves, and mails are derived from it. */
export const digestKinds: readonly NotificationKind[] = ['message', 'document'];

/** Chosen by discipline and distance; never means not at all. */
export const interestKinds: readonly NotificationKind[] = ['annonce', 'espace', 'appel'];

/** Told to agents alone: nobody else is asked about them. */
const agentKinds: readonly NotificationKind[] = ['article-propose'];
/** What somebody may be told of. */
export const kindsFor = (agent: boolean): readonly NotificationKind[] =>
  NOTIFICATION_KINDS.filter((kind) => agent || !agentKinds.includes(kind));

/** What happens in one espace, and may be told otherwise there. */
export const espaceKinds: readonly NotificationKind[] = ['mention', 'message', 'document'];

/** In the place of a kind: the digest as a whole, which one may stop. */
export const RESUME = 'resume';

/** Lines of one page of the centre. */
export const PAR_PAGE = 30;

export const filtres = ['toutes', 'non-lues'] as const;
export type Filtre = (typeof filtres)[number];
export const filtreNames: Record<Filtre, string> = { toutes: 'Toutes', 'non-lues': 'Non lues' };

/** One line of the centre. */
export type NotificationLine = {
  id: string;
  kind: NotificationKind;
  titre: string;
  texte: string;
  /** Name of the espace it happened in. */
  espace: string | null;
  echeance: Date | null;
  createdAt: Date;
  read: boolean;
};

/** Kilometres around one’s commune. */
export const rayons = [10, 20, 30, 50, 100] as const;

/** Days a holiday may last, at most. */
export const PAUSE_MAX_JOURS = 366;

/** The choices of somebody: everywhere, and where they differ. */
export type Choix = {
  /** Whether digests are sent at all. */
  resume: boolean;
  kinds: Record<NotificationKind, Frequence>;
  /** Last day of the holiday, « 2026-12-06 »; null: none, or over. */
  pauseJusquau: string | null;
  /** Its first day; null: it has begun as soon as it was asked for. */
  pauseDu: string | null;
  interets: { disciplines: string[]; commune: string; rayon: number | null };
  /** Why mails come back; empty: they do not. */
  emailRefus: string;
  email: string;
};

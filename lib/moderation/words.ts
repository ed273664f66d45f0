/** What can be reported, and decided of. */
export const cibleKinds = [
  'sujet',
  'reponse',
  'annonce',
  'commentaire',
  'article',
  'message',
  'conversation',
  'document',
  'fichier',
  'fiche',
  'compte',
] as const;
export type CibleKind = (typeof cibleKinds)[number];

type Said = { nom: string; ce: string; votre: string; feminin: boolean };

/** « Annonce », « cette annonce », « votre annonce ». */
export const cibleWords: Record<CibleKind, Said> = {
  sujet: { nom: 'Sujet du forum', ce: 'ce sujet', votre: 'votre sujet', feminin: false },
  reponse: { nom: 'Réponse du forum', ce: 'cette réponse', votre: 'votre réponse', feminin: true },
  annonce: { nom: 'Annonce', ce: 'cette annonce', votre: 'votre annonce', feminin: true },
  commentaire: { nom: 'Commentaire', ce: 'ce commentaire', votre: 'votre commentaire', feminin: false },
  article: { nom: 'Article', ce: 'cet article', votre: 'votre article', feminin: false },
  message: { nom: 'Message d’un espace', ce: 'ce message', votre: 'votre message', feminin: false },
  conversation: {
    ...{ nom: 'Message d’une conversation', ce: 'ce message', votre: 'votre message', feminin: false },
  },
  document: { nom: 'Document', ce: 'ce document', votre: 'votre document', feminin: false },
  fichier: { nom: 'Fichier', ce: 'ce fichier', votre: 'votre fichier', feminin: false },
  fiche: { nom: 'Fiche de l’annuaire', ce: 'cette fiche', votre: 'votre fiche', feminin: true },
  compte: { nom: 'Compte', ce: 'ce compte', votre: 'votre compte', feminin: false },
};

/** The law, in the place of an article of the charte. */
export const LOI = 0;
export const LOI_NOM = 'La loi';
/** No article of the charte: what people report under « Autre chose ». */
export const AUTRE = 999;

export const themes = [
  'spectacle',
  'vie-privee',
  'propos',
  'droits',
  'identite',
  'loi',
  'premier',
  'autre',
] as const;
export type Theme = (typeof themes)[number];
export const themeNames: Record<Theme, string> = {
  spectacle: 'Annonce d’un spectacle',
  'vie-privee': 'Vie privée',
  propos: 'Propos',
  droits: 'Droits d’auteur',
  identite: 'Identité',
  loi: 'Contraire à la loi',
  premier: 'Premier message d’un nouveau compte',
  autre: 'Autre chose',
};
export const isTheme = (text: string): text is Theme => themes.some((theme) => theme === text);

export const mesures = [
  'laisser',
  'modifier',
  'reclasser',
  'masquer',
  'retirer',
  'suspendre',
  'fermer',
  'ranger',
] as const;
export type Mesure = (typeof mesures)[number];

export const mesureWords: Record<Mesure, { nom: string; aide: string; bouton: string }> = {
  laisser: {
    nom: 'Laisser en place',
    aide: 'Le cas est clos, qui a signalé est remercié.',
    bouton: 'Laisser en place et clore',
  },
  modifier: {
    nom: 'Demander une modification',
    aide: 'Visible pendant sept jours, puis masqué.',
    bouton: 'Demander la modification',
  },
  reclasser: {
    nom: 'Reclasser dans l’agenda',
    aide: 'Renvoyée vers l’agenda public, rien n’est perdu.',
    bouton: 'Reclasser et prévenir l’auteur',
  },
  masquer: {
    nom: 'Masquer',
    aide: 'Disparaît partout, peut revenir.',
    bouton: 'Masquer et prévenir l’auteur',
  },
  retirer: {
    nom: 'Retirer',
    aide: 'Gardé six mois pour un recours.',
    bouton: 'Retirer et prévenir l’auteur',
  },
  suspendre: {
    nom: 'Suspendre le compte',
    aide: 'De un à trente jours.',
    bouton: 'Suspendre et prévenir la personne',
  },
  fermer: {
    nom: 'Fermer le compte',
    aide: 'Faute grave ou répétée, sans limite de durée.',
    bouton: 'Fermer le compte et prévenir la personne',
  },
  /** On the page of the annonce. */
  ranger: {
    nom: 'Changer de rubrique',
    aide: 'Rubrique, sens ou conditions.',
    bouton: 'Reclasser et prévenir l’auteur',
  },
};

/** What can be decided of each kind; `seul`: of one person, who is no agent. */
export function mesuresOf(kind: CibleKind, { seul, agenda }: { seul: boolean; agenda: boolean }): Mesure[] {
  const compte: Mesure[] = seul ? ['suspendre', 'fermer'] : [];
  if (kind === 'compte') return ['laisser', ...compte];
  const words: Mesure[] = ['fichier', 'message', 'conversation', 'commentaire'].includes(kind)
    ? []
    : ['modifier'];
  const place: Mesure[] = kind === 'annonce' && agenda ? ['reclasser'] : [];
  return ['laisser', ...words, ...place, 'masquer', 'retirer', ...compte];
}

/** Days a case is kept once it is closed: the time of an appeal, then of the judge. */
export const CAS_JOURS = 365;

/** Days: to change what is asked, a suspension at most. */
export const MODIFIER_JOURS = 7;
export const SUSPENDRE_MAX_JOURS = 30;
/** Months: to contest a decision (DSA, article 20), and that what was removed is kept. */
export const RECOURS_MOIS = 6;

export const MAX_TEXTE = 2_000;
export const MAX_FAITS = 1_000;

/** « 2026-118 ». */
export const casNumero = ({ annee, rang }: { annee: number; rang: number }) => `${annee}-${rang}`;

export type Article = { numero: number; titre: string };
/** « Charte, article 4 : chaque chose à sa place ». */
export const regleName = ({ numero, titre }: Article) =>
  numero === LOI ? titre : `Charte, article ${numero} : ${titre.charAt(0).toLowerCase()}${titre.slice(1)}`;

/** « 40 min », « 5 h », « 1 jour », « 3 jours ». */
export function ageWords(ms: number): string {
  const minutes = Math.max(1, Math.floor(ms / 60_000));
  if (minutes < 60) return `${minutes}\u00a0min`;
  const hours = Math.floor(minutes / 60);
  if (hours < 24) return `${hours}\u00a0h`;
  const days = Math.floor(hours / 24);
  return `${days}\u00a0${days === 1 ? 'jour' : 'jours'}`;
}
/** Waits for too long: the charte promises an answer within two working days. */
export const LATE_MS = 2 * 86_400_000;
export const isLate = (ms: number) => ms >= LATE_MS;

/** What moderation decided of a content and holds now, as its page says it. */
export type MeasureOn = {
  decisionId: string;
  /** Else it asks for a change. */
  hidden: boolean;
  /** « 30 novembre 2026 »: until when. */
  jusquau: string;
  /** Addressed to the reader. */
  mine: boolean;
};

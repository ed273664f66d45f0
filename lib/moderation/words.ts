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
    aide: 'Le signalement est clos, son auteur est remercié.',
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
  numero === LOI ? titre : `Charte, article ${numero} : ${titre.charAt(0).toLowerCase()}${titre.slice(1)}`;

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

/**
 * What became of a change that was asked for: hidden because it did not come, said to be made, settled. And of the case
 * left in place after one, accepted.
 */
export type Suite = 'masquee' | 'relue' | 'faite' | 'acceptee';

export type Statement = {
  mesure: Mesure;
  suite?: Suite | null;
  /** « 30 novembre 2026 »: since when it is hidden for want of a change; empty: it is not. */
  masqueLe?: string;
  kind: CibleKind;
  titre: string;
  faits: string;
  regle: string;
  /** Of a suspension. */
  jours: number | null;
  par: string;
  /** « 22 mai 2027 ». */
  recours: string;
  /** « 30 novembre »: until when a change is awaited, or a suspension holds. */
  jusquau: string;
};

const ends: Record<Mesure, (e: string) => string> = {
  laisser: () => 'reste en place',
  modifier: () => 'est à modifier',
  reclasser: () => 'passe dans l’agenda',
  masquer: (e) => `est masqué${e}`,
  retirer: (e) => `est retiré${e}`,
  suspendre: () => '',
  fermer: () => '',
  ranger: (e) => `est reclassé${e}`,
};

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

/** What the author reads first: « Votre annonce est masquée ». */
export function statementTitle({
  mesure,
  kind,
  suite,
}: Pick<Statement, 'mesure' | 'kind' | 'suite'>): string {
  if (mesure === 'suspendre') return 'Votre compte est suspendu';
  if (mesure === 'fermer') return 'Votre compte est fermé';
  const { votre, feminin } = cibleWords[kind];
  const e = feminin ? 'e' : '';
  const became: Record<Suite, string> = {
    masquee: `est masqué${e}, faute de modification`,
    relue: `modifié${e} va être relu${e}`,
    faite: 'était à modifier',
    acceptee: `modifié${e} est en place`,
  };
  return capital(`${votre} ${suite ? became[suite] : ends[mesure](e)}`);
}

/** What it means for them, in one or two sentences. */
export function statementLead({ mesure, kind, titre, jusquau, suite, masqueLe }: Statement): string {
  const { votre, feminin } = cibleWords[kind];
  const e = feminin ? 'e' : '';
  const it = feminin ? 'Elle' : 'Il';
  const named = kind === 'compte' ? votre : `${votre} « ${titre} »`;
  const lead: Record<Mesure, string> = {
    laisser: `Nous avons relu ${named} à la suite d’un signalement. Rien ne change.`,
    modifier: `Nous vous demandons de modifier ${named} avant le ${jusquau}. ${it} reste visible jusque-là, puis sera masqué${e}.`,
    reclasser: `${capital(named)} annonce un spectacle ouvert au public. Ces dates ont leur place dans l’agenda public, où davantage de gens les voient. Votre texte reste dans « Mes annonces ».`,
    masquer: `${capital(named)} n’est plus visible sur le site. Rien n’est effacé : ${it.toLowerCase()} peut revenir.`,
    retirer: `${capital(named)} n’est plus visible sur le site. Nous ${feminin ? 'la' : 'le'} gardons six mois, le temps d’un recours, puis ${it.toLowerCase()} sera effacé${e}.`,
    suspendre: `Vous pouvez lire le site, mais rien y écrire jusqu’au ${jusquau}.`,
    fermer: 'Vous ne pouvez plus entrer sur le site. Ce que vous y avez écrit reste.',
    ranger: `${capital(named)} est maintenant sous une autre rubrique ou d’autres conditions. Vos mots sont les mêmes.`,
  };
  const le = feminin ? 'la' : 'le';
  const became: Record<Suite, string> = {
    masquee: `La modification demandée n’est pas venue à temps : ${named} n’est plus visible depuis le ${masqueLe}. Modifiez-${le}, puis dites-le ici : un agent ${le} relira.`,
    relue: `Vous dites avoir modifié ${named}. Un agent ${le} relit et vous répond.${masqueLe ? ` ${it} reste masqué${e} jusque-là.` : ''}`,
    faite: `Nous vous avions demandé de modifier ${named}. C’est réglé.`,
    acceptee: `Merci d’avoir modifié ${named} : ${it.toLowerCase()} est visible sur le site.`,
  };
  return suite ? became[suite] : lead[mesure];
}

/** The statement of reasons (DSA, article 17): measure, scope and duration, facts, rule, by whom, how to appeal. */
export function statementFacts(statement: Statement): [nom: string, valeur: string][] {
  const { mesure, kind, jours, faits, regle, par, recours, jusquau, suite, masqueLe } = statement;
  const { nom, feminin } = cibleWords[kind];
  const e = feminin ? 'e' : '';
  const told: Record<Mesure, string> = {
    laisser: 'Aucune',
    modifier: `Modification demandée avant le ${jusquau}`,
    reclasser: 'Reclassée, sans limite de durée',
    masquer: `Masqué${e}, sans limite de durée`,
    retirer: `Retiré${e}, sans limite de durée`,
    suspendre: `Compte suspendu ${jours ?? 1}\u00a0${(jours ?? 1) > 1 ? 'jours' : 'jour'}, jusqu’au ${jusquau}`,
    fermer: 'Compte fermé, sans limite de durée',
    ranger: `Reclassé${e} sous une autre rubrique, sans limite de durée`,
  };
  const hidden = `Masqué${e} le ${masqueLe}, faute de modification`;
  const became: Record<Suite, string> = {
    masquee: hidden,
    relue: masqueLe ? `${hidden} ; un agent relit` : 'Modification demandée ; un agent relit',
    faite: 'Modification demandée, sans suite à ce jour',
    acceptee: 'Aucune : la modification convient',
  };
  const scope =
    mesure === 'suspendre' || mesure === 'fermer' ? 'Le compte, sur tout le site' : `${nom}, partout`;
  return [
    ['Mesure', suite ? became[suite] : told[mesure]],
    ['Portée', scope],
    ['Faits', faits],
    ['Règle', regle],
    ['Décidé par', `${par}, sans traitement automatique`],
    ['Recours', `Jusqu’au ${recours}, auprès d’un autre agent, puis du juge`],
  ];
}

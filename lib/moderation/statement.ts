import { type CibleKind, cibleWords, type Mesure } from './words';

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
  const named = kind === 'compte' ? votre : `${votre} « ${titre} »`;
  const lead: Record<Mesure, string> = {
    laisser: `Nous avons relu ${named} à la suite d’un signalement. Rien ne change.`,
    modifier: `Nous vous demandons de modifier ${named} avant le ${jusquau}. ${it} reste visible jusque-là, puis sera masqué${e}.`,
    reclasser: `${capital(named)} annonce un spectacle ouvert au public. Ces dates ont leur place dans l’agenda public, où davantage de gens les voient. Votre texte reste dans « Mes annonces ».`,
    masquer: `${capital(named)} n’est plus visible sur le site. Rien n’est effacé : ${it.toLowerCase()} peut revenir.`,
    retirer: `${capital(named)} n’est plus visible sur le site. Nous ${feminin ? 'la' : 'le'} gardons six mois, le temps d’un recours, puis ${it.toLowerCase()} sera effacé${e}.`,
    suspendre: `Vous pouvez lire le site, mais pas y écrire jusqu’au ${jusquau}.`,
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
  // Article 17(3)(c): that automated means were used is told.
  const automatic = `${par}, qui a demandé la modification. Rien n’ayant changé au jour dit, un traitement automatique l’a masqué${e}`;
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
    ['Décidé par', masqueLe ? automatic : `${par}, sans traitement automatique`],
    ['Recours', `Jusqu’au ${recours}, auprès d’un autre agent, puis du juge`],
  ];
}

import { searchable } from '@/lib/core/text';

/** What every annonce says, and what links words: two of them that share only these have nothing in common. */
const STOP = `a afin ai ainsi alors an annee annees annonce annonces apres as assez au aucun aujourd auquel aussi autant
autour autre autres aux avant avec avoir avons beaucoup besoin bien bientot bon bonjour bonne but ca car ce ceci cela
celle celui ces cet cette ceux chacun chaque cherche cherchent chercher cherchons chez choix ci cinq combien comme
comment conditions contact contacter contre cordialement dans date dates de deja demande demander demandes depuis des
deux devant dimanche dire disponible disponibles dit dix doit donc donne donner donnons dont dont du durant elle elles
en encore entre envie environ es est et etc ete etes etre eu faire fait falloir faut fois fut gens grand grande grands
gratuit ici idee il ils jamais je jeudi jour jours jusqu la le les leur leurs libre libres lors lui lundi ma maison mai
mais mardi matin me meme memes merci mercredi mes mettre mieux moins mois mon ne ni nos notre nous nouveau nouvelle
occasion offre offres offrir on ont ou par parce parmi partir pas pendant petit petite petits peu peut peuvent plus
plusieurs plutot porter possible possibles pour pourquoi pouvoir pouvons premier premiere prendre pres presque pret
prete preter pretons projet propose proposer proposons proximite puis qu quand quatre que quel quelle quelles quelqu
quelque quelques quels qui quoi recherche rechercher recherchons rien sa sais samedi sans se seulement selon semaine
semaines sera serait ses si six soir soit son sont sous souvent special sur ta tant te tel telle tels temps tes toi ton
toujours tous tout toute toutes tres trois trop trouver tu un une usage utile utiliser va vendredi vers veut vient voir
voire vos votre vouloir voulons vous vraiment week end janvier fevrier mars avril juin juillet aout septembre octobre
novembre decembre euros euro km heure heures demi place places sept huit neuf douze vingt louer location vendre vente
echange echanger don pret benevole benevoles
benevolat remunere remuneree partage partager emploi lieu lieux materiel un onze treize quatorze quinze seize trente
quarante cinquante soixante cent cents mille metre metres monde chose choses personne personnes`;

/** Without its plural and its last mute e: « praticables » and « praticable » are one word. */
const rootOf = (plain: string) => plain.replace(/(?:s|x)$/, '').replace(/e$/, '');

const stop = new Set(STOP.split(/\s+/).map(rootOf));
const SHORTEST = 3;

/**
 * The words of a text that say what it is about: their roots without accents, each with how it is written first. Numbers
 * and words of two letters say nothing.
 */
export function keywords(text: string): Map<string, string> {
  const found = new Map<string, string>();
  for (const word of text.match(/[\p{L}\p{M}\p{N}]+/gu) ?? []) {
    const plain = searchable(word).replaceAll(' ', '');
    const root = rootOf(plain);
    if (plain.length < SHORTEST || /^\d/.test(plain) || stop.has(root) || found.has(root)) continue;
    found.set(root, word.toLocaleLowerCase('fr'));
  }
  return found;
}

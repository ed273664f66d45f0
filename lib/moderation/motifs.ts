import { searchable } from '@/lib/core/text';
import { type Article, AUTRE, LOI, type Theme } from './words';

/** What people report, in their words. */
export type Motif = { article: number; theme: Theme; nom: string; aide: string };

/** Tied to an article of the charte by its title: articles move when the charte is rewritten. */
const known: (Omit<Motif, 'article'> & { titre: string })[] = [
  {
    titre: 'Chaque chose à sa place',
    theme: 'spectacle',
    nom: 'C’est l’annonce d’un spectacle, ou ce n’est pas sa place',
    aide: 'Une date ouverte au public va dans l’agenda public.',
  },
  {
    titre: 'Le respect d’abord',
    theme: 'propos',
    nom: 'Des propos blessants, ou de la publicité',
    aide: 'Insulte, menace, discrimination, propagande.',
  },
  {
    titre: 'Les personnes fragiles',
    theme: 'vie-privee',
    nom: 'Une personne y figure sans son accord',
    aide: 'Nom, photo, adresse, santé ; surtout d’un enfant ou d’un résident.',
  },
  {
    titre: 'Ce que l’on écrit reste à soi',
    theme: 'droits',
    nom: 'Un texte ou une image copiés sans droit',
    aide: 'Quelqu’un d’autre en est l’auteur.',
  },
  {
    titre: 'Le travail d’un espace reste dans l’espace',
    theme: 'droits',
    nom: 'Le travail d’un espace copié ailleurs',
    aide: 'Sans l’accord de ceux qui l’ont écrit.',
  },
  {
    titre: 'Sous son nom',
    theme: 'identite',
    nom: 'Quelqu’un se fait passer pour un autre',
    aide: 'Une personne ou une structure.',
  },
];

/** Articles of the first charte that no content goes against. */
const silent = ['Qui peut s’inscrire', 'La modération', 'Signaler', 'Partir, et changer la charte'].map(
  searchable,
);

const ends: Motif[] = [
  { article: LOI, theme: 'loi', nom: 'C’est contraire à la loi', aide: 'Dites ce que la loi interdit ici.' },
  { article: AUTRE, theme: 'autre', nom: 'Autre chose', aide: 'Dites-le avec vos mots.' },
];

/**
 * The reasons one may give under the charte in force: in known words where it still has the article, an article of its own
 * under its title, then the law and « Autre chose ».
 */
export function motifsOf(articles: readonly Article[]): Motif[] {
  const called = (titre: string) => articles.find((one) => searchable(one.titre) === searchable(titre));
  const tied = known.flatMap(({ titre, ...motif }) => {
    const article = called(titre)?.numero;
    return article === undefined ? [] : [{ ...motif, article }];
  });
  const own = articles.filter(
    ({ numero, titre }) =>
      numero !== LOI &&
      !tied.some(({ article }) => article === numero) &&
      !silent.includes(searchable(titre)),
  );
  const themed = own.map(({ numero, titre }) => ({
    ...{ article: numero, theme: 'autre' as const, nom: titre },
    aide: 'Ce que dit cet article.',
  }));
  return [...tied, ...themed, ...ends];
}

import type { SeedArticle } from './article';

/** What people did, told by themselves. */
export const retours: SeedArticle[] = [
  {
    by: 'nadia',
    categorie: 'Retours d’expérience',
    titre: 'À Charmes, une classe a écrit sa pièce avec les voisins de l’Ehpad',
    chapo: 'Six séances, un goûter, quarante spectateurs. Ce qui a marché, et ce que nous ferions autrement.',
    texte: `**La première fois, personne n’a parlé.** Vingt-deux enfants d’un côté, onze résidents de l’autre, et entre eux une table trop large. Nous avons poussé la table. Tout est parti de là.

Le projet tenait en une ligne : écrire ensemble dix minutes de théâtre, à partir d’un objet que chacun apporterait de chez soi. Le Département finançait quarante heures d’intervention, la commune prêtait la salle des fêtes.

{photo}

## Ce qui a marché

- Des séances courtes, à 10 h 30, avant la fatigue du repas.
- Un carnet par duo, où l’enfant écrit et l’adulte corrige l’orthographe.
- Une personne de l’Ehpad présente à chaque fois, toujours la même.

> « J’avais oublié que je savais raconter. Les petits, eux, ne l’ont jamais su : ils croyaient que c’était ma voix normale. »
>
> *Madame Thirion, 91 ans*

## Ce que nous ferions autrement

Nous avons cherché un minibus pendant trois semaines. Il était dans [les annonces](/annonces) depuis le début. Et nous aurions dû écrire le budget à quatre mains, dès la première réunion, au lieu de le découvrir en mars.

https://peertube.example/w/charmesExtrait12juin

Un extrait de la représentation, trois minutes. La transcription se demande par un commentaire, ci-dessous.

## Combien cela coûte

Au total 3 840 €, dont 2 900 € d’intervention artistique. Le reste : les carnets, le goûter, deux trajets en minibus. Le budget complet est libre d’être repris, demandez-le-nous.`,
    photo: {
      drawing: 'scene',
      colours: ['#2a3350', '#e9c27a'],
      description: 'Deux silhouettes sur une scène, entre deux rideaux rouges, sous trois projecteurs.',
      legende:
        'La salle des fêtes de Charmes, le 12 juin. Dessin de la plateforme, en attendant les autorisations des familles.',
      dansLeTexte: true,
    },
    daysAgo: 7,
    time: '17:40',
    etat: 'publie',
    commentaires: [
      {
        by: 'annie',
        daysAgo: 4,
        texte: 'Merci pour le budget, nous partons dessus pour Vagney. Le carnet par duo, quel format ?',
      },
      {
        by: 'nadia',
        daysAgo: 3,
        texte: 'A6, cousu, à gros carreaux. Les lignes Seyès décourageaient les adultes.',
      },
    ],
  },
  {
    by: 'annie',
    avec: 'mireille',
    categorie: 'Retours d’expérience',
    titre: 'Veillées : quatre bibliothèques, deux conteuses, un seul planning',
    chapo: 'Douze dates en six semaines sans se marcher dessus : le tableau, la voiture et le thermos.',
    texte: `Chacune de nos quatre bibliothèques faisait venir sa conteuse, à sa date, à son prix. En octobre nous avons tout mis dans un seul tableau.

## Le tableau

Une ligne par soirée, cinq colonnes : date, lieu, qui conte, qui ouvre la porte, qui dort où. La dernière est la plus utile : deux nuits sur place ont supprimé quatre allers-retours.

## Ce que cela change

- Le même cachet pour toutes les communes, la plus petite comprise.
- Une affiche unique, avec quatre encarts à découper.
- Le droit de dire « chez nous c’est complet, mais à Vagney il reste des places ».

## Ce qui reste difficile

La neige. Deux soirées déplacées la veille, et personne pour appeler les inscrits : l’an prochain, chaque lieu tient sa liste de téléphones.`,
    photo: {
      drawing: 'clairiere',
      colours: ['#10283a', '#f0b35a'],
      description: 'Un cercle de personnes assises autour d’un feu, la nuit, devant des sapins.',
      legende: 'La veillée de clôture, vue par la plateforme.',
    },
    daysAgo: 21,
    time: '11:20',
    etat: 'publie',
    commentaires: [
      {
        by: 'marie',
        daysAgo: 17,
        texte: 'Peut-on reprendre le tableau pour le festival ? Nous avons neuf lieux.',
      },
      { by: 'annie', daysAgo: 16, texte: 'Bien sûr : il est dans notre espace, je vous invite.' },
    ],
  },
  {
    by: 'gerard',
    categorie: 'Retours d’expérience',
    titre: 'Un luthier au collège : ce que dix heures changent',
    chapo:
      'Une classe de quatrième a fabriqué quatre psaltérions. Le compte exact du bois, des heures et des doigts.',
    texte: `Je n’avais jamais parlé devant vingt-six personnes de treize ans. La professeure de musique m’a donné un seul conseil : **arriver avec du bois, pas avec des images**.

## Dix heures, pas davantage

1. Deux heures pour choisir l’épicéa, l’écouter, comprendre le sens du fil.
2. Quatre heures à l’établi, par groupes de six. Les autres écrivaient la notice.
3. Trois heures de cordes et d’accord.
4. Une heure de concert, devant les parents.

## Le prix du bois

Quatre chutes de tables d’harmonie, données par l’atelier. Les cordes : 62 €. La colle chaude ne s’improvise pas : prévoir un adulte qui ne fait que cela.

## La suite

Trois élèves sont venus en stage d’observation. L’une d’elles prépare l’école de Mirecourt.`,
    photo: {
      drawing: 'atelier',
      colours: ['#d8c7a3', '#6b4a2b'],
      description: 'Un établi sous une fenêtre, des outils suspendus de part et d’autre.',
    },
    daysAgo: 43,
    time: '19:05',
    etat: 'publie',
  },
  {
    by: 'lucie',
    categorie: 'Retours d’expérience',
    titre: 'Danser dans une salle de réunion',
    chapo: 'Moquette, néons, plafond à deux mètres cinquante : trois ateliers avec les agents d’une mairie.',
    texte: `La commande était simple : « faire bouger les services ». La salle l’était moins.

## Ce que l’on peut faire sur de la moquette

Marcher. Beaucoup. S’arrêter ensemble sans signal. Se passer un objet imaginaire de plus en plus lourd. Rien qui tourne, rien qui saute.

## Ce que l’on ne refera pas

Le midi. À 12 h 15, chacun a faim et regarde la porte. À 8 h 30, avec du café, tout le monde est resté.

> « Je travaille en face de lui depuis neuf ans, et je ne connaissais pas sa démarche. »`,
    daysAgo: 50,
    time: '09:10',
    etat: 'publie',
    commentaires: [
      {
        by: 'denis',
        daysAgo: 45,
        texte: 'Nous avons essayé la marche avec les résidents, assis : cela fonctionne aussi.',
      },
    ],
  },
];

import type { SeedArticle } from './article';

/** How to, and news of the département. */
export const methodes: SeedArticle[] = [
  {
    by: 'helene',
    categorie: 'Vie du Département',
    titre: 'Le prêt de matériel ouvre le samedi matin',
    chapo: 'À partir de novembre, le parc de Golbey accueille aussi le samedi, de 9 h à 12 h.',
    texte: `Vous étiez nombreux à le demander : quand on travaille la semaine, un mardi à 14 h ne convient à personne.

## Comment faire

- Réservez comme d’habitude, au plus tard le mercredi.
- Venez avec un véhicule où l’on peut **sangler** : les praticables ne voyagent pas debout.
- Le retour se fait le lundi ou le samedi suivant.

Nous faisons l’essai jusqu’à Pâques, puis nous compterons.`,
    photo: {
      drawing: 'facade',
      colours: ['#9fc3d6', '#8b3a2e'],
      description: 'Une grande maison claire avec une porte de grange, devant des collines.',
      legende: 'Le dépôt, dessiné par la plateforme.',
    },
    daysAgo: 26,
    time: '08:30',
    etat: 'publie',
  },
  {
    by: 'helene',
    categorie: 'Méthode',
    titre: 'Cinq phrases pour décrire un projet à un financeur',
    chapo: 'Qui, avec qui, quoi, quand, pour quoi faire : dans cet ordre, et pas une de plus.',
    texte: `Nous lisons environ deux cents dossiers par an. Ceux que l’on comprend en une minute ont tous les mêmes cinq phrases au début.

1. **Qui** vous êtes, en huit mots.
2. **Avec qui** : les noms des partenaires qui ont dit oui, pas ceux que vous espérez.
3. **Quoi** : ce que l’on verra, ce que l’on fera, combien de fois.
4. **Quand et où** : deux dates et une commune valent mieux que « au printemps, en ruralité ».
5. **Pour quoi** : ce qui sera différent après.

### Et l’argent ?

À la ligne suivante, en trois nombres : le total, ce que vous avez, ce que vous demandez.

### Un exemple

> La compagnie Brume de mars écrit avec l’Ehpad Les Myrtilles et l’école des Trois-Fontaines un spectacle de quarante minutes, joué deux fois au Thillot en juin, pour que ceux qui ne se parlent plus aient une raison de se revoir.`,
    daysAgo: 34,
    time: '10:00',
    etat: 'publie',
    commentaires: [
      { by: 'sophie', daysAgo: 33, texte: 'L’exemple nous a fait rire, puis nous l’avons recopié tel quel.' },
    ],
  },
  {
    by: 'karim',
    categorie: 'Technique',
    titre: 'Une régie légère pour une salle des fêtes',
    chapo:
      'Deux prises de seize ampères, six projecteurs à diodes et une règle : ne rien accrocher au plafond.',
    texte: `On me demande souvent « ce qu’il faut pour faire un peu de lumière » dans une salle qui n’est pas faite pour cela. Voici la malle que nous prêtons.

## Dans la malle

- Six projecteurs à diodes, 60 W chacun : **360 W en tout**, une seule prise suffit.
- Deux pieds lestés, quatre sacs de sable.
- Une console à huit curseurs, sans écran. N’importe qui s’en sert.

## Les trois erreurs

1. La rallonge enroulée : elle chauffe, même à diodes. On la déroule toujours.
2. Le gradateur du bar sur le même circuit.
3. Le projecteur posé au sol devant la sortie de secours.

https://video.example.org/w/regieLegereEnQuatreMinutes

Le montage complet, filmé en quatre minutes.`,
    photo: {
      drawing: 'ecran',
      colours: ['#1d1b26', '#c9d6e8'],
      description: 'Une salle sombre, un écran éclairé, des rangées de sièges vides.',
    },
    daysAgo: 14,
    time: '18:15',
    etat: 'publie',
  },
  {
    by: 'awa',
    categorie: 'Méthode',
    titre: 'Photographier un atelier : l’accord d’abord',
    chapo: 'Une feuille par personne, deux cases, une date de fin. Et des mains plutôt que des visages.',
    texte: `L’autorisation « pour tous supports et sans limite » n’en est pas une : personne ne sait à quoi il dit oui.

## Ce que je demande

- Où la photo paraîtra, en toutes lettres.
- Jusqu’à quand : deux ans, puis on efface.
- À qui écrire pour changer d’avis.

Pour un mineur, les deux parents signent, **et l’enfant aussi**.

## En attendant les feuilles

Des mains, des dos, des objets, la salle vide juste après. Ce sont souvent les meilleures.`,
    photo: {
      drawing: 'rayons',
      colours: ['#efe6d2', '#b2473a'],
      description: 'Des étagères pleines de livres de toutes les couleurs, et une table basse.',
    },
    daysAgo: 57,
    time: '16:30',
    etat: 'publie',
  },
  {
    by: 'helene',
    categorie: 'Vie du Département',
    titre: 'En décembre : trois rendez-vous, dont un en ligne',
    chapo: 'Écrire un budget de résidence, le café des bibliothèques, et une visite de la Scierie.',
    texte: `## Écrire un budget de résidence

En ligne, de 14 h à 16 h. Venez avec vos chiffres, même faux : on les reprend ensemble.

## Le café des bibliothèques

À la médiathèque Le Préau, à Vagney, à partir de 9 h 30.

## Visite de l’ancienne scierie

Un lieu qui cherche ses premiers usages. Chaussures fermées.`,
    daysAgo: 1,
    time: '15:00',
    etat: 'programme',
    dans: 3,
  },
  {
    by: 'sophie',
    categorie: 'Retours d’expérience',
    titre: 'Ce que nous a appris une semaine au Thillot',
    chapo: 'Cinq jours de résidence entre l’Ehpad et l’école, racontés jour par jour.',
    texte: `**Lundi.** Nous arrivons avec un plan. Denis nous dit : « Le lundi, c’est le coiffeur. » Le plan change.

**Mardi.** Onze résidents, deux chaises vides, une histoire de mobylette que tout le monde connaît sauf nous.

**Mercredi.** Les enfants viennent. Personne ne joue : on se montre ses mains.

**Jeudi.** Le texte tient sur deux pages.

**Vendredi.** Nous lisons tout à voix haute. Madame Petitjean corrige la fin, et elle a raison.`,
    daysAgo: 1,
    time: '21:10',
    etat: 'propose',
  },
  {
    by: 'denis',
    categorie: 'Retours d’expérience',
    titre: 'Un atelier d’écriture en Ehpad',
    chapo: '',
    texte: `Nous avons fait un atelier d’écriture. C’était très bien. Les résidents étaient contents et les familles aussi.`,
    daysAgo: 6,
    time: '13:45',
    etat: 'retourne',
    mot: 'Merci Denis ! On a envie d’en savoir plus : combien de séances, avec qui, et la phrase qui vous a fait rire ? Deux paragraphes de plus suffisent.',
  },
  {
    by: 'helene',
    categorie: 'Vie du Département',
    titre: 'Un an de mises en relation : les premiers chiffres',
    chapo: '',
    texte: `Plan :

- combien d’annonces, combien de réponses
- ce qui a abouti
- trois histoires, avec l’accord des personnes`,
    daysAgo: 3,
    time: '09:40',
    etat: 'brouillon',
  },
  {
    by: 'marie',
    categorie: 'Technique',
    titre: 'Neuf lieux, une seule feuille de route',
    chapo: '',
    texte: `À écrire après le festival : la feuille de route, les navettes, les clés.`,
    daysAgo: 9,
    time: '22:05',
    etat: 'brouillon',
  },
  {
    by: 'helene',
    categorie: 'Vie du Département',
    titre: 'La plateforme ouvre : mode d’emploi provisoire',
    chapo: 'Les premiers pas, en attendant l’aide.',
    texte: `Inscrivez-vous, complétez votre fiche, publiez une annonce. Le reste vient tout seul.`,
    daysAgo: 60,
    time: '08:00',
    etat: 'retire',
  },
];

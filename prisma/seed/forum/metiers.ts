import type { SeedSujet } from './sujet';

/** Technique, money and contracts: what one asks those who have done it before. */
export const metiers: SeedSujet[] = [
  {
    by: 'denis',
    daysAgo: 6,
    time: '14:05',
    rubrique: 'technique-et-securite',
    titre: 'Jouer dans une salle à manger d’Ehpad : quelle jauge, quelle assurance ?',
    etiquettes: 'assurance, ehpad, sécurité',
    texte:
      'Bonjour à tous. Une compagnie va jouer chez nous en juin, dans la salle à manger : quarante résidents, leurs familles, une classe. Nous sommes classés en type J. Combien de personnes avons-nous le droit d’accueillir, et qui assure quoi ?',
    utile: ['sophie', 'nadia', 'lucie', 'annie'],
    reponses: [
      {
        by: 'jeanluc',
        daysAgo: 6,
        time: '18:30',
        texte:
          'La jauge ne dépend pas du spectacle mais du registre de sécurité : demandez l’effectif inscrit pour la salle à manger, puis retirez la place du plateau. Chez vous, sans doute 76 personnes assises.\n\nPour l’assurance, il en faut deux : la responsabilité civile de la compagnie, et une ligne « accueil de spectacle » sur le contrat de l’établissement. Elle est souvent gratuite, il suffit de prévenir par écrit.',
        utile: ['denis', 'sophie', 'nadia', 'lucie', 'annie', 'karim', 'mireille', 'helene'],
        retenue: true,
      },
      {
        by: 'lucie',
        daysAgo: 5,
        time: '09:12',
        cite: 2,
        texte:
          'Et comptez les fauteuils roulants pour deux places. Nous l’avions oublié à Cornimont : il a fallu jouer deux fois. Ce fut très bien, mais prévoyez-le.',
        avant:
          'Et comptez les fauteuils roulants pour deux places. Nous l’avions oublié à Cornimont : il a fallu jouer deux fois.',
        utile: ['denis', 'jeanluc', 'sophie'],
      },
      {
        by: 'denis',
        daysAgo: 5,
        time: '10:40',
        texte: 'Merci à tous les deux. Je demande le registre demain matin.',
      },
      {
        by: 'mireille',
        daysAgo: 4,
        time: '17:20',
        texte:
          'Pour les contes, je joue toujours dans un petit salon, par groupes de douze. C’est plus doux pour ceux qui entendent mal, et la question de la jauge ne se pose plus.',
      },
      {
        by: 'karim',
        daysAgo: 3,
        time: '11:05',
        texte:
          'Trois choses à vérifier avec le référent sécurité :\n\n- les deux sorties restent libres, décor compris ;\n- les tissus sont classés M1, certificat à l’appui ;\n- pas de rallonge au sol sur le passage des fauteuils.',
        utile: ['denis', 'lucie'],
      },
      {
        by: 'nadia',
        daysAgo: 2,
        time: '16:48',
        texte: 'Avec la classe, nous serons vingt-trois élèves et trois adultes. À ajouter au compte !',
      },
      {
        by: 'helene',
        daysAgo: 1,
        time: '11:40',
        texte:
          'J’ajoute le modèle de lettre à l’assureur, relu par notre service juridique : demandez-le-moi, je vous l’envoie. Trois lignes, une signature, et l’affaire est faite.',
        utile: ['denis', 'sophie', 'nadia'],
      },
      {
        by: 'jeanluc',
        daysAgo: 0,
        time: '07:35',
        texte:
          '@Denis Mougel, si la commission passe avant le spectacle, montrez-lui un plan avec les chaises dessinées. Cela évite la moitié des questions.',
      },
    ],
  },
  {
    by: 'nadia',
    daysAgo: 9,
    time: '20:15',
    rubrique: 'financements',
    titre: 'Qui a déjà rempli le dossier « Culture et santé » ?',
    etiquettes: 'dossier, santé, école',
    texte:
      'Nous voudrions monter un projet avec l’Ehpad voisin et une compagnie. Le dossier fait onze pages. Par où commencer ? Qui porte le projet : l’école, la compagnie, l’Ehpad ?',
    reponses: [
      {
        by: 'marie',
        daysAgo: 8,
        time: '09:10',
        texte:
          'C’est l’établissement de santé qui porte, toujours. L’école est partenaire. Commencez par la page du budget : elle oblige à dire qui fait quoi, le reste s’écrit tout seul.',
        utile: ['nadia', 'denis', 'sophie'],
        retenue: true,
      },
      {
        by: 'denis',
        daysAgo: 8,
        time: '14:30',
        texte: 'Nous l’avons déposé l’an passé. Je vous montre le nôtre quand vous voulez.',
        utile: ['nadia'],
      },
      { by: 'nadia', daysAgo: 7, time: '18:02', texte: 'Avec plaisir, jeudi après la classe ?' },
      {
        by: 'sophie',
        daysAgo: 4,
        time: '10:22',
        cite: 2,
        texte:
          'Je confirme pour le budget. Et pensez à compter le temps de préparation de la compagnie : il est admis.',
      },
      {
        by: 'helene',
        daysAgo: 0,
        time: '08:10',
        texte: 'Le formulaire de cette année vient de paraître, il est plus court : sept pages.',
      },
    ],
  },
  {
    by: 'lucie',
    daysAgo: 12,
    time: '19:40',
    rubrique: 'emploi-et-contrats',
    titre: 'Contrat d’engagement : Guso ou association employeuse ?',
    etiquettes: 'contrat, guso, intermittence',
    texte:
      'Une commune de 300 habitants nous invite pour une soirée. Elle n’a jamais embauché d’artiste. Le Guso est-il plus simple pour elle que de passer par notre association ?',
    reponses: [
      {
        by: 'marie',
        daysAgo: 11,
        time: '08:50',
        texte:
          'Le Guso si la mairie engage elle-même les artistes et n’a pas d’activité de spectacle : un formulaire, un paiement, tout est déclaré. Si votre association vend le spectacle, elle est employeuse et fait une facture.',
        utile: ['lucie', 'mireille', 'gerard'],
        retenue: true,
      },
      {
        by: 'gerard',
        daysAgo: 10,
        time: '12:15',
        texte: 'Avec le Guso, comptez quinze jours pour le numéro d’adhérent la première fois.',
      },
      { by: 'lucie', daysAgo: 10, time: '13:02', texte: 'Ce sera donc le Guso. Merci !' },
      {
        by: 'marie',
        daysAgo: 1,
        time: '17:30',
        texte:
          'N’oubliez pas la licence : en dessous de six représentations par an, la mairie n’en a pas besoin.',
      },
    ],
  },
  {
    by: 'karim',
    daysAgo: 0,
    time: '06:50',
    rubrique: 'technique-et-securite',
    titre: 'Rideau de fond noir 6 m × 4 m : où le faire ignifuger près d’ici ?',
    etiquettes: 'rideau, sécurité',
    texte:
      'Le certificat du nôtre expire en janvier. Quelqu’un connaît-il un atelier qui traite sur place, plutôt que d’envoyer soixante kilos de tissu à Lyon ?',
  },
  {
    by: 'sophie',
    daysAgo: 16,
    time: '11:20',
    rubrique: 'technique-et-securite',
    titre: 'Un piano droit dans un couloir coupe-feu',
    etiquettes: 'sécurité, piano',
    texte:
      'L’école de musique veut laisser son piano dans le couloir entre deux portes coupe-feu. Est-ce permis ?',
    reponses: [
      {
        by: 'jeanluc',
        daysAgo: 16,
        time: '13:10',
        texte: 'Non : un dégagement reste libre sur toute sa largeur. Même sur roulettes.',
        utile: ['sophie', 'karim'],
        retenue: true,
      },
      {
        by: 'karim',
        daysAgo: 15,
        time: '08:45',
        texte: 'Sauf si l’avis de la commission dit le contraire, par écrit. Demandez avant, pas après.',
      },
    ],
    lu: ['denis'],
  },
  {
    by: 'marie',
    daysAgo: 20,
    time: '15:00',
    rubrique: 'financements',
    titre: 'Billetterie à prix libre : comment la déclarer ?',
    etiquettes: 'billetterie, tarif',
    texte:
      'Pour deux soirées du festival nous voulons essayer le prix libre. Faut-il des billets à souche ? Quelle TVA ?',
    reponses: [
      {
        by: 'gerard',
        daysAgo: 19,
        time: '10:00',
        texte:
          'Nous notons chaque somme dans un carnet à souches, sans montant imprimé. Personne ne nous l’a reproché.',
      },
      {
        by: 'patrick',
        daysAgo: 18,
        time: '09:30',
        texte:
          'Pensez aux droits d’auteur : ils se calculent sur la recette réelle, gardez donc le détail de chaque soir.',
        utile: ['marie'],
      },
    ],
  },
  {
    by: 'annie',
    daysAgo: 23,
    time: '10:30',
    rubrique: 'technique-et-securite',
    titre: 'Projeter un film en médiathèque : de quels droits ai-je besoin ?',
    etiquettes: 'droits, film',
    texte: 'Le DVD que nous prêtons peut-il être projeté le samedi, gratuitement, devant vingt personnes ?',
    reponses: [
      {
        by: 'awa',
        daysAgo: 22,
        time: '18:12',
        texte:
          'Non : le droit de prêt n’est pas le droit de représentation. Il faut un DVD acheté avec ce droit, ou un catalogue institutionnel.',
        utile: ['annie', 'nadia'],
        retenue: true,
      },
      { by: 'annie', daysAgo: 22, time: '19:00', texte: 'Merci Awa, nous prendrons un catalogue.' },
    ],
  },
  {
    by: 'gerard',
    daysAgo: 26,
    time: '17:45',
    rubrique: 'emploi-et-contrats',
    titre: 'Partager une chargée de diffusion à trois compagnies',
    etiquettes: 'emploi, diffusion',
    texte:
      'Nous sommes deux à chercher un tiers-temps de diffusion. Un groupement d’employeurs vaut-il la peine pour si peu ?',
    reponses: [
      {
        by: 'sophie',
        daysAgo: 25,
        time: '09:05',
        texte:
          'Nous en serions la troisième. Un groupement existe déjà à Épinal, il prend de petites quotités.',
        utile: ['gerard', 'lucie'],
      },
      {
        by: 'helene',
        daysAgo: 25,
        time: '11:30',
        texte: 'Je vous mets en relation avec lui. Il tient une permanence le mardi.',
      },
      {
        by: 'lucie',
        daysAgo: 24,
        time: '20:10',
        texte: 'Si vous cherchez une quatrième, nous regardons aussi.',
      },
    ],
  },
  {
    by: 'mireille',
    daysAgo: 2,
    time: '09:20',
    rubrique: 'financements',
    titre: 'Frais de route : quel barème quand la commune rembourse ?',
    etiquettes: 'déplacement, tarif',
    texte: 'On me propose 0,32 € par kilomètre, une autre commune 0,52 €. Qu’est-ce qui est juste ?',
    reponses: [
      {
        by: 'marie',
        daysAgo: 1,
        time: '08:40',
        texte:
          'Les deux sont légaux : c’est à négocier avant de signer. Le barème fiscal est le plus haut que l’on puisse demander sans justificatif.',
      },
    ],
  },
  {
    by: 'jeanluc',
    daysAgo: 29,
    time: '08:00',
    rubrique: 'technique-et-securite',
    titre: 'Câbles et passe-câbles : la liste que j’emporte partout',
    etiquettes: 'matériel, régie',
    texte:
      'Puisqu’on me la demande souvent :\n\n1. deux enrouleurs de 40 m, section 2,5 ;\n2. six passe-câbles, même pour une petite salle ;\n3. un testeur de prises à dix euros ;\n4. du ruban clair pour marquer les marches.\n\nCe qui manque le plus dans une salle des fêtes : **une prise qui n’est pas sur le circuit de la cuisine**.',
    utile: ['karim', 'sophie', 'lucie', 'gerard', 'denis'],
    reponses: [
      {
        by: 'karim',
        daysAgo: 28,
        time: '21:15',
        texte: 'J’ajoute un multimètre et une lampe frontale. Et le numéro de l’électricien communal.',
        utile: ['jeanluc'],
      },
    ],
  },
];

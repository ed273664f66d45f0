import type { SeedSujet } from './sujet';

/** Books, meetings, and the platform itself. */
export const rencontres: SeedSujet[] = [
  {
    by: 'helene',
    daysAgo: 34,
    time: '09:00',
    rubrique: 'vie-de-la-plateforme',
    titre: 'Bienvenue : comment demander de l’aide ici',
    etiquettes: 'mode d’emploi',
    texte:
      'Ce forum est à vous. Posez votre question comme vous la poseriez à un voisin : deux phrases, pas de sigles.\n\n- Un titre qui dit la question.\n- Une rubrique ; si vous hésitez, prenez la première venue, nous rangerons.\n- Quand une réponse vous a servi, dites-le : bouton **C’est la réponse**.\n\nEt si vous préférez la voix, notre téléphone est au bas de chaque page.',
    utile: ['denis', 'nadia', 'annie', 'mireille'],
    epingle: true,
    reponses: [
      {
        by: 'annie',
        daysAgo: 33,
        time: '10:12',
        texte: 'Peut-on joindre une photo ? Je voudrais montrer notre salle.',
      },
      {
        by: 'helene',
        daysAgo: 33,
        time: '10:40',
        cite: 2,
        texte: 'Oui, jusqu’à dix, sous chaque message : bouton « Joindre un fichier ».',
        utile: ['annie'],
      },
      { by: 'gerard', daysAgo: 30, time: '18:30', texte: 'Et pour suivre seulement les sujets techniques ?' },
      {
        by: 'helene',
        daysAgo: 29,
        time: '09:15',
        texte:
          'Ouvrez la rubrique, puis choisissez comment en être prévenu : chaque message, un résumé le matin, ou rien.',
        utile: ['gerard', 'sophie'],
      },
      {
        by: 'denis',
        daysAgo: 3,
        time: '15:45',
        texte: 'Premier essai réussi, j’ai eu ma réponse en quatre heures. Merci !',
      },
    ],
    lu: ['sophie', 'nadia'],
  },
  {
    by: 'gerard',
    daysAgo: 8,
    time: '12:30',
    rubrique: 'rencontres',
    titre: 'Covoiturage pour la journée pro du 10 décembre à Neufchâteau',
    etiquettes: 'covoiturage, journée pro',
    texte: 'Je pars de Gérardmer à 7 h 15, trois places, retour vers 18 h. Qui d’autre ?',
    reponses: [
      {
        by: 'mireille',
        daysAgo: 8,
        time: '13:10',
        texte: 'Une place pour moi, je t’attends au rond-point de Remiremont.',
      },
      { by: 'lucie', daysAgo: 7, time: '22:05', texte: 'De Saint-Dié j’ai quatre places.' },
      {
        by: 'denis',
        daysAgo: 6,
        time: '09:30',
        texte: 'Je viens du Thillot, je peux déposer quelqu’un à Épinal.',
      },
      { by: 'awa', daysAgo: 3, time: '19:20', cite: 3, texte: 'Avec plaisir depuis Saint-Dié.' },
      { by: 'sophie', daysAgo: 1, time: '14:15', texte: 'Deux places au départ de Bruyères, avec du thé.' },
    ],
  },
  {
    by: 'annie',
    daysAgo: 5,
    time: '16:00',
    rubrique: 'lecture-publique',
    titre: 'Nos bibliothèques cherchent un fonds de kamishibaïs à faire tourner',
    etiquettes: 'kamishibaï, prêt',
    texte:
      'À quatre petites bibliothèques nous voudrions acheter vingt kamishibaïs et deux butaïs, et les faire tourner chaque trimestre. Quelqu’un a-t-il déjà un règlement de prêt entre communes ?',
    reponses: [
      {
        by: 'mireille',
        daysAgo: 4,
        time: '20:25',
        texte:
          'J’en ai une dizaine que je prête volontiers pour essayer. Pour le règlement, celui de la Moselle est bien fait : une page.',
        utile: ['annie'],
      },
    ],
  },
  {
    by: 'awa',
    daysAgo: 13,
    time: '18:50',
    rubrique: 'rencontres',
    titre: 'Une heure par mois pour se montrer nos travaux en cours ?',
    etiquettes: 'rencontre',
    texte:
      'Pas une présentation, pas un jury : un café, trois personnes montrent ce qu’elles font, dix minutes chacune. Qui serait partant ?',
    utile: ['lucie', 'mireille', 'sophie'],
    reponses: [
      {
        by: 'lucie',
        daysAgo: 13,
        time: '20:00',
        texte: 'Moi. Et notre studio est libre le dernier lundi du mois.',
        utile: ['awa'],
      },
      { by: 'sophie', daysAgo: 12, time: '09:40', texte: 'Nous aussi. Visio pour ceux de l’ouest ?' },
      {
        by: 'karim',
        daysAgo: 11,
        time: '11:00',
        texte: 'Je peux accueillir à la salle des Deux Rives un mois sur deux.',
      },
      {
        by: 'awa',
        daysAgo: 10,
        time: '08:30',
        texte: 'Alors premier rendez-vous le 30, chez Lucie. Je rappelle ici l’avant-veille.',
      },
    ],
  },
  {
    by: 'annie',
    daysAgo: 18,
    time: '11:45',
    rubrique: 'lecture-publique',
    titre: 'Lire à voix haute à l’Ehpad : quels textes tiennent dix minutes ?',
    etiquettes: 'ehpad, lecture',
    texte:
      'Nous allons lire tous les quinze jours. Les nouvelles sont trop longues, les poèmes trop courts. Vos trouvailles ?',
    reponses: [
      {
        by: 'mireille',
        daysAgo: 17,
        time: '09:00',
        texte:
          'Les *Contes du chat perché*, coupés en deux. Et les histoires de bêtes de par ici, elles font parler.',
        utile: ['annie', 'denis'],
      },
      {
        by: 'denis',
        daysAgo: 17,
        time: '15:10',
        texte: 'Chez nous, les lettres de soldats ont bouleversé tout le monde. À lire à deux voix.',
      },
      {
        by: 'nadia',
        daysAgo: 15,
        time: '17:30',
        texte: 'Ma classe peut enregistrer des textes, si vous voulez les écouter ensemble.',
      },
    ],
  },
  {
    by: 'denis',
    daysAgo: 21,
    time: '10:00',
    rubrique: 'rencontres',
    titre: 'Accueillir une classe à l’Ehpad : le papier qui manque toujours',
    etiquettes: 'ehpad, école',
    texte: 'À chaque visite on me demande un document différent. Quelle est la vraie liste ?',
    reponses: [
      {
        by: 'nadia',
        daysAgo: 21,
        time: '18:20',
        texte:
          'Côté école : l’autorisation de sortie, la liste des accompagnateurs, l’assurance. Le projet d’école suffit pour le reste.',
        utile: ['denis', 'helene'],
        retenue: true,
      },
      {
        by: 'helene',
        daysAgo: 20,
        time: '09:00',
        texte: 'Et côté établissement, une convention d’une page. Nous en avons un modèle.',
      },
    ],
  },
  {
    by: 'nadia',
    daysAgo: 3,
    time: '20:40',
    rubrique: 'rencontres',
    titre: 'Une artiste pour six séances en CM1 : comment la trouver ?',
    etiquettes: 'école, atelier',
    texte:
      'Nous avons le budget et les dates, pas encore la personne. Danse, théâtre ou photo, les enfants sont partants pour tout.',
    reponses: [
      {
        by: 'lucie',
        daysAgo: 2,
        time: '08:15',
        texte:
          'Regardez la rubrique Annonces, demandes d’intervention : c’est là que les compagnies cherchent. Et je vous écris.',
        utile: ['nadia'],
      },
      {
        by: 'awa',
        daysAgo: 0,
        time: '07:10',
        texte: 'Je fais de la photo avec des enfants, sténopé et tirage. Je vous écris aussi !',
      },
    ],
  },
  {
    by: 'sophie',
    daysAgo: 27,
    time: '14:00',
    rubrique: 'rencontres',
    titre: 'Buvette un soir de spectacle : quelle déclaration ?',
    etiquettes: 'buvette, mairie',
    texte: 'La mairie nous prête la salle. Pour vendre du cidre à l’entracte, que faut-il ?',
    reponses: [
      {
        by: 'marie',
        daysAgo: 27,
        time: '16:20',
        texte:
          'Une demande de débit temporaire à la mairie, quinze jours avant. Cinq par an et par association.',
        utile: ['sophie', 'gerard'],
        retenue: true,
      },
    ],
    ferme: true,
  },
  {
    by: 'patrick',
    daysAgo: 14,
    time: '09:30',
    rubrique: 'vie-de-la-plateforme',
    titre: 'Interruption le dimanche 6 de 7 h à 8 h',
    texte:
      'Mise à jour du serveur. Ce que vous écrivez pendant ce temps est gardé sur votre appareil et part tout seul ensuite.',
    reponses: [{ by: 'karim', daysAgo: 14, time: '10:05', texte: 'Noté, merci de prévenir.' }],
    ferme: true,
  },
  {
    by: 'mireille',
    daysAgo: 10,
    time: '21:00',
    rubrique: 'vie-de-la-plateforme',
    titre: 'Peut-on voir les fiches sur une carte imprimée ?',
    etiquettes: 'annuaire',
    texte: 'Pour les habitants qui n’ont pas internet, une carte affichée en mairie serait bien utile.',
    utile: ['annie', 'denis'],
    reponses: [
      {
        by: 'helene',
        daysAgo: 9,
        time: '09:30',
        texte:
          'Bonne idée, je la note. En attendant, l’annuaire s’imprime depuis votre navigateur, sans les boutons.',
      },
    ],
  },
  {
    by: 'karim',
    daysAgo: 31,
    time: '10:15',
    rubrique: 'lecture-publique',
    titre: 'Concert dans une bibliothèque : retours d’expérience',
    etiquettes: 'concert, lecture',
    texte:
      'Nous en avons fait trois. Ce qui marche : commencer à 18 h 30, trente chaises pas plus, laisser les rayonnages en place : ils font le meilleur son.',
    utile: ['annie', 'gerard'],
    reponses: [
      {
        by: 'annie',
        daysAgo: 30,
        time: '09:20',
        texte: 'Et prévenir les lecteurs du soir, qui ont été ravis de la surprise.',
      },
    ],
  },
  {
    by: 'lucie',
    daysAgo: 4,
    time: '13:35',
    rubrique: 'technique-et-securite',
    titre: 'Tapis de danse en prêt : comment le nettoyer sans l’abîmer ?',
    etiquettes: 'matériel, danse',
    texte: 'Nous rendons celui du Département vendredi, il y a des traces de chaussures noires.',
    reponses: [
      {
        by: 'jeanluc',
        daysAgo: 4,
        time: '19:10',
        texte:
          'Eau tiède, savon noir, jamais de solvant. Et le rouler sur son tube, côté dansé à l’extérieur.',
        utile: ['lucie'],
        retenue: true,
      },
    ],
  },
  {
    by: 'gerard',
    daysAgo: 1,
    time: '18:00',
    rubrique: 'emploi-et-contrats',
    titre: 'Stage d’observation de troisième dans un atelier : qui en prend ?',
    etiquettes: 'stage',
    texte:
      'On m’en demande cinq, je ne peux en prendre qu’un. Faisons une liste de ceux qui accueillent, chacun son métier.',
  },
  {
    by: 'awa',
    daysAgo: 17,
    time: '12:00',
    rubrique: 'financements',
    titre: 'Droits des photos de spectacle : ce que je mets dans mes devis',
    etiquettes: 'photo, droits',
    texte:
      'Trois lignes suffisent : la prise de vue, les usages (affiche, site, presse) et la durée. Sans cela, tout le monde se fâche un jour.',
    utile: ['sophie', 'lucie', 'marie', 'karim'],
    reponses: [
      { by: 'sophie', daysAgo: 16, time: '10:45', texte: 'Merci ! Nous avions oublié la durée, justement.' },
    ],
  },
  {
    by: 'marie',
    daysAgo: 24,
    time: '09:45',
    rubrique: 'rencontres',
    titre: 'Bénévoles du festival : comment les remercier sans les payer ?',
    etiquettes: 'bénévoles',
    texte: 'Un repas, une affiche, une place : où s’arrête le merci et où commence le salaire ?',
    reponses: [
      {
        by: 'patrick',
        daysAgo: 23,
        time: '11:15',
        texte:
          'Tant que rien n’est convertible en argent ni promis d’avance, c’est un merci. Repas et places, aucun souci.',
        utile: ['marie', 'gerard'],
        retenue: true,
      },
      {
        by: 'mireille',
        daysAgo: 22,
        time: '08:55',
        texte: 'Et une photo de l’équipe, encadrée. C’est ce qu’ils gardent.',
      },
    ],
  },
  {
    by: 'denis',
    daysAgo: 15,
    time: '16:30',
    rubrique: 'vie-de-la-plateforme',
    titre: 'Je ne trouve plus mon espace de projet',
    texte: 'Il était là hier. Ai-je fait une bêtise ?',
    reponses: [
      {
        by: 'sophie',
        daysAgo: 15,
        time: '16:50',
        texte: 'En haut, « Mes espaces ». Le nôtre s’appelle maintenant « Veillées à l’Ehpad ».',
        utile: ['denis'],
        retenue: true,
      },
      { by: 'denis', daysAgo: 15, time: '17:05', texte: 'Je l’ai ! Merci.' },
    ],
  },
];

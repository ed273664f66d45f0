import type { PersonKey } from './people';

type Node = {
  type: string;
  attrs?: Record<string, unknown>;
  content?: Node[];
  text?: string;
  marks?: { type: string }[];
};

const text = (value: string, bold = false): Node => ({
  type: 'text',
  text: value,
  ...(bold && { marks: [{ type: 'bold' }] }),
});
/** `**words**` are bold. */
const inline = (value: string) =>
  value
    .split('**')
    .map((part, i) => text(part, i % 2 === 1))
    .filter((node) => node.text);
const p = (value: string): Node => ({ type: 'paragraph', content: inline(value) });
const h = (level: 2 | 3 | 4, value: string): Node => ({
  type: 'heading',
  attrs: { level },
  content: [text(value)],
});
const ul = (...items: string[]): Node => ({
  type: 'bulletList',
  content: items.map((item) => ({ type: 'listItem', content: [p(item)] })),
});
const todo = (...items: [done: boolean, label: string][]): Node => ({
  type: 'taskList',
  content: items.map(([checked, label]) => ({ type: 'taskItem', attrs: { checked }, content: [p(label)] })),
});
const quote = (value: string): Node => ({ type: 'blockquote', content: [p(value)] });
const table = (head: string[], ...rows: string[][]): Node => ({
  type: 'table',
  content: [
    { type: 'tableRow', content: head.map((cell) => ({ type: 'tableHeader', content: [p(cell)] })) },
    ...rows.map((row) => ({
      type: 'tableRow',
      content: row.map((cell) => ({ type: 'tableCell', content: [p(cell)] })),
    })),
  ],
});

export type SeedDocument = {
  titre: string;
  by: PersonKey;
  daysAgo: number;
  time: string;
  content: Node[];
  /** Paragraphs that others added at the end, later. */
  added?: { by: PersonKey; daysAgo: number; time: string; text: string }[];
};

export const mainsDocuments: SeedDocument[] = [
  {
    titre: 'Dossier de résidence',
    by: 'sophie',
    daysAgo: 28,
    time: '09:25',
    added: [
      {
        by: 'denis',
        daysAgo: 6,
        time: '10:45',
        text: 'L’attestation d’assurance couvre aussi les trajets en minibus.',
      },
      {
        by: 'sophie',
        daysAgo: 2,
        time: '18:05',
        text: 'Première date retenue : le jeudi 21 janvier, de 14 h à 16 h.',
      },
    ],
    content: [
      h(2, 'Ce que nous voulons faire'),
      p(
        'De janvier à juin, la Compagnie Brume de mars s’installe deux jours par mois à l’Ehpad Les Myrtilles, au Thillot. Avec douze résidents et deux demi-classes de l’école des Trois-Fontaines, elle recueille les gestes des métiers d’ici : filer, fendre, coudre, pétrir, schlitter le bois.',
      ),
      p(
        'De ces gestes naît un spectacle sans décor, joué sur un plateau de **quatre mètres sur trois** monté dans la salle à manger, puis dans la cour de l’école.',
      ),
      quote(
        'On rattachait un fil cassé sans regarder, en racontant autre chose. Madame Aubry, trente ans à la filature.',
      ),
      h(2, 'Avec qui'),
      ul(
        'Compagnie Brume de mars, Rambervillers : trois artistes et un régisseur',
        'Ehpad Les Myrtilles, Le Thillot : douze résidents, un animateur',
        'École des Trois-Fontaines, Le Thillot : vingt-quatre élèves de CE2-CM1',
        'Médiathèque Le Préau, Vagney : une exposition de vingt panneaux',
      ),
      h(2, 'Les étapes'),
      ul(
        'Janvier et février : six ateliers de gestes, le jeudi de 14 h à 16 h',
        'Mars : résidence de création, cinq jours sur place',
        'Avril et mai : répétitions avec les enfants',
        'Juin : deux représentations, un goûter, un carnet de dessins',
      ),
      h(2, 'Ce qu’il nous faut'),
      todo(
        [true, 'Une salle à partir de 14 h'],
        [true, 'Un minibus et un conducteur le jeudi'],
        [true, 'L’attestation d’assurance de l’Ehpad'],
        [false, 'Quatre projecteurs, demande au Département avant le 5 décembre'],
        [false, 'Deux châssis pour occulter les fenêtres'],
      ),
      h(2, 'Budget'),
      table(
        ['Dépense', 'Montant'],
        ['Interventions artistiques, 18 demi-journées', '5 400 €'],
        ['Résidence de création, cinq jours', '2 250 €'],
        ['Transports, car de secours compris', '540 €'],
        ['Carnet, impression et papier', '450 €'],
        ['Total', '8 640 €'],
      ),
    ],
  },
  {
    titre: 'Planning des ateliers',
    by: 'nadia',
    daysAgo: 22,
    time: '17:10',
    added: [
      { by: 'jeanluc', daysAgo: 1, time: '10:50', text: 'Régie : montage de 10 h à 12 h, repas sur place.' },
    ],
    content: [
      h(2, 'Les jeudis'),
      table(
        ['Date', 'Groupe', 'Geste', 'Accompagnants'],
        ['21 janvier', 'CE2', 'Filer', 'Deux parents, Nadia'],
        ['28 janvier', 'CM1', 'Filer', 'Deux parents, Nadia'],
        ['4 février', 'CE2', 'Coudre', 'À trouver'],
        ['11 février', 'CM1', 'Coudre', 'À trouver'],
        ['4 mars', 'CE2', 'Pétrir', 'Deux parents, Nadia'],
        ['11 mars', 'CM1', 'Pétrir', 'Deux parents, Nadia'],
      ),
      p('Départ de l’école à **13 h 40**, retour à **16 h 15** au plus tard.'),
    ],
  },
  {
    titre: 'Compte rendu du point à trois voix',
    by: 'sophie',
    daysAgo: 15,
    time: '14:00',
    content: [
      p('Présents : Denis Mougel, Nadia Benali, Jean-Luc Perrin, Sophie Marchal.'),
      h(3, 'Décisions'),
      ul(
        'Les ateliers commencent en janvier, le jeudi.',
        'La représentation a lieu en juin, dans la cour de l’école s’il fait beau.',
        'Nous écrivons un carnet, imprimé à l’école.',
      ),
      h(3, 'À faire'),
      todo(
        [true, 'Denis : attestation d’assurance'],
        [true, 'Nadia : accord de la directrice académique'],
        [false, 'Jean-Luc : demande de projecteurs'],
        [false, 'Sophie : dossier « Culture et santé », avant le 31 janvier'],
      ),
    ],
  },
  {
    titre: 'Lettre aux familles',
    by: 'denis',
    daysAgo: 12,
    time: '16:20',
    content: [
      p('Madame, Monsieur,'),
      p(
        'À partir de janvier, votre parent est invité à participer à un projet autour des gestes des métiers, avec une compagnie de théâtre et des enfants de l’école voisine. Rien n’est obligatoire : chacun vient quand il le souhaite.',
      ),
      p('Vous êtes attendus aux deux représentations de juin et au goûter qui suit.'),
    ],
  },
  { titre: 'Idées pour l’affiche', by: 'nadia', daysAgo: 7, time: '15:00', content: [] },
];

export const veilleesDocuments: SeedDocument[] = [
  {
    titre: 'Programme des veillées',
    by: 'marie',
    daysAgo: 12,
    time: '15:10',
    content: [
      h(2, 'Quatre soirées'),
      table(
        ['Date', 'Lieu', 'Heure'],
        ['Samedi 6 février', 'Médiathèque Le Préau, Vagney', '20 h'],
        ['Vendredi 12 février', 'Médiathèque de Gérardmer', '20 h 30'],
        ['Mercredi 17 février', 'Bibliothèque de La Bresse', '18 h'],
        ['Samedi 20 février', 'Salle du conseil, Saulxures', '20 h 30'],
      ),
      p('Entrée libre, soupe offerte.'),
    ],
  },
];

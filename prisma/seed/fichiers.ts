import { hand, night, seating, sketch } from './files/drawings';
import { pdf } from './files/pdf';
import type { PersonKey } from './people';

export type SeedFichier = {
  by: PersonKey;
  daysAgo: number;
  time: string;
  nom: string;
  type: string;
  bytes: () => Buffer | Promise<Buffer>;
  /** Put in the trash later, by the same person. */
  trashed?: { daysAgo: number; time: string };
};

const PDF = 'application/pdf';
const csv = (...rows: string[][]) =>
  Buffer.from(`\ufeff${rows.map((row) => row.join(';')).join('\r\n')}\r\n`);

/** Files come a little before the message that shows them. */
export const mainsFichiers: SeedFichier[] = [
  {
    by: 'sophie',
    daysAgo: 28,
    time: '12:40',
    nom: 'Attestation de responsabilité civile, Brume de mars.pdf',
    type: PDF,
    bytes: () =>
      pdf(
        'Attestation de responsabilité civile',
        'Nous attestons que la Compagnie Brume de mars, association établie à Rambervillers, est assurée pour les conséquences de sa responsabilité civile dans le cadre de ses activités : créations, représentations, ateliers et actions culturelles hors les murs.',
        'La garantie s’étend aux ateliers menés en établissement scolaire et en établissement pour personnes âgées, aux biens confiés et aux trajets entre les lieux d’intervention.',
        'Valable du 1er septembre 2026 au 31 août 2027. Fait pour servir et valoir ce que de droit.',
      ),
  },
  {
    by: 'denis',
    daysAgo: 26,
    time: '11:20',
    nom: 'Croquis de la salle à manger.png',
    type: 'image/png',
    bytes: sketch,
  },
  {
    by: 'helene',
    daysAgo: 25,
    time: '14:28',
    nom: 'Culture et santé 2027, règlement.pdf',
    type: PDF,
    bytes: () =>
      pdf(
        'Culture et santé 2027 : règlement de l’appel à projets',
        'Objet. Soutenir des projets artistiques construits avec les personnes accueillies dans les établissements de santé et médico-sociaux du territoire, les équipes et les familles.',
        'Qui peut répondre. Une structure culturelle et un établissement, ensemble. Une école, une bibliothèque ou une association peut s’y joindre.',
        'Ce qui est regardé. Ce que les personnes fabriquent, et pas seulement ce qu’elles regardent ; la part de l’équipe soignante ; ce qui reste après le projet.',
        'Montant. De 2 000 à 9 000 €, soixante-dix pour cent du budget au plus.',
        'Dépôt. Avant le 31 janvier 2027, un dossier de six pages et un budget équilibré.',
      ),
  },
  {
    by: 'annie',
    daysAgo: 20,
    time: '08:58',
    nom: 'Exposition Fils et métiers, liste des panneaux.csv',
    type: 'text/csv',
    bytes: () =>
      csv(
        ['Panneau', 'Titre', 'Largeur (cm)', 'Hauteur (cm)'],
        ['1', 'La vallée des filatures', '80', '120'],
        ['2', 'Rattacher un fil', '80', '120'],
        ['3', 'Les horaires de la cloche', '80', '120'],
        ['4', 'Ouvrières et ouvriers', '80', '120'],
        ['5', 'La navette', '60', '90'],
        ['6', 'Blanchir sur le pré', '80', '120'],
        ['7', 'Le grenier aux échantillons', '60', '90'],
        ['8', 'Ce qui reste', '80', '120'],
      ),
  },
  {
    by: 'jeanluc',
    daysAgo: 19,
    time: '11:26',
    nom: 'Plan d’implantation.png',
    type: 'image/png',
    bytes: () => seating(3),
  },
  {
    by: 'jeanluc',
    daysAgo: 19,
    time: '18:40',
    nom: 'Plan d’implantation, allée élargie.png',
    type: 'image/png',
    bytes: () => seating(1),
  },
  {
    by: 'nadia',
    daysAgo: 18,
    time: '17:15',
    nom: 'Les mains de Gilbert.png',
    type: 'image/png',
    bytes: () => hand({ paper: '#fbf7ea', skin: '#f2c9a1', line: '#6b3f22', fingers: [0.45, 1, 1, 1, 1] }),
  },
  {
    by: 'nadia',
    daysAgo: 18,
    time: '17:16',
    nom: 'Les mains de Mamie Rose.png',
    type: 'image/png',
    bytes: () =>
      hand({ paper: '#f1f6fb', skin: '#f6d7bd', line: '#7a2a52', fingers: [0.9, 0.9, 0.85, 0.95, 0.9] }),
  },
  {
    by: 'nadia',
    daysAgo: 18,
    time: '17:17',
    nom: 'Les mains de Papi Ahmed.png',
    type: 'image/png',
    bytes: () =>
      hand({ paper: '#f4f7ea', skin: '#d9a06f', line: '#3c2a1a', fingers: [1, 1.05, 1.1, 1.05, 1] }),
  },
  {
    by: 'sophie',
    daysAgo: 15,
    time: '09:00',
    nom: 'Budget.csv',
    type: 'text/csv',
    trashed: { daysAgo: 12, time: '08:36' },
    bytes: () =>
      csv(
        ['Dépense', 'Montant'],
        ['Interventions artistiques, 18 demi-journées', '5400'],
        ['Résidence de création, cinq jours', '2250'],
        ['Transports', '360'],
        ['Carnet', '450'],
      ),
  },
  {
    by: 'sophie',
    daysAgo: 12,
    time: '12:42',
    nom: 'Budget version 2.csv',
    type: 'text/csv',
    bytes: () =>
      csv(
        ['Dépense', 'Montant'],
        ['Interventions artistiques, 18 demi-journées', '5400'],
        ['Résidence de création, cinq jours', '2250'],
        ['Transports, car de secours compris', '540'],
        ['Carnet, impression et papier', '450'],
        ['Total', '8640'],
      ),
  },
  {
    by: 'denis',
    daysAgo: 6,
    time: '10:28',
    nom: 'Attestation d’assurance de l’Ehpad 2026-2027.pdf',
    type: PDF,
    bytes: () =>
      pdf(
        'Attestation d’assurance',
        'L’Ehpad Les Myrtilles, au Thillot, est assuré en responsabilité civile pour l’accueil d’intervenants extérieurs et de groupes d’enfants dans ses locaux, pendant les heures d’ouverture au public.',
        'La garantie couvre les trajets en minibus entre l’école et l’établissement, avec un conducteur désigné par la commune ou par l’école.',
        'Période : du 1er octobre 2026 au 30 septembre 2027.',
      ),
  },
];

export const veilleesFichiers: SeedFichier[] = [
  {
    by: 'marie',
    daysAgo: 10,
    time: '15:58',
    nom: 'Image pour l’affiche, bleu nuit.jpg',
    type: 'image/jpeg',
    bytes: () => night('#16213c', '#f2b84b'),
  },
  {
    by: 'marie',
    daysAgo: 10,
    time: '15:59',
    nom: 'Image pour l’affiche, crépuscule.jpg',
    type: 'image/jpeg',
    bytes: () => night('#5b2f4f', '#ffd27a'),
  },
];

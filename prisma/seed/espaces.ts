import type { MembreRole } from '@/lib/membres/words';
import { bal, bois, type Line, mains, veillees } from './discussions';
import { mainsDocuments, type SeedDocument, veilleesDocuments } from './documents';
import { mainsFichiers, type SeedFichier, veilleesFichiers } from './fichiers';
import {
  type Gesture,
  mainsAdhesions,
  mainsGestures,
  type SeedAdhesion,
  veilleesAdhesions,
  veilleesGestures,
} from './gestures';
import type { PersonKey } from './people';

export type SeedEspace = {
  nom: string;
  intention: string;
  commune?: string;
  disciplines: string[];
  visibilite: 'prive' | 'visible';
  by: PersonKey;
  daysAgo: number;
  membres: [who: PersonKey, role: MembreRole][];
  /** Invited and not yet come. */
  invited: string[];
  lines: Line[];
  documents: SeedDocument[];
  fichiers?: SeedFichier[];
  gestures?: Gesture[];
  /** People who ask to join. */
  adhesions?: SeedAdhesion[];
  /** Messages left to read; nobody named: everything is read. */
  unread: Partial<Record<PersonKey, number>>;
};

export const espaces: SeedEspace[] = [
  {
    nom: 'Ce que savent les mains',
    intention:
      'Des ateliers de gestes à l’Ehpad et à l’école, puis un spectacle joué sur un plateau de quatre mètres sur trois.',
    commune: 'Le Thillot',
    disciplines: ['Théâtre', 'Patrimoine et mémoire'],
    visibilite: 'visible',
    by: 'sophie',
    daysAgo: 29,
    membres: [
      ['denis', 'membre'],
      ['nadia', 'membre'],
      ['jeanluc', 'membre'],
      ['helene', 'membre'],
      ['annie', 'membre'],
      ['marie', 'lecteur'],
    ],
    invited: ['ludotheque.du.thillot@example.org'],
    lines: mains,
    documents: mainsDocuments,
    fichiers: mainsFichiers,
    gestures: mainsGestures,
    adhesions: mainsAdhesions,
    unread: { sophie: 2, nadia: 2, helene: 14, annie: 31 },
  },
  {
    nom: 'Veillées du haut pays',
    intention: 'Quatre bibliothèques, deux conteuses et une soupe partagée, quatre soirs de février.',
    commune: 'Gérardmer',
    disciplines: ['Conte et lecture'],
    visibilite: 'visible',
    by: 'marie',
    daysAgo: 24,
    membres: [
      ['annie', 'responsable'],
      ['sophie', 'membre'],
      ['helene', 'membre'],
    ],
    invited: ['ehpad@demo.treteaux.fr', 'bibliotheque.saulxures@example.org'],
    lines: veillees,
    documents: veilleesDocuments,
    fichiers: veilleesFichiers,
    gestures: veilleesGestures,
    adhesions: veilleesAdhesions,
    unread: { annie: 1 },
  },
  {
    nom: 'Bois debout',
    intention: 'Suivre un épicéa avec une classe de cinquième, de la coupe au violon.',
    commune: 'Mirecourt',
    disciplines: ['Musique', 'Patrimoine et mémoire', 'Lutherie'],
    visibilite: 'visible',
    by: 'marie',
    daysAgo: 26,
    membres: [
      ['sophie', 'membre'],
      ['gerard', 'membre'],
    ],
    invited: [],
    lines: bois,
    documents: [],
    unread: { sophie: 5 },
  },
  {
    nom: 'Le bal des voisins',
    intention: 'Cinq communes, une fanfare et un parquet de cent vingt mètres carrés.',
    commune: 'Xertigny',
    disciplines: ['Musique', 'Danse'],
    visibilite: 'visible',
    by: 'helene',
    daysAgo: 28,
    membres: [['patrick', 'membre']],
    invited: [],
    lines: bal,
    documents: [],
    unread: {},
  },
  {
    nom: 'Mémoires croisées des filatures, des scieries et des papeteries de la haute Moselotte, de 1900 à nos jours',
    intention: '',
    disciplines: [],
    visibilite: 'prive',
    by: 'denis',
    daysAgo: 16,
    membres: [['annie', 'membre']],
    invited: [],
    lines: [],
    documents: [],
    unread: {},
  },
  {
    nom: 'La classe qui chante',
    intention: '',
    commune: 'Le Thillot',
    disciplines: ['Musique'],
    visibilite: 'prive',
    by: 'nadia',
    daysAgo: 1,
    membres: [],
    invited: [],
    lines: [],
    documents: [],
    unread: {},
  },
];

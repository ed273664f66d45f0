import type { Role } from '@/lib/comptes/words';

export type PersonKey =
  | 'sophie'
  | 'denis'
  | 'nadia'
  | 'marie'
  | 'helene'
  | 'patrick'
  | 'jeanluc'
  | 'annie'
  | 'gerard';

type Person = {
  email: string;
  nom: string;
  fonction: string;
  role: Role;
  /** One of the accounts with a published password and a one-click entry. */
  demonstration: boolean;
  structure?: { genre: string; nom: string; commune: string };
};

export const PASSWORD = 'treteaux-demo';

/** The people of the demonstration. Communes are names in the instance's département. */
export const people: Record<PersonKey, Person> = {
  sophie: {
    email: 'compagnie@demo.treteaux.fr',
    nom: 'Sophie Marchal',
    fonction: 'Directrice artistique',
    role: 'membre',
    demonstration: true,
    structure: { genre: 'compagnie', nom: 'Compagnie Brume de mars', commune: 'Rambervillers' },
  },
  denis: {
    email: 'ehpad@demo.treteaux.fr',
    nom: 'Denis Mougel',
    fonction: 'Animateur',
    role: 'membre',
    demonstration: true,
    structure: { genre: 'ehpad', nom: 'Ehpad Les Myrtilles', commune: 'Le Thillot' },
  },
  nadia: {
    email: 'ecole@demo.treteaux.fr',
    nom: 'Nadia Benali',
    fonction: 'Professeure des écoles',
    role: 'membre',
    demonstration: true,
    structure: { genre: 'ecole', nom: 'École des Trois-Fontaines', commune: 'Le Thillot' },
  },
  marie: {
    email: 'festival@demo.treteaux.fr',
    nom: 'Marie-Odile Claudel',
    fonction: 'Coordinatrice',
    role: 'membre',
    demonstration: true,
    structure: { genre: 'festival', nom: 'Festival des Hauts Pays', commune: 'Gérardmer' },
  },
  helene: {
    email: 'agent@demo.treteaux.fr',
    nom: 'Hélène Thomas',
    fonction: 'Chargée de mission culture',
    role: 'agent',
    demonstration: true,
    structure: { genre: 'autre', nom: 'Département, mission culture', commune: 'Épinal' },
  },
  patrick: {
    email: 'admin@demo.treteaux.fr',
    nom: 'Patrick Aubertin',
    fonction: 'Administrateur de la plateforme',
    role: 'administrateur',
    demonstration: true,
  },
  jeanluc: {
    email: 'jean-luc.perrin@demo.treteaux.fr',
    nom: 'Jean-Luc Perrin',
    fonction: 'Régisseur',
    role: 'membre',
    demonstration: false,
  },
  annie: {
    email: 'annie.grosjean@demo.treteaux.fr',
    nom: 'Annie Grosjean',
    fonction: 'Bibliothécaire',
    role: 'membre',
    demonstration: false,
    structure: { genre: 'bibliotheque', nom: 'Médiathèque Le Préau', commune: 'Vagney' },
  },
  gerard: {
    email: 'gerard.humbert@demo.treteaux.fr',
    nom: 'Gérard Humbert',
    fonction: 'Luthier',
    role: 'membre',
    demonstration: false,
    structure: { genre: 'entreprise', nom: 'Atelier Humbert, lutherie', commune: 'Mirecourt' },
  },
};

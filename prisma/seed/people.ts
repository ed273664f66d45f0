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
  | 'gerard'
  | 'lucie'
  | 'karim'
  | 'mireille'
  | 'awa';

type Person = {
  email: string;
  nom: string;
  fonction: string;
  role: Role;
  /** One of the accounts with a published password and a one-click entry. */
  demonstration: boolean;
  /** Name of the fiche they speak for first. */
  structure?: string;
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
    structure: 'Compagnie Brume de mars',
  },
  denis: {
    email: 'ehpad@demo.treteaux.fr',
    nom: 'Denis Mougel',
    fonction: 'Animateur',
    role: 'membre',
    demonstration: true,
    structure: 'Ehpad Les Myrtilles',
  },
  nadia: {
    email: 'ecole@demo.treteaux.fr',
    nom: 'Nadia Benali',
    fonction: 'Professeure des écoles',
    role: 'membre',
    demonstration: true,
    structure: 'École des Trois-Fontaines',
  },
  marie: {
    email: 'festival@demo.treteaux.fr',
    nom: 'Marie-Odile Claudel',
    fonction: 'Coordinatrice',
    role: 'membre',
    demonstration: true,
    structure: 'Festival des Hauts Pays',
  },
  helene: {
    email: 'agent@demo.treteaux.fr',
    nom: 'Hélène Thomas',
    fonction: 'Chargée de mission culture',
    role: 'agent',
    demonstration: true,
    structure: 'Département, mission culture',
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
    structure: 'Médiathèque Le Préau',
  },
  gerard: {
    email: 'gerard.humbert@demo.treteaux.fr',
    nom: 'Gérard Humbert',
    fonction: 'Luthier',
    role: 'membre',
    demonstration: false,
    structure: 'Atelier Humbert, lutherie',
  },
  lucie: {
    email: 'lucie.ferry@demo.treteaux.fr',
    nom: 'Lucie Ferry',
    fonction: 'Danseuse',
    role: 'membre',
    demonstration: false,
    structure: 'Compagnie Les Pieds dans la Moselle',
  },
  karim: {
    email: 'karim.haddad@demo.treteaux.fr',
    nom: 'Karim Haddad',
    fonction: 'Directeur technique',
    role: 'membre',
    demonstration: false,
    structure: 'Salle des Deux Rives',
  },
  mireille: {
    email: 'mireille.antoine@demo.treteaux.fr',
    nom: 'Mireille Antoine',
    fonction: 'Conteuse',
    role: 'membre',
    demonstration: false,
    structure: 'Mireille Antoine, conteuse',
  },
  awa: {
    email: 'awa.diarra@demo.treteaux.fr',
    nom: 'Awa Diarra',
    fonction: 'Photographe',
    role: 'membre',
    demonstration: false,
    structure: 'Awa Diarra, photographe',
  },
};

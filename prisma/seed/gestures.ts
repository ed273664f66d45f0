import type { PersonKey } from './people';

/** What else happened to a message, known by how it begins. */
export type Gesture = {
  on: string;
  /** How the message it answers begins. */
  replyTo?: string;
  /** Names of files shown under it. */
  fichiers?: string[];
  /** Who keeps it at hand for everybody, the same day. */
  pinned?: PersonKey;
};

export const mainsGestures: Gesture[] = [
  {
    on: 'C’est noté. Je m’occupe de l’assurance',
    replyTo: 'Je l’ai lu avec ma directrice',
    fichiers: ['Attestation de responsabilité civile, Brume de mars.pdf'],
  },
  { on: 'Bonjour Jean-Luc. 11 m sur 8', replyTo: 'Bonjour, Jean-Luc, je fais la régie' },
  { on: 'Voici le croquis', fichiers: ['Croquis de la salle à manger.png'] },
  {
    on: 'Bonjour, Hélène Thomas, mission culture',
    fichiers: ['Culture et santé 2027, règlement.pdf'],
    pinned: 'sophie',
  },
  {
    on: 'Bonjour, Annie, de la médiathèque',
    fichiers: ['Exposition Fils et métiers, liste des panneaux.csv'],
  },
  { on: 'Bien sûr. Un objet par enfant', replyTo: 'Question : est-ce que les enfants' },
  { on: 'J’ai fait le plan.', fichiers: ['Plan d’implantation.png'] },
  { on: 'Plan corrigé', fichiers: ['Plan d’implantation, allée élargie.png'], replyTo: '1,40 m c’est bien' },
  {
    on: 'Les enfants ont dessiné le portrait',
    fichiers: ['Les mains de Gilbert.png', 'Les mains de Mamie Rose.png', 'Les mains de Papi Ahmed.png'],
  },
  { on: 'Compte rendu de notre point', pinned: 'denis' },
  { on: 'Ajouté. Nous tombons', replyTo: 'Le transporteur demande', fichiers: ['Budget version 2.csv'] },
  { on: 'Le grand-père de Ramonchamp est d’accord', replyTo: 'Peut-on l’entendre' },
  {
    on: 'L’attestation d’assurance est arrivée',
    replyTo: 'La directrice académique',
    fichiers: ['Attestation d’assurance de l’Ehpad 2026-2027.pdf'],
  },
  { on: 'La salle à manger est réservée', pinned: 'sophie' },
  { on: 'Le jeudi 21 janvier, livraison', replyTo: 'Pour la lumière je peux emprunter' },
];

export const veilleesGestures: Gesture[] = [
  { on: 'Pensez à écrire « entrée libre', replyTo: 'Saulxures dit oui' },
  {
    on: 'Deux essais d’image',
    fichiers: ['Image pour l’affiche, bleu nuit.jpg', 'Image pour l’affiche, crépuscule.jpg'],
  },
  { on: 'Le bleu nuit', replyTo: 'Deux essais d’image' },
  { on: 'Le programme est dans les documents', pinned: 'marie' },
  { on: 'Relu : chez nous', replyTo: 'Le programme est dans les documents' },
];

export type SeedAdhesion = { who: PersonKey; daysAgo: number; time: string; mot: string };

export const mainsAdhesions: SeedAdhesion[] = [
  {
    who: 'gerard',
    daysAgo: 1,
    time: '15:20',
    mot: 'Bonjour, j’ai lu votre présentation. Je peux venir montrer les gestes du luthier un jeudi, avec un violon à moitié fait.',
  },
];

export const veilleesAdhesions: SeedAdhesion[] = [
  { who: 'nadia', daysAgo: 2, time: '18:10', mot: 'Mes élèves aimeraient préparer la soupe de Saulxures.' },
];

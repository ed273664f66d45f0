import type { IconName } from '@/components/ui/icon-paths';
import { paths } from '@/lib/core/paths';

export type Etape = {
  titre: string;
  icon: IconName;
  texte: string[];
  /** Where one may go and try at once. */
  essai: { label: string; href: string };
};

/** What a newcomer needs to know, in the order of use; nothing that can wait. */
export const etapes: readonly Etape[] = [
  {
    titre: 'Bienvenue',
    icon: 'users',
    texte: [
      'Ici se retrouvent celles et ceux qui font la culture près de chez vous : compagnies, bibliothèques, écoles, Ehpad, communes, festivals.',
      'L’annuaire dit qui ils sont, où ils sont et comment les joindre. Si votre structure y est déjà, vous pouvez reprendre sa fiche et la corriger.',
    ],
    essai: { label: 'Chercher ma structure dans l’annuaire', href: paths.annuaire() },
  },
  {
    titre: 'Demander, proposer',
    icon: 'handshake',
    texte: [
      'Une salle pour répéter, des projecteurs à prêter, un artiste pour un atelier : les annonces relient ce qui manque et ce qui dort.',
      'Répondre ouvre une conversation privée. Votre adresse e-mail n’est jamais montrée.',
    ],
    essai: { label: 'Lire les annonces en cours', href: paths.annonces() },
  },
  {
    titre: 'Travailler à plusieurs',
    icon: 'messages-square',
    texte: [
      'Un espace réunit les partenaires d’un projet. On y discute, on y écrit le dossier au même moment, on y range les fichiers.',
      'Il n’est lu que par ses membres. Tout s’enregistre seul : si le réseau tombe, continuez, rien ne se perd.',
    ],
    essai: { label: 'Voir mes espaces', href: paths.espaces() },
  },
  {
    titre: 'À votre rythme',
    icon: 'bell',
    texte: [
      'Un résumé par e-mail, une fois par jour au plus, et seulement s’il y a du nouveau. Vous changez de rythme, ou vous arrêtez, quand vous voulez.',
      'Une question ? L’aide montre chaque geste, avec des images. Et au bout du fil, une personne vous répond.',
    ],
    essai: { label: 'Choisir ce que je reçois', href: paths.notificationsReglages() },
  },
];

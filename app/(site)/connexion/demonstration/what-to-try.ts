import type { Role } from '@/lib/comptes/words';

/** What each person of the demonstration has to show, by address; the others get the words of their role. */
const words: Record<string, string> = {
  'compagnie@demo.treteaux.fr':
    'Elle mène la résidence. Lisez ce qui l’attend dans ses espaces, invitez quelqu’un, ouvrez un nouveau projet.',
  'ehpad@demo.treteaux.fr':
    'Il accueille les ateliers. Répondez dans la discussion pendant que la compagnie y écrit.',
  'ecole@demo.treteaux.fr':
    'Elle prépare les ateliers de sa classe. Écrivez à deux dans un même document, chacun sur son écran.',
  'festival@demo.treteaux.fr':
    'Elle réunit plusieurs lieux autour d’un projet. Voyez ses membres et leurs rôles.',
  'agent@demo.treteaux.fr':
    'Elle accompagne les projets pour le Département. Suivez un espace en lecture, sans y écrire.',
  'admin@demo.treteaux.fr':
    'Il règle le site. Changez sa couleur, ses textes légaux, publiez une nouvelle charte.',
};

const byRole: Record<Role, string> = {
  membre: 'Parcourez ses espaces, discutez, écrivez un document.',
  agent: 'Accompagnez les projets du territoire.',
  administrateur: 'Réglez le site et sa charte.',
};

export const whatToTry = ({ email, role }: { email: string; role: Role }) => words[email] ?? byRole[role];

import { env } from '@/lib/core/env';
import type { InstanceSettings } from '@/lib/instance/schema';
import { aboutPeople } from './people';
import { aboutTerritory } from './territory';
import type { Traitement } from './traitement';
import { aboutWork } from './work';

/** The record of processing activities (RGPD, article 30), from what the software does and how this instance is set. */
export const listTraitements = (instance: InstanceSettings): Traitement[] => [
  ...aboutPeople(!env().smtpUrl),
  ...aboutWork(instance.annonceJours),
  ...aboutTerritory(),
];

/** What protects all of it (article 30, paragraph 1, g, and article 32). `secure`: visits are encrypted. */
export function listMeasures(): string[] {
  const { publicUrl } = env();
  return [
    ...(publicUrl.protocol === 'https:' ? ['Les échanges sont chiffrés (https).'] : []),
    'Les mots de passe sont gardés sous une forme que personne ne peut lire (Argon2id).',
    'Chaque page et chaque geste vérifient les droits de la personne ; des tests les rejouent pour chaque rôle.',
    'Les essais répétés sont limités, sur tous les serveurs à la fois.',
    'Ce que les membres écrivent ne peut rien exécuter, et n’appelle aucun autre site.',
    'Les photos perdent à l’arrivée le lieu de la prise de vue.',
    'Une visite se ferme à distance ; changer de mot de passe ferme les autres.',
    'Qui quitte un espace n’y entre plus, à la seconde même.',
  ];
}

import type { InstanceSettings } from './schema';

/**
 * What a new installation starts from, until its administrateurs write their own under /compte/instance. The people and
 * the numbers are made up: 03 53 01 xx xx is the range that ARCEP keeps for fiction.
 */
export const firstSettings: InstanceSettings = {
  nom: 'Tréteaux',
  complement: 'des Vosges',
  departementCode: '88',
  departementNom: 'Vosges',
  rideauTeinte: 12,
  rideauChroma: 0.125,
  telephone: '03 53 01 12 88',
  emailContact: 'culture@treteaux.example',
  horaires: 'du lundi au vendredi, de 9 h à 12 h et de 14 h à 17 h',
  editeur:
    'Département des Vosges\n8 rue de la Préfecture\n88088 Épinal Cedex 9\nTéléphone : 03 53 01 12 00\nSIRET 228 800 012 00018',
  directeurPublication: 'La présidence du conseil départemental',
  hebergeur:
    'Département des Vosges, direction des systèmes d’information\n8 rue de la Préfecture\n88088 Épinal Cedex 9\nTéléphone : 03 53 01 12 00',
  contactDonnees:
    'Délégué à la protection des données\nDépartement des Vosges\n8 rue de la Préfecture\n88088 Épinal Cedex 9\ndonnees@treteaux.example',
  accessibiliteStatut: 'non_conforme',
  accessibiliteAuditLe: '',
  accessibiliteAuditeur: '',
  accessibiliteTaux: '',
  accessibiliteDefauts: '',
  accessibiliteDerogations: '',
  accessibiliteHorsChamp: '',
  accessibiliteEnvironnements: '',
  accessibiliteOutils: '',
  accessibilitePages: '',
  accessibiliteEtablieLe: '',
  fichierMaxMo: 100,
  espaceQuotaMo: 5_000,
  tuilesUrl: '',
  tuilesCredit: '',
  agendaNom: 'Sortir dans les Vosges',
  agendaUrl: 'https://sortir.vosges.fr',
  annonceJours: 60,
  fuseau: 'Europe/Paris',
};

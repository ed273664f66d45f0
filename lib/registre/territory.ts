import { FORGOTTEN_DAYS } from '@/lib/imports/commands/clean-imports';
import { UNDO_DAYS } from '@/lib/imports/words';
import { CAS_JOURS } from '@/lib/moderation/words';
import { CODE_JOURS } from '@/lib/referents/commands/clean-up';
import { SIGNALEMENT_JOURS } from '@/lib/signalements/commands/clean-up';
import { daysInWords } from './durations';
import { bases, type Traitement } from './traitement';

export const aboutTerritory = (): Traitement[] => [
  {
    id: 'annuaire',
    nom: 'L’annuaire',
    finalite:
      'Faire connaître les acteurs du territoire, leur proposer de tenir leur fiche, ne pas leur écrire trop souvent.',
    base: bases.mission,
    personnes: 'Les personnes joignables dans les structures ; les référents, qui tiennent une fiche.',
    donnees:
      'Nom, adresse, téléphone, e-mail et présentation d’une structure, venus de fichiers publics ou de ses référents ; invitations et lettres envoyées, et si l’adresse répond ; demandes pour tenir une fiche, et leur preuve.',
    destinataires: 'Chacun, pour ce qui est publié. Les agents, pour le reste.',
    duree: `Tant que la fiche existe. Retirée à sa demande, tout est effacé, sauf une empreinte illisible, pour qu’un fichier ne la ramène pas. Un code pour tenir une fiche : ${daysInWords(CODE_JOURS)} après sa fin.`,
    tables: [
      'Fiche',
      'Salle',
      'FichePhoto',
      'FicheSource',
      'Fusion',
      'Referent',
      'CodeReprise',
      'Revendication',
      'EnvoiActivation',
      'Opposition',
    ],
  },
  {
    id: 'imports',
    nom: 'Les fichiers apportés à l’annuaire',
    finalite: 'Mettre l’annuaire à jour, et revenir en arrière si le fichier était mauvais.',
    base: bases.mission,
    personnes: 'Celles que citent les fichiers ; l’agent qui importe.',
    donnees: 'Les lignes du fichier, ce qu’elles ont changé, qui l’a apporté.',
    destinataires: 'Les agents.',
    duree: `${daysInWords(UNDO_DAYS)} après l’import ; ${daysInWords(FORGOTTEN_DAYS)} pour un aperçu que personne n’a validé.`,
    tables: ['Import', 'ImportLigne', 'ImportSource'],
  },
  {
    id: 'moderation',
    nom: 'Les signalements et la modération',
    finalite: 'Répondre à qui signale, dire ses raisons à qui a publié, permettre de contester.',
    base: bases.loi,
    personnes: 'Les personnes qui signalent, et celles dont le contenu est signalé.',
    donnees: 'Nom et adresse e-mail de qui signale, motif, contenu en cause, décision, contestation.',
    destinataires:
      'Les agents qui décident. La personne dont le contenu est signalé ne sait pas qui a signalé.',
    duree: `Un signalement sur une fiche : ${daysInWords(SIGNALEMENT_JOURS)} après la réponse. Un cas, avec ses signalements, ses décisions et ses recours : ${daysInWords(CAS_JOURS)} après sa clôture ; au-delà, une décision qui tient encore, sans le nom de qui a signalé. Le journal, qui ne nomme que les agents, reste : chacun peut vérifier que rien n’en manque.`,
    tables: [
      'Signalement',
      'Cas',
      'CasSignalement',
      'ModerationDecision',
      'Recours',
      'Journal',
      'Permanence',
    ],
  },
];

/** What hides, moves or names nobody. */
export const tablesOfNobody = [
  'Instance',
  'Charte',
  'Commune',
  'Epci',
  'Territoire',
  'Terme',
  'AnnuaireMot',
  'AnnonceMot',
  'FicheRedirection',
  'ForumCategorie',
  'SujetRedirection',
  'ReponseRedirection',
  'BlogCategorie',
  'ArticleRedirection',
] as const;

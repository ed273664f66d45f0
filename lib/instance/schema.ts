import { z } from 'zod';
import { isoOf } from '@/lib/core/dates';
import { day, figure, site } from '@/lib/core/inputs';
import { isTileAddress } from './tiles';
import { accessibiliteStatuts, fuseaux, MAX_CHROMA } from './words';

const line = (name: string, max = 120) => z.string().trim().max(max, `${name} : ${max} signes au plus.`);
const block = (name: string) =>
  z
    .string()
    .trim()
    .max(2_000, `${name} : 2 000 signes au plus.`)
    .transform((text) => text.replaceAll('\r\n', '\n'));

/** A calendar day, kept as « 2026-11-23 »; empty when none is said. */
const isoDay = day.transform((date) => (date ? isoOf(date) : ''));

/** A rate as typed (« 62,5 »), kept with its comma; empty when none is said. */
const rate = figure(0, 100, { words: 'Indiquez un taux de 0 à 100, par exemple « 62,5 ».' }).transform(
  (value) => (value === null ? '' : String(value).replace('.', ',')),
);

const NO_DAYS = 'Durée d’une annonce : un nombre entier de jours, de 15 à 365.';

/** A number of millions of bytes. */
const megabytes = (name: string, max: number) => {
  const message = `${name} : un nombre entier de Mo, de 1 à ${max.toLocaleString('fr-FR')}.`;
  return z.coerce.number(message).int(message).min(1, message).max(max, message);
};

type Declared = {
  accessibiliteStatut: (typeof accessibiliteStatuts)[number];
  accessibiliteAuditLe: string;
  accessibiliteAuditeur: string;
  accessibiliteTaux: string;
};

/**
 * Only an audit may say better than « non conforme »: half of the criteria at least is partial, all of them is whole
 * (decree no 2019-768, article 5, and the model of declaration of the RGAA).
 */
function checkAccessibility(said: Declared, context: z.RefinementCtx) {
  const fault = (field: keyof Declared, message: string) =>
    context.addIssue({ code: 'custom', path: [field], message });
  const statut = said.accessibiliteStatut;
  const taux = said.accessibiliteTaux === '' ? null : Number(said.accessibiliteTaux.replace(',', '.'));
  if (taux !== null && !said.accessibiliteAuditLe)
    fault('accessibiliteAuditLe', 'Donnez la date de l’audit qui a mesuré ce taux.');
  if (statut === 'non_conforme') {
    if (taux !== null && taux >= 50)
      fault('accessibiliteStatut', 'À partir de 50 %, le site est « partiellement conforme ».');
    return;
  }
  if (!said.accessibiliteAuditLe && taux === null)
    fault('accessibiliteAuditLe', 'Seul un audit permet cet état : donnez sa date.');
  if (!said.accessibiliteAuditeur)
    fault('accessibiliteAuditeur', 'Dites qui a mené l’audit, par exemple « le service numérique ».');
  if (statut === 'totalement_conforme' && taux !== 100)
    fault('accessibiliteTaux', '« Totalement conforme » veut dire 100 % des critères.');
  if (statut === 'partiellement_conforme' && (taux === null || taux < 50 || taux >= 100))
    fault('accessibiliteTaux', '« Partiellement conforme » veut dire de 50 % à moins de 100 % des critères.');
}

export const instanceSchema = z
  .object({
    nom: line('Nom', 40).min(2, 'Donnez un nom au site, deux lettres au moins.'),
    complement: line('Complément', 40),
    departementCode: z
      .string()
      .trim()
      .toUpperCase()
      .regex(/^(\d{2}|2[AB]|97\d)$/, 'Donnez le code du département, par exemple « 88 ».'),
    departementNom: line('Département').min(2, 'Donnez le nom du département, par exemple « Vosges ».'),
    rideauTeinte: z.coerce
      .number('La teinte est un nombre de 0 à 360.')
      .min(0, 'La teinte va de 0 à 360.')
      .max(360, 'La teinte va de 0 à 360.'),
    rideauChroma: z.coerce
      .number('L’intensité est un nombre de 0 à 0,125.')
      .min(0, 'L’intensité va de 0 à 0,125.')
      .max(MAX_CHROMA, 'L’intensité va de 0 à 0,125 : au-delà, certains textes se liraient mal.'),
    telephone: line('Téléphone', 40).regex(
      /^[+\d\s.()/-]*$/,
      'Écrivez le numéro en chiffres, par exemple « 03 29 00 00 00 ».',
    ),
    emailContact: z.union([
      z.literal(''),
      z.email('Cette adresse e-mail n’est pas complète, par exemple « culture@vosges.fr ».'),
    ]),
    horaires: line('Horaires', 200),
    editeur: block('Éditeur'),
    directeurPublication: line('Directeur ou directrice de la publication', 200),
    hebergeur: block('Hébergeur'),
    contactDonnees: block('Contact pour les données'),
    accessibiliteStatut: z.enum(accessibiliteStatuts, 'Choisissez un état de conformité.'),
    accessibiliteAuditLe: isoDay,
    accessibiliteAuditeur: line('Auteur de l’audit', 200),
    accessibiliteTaux: rate,
    accessibiliteDefauts: block('Contenus non accessibles'),
    accessibiliteDerogations: block('Dérogations'),
    accessibiliteHorsChamp: block('Contenus hors du champ'),
    accessibiliteEnvironnements: block('Environnements de test'),
    accessibiliteOutils: block('Outils'),
    accessibilitePages: block('Pages vérifiées'),
    accessibiliteEtablieLe: isoDay,
    fichierMaxMo: megabytes('Poids d’un fichier', 2_000),
    espaceQuotaMo: megabytes('Place d’un espace', 1_000_000),
    tuilesUrl: line('Adresse des tuiles', 300).refine((url) => url === '' || isTileAddress(url), {
      message:
        'Donnez une adresse en https:// avec {z}, {x} et {y}, par exemple « https://tuiles.exemple.fr/{z}/{x}/{y}.png ».',
    }),
    tuilesCredit: line('Mention du fond de carte', 200),
    agendaNom: line('Nom de l’agenda public', 80),
    agendaUrl: site(300),
    fuseau: z.enum(fuseaux, 'Choisissez un fuseau horaire.'),
    annonceJours: z.coerce.number(NO_DAYS).int(NO_DAYS).min(15, NO_DAYS).max(365, NO_DAYS),
  })
  .superRefine(checkAccessibility)
  .refine(({ agendaNom, agendaUrl }) => agendaUrl === '' || agendaNom !== '', {
    message: 'Donnez le nom de l’agenda, par exemple « Sortir dans les Vosges ».',
    path: ['agendaNom'],
  })
  .refine(({ tuilesUrl, tuilesCredit }) => tuilesUrl === '' || tuilesCredit !== '', {
    message:
      'Écrivez la mention que demande le fournisseur du fond de carte, par exemple « © OpenStreetMap ».',
    path: ['tuilesCredit'],
  })
  .refine(({ fichierMaxMo, espaceQuotaMo }) => espaceQuotaMo >= fichierMaxMo, {
    message: 'Un espace doit pouvoir contenir au moins un fichier du poids permis.',
    path: ['espaceQuotaMo'],
  });

/** What makes this installation the one of a département. */
export type InstanceSettings = z.output<typeof instanceSchema>;

export const charteSchema = z.object({
  /** The version that was read before writing this one. */
  version: z.coerce.number().int(),
  texte: z
    .string()
    .trim()
    .min(200, 'La charte est trop courte : 200 signes au moins.')
    .max(40_000, 'La charte est trop longue : 40 000 signes au plus.')
    .transform((text) => text.replaceAll('\r\n', '\n')),
  /** What changes in a few words, told to everyone who accepted the version before, above the articles that differ. */
  resume: z
    .string()
    .trim()
    .max(1_000, 'Ce résumé est trop long : 1 000 signes au plus.')
    .transform((text) => text.replaceAll('\r\n', '\n'))
    .default(''),
  /** A box to tick: publishing binds everyone. */
  relue: z.literal('oui', 'Cochez la case : cette version engagera tous les membres.'),
});

export type Charte = {
  version: number;
  texte: string;
  /** What changed since the version before; empty for the first. */
  resume: string;
  publishedAt: Date;
};

import { z } from 'zod';
import { existingId } from '@/lib/realtime/shapes';
import { cleanName, isFileName } from './names';
import { genreTypes, typeOfName, UNKNOWN_TYPE } from './types';
import { ENSEMBLE_MAX, type FichierGenre, fichierGenres, NOM_MAX } from './words';

/** A file as messages and documents show it. */
export type FichierRef = {
  id: string;
  nom: string;
  /** Bytes. */
  taille: number;
  /** MIME type, as read from the bytes. */
  type: string;
  genre: FichierGenre;
  /** Pixels of an image that has previews, else null. */
  largeur: number | null;
  hauteur: number | null;
  /** In the trash: shown as « Fichier retiré », without a link. */
  retire: boolean;
};

/** A line of the list of files. Serialisable. */
export type FichierRow = FichierRef & {
  /** When it was whole and checked. */
  createdAt: Date;
  updatedAt: Date;
  ajoutePar: { id: string; nom: string };
  /** In the trash since; null elsewhere. */
  deletedAt: Date | null;
};

/** Bytes that the files of an espace take, and may take; `max` of one file. */
export type EspaceUsage = { utilise: number; quota: number; max: number };

/** What an espace or a portrait upload was given: a row that waits for its bytes. */
export type Announced = {
  id: string;
  key: string;
  nom: string;
  taille: number;
  type: string;
  lastModified: number;
};

/** What the upload target answers, with an error status, when it takes no bytes. `error` is a French sentence. */
export type EnvoiRefusal = { error: string; code: string };

const NAMELESS = 'Donnez un nom au fichier.';
const SHOWN_MAX = 80;
const cut = (nom: string) =>
  nom.length > SHOWN_MAX
    ? `${nom
        .slice(0, SHOWN_MAX)
        .replace(/\p{Cs}$/u, '')
        .trimEnd()}…`
    : nom;
const shown = (nom: string) => `« ${cut(cleanName(nom))} »`;
const isShort = (nom: string) => cleanName(nom).length <= NOM_MAX;

const file = z
  .object({
    nom: z.string(NAMELESS).min(1, NAMELESS).max(1_000, 'Ce nom de fichier est beaucoup trop long.'),
    taille: z.number('La taille du fichier manque.'),
    type: z.string().max(200).catch(UNKNOWN_TYPE),
    /** Milliseconds since 1970, as the browser tells them. */
    lastModified: z.number().finite().catch(0),
  })
  .superRefine(({ nom, taille }, context) => {
    const refuse = (message: string, path: string) =>
      context.addIssue({ code: 'custom', message, path: [path] });
    if (!isFileName(nom) || cleanName(nom) === '')
      refuse(`Le nom ${shown(nom)} ne convient pas : il contient un chemin ou des caractères cachés.`, 'nom');
    else if (!isShort(nom))
      refuse(`Le nom ${shown(nom)} est trop long : ${NOM_MAX} caractères au plus.`, 'nom');
    else if (!Number.isSafeInteger(taille) || taille < 0)
      refuse(`La taille de ${shown(nom)} ne se comprend pas.`, 'taille');
    else if (taille === 0) refuse(`${shown(nom)} est vide.`, 'taille');
  })
  .transform((given) => ({ ...given, nom: cleanName(given.nom) }));

const files = z
  .array(file, 'Choisissez un fichier.')
  .min(1, 'Choisissez un fichier.')
  .max(ENSEMBLE_MAX, `Ajoutez ${ENSEMBLE_MAX} fichiers à la fois au plus.`);

export const announceInput = z.object({
  espaceId: existingId,
  files,
  /** Joined to a message that is being written: seen by nobody else until it is sent. */
  brouillon: z.boolean().default(false),
});
export const announcePortraitInput = z.object({ files: files.max(1, 'Choisissez une seule photo.') });
/** Pictures and papers that a room shows: whose they are is its affair. */
export const announceShownInput = z.object({ files });
export type AnnouncedFile = z.output<typeof file>;

export const fichierInput = z.object({ fichierId: existingId });

export const renameFichierInput = z.object({
  fichierId: existingId,
  nom: z
    .string(NAMELESS)
    .trim()
    .refine((nom) => cleanName(nom) !== '', NAMELESS)
    .refine((nom) => isFileName(nom), 'Un nom de fichier ne contient ni barre ni caractère caché.')
    .refine((nom) => isShort(nom), `Ce nom est trop long : ${NOM_MAX} caractères au plus.`)
    .transform(cleanName),
});

/** What a file is to people, by its type; by its name when the type says nothing. */
export function genreOf(type: string, nom = ''): FichierGenre {
  const known = type === UNKNOWN_TYPE ? typeOfName(nom) : type;
  const found = fichierGenres.find((genre) => {
    if (genre === 'autre') return false;
    const { starts, types } = genreTypes[genre];
    return types.includes(known) || starts.some((start) => known.startsWith(start));
  });
  return found ?? 'autre';
}

import type { IncomingMessage } from 'node:http';
import { announceFormPhotos as announceAnnoncePhotos } from '@/lib/annonces/commands/photos';
import { announceFormPhotos as announceArticlePhotos } from '@/lib/blog/commands/photos';
import type { Actor } from '@/lib/comptes/actor';
import { PHOTO_MAX_BYTES } from '@/lib/fichiers/commands/announce';
import type { Announced } from '@/lib/fichiers/schema';
import { MAX_JOINTS } from '@/lib/fichiers/words';
import { announceForumFichiers } from '@/lib/forum/commands/fichiers';
import { MAX_BODY_BYTES } from '../../http/body-limit';

/** What a form says beside its files. */
export type Fields = [name: string, value: string][];

/** Pages whose forms carry files beside what is typed, and how the room announces them. */
export type Carrier = {
  pages: RegExp;
  /** Said of more than `MAX_JOINTS`. */
  tooMany: string;
  announce: (actor: Actor, files: unknown[], fields: Fields) => Promise<Announced[]>;
};

const fieldOf = (fields: Fields, wanted: string) => fields.find(([name]) => name === wanted)?.[1];
const PHOTOS_AT_ONCE = `${MAX_JOINTS} photos au plus à la fois.`;

const carriers: Carrier[] = [
  {
    pages: /^\/forum\/[\w%-]+(\/modifier)?$/,
    tooMany: `${MAX_JOINTS} fichiers au plus sous un message.`,
    announce: (actor, files) => announceForumFichiers(actor, { files }),
  },
  {
    pages: /^\/annonces\/(nouvelle|[\w%-]+\/modifier)$/,
    tooMany: PHOTOS_AT_ONCE,
    announce: (actor, files, fields) =>
      announceAnnoncePhotos(actor, { annonceId: fieldOf(fields, 'annonceId'), files }),
  },
  {
    pages: /^\/blog\/(nouveau|[\w%-]+\/modifier)$/,
    tooMany: PHOTOS_AT_ONCE,
    announce: (actor, files, fields) =>
      announceArticlePhotos(actor, { articleId: fieldOf(fields, 'articleId'), files }),
  },
];

/** Bytes of such a form, at most. */
export const MAX_FORM_BYTES = MAX_JOINTS * PHOTO_MAX_BYTES + MAX_BODY_BYTES;

/**
 * Who takes the files of this request: a form as browsers send it by themselves. Where scripts run, files leave on their
 * own road, and the form names them.
 */
export function carrierOf({ method, url = '', headers }: IncomingMessage): Carrier | null {
  const isForm =
    method === 'POST' &&
    headers['next-action'] === undefined &&
    /^multipart\/form-data/i.test(headers['content-type'] ?? '');
  const page = url.split('?')[0] ?? '';
  return (isForm && carriers.find(({ pages }) => pages.test(page))) || null;
}

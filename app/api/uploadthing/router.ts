import { createUploadthing, type FileRouter, UTFiles } from 'uploadthing/next';
import { UploadThingError } from 'uploadthing/server';
import { z } from 'zod';
import { announceAnnoncePhotos } from '@/lib/annonces/commands/photos';
import { announcePhotos } from '@/lib/annuaire/commands/photos';
import { announceDocuments } from '@/lib/appels/commands/documents';
import { actorOfCookie } from '@/lib/auth/socket-actor';
import { announceArticlePhotos } from '@/lib/blog/commands/photos';
import { type Actor, systeme, visiteur } from '@/lib/comptes/actor';
import { isAppError } from '@/lib/core/errors';
import { findReady } from '@/lib/fichiers/access';
import { announceFichiers, announcePortrait } from '@/lib/fichiers/commands/announce';
import type { Announced } from '@/lib/fichiers/schema';
import { ENSEMBLE_MAX } from '@/lib/fichiers/words';
import { announceForumFichiers } from '@/lib/forum/commands/fichiers';

type Sent = { name: string; size: number; type: string; lastModified?: number };

const UNFORESEEN = 'Cet envoi n’a pas pu commencer. Réessayez dans un instant.';
const CODES = {
  unauthenticated: 'NOT_FOUND',
  not_found: 'NOT_FOUND',
  forbidden: 'FORBIDDEN',
  invalid: 'BAD_REQUEST',
  rate_limited: 'BAD_REQUEST',
  unavailable: 'INTERNAL_SERVER_ERROR',
} as const;

/** Only sentences of ours are shown; what the library says of itself is not. */
const route = createUploadthing({
  errorFormatter: ({ data, cause }) => ({
    message: sentenceOf(data) ?? (isAppError(cause) ? cause.message : UNFORESEEN),
  }),
});
const sentenceOf = (data: unknown) =>
  typeof data === 'object' && data !== null && 'sentence' in data ? String(data.sentence) : null;

/** Sizes, names and rights are decided by the room; the library only counts in powers of two. */
const anything = { blob: { maxFileSize: '2GB', maxFileCount: ENSEMBLE_MAX } } as const;
/** One address per row: announced again, an unfinished upload keeps its own. */
const options = {
  getFileHashParts: (file: object) => ['customId' in file ? String(file.customId) : ''],
};

/** The file, as the page that sent it is told. */
async function uploaded({ customId }: { customId: string | null }) {
  const fichier = await findReady(systeme, customId ?? '');
  if (!fichier) throw new Error('the file is no longer there');
  return fichier;
}

async function announce(
  cookie: string | null,
  files: readonly Sent[],
  command: (actor: Actor, files: object[]) => Promise<Announced[]>,
) {
  try {
    const actor = (await actorOfCookie(cookie ?? undefined)) ?? visiteur;
    const given = files.map(({ name: nom, size: taille, type, lastModified }) => ({
      nom,
      taille,
      type,
      lastModified,
    }));
    const rows = await command(actor, given);
    return {
      [UTFiles]: rows.map((row) => ({
        // Names stay out of addresses: proxies write those down.
        name: 'fichier',
        size: row.taille,
        type: 'application/octet-stream',
        customId: row.id,
        lastModified: row.lastModified,
      })),
    };
  } catch (error) {
    if (!isAppError(error)) throw error;
    throw new UploadThingError({
      code: CODES[error.code],
      message: error.message,
      data: { sentence: error.message },
    });
  }
}

export const router = {
  espace: route(anything, options)
    .input(z.object({ espaceId: z.string() }))
    .middleware(({ req, input: { espaceId }, files }) =>
      announce(req.headers.get('cookie'), files, (actor, given) =>
        announceFichiers(actor, { espaceId, files: given }),
      ),
    )
    .onUploadComplete(({ file }) => uploaded(file)),
  /** Joined to a message that is being written. */
  brouillon: route(anything, options)
    .input(z.object({ espaceId: z.string() }))
    .middleware(({ req, input: { espaceId }, files }) =>
      announce(req.headers.get('cookie'), files, (actor, given) =>
        announceFichiers(actor, { espaceId, files: given, brouillon: true }),
      ),
    )
    .onUploadComplete(({ file }) => uploaded(file)),
  /** A picture of a fiche: public once it is whole. */
  fiche: route(anything, options)
    .input(z.object({ ficheId: z.string() }))
    .middleware(({ req, input: { ficheId }, files }) =>
      announce(req.headers.get('cookie'), files, (actor, given) =>
        announcePhotos(actor, { ficheId, files: given }),
      ),
    )
    .onUploadComplete(({ file }) => uploaded(file)),
  /** A picture of an annonce or of its draft. */
  annonce: route(anything, options)
    .input(z.object({ annonceId: z.string() }))
    .middleware(({ req, input: { annonceId }, files }) =>
      announce(req.headers.get('cookie'), files, (actor, given) =>
        announceAnnoncePhotos(actor, { annonceId, files: given }),
      ),
    )
    .onUploadComplete(({ file }) => uploaded(file)),
  /** A picture of an article, public or not yet. */
  article: route(anything, options)
    .input(z.object({ articleId: z.string() }))
    .middleware(({ req, input: { articleId }, files }) =>
      announce(req.headers.get('cookie'), files, (actor, given) =>
        announceArticlePhotos(actor, { articleId, files: given }),
      ),
    )
    .onUploadComplete(({ file }) => uploaded(file)),
  /** A paper of a call or of its draft. */
  appel: route(anything, options)
    .input(z.object({ appelId: z.string() }))
    .middleware(({ req, input: { appelId }, files }) =>
      announce(req.headers.get('cookie'), files, (actor, given) =>
        announceDocuments(actor, { appelId, files: given }),
      ),
    )
    .onUploadComplete(({ file }) => uploaded(file)),
  /** Under a message of the forum that is being written. */
  forum: route(anything, options)
    .input(z.object({}).nullish())
    .middleware(({ req, files }) =>
      announce(req.headers.get('cookie'), files, (actor, given) =>
        announceForumFichiers(actor, { files: given }),
      ),
    )
    .onUploadComplete(({ file }) => uploaded(file)),
  portrait: route(anything, options)
    .input(z.object({}).nullish())
    .middleware(({ req, files }) =>
      announce(req.headers.get('cookie'), files, (actor, given) => announcePortrait(actor, { files: given })),
    )
    .onUploadComplete(({ file }) => uploaded(file)),
} satisfies FileRouter;

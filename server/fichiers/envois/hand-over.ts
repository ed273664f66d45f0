import { env, localOrigin } from '@/lib/core/env';
import { log } from '@/lib/core/log';
import { ENVOIS_PATH, signed, UPLOADTHING_PATH } from '@/lib/fichiers/ingest-key';
import type { FichierRef } from '@/lib/fichiers/schema';
import { addressesOf } from './uploaded';

const ANSWER_MS = 20_000;

/** What the route handler posted to `/callback-result`, by the id of a file it was told of. */
const results = new Map<string, unknown>();

/** Keeps the route handler's answer for a file it was just told of; anything else is nobody's. */
export function hearResult(fileKey: string, data: unknown) {
  if (results.has(fileKey)) results.set(fileKey, data);
}

/**
 * Tells the official route handler that a file is whole, as the cloud would, and brings back what it wants the sender to
 * know. The file is accepted already: without an answer in time, it is told all the same.
 */
export async function handOver(fichier: FichierRef, slug: string, sha256: string): Promise<unknown> {
  const { publicUrl, host, port } = env();
  const payload = JSON.stringify({
    status: 'uploaded',
    metadata: {},
    origin: publicUrl.origin + ENVOIS_PATH,
    file: {
      // The row answers for the file; the key in the address is only a name for the journey.
      key: fichier.id,
      customId: fichier.id,
      name: fichier.nom,
      size: fichier.taille,
      type: fichier.type,
      lastModified: Date.now(),
      fileHash: sha256,
      ...addressesOf(publicUrl.origin, fichier.id),
    },
  });
  results.set(fichier.id, undefined);
  try {
    const answer = await fetch(`${localOrigin({ host, port })}${UPLOADTHING_PATH}?slug=${slug}`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        'uploadthing-hook': 'callback',
        'x-uploadthing-signature': signed(payload),
      },
      body: payload,
      signal: AbortSignal.timeout(ANSWER_MS),
    });
    await answer.arrayBuffer();
    // It posts its result, to this very process, before it answers.
    return results.get(fichier.id) ?? fichier;
  } catch (error) {
    log.warn({ error, fichierId: fichier.id }, 'the upload handler did not answer');
    return fichier;
  } finally {
    results.delete(fichier.id);
  }
}

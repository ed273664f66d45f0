import { env, localOrigin } from '@/lib/core/env';
import { APP_ID, ENVOIS_PATH, signed } from './ingest-key';
import type { Announced } from './schema';

const ADDRESS_MS = 60_000;
const ANSWER_MS = 20_000;

/**
 * Sends a file that was announced to this very server, in the name of the person whose cookie it is: pages reach what
 * receives files as browsers do, so that it is checked and stored like any other.
 * @returns whether it was taken
 */
export async function sendHere(
  { id, nom, type }: Pick<Announced, 'id' | 'nom' | 'type'>,
  bytes: Buffer,
  cookie: string,
): Promise<boolean> {
  const settings = env();
  const path = `${ENVOIS_PATH}/${id}?${new URLSearchParams({
    expires: String(Date.now() + ADDRESS_MS),
    'x-ut-identifier': APP_ID,
    'x-ut-custom-id': id,
  })}`;
  const signature = encodeURIComponent(signed(settings.publicUrl.origin + path));
  const form = new FormData();
  form.set('file', new Blob([new Uint8Array(bytes)], { type }), nom);
  const answer = await fetch(`${localOrigin(settings)}${path}&signature=${signature}`, {
    method: 'PUT',
    headers: { cookie },
    body: form,
    signal: AbortSignal.timeout(ANSWER_MS),
  });
  // Past the patience of a proxy a refusal comes in an answer in good form.
  const body: unknown = await answer.json();
  return answer.ok && typeof body === 'object' && body !== null && !('error' in body);
}

import { createRouteHandler } from 'uploadthing/next';
import { env, localOrigin } from '@/lib/core/env';
import { ENVOIS_PATH, UPLOADTHING_PATH, uploadthingToken } from '@/lib/fichiers/ingest-key';
import { router } from './router';

type Handler = ReturnType<typeof createRouteHandler>['POST'];

/** Addresses are signed for the public one; what this server tells itself stays on this machine. */
const toSelf: typeof fetch = (input, init) => {
  const { publicUrl } = env();
  const address = input instanceof Request ? input.url : String(input);
  if (!address.startsWith(`${publicUrl.origin}/`)) throw new Error('uploads speak to this server only');
  const here = localOrigin(env()) + address.slice(publicUrl.origin.length);
  return fetch(here, { ...init, signal: init?.signal ?? AbortSignal.timeout(15_000) });
};

let memo: Handler | undefined;

/** Made at the first request: a build knows no settings. */
function handler(): Handler {
  const { origin } = env().publicUrl;
  memo ??= createRouteHandler({
    router,
    config: {
      token: uploadthingToken(),
      callbackUrl: origin + UPLOADTHING_PATH,
      ingestUrl: origin + ENVOIS_PATH,
      isDev: false,
      handleDaemonPromise: 'await',
      // At `Info` it would write signed addresses down.
      logLevel: 'Error',
      logFormat: 'json',
      fetch: toSelf,
    },
  }).POST;
  return memo;
}

/** The official protocol of uploads: announces files and signs where their bytes go; hears when they are whole. */
export const POST: Handler = (request) => handler()(request);

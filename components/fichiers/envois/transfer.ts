import { generateReactHelpers } from '@uploadthing/react';
import type { FileRoute } from 'uploadthing/types';
import type { FichierRef } from '@/lib/fichiers/schema';
import { failureOf, sentenceOf, UploadFailure } from './failure';

/** The place the server gave to a file: as long as it is valid, sending goes on where it stopped. */
export type Presigned = { url: string; key: string; name: string; customId: string | null };

/** `brouillon`: joined to a message that is being written; `fiche`, `annonce`, `article`: a picture of one; `appel`: a paper of a call. */
export type Slug = 'espace' | 'portrait' | 'brouillon' | 'fiche' | 'annonce' | 'article' | 'appel' | 'forum';

type Route = FileRoute<{
  input: {
    espaceId: string | undefined;
    ficheId: string | undefined;
    annonceId: string | undefined;
    appelId: string | undefined;
    articleId: string | undefined;
    lastModified: number;
  };
  output: FichierRef;
  errorShape: unknown;
}>;

type Input = {
  slug: Slug;
  espaceId?: string;
  ficheId?: string;
  annonceId?: string;
  appelId?: string;
  articleId?: string;
  file: File;
  /** From an earlier attempt, even before a reload. */
  presigned?: Presigned;
  onPresigned: (presigned: Presigned) => void;
  /** Bytes the server has or that have left, never more than the file. */
  onSent: (bytes: number) => void;
};

export type Transfer = {
  /** Rejects with an UploadFailure. Never settles once stopped. */
  result: Promise<FichierRef>;
  stop(): void;
};

const ADDRESS = '/api/uploadthing';
/** An announcement or a question that is not answered by then is a broken way. */
const ANSWER_MS = 30_000;

/**
 * One attempt with the official client: it announces the file (or takes up the place it already has), asks how many
 * bytes have arrived, sends the rest and waits for the verdict.
 */
export function transfer(input: Input): Transfer {
  const { slug, espaceId, ficheId, annonceId, articleId, appelId, file, onSent } = input;
  let stopped = false;
  let stopSending: () => void = () => undefined;
  const stop = () => {
    if (stopped) return;
    stopped = true;
    stopSending();
  };
  const result = new Promise<FichierRef>((resolve, reject) => {
    const fail = (failure: UploadFailure) => {
      stop();
      reject(failure);
    };
    const { createUpload } = generateReactHelpers<Record<Slug, Route>>({
      url: ADDRESS,
      fetch: watched(input, fail),
    });
    createUpload(slug, {
      files: [file],
      input: { espaceId, ficheId, annonceId, articleId, appelId, lastModified: file.lastModified },
      onUploadProgress: ({ loaded }) => stopped || onSent(Math.min(loaded, file.size)),
    })
      .then((upload) => {
        stopSending = () => upload.pauseUpload(file);
        if (stopped) stopSending();
        return upload.done(file);
      })
      .then(
        ({ serverData }) => resolve(serverData),
        (error: unknown) => stopped || reject(asFailure(error)),
      );
  });
  return { result, stop };
}

/** The client takes a refused question for « nothing has arrived yet », and any other silence for ever: neither here. */
function watched({ presigned, onPresigned }: Input, fail: (failure: UploadFailure) => void): typeof fetch {
  /** What failed is told apart; the client itself is left without an answer, and stopped. */
  const silence = (failure: UploadFailure) => {
    fail(failure);
    return new Promise<never>(() => undefined);
  };
  return async (address, init) => {
    const announcing = init?.method === 'POST';
    if (announcing && presigned) return new Response(JSON.stringify([presigned]));
    const cut = new AbortController();
    const timer = setTimeout(() => cut.abort(), ANSWER_MS);
    init?.signal?.addEventListener('abort', () => cut.abort());
    try {
      const answer = await fetch(address, { ...init, signal: cut.signal });
      const body: unknown = announcing ? await answer.clone().json() : null;
      if (!answer.ok) return await silence(failureOf(answer.status, body, announcing ? 'annonce' : 'octets'));
      if (announcing && Array.isArray(body) && body[0]) onPresigned(body[0]);
      return answer;
    } catch {
      return silence(new UploadFailure('coupure'));
    } finally {
      clearTimeout(timer);
    }
  };
}

/** The errors of the official client: an answer of the server has its status in the message, a cut has nothing. */
function asFailure(error: unknown): UploadFailure {
  if (error instanceof UploadFailure) return error;
  const { message = '', data } = (error ?? {}) as { message?: string; data?: unknown };
  const status = Number(/^XHR failed (\d{3})/.exec(message)?.[1] ?? 0);
  if (status >= 400) return failureOf(status, data, 'octets');
  // An answer in good form that says no.
  if (sentenceOf(data)) return new UploadFailure('refus', sentenceOf(data));
  return new UploadFailure('coupure');
}

/**
 * Why an attempt to send a file ended.
 * `coupure`: the network or the server is away, trying again is right. `perime`: the place the server had given is no
 * longer valid, ask for another. `session`: nobody is signed in any more. `place`: no room now. `refus`: the answer will not change.
 */
export type FailureKind = 'coupure' | 'perime' | 'session' | 'place' | 'refus';

export class UploadFailure extends Error {
  constructor(
    readonly kind: FailureKind,
    message = '',
  ) {
    super(message);
    this.name = 'UploadFailure';
  }
}

export const SIGNED_OUT = 'Votre visite est terminée. Connectez-vous de nouveau pour continuer.';
const FULL = 'Il n’y a plus de place. Rien n’a été gardé.';
const REFUSED = 'Ce fichier n’a pas pu être ajouté. Rien n’a été gardé.';

/** The sentence a refusal carries, wherever the answer puts it; only ours are meant for people. */
export function sentenceOf(body: unknown): string {
  if (typeof body !== 'object' || body === null) return '';
  for (const name of ['error', 'message'] as const) {
    const value = (body as Record<string, unknown>)[name];
    if (typeof value === 'string' && /\p{L}/u.test(value)) return value;
    const inner = sentenceOf(value);
    if (inner) return inner;
  }
  return '';
}

/** Answers that a later try may not get: the server stops, is full of requests, or another request holds the file. */
const PASSING = new Set([408, 409, 425, 429, 500, 502, 503, 504]);

/** What an HTTP answer other than success means for an upload. */
export function failureOf(status: number, body: unknown, stage: 'annonce' | 'octets'): UploadFailure {
  if (status === 401) return new UploadFailure('session', SIGNED_OUT);
  if (status === 507) return new UploadFailure('place', sentenceOf(body) || FULL);
  if (PASSING.has(status)) return new UploadFailure('coupure');
  if (stage === 'octets' && (status === 403 || status === 404 || status === 410) && !sentenceOf(body))
    return new UploadFailure('perime');
  return new UploadFailure('refus', sentenceOf(body) || REFUSED);
}

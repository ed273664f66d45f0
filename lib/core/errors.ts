export type ErrorCode =
  | 'unauthenticated'
  | 'not_found'
  | 'forbidden'
  | 'invalid'
  | 'rate_limited'
  | 'unavailable';

/**
 * An error a person can act on. `message` is a plain French sentence; `fields` names the form fields at fault.
 * Anything else that is thrown is a defect: it is logged and shown as a plain error page.
 */
export class AppError extends Error {
  constructor(
    readonly code: ErrorCode,
    message: string,
    readonly fields: Record<string, string> = {},
  ) {
    super(message);
    this.name = 'AppError';
  }
}

/** Recognises an AppError across the two module graphs of one process (Next's bundle and the server). */
export function isAppError(error: unknown): error is AppError {
  return error instanceof Error && error.name === 'AppError' && 'code' in error && 'fields' in error;
}

export const notFound = () =>
  new AppError('not_found', 'Cette page n’existe pas, ou vous n’y avez pas accès.');
export const unauthenticated = () => new AppError('unauthenticated', 'Connectez-vous pour continuer.');
export const forbidden = (message = 'Vous n’avez pas le droit de faire cela.') =>
  new AppError('forbidden', message);
export const invalid = (field: string, message: string) =>
  new AppError('invalid', message, { [field]: message });

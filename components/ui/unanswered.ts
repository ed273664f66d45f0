import { type FormState, typedValues } from '@/lib/core/form-state';

const SILENT = 'Le site ne répond pas. Rien n’est perdu : vérifiez votre connexion, puis recommencez.';
const RENEWED =
  'Le site vient d’être mis à jour. Copiez ce que vous avez écrit, puis rechargez la page pour l’envoyer.';

/** What the server threw, or its way of leading elsewhere, has a digest; what never reached it has none. */
const wasAnswered = (error: unknown) => error instanceof Error && 'digest' in error;

/**
 * What a form shows when its answer never came: the network is away, the site restarts, or a proxy answered in its place.
 * What was typed stays. Sent again, it is done once: forms carry the id of what they make.
 * @throws what the server answered with
 */
export function unanswered(error: unknown, form: FormData): FormState {
  if (wasAnswered(error)) throw error;
  const renewed = error instanceof Error && error.name === 'UnrecognizedActionError';
  return { status: 'error', message: renewed ? RENEWED : SILENT, fields: {}, values: typedValues(form) };
}

import { invalid } from '@/lib/core/errors';

/** A file that cannot be read: says what to do, and that nothing came in. */
export const unreadable = (sentence: string) => invalid('fichier', `${sentence} Rien n’a été importé.`);

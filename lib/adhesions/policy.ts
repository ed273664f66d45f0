import { AGAIN_DAYS } from './words';

/** What of a request decides whether its author may ask (again). */
export type AdhesionDates = {
  etat: 'attente' | 'acceptee' | 'refusee' | 'retiree';
  decidedAt: Date | null;
};

/** From when who was refused may ask again; null when nothing holds them back. */
export function mayAskAgainAt({ etat, decidedAt }: AdhesionDates, date: Date): Date | null {
  if (etat !== 'refusee' || !decidedAt) return null;
  const again = new Date(decidedAt.getTime() + AGAIN_DAYS * 86_400_000);
  return again > date ? again : null;
}

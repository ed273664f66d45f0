import type { Connecte } from '@/lib/comptes/actor';

/** One JSON file of the archive: a list. */
export type Section = { name: string; about: string; rows: (actor: Connecte) => AsyncIterable<unknown> };

/** A list short enough to be read at once. */
export async function* once(read: () => Promise<readonly unknown[]>) {
  yield* await read();
}

/** The name of an espace is told while one is in it; afterwards it is no longer one's to know. */
export const whereIf = (compteId: string) => ({
  select: { id: true, nom: true, membres: { where: { compteId }, select: { role: true } } },
});
type Where = { id: string; nom: string; membres: unknown[] };
export const placeOf = ({ id, nom, membres }: Where) => (membres.length > 0 ? { id, nom } : { id });

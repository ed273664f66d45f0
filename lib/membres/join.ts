import { now } from '@/lib/core/clock';
import type { Tx } from '@/lib/core/db';
import { AppError } from '@/lib/core/errors';
import { publish } from '@/lib/realtime/publish';
import type { MembreRole } from './words';

/** Tapes of the identity (`adhesif-1…6`). */
const COULEURS = [1, 2, 3, 4, 5, 6];

/** Members of one espace at most: lists stay whole on one page and every presence fits in one answer. */
export const MAX_MEMBRES = 200;

/**
 * Holds the espace's row until the end of the transaction, so that what depends on all its members (one responsable at
 * least, one row per person, a colour each) is decided by one transaction at a time.
 * @returns false when there is no such espace
 */
export async function lockEspace(tx: Tx, espaceId: string): Promise<boolean> {
  const rows = await tx.$queryRaw<unknown[]>`select 1 from espaces where id = ${espaceId} for update`;
  return rows.length > 0;
}

type Arrival = { espaceId: string; compteId: string; role: MembreRole; invitedById?: string };

/**
 * Makes someone a member, once. The caller holds the espace (`lockEspace`) and records what must be seen of it.
 * @returns false when the person was a member already (their role stays)
 * @throws AppError `forbidden` when the espace is full
 */
export async function addMembre(tx: Tx, arrival: Arrival): Promise<boolean> {
  const { espaceId, compteId } = arrival;
  const { membres, compteur } = await tx.espace.findUniqueOrThrow({
    where: { id: espaceId },
    select: { compteur: true, membres: { select: { compteId: true, couleur: true } } },
  });
  if (membres.some((membre) => membre.compteId === compteId)) return false;
  if (membres.length >= MAX_MEMBRES)
    throw new AppError(
      'forbidden',
      `Cet espace a déjà ${MAX_MEMBRES} membres, le plus qu’il peut accueillir.`,
    );
  const couleur = rarest(membres.map((membre) => membre.couleur));
  // What was said before someone came is history, not unread.
  const lastReadSeq = compteur;
  await tx.membre.create({ data: { ...arrival, couleur, lastReadSeq, joinedAt: now() } });
  // Whoever let the person in, a request to come in has its answer: it must not wait again once they leave.
  await tx.adhesion.updateMany({
    where: { espaceId, compteId, etat: 'attente' },
    data: { etat: 'acceptee', decidedAt: now() },
  });
  await publish(tx, { type: 'membre', espaceId, compteId });
  return true;
}

/** The least worn tape, the first of equals. */
export function rarest(worn: number[]): number {
  const count = (couleur: number) => worn.filter((one) => one === couleur).length;
  return COULEURS.reduce((best, couleur) => (count(couleur) < count(best) ? couleur : best));
}

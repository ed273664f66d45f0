import { now } from '@/lib/core/clock';
import { db } from '@/lib/core/db';
import { parse } from '@/lib/core/parse';
import { getCharte } from '@/lib/instance/queries';
import type { Connecte } from '../actor';
import { acceptCharteInput } from '../schema';

/** Accepts the version of the charte that was shown. @throws AppError `invalid` */
export async function acceptCharte(actor: Connecte, input: unknown) {
  const { charteVersion } = parse(acceptCharteInput, input);
  const { version } = await getCharte();
  await db.compte.updateMany({
    where: { id: actor.id, charteVersion: { lt: Math.min(charteVersion, version) } },
    data: { charteVersion: Math.min(charteVersion, version), charteAcceptedAt: now() },
  });
}

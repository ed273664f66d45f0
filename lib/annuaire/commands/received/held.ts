import type { Tx } from '@/lib/core/db';
import type { HeldFiche } from '../../received';

const select = {
  id: true,
  champsTenus: true,
  nom: true,
  sigle: true,
  genreId: true,
  accroche: true,
  presentation: true,
  disciplines: true,
  publics: true,
  labels: true,
  adresse: true,
  codePostal: true,
  communeInsee: true,
  latitude: true,
  longitude: true,
  positionExacte: true,
  telephone: true,
  email: true,
  siteWeb: true,
  horaires: true,
  accessible: true,
  salle: { select: { jauge: true } },
} as const;

/**
 * Some fiches as a file may change them, by id.
 * @param lock whether nobody else may write them until the end of the transaction
 */
export async function holdFiches(
  tx: Tx,
  ids: readonly string[],
  lock: boolean,
): Promise<Map<string, HeldFiche>> {
  const wanted = [...new Set(ids)].sort();
  if (wanted.length === 0) return new Map();
  if (lock) await tx.$executeRaw`select 1 from fiches where id = any(${wanted}) order by id for update`;
  const rows = await tx.fiche.findMany({ where: { id: { in: wanted } }, select });
  return new Map(
    rows.map(({ latitude, longitude, positionExacte, salle, ...row }) => [
      row.id,
      {
        ...row,
        salle: salle !== null,
        jauge: salle?.jauge ?? null,
        position:
          latitude === null || longitude === null ? null : { latitude, longitude, exacte: positionExacte },
      },
    ]),
  );
}

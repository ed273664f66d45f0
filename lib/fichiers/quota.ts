import type { Tx } from '@/lib/core/db';
import { AppError } from '@/lib/core/errors';
import type { EspaceUsage } from './schema';
import { sizeWords } from './words';

const MO = 1_000_000;

/** The limits of this instance, in bytes. */
export async function limitsOf(tx: Tx): Promise<{ max: number; quota: number }> {
  const { fichierMaxMo, espaceQuotaMo } = await tx.instance.findUniqueOrThrow({
    where: { id: 1 },
    select: { fichierMaxMo: true, espaceQuotaMo: true },
  });
  return { max: fichierMaxMo * MO, quota: espaceQuotaMo * MO };
}

/** What is refused takes no room; all the rest does, the trash included: its bytes are there. */
export async function usageOf(tx: Tx, espaceId: string): Promise<EspaceUsage> {
  const [limits, { _sum }] = await Promise.all([
    limitsOf(tx),
    tx.fichier.aggregate({ where: { espaceId, etat: { in: ['envoi', 'pret'] } }, _sum: { taille: true } }),
  ]);
  return { ...limits, utilise: _sum.taille ?? 0 };
}

/** One at a time decides what still fits in an espace, and what is called how. Messages do not wait for it. */
export const lockFichiers = (tx: Tx, espaceId: string) =>
  tx.$executeRaw`select pg_advisory_xact_lock(hashtextextended(${`fichiers:${espaceId}`}, 0))`;

type Weighed = { nom: string; taille: number };

/** @throws AppError `invalid` that names the file and says both sizes */
export function refuseTooLarge(files: Weighed[], max: number) {
  const large = files.find((file) => file.taille > max);
  if (large)
    throw new AppError(
      'invalid',
      `« ${large.nom} » est trop gros : ${sizeWords(large.taille)}, alors qu’un fichier peut peser ${sizeWords(max)} au plus.`,
    );
}

/** @throws AppError `invalid` that says what is left */
export function refuseOverQuota(files: Weighed[], { utilise, quota }: EspaceUsage) {
  const wanted = files.reduce((sum, { taille }) => sum + taille, 0);
  if (utilise + wanted <= quota) return;
  const left = sizeWords(Math.max(0, quota - utilise));
  const what = files.length === 1 ? `« ${files[0]?.nom} » en demande` : 'ces fichiers en demandent';
  throw new AppError(
    'invalid',
    `L’espace n’a plus assez de place : il reste ${left} sur ${sizeWords(quota)}, et ${what} ${sizeWords(wanted)}. Videz la corbeille ou retirez des fichiers.`,
  );
}

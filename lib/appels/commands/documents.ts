import type { Actor } from '@/lib/comptes/actor';
import { type Tx, transaction } from '@/lib/core/db';
import { invalid, notFound } from '@/lib/core/errors';
import { parse } from '@/lib/core/parse';
import { removeBytes } from '@/lib/fichiers/bytes';
import { announceShown } from '@/lib/fichiers/commands/announce';
import { type Announced, genreOf } from '@/lib/fichiers/schema';
import { typeOfName } from '@/lib/fichiers/types';
import type { FichierGenre } from '@/lib/fichiers/words';
import { holdManaged, requireAgent } from '../access';
import { announceDocumentsInput, documentRef } from '../schema';
import { MAX_DOCUMENTS } from '../words';

/** What a call comes with: rules, forms and budgets to fill in. */
const WELCOME: readonly FichierGenre[] = ['pdf', 'texte', 'tableur', 'presentation'];

/**
 * Says that papers of a call are about to come; each is shown after the others, once it is whole and checked. Ten at
 * most, those on their way included; 20,000,000 bytes each at most.
 * @returns one row per file, in order
 * @throws AppError `unauthenticated`; `not_found` for who is no agent; `invalid`, naming what is no paper;
 *   `rate_limited`
 */
export async function announceDocuments(actor: Actor, input: unknown): Promise<Announced[]> {
  const { id: compteId } = requireAgent(actor);
  const { appelId, files } = parse(announceDocumentsInput, input);
  return transaction(async (tx) => {
    await holdManaged(tx, actor, appelId);
    const rows = await announceShown(tx, { usage: 'appel', compteId, scope: appelId, files });
    refuseOthers(rows);
    await join(
      tx,
      appelId,
      rows.map(({ id }) => id),
    );
    return rows;
  });
}

function refuseOthers(rows: readonly Announced[]) {
  const other = rows.find(({ nom }) => {
    const type = typeOfName(nom);
    return type === 'text/html' || !WELCOME.includes(genreOf(type, nom));
  });
  if (other)
    throw invalid(
      'files',
      `« ${other.nom} » n’est pas un document que l’on peut joindre. Choisissez un PDF, ou un fichier de texte ou de tableur.`,
    );
}

async function join(tx: Tx, appelId: string, fichierIds: readonly string[]) {
  const there = await tx.appelDocument.findMany({
    where: { appelId },
    orderBy: { rang: 'desc' },
    select: { fichierId: true, rang: true },
  });
  const last = there[0]?.rang ?? 0;
  const known = new Set(there.map(({ fichierId }) => fichierId));
  const added = fichierIds.filter((id) => !known.has(id));
  if (there.length + added.length > MAX_DOCUMENTS)
    throw invalid('files', `Un appel montre ${MAX_DOCUMENTS} documents au plus. Retirez-en d’abord.`);
  await tx.appelDocument.createMany({
    data: added.map((fichierId, index) => ({ fichierId, appelId, rang: last + index + 1 })),
  });
}

/**
 * Takes a paper away for good, bytes included.
 * @throws AppError `unauthenticated`; `not_found` for who is no agent
 */
export async function removeDocument(actor: Actor, input: unknown): Promise<void> {
  requireAgent(actor);
  const { fichierId } = parse(documentRef, input);
  await transaction(async (tx) => {
    const document = await tx.appelDocument.findUnique({
      where: { fichierId },
      select: { appelId: true, fichier: { select: { key: true } } },
    });
    if (!document) throw notFound();
    await holdManaged(tx, actor, document.appelId);
    await tx.fichier.deleteMany({ where: { id: fichierId } });
    await removeBytes(tx, [document.fichier]);
  });
}

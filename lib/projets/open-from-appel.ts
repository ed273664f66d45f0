import { holdSeen } from '@/lib/appels/access';
import { appelRef } from '@/lib/appels/schema';
import { isOpen } from '@/lib/appels/words';
import { requireActive } from '@/lib/comptes/access';
import type { Actor } from '@/lib/comptes/actor';
import { now } from '@/lib/core/clock';
import { type Prisma, type Tx, transaction } from '@/lib/core/db';
import { env } from '@/lib/core/env';
import { forbidden, notFound } from '@/lib/core/errors';
import { parse } from '@/lib/core/parse';
import { paths } from '@/lib/core/paths';
import { searchable, shortened } from '@/lib/core/text';
import { createDocumentIn } from '@/lib/documents/commands';
import { countOpening, openEspaceIn } from '@/lib/espaces/commands/open';
import { INTENTION_MAX } from '@/lib/espaces/words';
import { appelBrief, planDocument } from './appel-documents';
import { projectName } from './brief';
import { espaceDisciplines } from './disciplines';

/** The first documents of a project that answers a call. */
export const APPEL_TITLE = 'L’appel';
export const PLAN_TITLE = 'Rétroplanning';

const select = {
  id: true,
  slug: true,
  titre: true,
  emetteur: true,
  description: true,
  limite: true,
  montantMin: true,
  montantMax: true,
  montantDetail: true,
  eligibles: true,
  disciplines: true,
  lienUrl: true,
  documents: {
    where: { fichier: { etat: 'pret', hiddenAt: null } },
    orderBy: [{ rang: 'asc' }, { fichierId: 'asc' }],
    select: { fichier: { select: { nom: true } } },
  },
} satisfies Prisma.AppelSelect;

/**
 * « Répondre ensemble »: opens an espace for the actor, with the call as its first document and a schedule counted back
 * from the deadline as the second. Pressed again, or twice at once, it is one espace as long as the actor is in it.
 * @returns where it is, and whether this call opened it
 * @throws AppError `unauthenticated`; `not_found` for what is not online; `forbidden` once the call is closed;
 *   `rate_limited` beyond 60 espaces a day
 */
export async function openProjectFromAppel(
  actor: Actor,
  given: unknown,
): Promise<{ slug: string; opened: boolean }> {
  const { id: compteId } = requireActive(actor);
  const { appelId } = parse(appelRef, given);
  await countOpening(compteId);
  return transaction(async (tx) => {
    // The row is held: of two presses, the second finds the espace of the first.
    const held = await holdSeen(tx, actor, appelId);
    const there = await tx.espace.findFirst({
      where: { appelId, createdById: compteId, membres: { some: { compteId } } },
      orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
      select: { slug: true },
    });
    if (there) return { slug: there.slug, opened: false };
    if (held.etat !== 'publie') throw notFound();
    if (!isOpen(held, now())) throw forbidden('Cet appel est clos : il n’est plus temps d’y répondre.');
    return { slug: await open(tx, compteId, appelId), opened: true };
  });
}

async function open(tx: Tx, compteId: string, appelId: string): Promise<string> {
  const row = await tx.appel.findUniqueOrThrow({ where: { id: appelId }, select });
  const nom = projectName(row.titre);
  const disciplines = await espaceDisciplines(tx, row.disciplines);
  const { id: espaceId, slug } = await openEspaceIn(tx, {
    nom,
    intention: shortened(
      `Répondre à l’appel « ${row.titre} »${row.emetteur ? `, ${row.emetteur}` : ''}.`,
      INTENTION_MAX - 1,
    ),
    communeInsee: null,
    disciplines,
    recherche: searchable([nom, ...disciplines].join(' ')),
    visibilite: 'prive',
    createdById: compteId,
    appelId,
  });
  const depart = {
    ...row,
    documents: row.documents.map(({ fichier }) => fichier.nom),
    url: new URL(paths.appel(row.slug), env().publicUrl).href,
  };
  const write = (titre: string, contenu: Parameters<typeof createDocumentIn>[1]['contenu']) =>
    createDocumentIn(tx, { espaceId, compteId, titre, ...(contenu ? { contenu } : {}) });
  await write(APPEL_TITLE, appelBrief(depart));
  await write(PLAN_TITLE, planDocument(row, now()));
  return slug;
}

import type { Actor } from '@/lib/comptes/actor';
import type { Client } from '@/lib/comptes/limits';
import { db, transaction } from '@/lib/core/db';
import { notFound } from '@/lib/core/errors';
import { parse, readAll } from '@/lib/core/parse';
import { searchable } from '@/lib/core/text';
import { authorOf, bySame } from '../author';
import { countSignalement } from '../limits';
import { recordSignalement } from '../record';
import { reportInput } from '../schema';

/**
 * Says of a fiche that it exists no more, is wrong, is there twice, breaks the charte, or must go (RGPD, article 21). Said
 * twice by one person while it is open, it is one report.
 * @throws AppError `not_found`, `invalid` (`motif`, `message`, `bonneFoi`; of visitors `nom` and `email`), `rate_limited`
 */
export async function reportFiche(actor: Actor, given: unknown, client: Client): Promise<void> {
  const typed = given as { nom?: unknown; email?: unknown };
  const [{ slug, motif, message, autre }, author] = await readAll(
    () => parse(reportInput, given),
    () => authorOf(actor, { nom: String(typed.nom ?? ''), email: String(typed.email ?? '') }),
  );
  const fiche = await db.fiche.findUnique({
    where: { slug },
    select: { id: true, nom: true, communeInsee: true },
  });
  if (!fiche) throw notFound();
  const open = { ficheId: fiche.id, motif, etat: 'ouvert' as const, ...bySame(author) };
  if (await db.signalement.findFirst({ where: open, select: { id: true } })) return;
  await countSignalement(author, fiche.id, client);
  const autreId = motif === 'doublon' && autre ? await findOther(autre, fiche) : null;
  // What names no fiche we know still tells an agent where to look.
  const said = autre && !autreId ? [message, `Autre fiche : ${autre}`].filter(Boolean).join('\n\n') : message;
  await transaction((tx) => recordSignalement(tx, { fiche, motif, message: said, autreId, author }));
}

/** The fiche meant by its address, or by its name when only one other has it. */
async function findOther(text: string, fiche: { id: string; communeInsee: string | null }) {
  const slug = text.replace(/[?#].*$/, '').match(/([a-z0-9-]+)\/?$/)?.[1] ?? '';
  const words = searchable(text);
  const found = await db.fiche.findMany({
    where: {
      id: { not: fiche.id },
      OR: [{ slug }, ...(words ? [{ slug: words.replaceAll(' ', '-') }] : [])],
    },
    take: 2,
    select: { id: true },
  });
  return found.length === 1 ? (found[0]?.id ?? null) : null;
}

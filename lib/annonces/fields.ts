import type { z } from 'zod';
import { listStructures } from '@/lib/annuaire/queries';
import { communeOfText } from '@/lib/communes/queries';
import type { Connecte } from '@/lib/comptes/actor';
import { db, type Prisma, type Tx } from '@/lib/core/db';
import { AppError, invalid, isAppError } from '@/lib/core/errors';
import { parse, readAll } from '@/lib/core/parse';
import { listTermes } from '@/lib/termes/queries';
import { type AnnonceSaid, disagreements, draftInput } from './schema';
import { annonceSearchText } from './text';

/** What an annonce has already, of what is checked against lists. */
type Former = { disciplines: readonly string[]; ficheId: string | null };

/** What an annonce of this person has so far; null when it is not there yet, or somebody else's. */
export const formerOf = (actor: Connecte, annonceId: string) =>
  db.annonce.findFirst({
    where: { id: annonceId, auteurId: actor.id },
    select: { disciplines: true, ficheId: true, etat: true, limite: true, disponibleAu: true },
  });

export type AnnonceColumns = Omit<Prisma.AnnonceUncheckedUpdateInput, 'parts' | 'photos'>;

/**
 * The columns that say what was typed; parts and captions are rows of their own (`writeLines`).
 * @throws AppError `invalid` naming `commune` or `ficheId`
 */
export async function columnsOf(
  actor: Connecte,
  { commune, parts: _parts, legendes: _legendes, ...given }: AnnonceSaid,
  former: Former = { disciplines: [], ficheId: null },
): Promise<AnnonceColumns> {
  const columns: AnnonceColumns = { ...given };
  const [communeInsee] = await readAll(
    () => (commune === undefined ? undefined : communeOfText(commune)),
    () => requireOwn(actor, given.ficheId, former),
  );
  if (commune !== undefined) columns.communeInsee = communeInsee;
  if (given.disciplines) {
    const termes = await listTermes({ retired: true });
    columns.disciplines = termes
      .filter(
        ({ id, liste, retired }) =>
          liste === 'discipline' &&
          given.disciplines?.includes(id) &&
          (!retired || former.disciplines.includes(id)),
      )
      .map(({ id }) => id);
  }
  return columns;
}

/** One publishes for a structure one speaks for; what it was published for already stays. @throws AppError `invalid` */
async function requireOwn(actor: Connecte, ficheId: AnnonceSaid['ficheId'], former: Former) {
  if (!ficheId || ficheId === former.ficheId) return;
  const own = await listStructures(actor);
  if (!own.some(({ id }) => id === ficheId))
    throw invalid('ficheId', 'Choisissez une structure que vous représentez.');
}

/**
 * Reads the whole form of what goes online, so that all that is wrong in it is said at once: what cannot be read, days and
 * shares that contradict each other, a commune or structure that is not known.
 * @param check of what could be read; throws what it refuses
 * @throws AppError `invalid` with every field at fault
 */
export async function readForm<S extends z.ZodType>(
  actor: Connecte,
  { schema, input }: { schema: S; input: unknown },
  { former, check }: { former: Former | null; check(said: AnnonceSaid): void },
) {
  const typed = typeof input === 'object' && input !== null ? Object.fromEntries(Object.entries(input)) : {};
  const { said } = draftOf(typed);
  const [read, , , columns] = await readAll(
    () => parse(schema, input),
    () => {
      const fields = disagreements(said);
      const [first] = Object.values(fields);
      if (first) throw new AppError('invalid', first, fields);
    },
    () => check(said),
    () => columnsOf(actor, said, former ?? undefined),
  );
  return { read, columns };
}

/** What is said of each field that could not be read. */
export type Unread = Record<string, string>;

/**
 * Of what was typed, what can be kept of a draft, and what is said of the fields that cannot be read: a price of
 * « gratuit ? » must not lose the rest.
 */
export function draftOf(input: Record<string, unknown>): { said: AnnonceSaid; except: Unread } {
  const first = draftInput.safeParse(input);
  if (first.success) return { said: first.data, except: {} };
  const except: Unread = {};
  const wrong = new Set(first.error.issues.map(({ path }) => String(path[0])));
  for (const { path, message } of first.error.issues) except[path.join('.')] ??= message;
  const kept = Object.fromEntries(Object.entries(input).filter(([name]) => !wrong.has(name)));
  return { said: draftInput.parse(kept), except };
}

/** The columns of a draft: what the lists do not know is left out too. */
export async function draftColumns(actor: Connecte, said: AnnonceSaid, former?: Former) {
  const except: Unread = {};
  let kept = said;
  for (;;) {
    try {
      return { columns: await columnsOf(actor, kept, former), except };
    } catch (error) {
      const [name, message] = (isAppError(error) && Object.entries(error.fields)[0]) || [];
      if (!name || !message || !(name in kept)) throw error;
      except[name] = message;
      kept = Object.fromEntries(Object.entries(kept).filter(([key]) => key !== name));
    }
  }
}

/** Where an annonce stands: in the middle of its commune. */
export async function placeIn(tx: Tx, communeInsee: string | null) {
  const commune = communeInsee
    ? await tx.commune.findUnique({
        where: { insee: communeInsee },
        select: { latitude: true, longitude: true },
      })
    : null;
  return { latitude: commune?.latitude ?? null, longitude: commune?.longitude ?? null };
}

/** Writes the rows under an annonce: who takes which part of a job, and what its photos show. */
export async function writeLines(tx: Tx, annonceId: string, { parts, legendes }: AnnonceSaid) {
  if (parts) {
    await tx.annoncePart.deleteMany({ where: { annonceId } });
    await tx.annoncePart.createMany({
      data: parts.map((part, index) => ({ ...part, annonceId, rang: index + 1 })),
    });
  }
  for (const [fichierId, legende] of Object.entries(legendes ?? {}))
    await tx.annoncePhoto.updateMany({ where: { fichierId, annonceId }, data: { legende } });
}

/** Writes what these annonces are found by, from what they say now. Several hundred at a time, at most. */
export async function refreshAnnonceSearch(tx: Tx, ids: readonly string[]) {
  const termes = await listTermes({ retired: true }, tx);
  const annonces = await tx.annonce.findMany({
    where: { id: { in: [...ids] } },
    select: {
      id: true,
      titre: true,
      description: true,
      nature: true,
      transactions: true,
      disciplines: true,
      conditions: true,
      commune: { select: { nom: true } },
      fiche: { select: { nom: true } },
      parts: { select: { employeur: true } },
    },
  });
  const byId = new Map(termes.map((terme) => [terme.id, terme]));
  const found = annonces.map(({ id, disciplines, ...annonce }) => ({
    id,
    ...annonceSearchText({ ...annonce, termes: disciplines.flatMap((terme) => byId.get(terme) ?? []) }),
  }));
  await tx.$executeRaw`
    update annonces set "rechercheTitre" = said.titre, "rechercheTexte" = said.texte
    from unnest(${found.map(({ id }) => id)}::text[], ${found.map((one) => one.rechercheTitre)}::text[],
      ${found.map((one) => one.rechercheTexte)}::text[]) as said (id, titre, texte)
    where annonces.id = said.id`;
}

import { now } from '@/lib/core/clock';
import type { Tx } from '@/lib/core/db';
import { notFound } from '@/lib/core/errors';
import { listTermes } from '@/lib/termes/queries';
import { lockFiche } from '../access';
import { columnsOf, type FicheColumns, placeIn } from '../fields';
import { salleSelect } from '../queries';
import { type FicheChanges, salleInput } from '../schema';
import { freeSlug } from '../slug';
import { type FicheChamp, ficheChamps } from '../words';
import { refreshSearch } from './refresh-search';

const formerSelect = {
  slug: true,
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
  telephone: true,
  email: true,
  contactPublic: true,
  siteWeb: true,
  liens: true,
  horaires: true,
  offres: true,
  demandes: true,
  accueilResidence: true,
  accessible: true,
  champsTenus: true,
  salle: { select: salleSelect },
} as const;

const emptySalle = salleInput.parse({});
const isSame = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other);
/** As two lists of the same words in any order are one. */
const comparable = (value: unknown) => (Array.isArray(value) ? [...value].sort() : value);

/**
 * Writes what changes on a fiche, in the caller's transaction and once the caller has asked who may: the address follows
 * the name and the former one leads there, the place follows the commune, and what was written is held against imports
 * (`champsTenus`). What is the same is not written.
 * @returns the fiche's address, and what changed
 * @throws AppError `not_found`, `invalid` naming `genre` or `commune`
 */
export async function reviseFiche(
  tx: Tx,
  ficheId: string,
  changes: FicheChanges,
): Promise<{ slug: string; changed: (FicheChamp | 'contactPublic')[] }> {
  await lockFiche(tx, ficheId);
  const row = await tx.fiche.findUnique({ where: { id: ficheId }, select: formerSelect });
  if (!row) throw notFound();
  const { slug, champsTenus, salle: formerSalle, ...former } = row;
  const columns = await columnsOf(changes, await listTermes({ retired: true }, tx), former);
  const data = Object.fromEntries(
    Object.entries(columns).filter(
      ([name, value]) => !isSame(comparable(value), comparable(former[name as keyof typeof former])),
    ),
  ) as FicheColumns;
  const salle = changes.salle === undefined ? undefined : (changes.salle ?? emptySalle);
  const salleChanged = salle !== undefined && !isSame(salle, formerSalle ?? emptySalle);

  const changed = [
    ...(Object.keys(data) as (keyof FicheColumns)[]),
    ...(salleChanged ? (['salle'] as const) : []),
  ];
  if (changed.length === 0) return { slug, changed };
  const next = typeof data.nom === 'string' ? await rename(tx, ficheId, slug, data.nom) : slug;
  const held = new Set([...champsTenus, ...changed.filter((name) => name !== 'contactPublic')]);
  await tx.fiche.update({
    where: { id: ficheId },
    data: {
      ...data,
      ...(await movedTo(tx, data, former.codePostal)),
      ...('email' in data ? { emailRefus: '', emailRefusAt: null } : {}),
      slug: next,
      champsTenus: ficheChamps.filter((name) => held.has(name)),
      updatedAt: now(),
    },
  });
  if (salleChanged) await writeSalle(tx, ficheId, salle);
  await refreshSearch(tx, [ficheId]);
  return { slug: next, changed };
}

async function movedTo(tx: Tx, { communeInsee, codePostal }: FicheColumns, formerCode: string) {
  if (communeInsee === undefined) return {};
  const { onlyPostcode, ...place } = await placeIn(tx, communeInsee as string | null);
  // The postcode of the former commune is not that of the new one.
  const code = typeof codePostal === 'string' && codePostal !== formerCode ? codePostal : onlyPostcode;
  return { ...place, codePostal: code };
}

/** The address one has given to others goes on leading here. */
async function rename(tx: Tx, ficheId: string, slug: string, nom: string) {
  const next = await freeSlug(tx, nom, ficheId);
  if (next === slug) return slug;
  await tx.ficheRedirection.deleteMany({ where: { slug: next, ficheId } });
  await tx.ficheRedirection.upsert({ where: { slug }, create: { slug, ficheId }, update: { ficheId } });
  return next;
}

export async function writeSalle(tx: Tx, ficheId: string, salle: typeof emptySalle) {
  if (isSame(salle, emptySalle)) await tx.salle.deleteMany({ where: { ficheId } });
  else await tx.salle.upsert({ where: { ficheId }, create: { ficheId, ...salle }, update: salle });
}

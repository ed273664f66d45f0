import { annonceLineSelect, toAnnonceLine } from '@/lib/annonces/rows';
import { searchParamsOf } from '@/lib/annonces/search/schema';
import { type AnnonceLine, sensNames } from '@/lib/annonces/words';
import { db } from '@/lib/core/db';
import { paths } from '@/lib/core/paths';
import { plural } from '@/lib/core/text';
import { writeMail } from '@/lib/mails/layout';
import type { Mail } from '@/lib/mails/schema';
import { newAnnonces } from './found';
import { searchOf } from './schema';
import { stopToken } from './stop-link';
import { toldOf } from './tell';

/** Annonces named in one mail, of each search. */
const NAMED = 8;

const told = ({ sens, titre, fiche, auteur, commune }: AnnonceLine) =>
  `– ${sensNames[sens]} : ${titre} (${[fiche?.nom ?? auteur.nom, commune?.nom].filter(Boolean).join(', ')})`;

async function readLines(ids: readonly string[]) {
  const rows = await db.annonce.findMany({ where: { id: { in: [...ids] } }, select: annonceLineSelect });
  return new Map(rows.map((row) => [row.id, toAnnonceLine(row)]));
}

/** What is new in the saved searches of a person (`toldId`). Null when alerts were stopped, or nothing is left online. */
export async function alerteMail(id: string): Promise<Mail | null> {
  const { compteId, to, searches } = toldOf(id);
  const [compte, rows] = await Promise.all([
    db.compte.findFirst({
      where: { id: compteId, deletedAt: null, disabledAt: null },
      select: { nom: true, email: true },
    }),
    db.rechercheSauvee.findMany({
      where: { compteId, id: { in: searches.map((one) => one.id) }, frequence: { not: 'aucune' } },
      orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
      select: { id: true, nom: true, criteres: true },
    }),
  ]);
  if (!compte) return null;
  const found = await Promise.all(
    rows.map(async (row) => {
      const from = searches.find((one) => one.id === row.id)?.from ?? to;
      return { ...row, ids: await newAnnonces(row.criteres, { compteId, from, to }, NAMED + 1) };
    }),
  );
  const lines = await readLines(found.flatMap(({ ids }) => ids));
  const named = new Set<string>();
  const paragraphs = found.flatMap(({ nom, ids }) => {
    // Found by two searches, it is told once.
    const fresh = ids.filter((one) => !named.has(one)).slice(0, NAMED);
    const annonces = fresh.flatMap((one) => lines.get(one) ?? []);
    for (const { id: one } of annonces) named.add(one);
    if (annonces.length === 0) return [];
    const more = ids.length > NAMED ? ['– et d’autres encore'] : [];
    return [`Pour votre recherche «\u00a0${nom}\u00a0» :`, ...annonces.map(told), ...more];
  });
  const [first] = named;
  const only = named.size === 1 && first ? lines.get(first) : undefined;
  if (!first) return null;
  const [search] = found.length === 1 ? found : [];
  const stop = stopToken(compteId);
  return writeMail({
    to: compte.email,
    subject: only
      ? `Nouvelle annonce\u00a0: ${only.titre}`
      : `${plural(named.size, 'nouvelle annonce', 'nouvelles annonces')} pour vous`,
    lines: [`Bonjour ${compte.nom},`, ...paragraphs],
    action: only
      ? { label: 'Lire l’annonce', url: paths.annonce(only.slug) }
      : { label: 'Voir les annonces', url: listOf(search?.criteres) },
    after: [
      'Vous recevez ce message parce que vous gardez une recherche. Sa fréquence se change dans « Mes recherches ».',
    ],
    stop: {
      label: 'Ne plus recevoir ces alertes',
      url: paths.alerteArret(stop),
      oneClick: paths.alerteUnClic(stop),
    },
  });
}

/** The list of one search, the latest first; of several, all annonces. */
function listOf(criteres: unknown): string {
  if (criteres === undefined) return paths.annonces();
  const params = searchParamsOf({ ...searchOf(criteres), tri: 'recentes' });
  return `${paths.annonces()}?${params}`;
}

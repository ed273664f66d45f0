import { requireAllowed, requireFicheEditor } from '@/lib/annuaire/access';
import { communeLabel } from '@/lib/communes/words';
import type { Actor } from '@/lib/comptes/actor';
import { isAgent } from '@/lib/comptes/policy';
import { db, type Prisma } from '@/lib/core/db';
import { PAGE_SIZE, type Page, toPage } from '@/lib/core/pagination';
import { canDecideSignalement } from './policy';
import { readPropositions } from './propositions';
import { type Correctable, correctables, type SignalementMotif } from './words';

type Ficheref = { slug: string; nom: string };

export type SignalementRow = {
  id: string;
  motif: SignalementMotif;
  message: string;
  createdAt: Date;
  /** Who says so, for agents alone; a visitor's name and address are as they typed them. */
  author: { nom: string; email: string; compte: boolean } | null;
  /** Null once it is gone; `ficheNom` is its name then. */
  fiche: (Ficheref & { id: string; fermee: boolean; referents: number }) | null;
  ficheNom: string;
  autre: (Ficheref & { id: string }) | null;
  /** Of a correction: what is there now, what is proposed. */
  changes: { champ: Correctable; avant: string; apres: string }[];
  /** Whether the actor may answer it. */
  canDecide: boolean;
};

const select = {
  id: true,
  motif: true,
  message: true,
  propositions: true,
  createdAt: true,
  nom: true,
  email: true,
  ficheNom: true,
  autreId: true,
  compte: { select: { nom: true, email: true } },
  fiche: {
    select: {
      id: true,
      slug: true,
      nom: true,
      etat: true,
      accroche: true,
      adresse: true,
      codePostal: true,
      telephone: true,
      email: true,
      siteWeb: true,
      horaires: true,
      commune: { select: { nom: true, codesPostaux: true } },
      referents: { select: { compteId: true } },
    },
  },
} satisfies Prisma.SignalementSelect;
type Row = Prisma.SignalementGetPayload<{ select: typeof select }>;

const oldest = [{ createdAt: 'asc' }, { id: 'asc' }] satisfies Prisma.SignalementOrderByWithRelationInput[];

/**
 * Reports and corrections that wait, of all fiches, the oldest first, by pages of 20. For agents.
 * @throws AppError `unauthenticated`, `not_found` for everybody else
 */
export async function listSignalements(actor: Actor, page: number): Promise<Page<SignalementRow>> {
  requireAllowed(actor, isAgent);
  const where = { etat: 'ouvert' } as const;
  const [rows, total] = await Promise.all([
    db.signalement.findMany({
      where,
      orderBy: oldest,
      skip: (page - 1) * PAGE_SIZE,
      take: PAGE_SIZE,
      select,
    }),
    db.signalement.count({ where }),
  ]);
  return toPage(await toRows(actor, rows), total, page);
}

/**
 * Reports and corrections that wait about one fiche and that the actor may answer, the oldest first; at most 50.
 * @throws AppError `unauthenticated`, `not_found` for who may not edit the fiche
 */
export async function listFicheSignalements(actor: Actor, ficheId: string): Promise<SignalementRow[]> {
  await requireFicheEditor(actor, ficheId);
  const rows = await db.signalement.findMany({
    where: { ficheId, etat: 'ouvert' },
    orderBy: oldest,
    take: 50,
    select,
  });
  return (await toRows(actor, rows)).filter(({ canDecide }) => canDecide);
}

async function toRows(actor: Actor, rows: Row[]): Promise<SignalementRow[]> {
  const others = await db.fiche.findMany({
    where: { id: { in: rows.flatMap(({ autreId }) => autreId ?? []) } },
    select: { id: true, slug: true, nom: true },
  });
  const otherById = new Map(others.map((other) => [other.id, other]));
  return rows.map(({ compte, nom, email, fiche, autreId, propositions, ...row }) => ({
    ...row,
    author: isAgent(actor) ? { ...(compte ?? { nom, email }), compte: compte !== null } : null,
    fiche: fiche && {
      id: fiche.id,
      slug: fiche.slug,
      nom: fiche.nom,
      fermee: fiche.etat === 'fermee',
      referents: fiche.referents.length,
    },
    autre: otherById.get(autreId ?? '') ?? null,
    changes: changesOf(fiche, propositions),
    canDecide: canDecideSignalement(actor, row.motif, {
      referents: fiche?.referents.map(({ compteId }) => compteId) ?? [],
    }),
  }));
}

function changesOf(fiche: Row['fiche'], propositions: Prisma.JsonValue) {
  const proposed = readPropositions(propositions);
  const commune = fiche?.commune
    ? communeLabel({
        nom: fiche.commune.nom,
        codePostal: fiche.codePostal || (fiche.commune.codesPostaux[0] ?? ''),
      })
    : '';
  const current = { ...fiche, commune } as Partial<Record<Correctable, string>>;
  return correctables.flatMap((champ) => {
    const apres = proposed[champ];
    return apres === undefined ? [] : [{ champ, avant: current[champ] ?? '', apres }];
  });
}

import { listStructures } from '@/lib/annuaire/queries';
import { distanceKm } from '@/lib/communes/words';
import type { Actor, Connecte } from '@/lib/comptes/actor';
import { db, type Prisma } from '@/lib/core/db';
import { notFound } from '@/lib/core/errors';
import { shownPicture } from '@/lib/fichiers/row';
import { listTermes } from '@/lib/termes/queries';
import {
  canAnswerAnnonce,
  canCommentAnnonce,
  canEditAnnonce,
  canReclassify,
  canSeeAnnonce,
  isAuteur,
} from './policy';
import {
  type AnnonceEtat,
  type AnnonceNature,
  type AnnoncePart,
  type AnnonceSens,
  type AnnonceTransaction,
  type Issue,
  MAX_PARTS,
  MAX_PHOTOS,
} from './words';

export type AnnoncePhotoRow = {
  /** Of the fichier. */
  id: string;
  legende: string;
  /** Pixels. */
  largeur: number;
  hauteur: number;
};

/** Everything the page of an annonce shows to this actor. Days are midnight UTC. */
export type AnnoncePage = {
  id: string;
  slug: string;
  etat: AnnonceEtat;
  sens: AnnonceSens;
  nature: AnnonceNature;
  transactions: AnnonceTransaction[];
  titre: string;
  description: string;
  disciplines: { id: string; nom: string }[];
  commune: { insee: string; nom: string; codePostal: string } | null;
  latitude: number | null;
  longitude: number | null;
  /** From the first structure of the actor that stands on the map; null for everybody else. */
  distanceKm: number | null;
  rayonKm: number | null;
  disponibleDu: Date | null;
  disponibleAu: Date | null;
  limite: Date | null;
  /** Euros. */
  prix: number | null;
  prixUnite: string;
  conditions: string;
  parts: AnnoncePart[];
  lienUrl: string;
  lienTitre: string;
  commentairesOuverts: boolean;
  auteur: { id: string; nom: string };
  fiche: { id: string; slug: string; nom: string; genre: string } | null;
  photos: AnnoncePhotoRow[];
  createdAt: Date;
  updatedAt: Date;
  publishedAt: Date | null;
  expiresAt: Date | null;
  pourvueAt: Date | null;
  archivedAt: Date | null;
  issue: Issue | null;
  /** Its author said that it is no public show, though it looked like one. */
  spectacle: boolean;
  /** Reclassified or redirected by an agent, and why: for its author and the agents. */
  reclasseeAt: Date | null;
  reclasseeMotif: string;
  /** Conversations it led to; for its author. */
  reponses: number;
  mine: boolean;
  canEdit: boolean;
  canAnswer: boolean;
  canComment: boolean;
  canReclassify: boolean;
};

const photosSelect = {
  where: { fichier: shownPicture },
  orderBy: [{ rang: 'asc' }, { fichierId: 'asc' }],
  take: MAX_PHOTOS,
  select: { legende: true, fichier: { select: { id: true, largeur: true, hauteur: true } } },
} satisfies Prisma.Annonce$photosArgs;

const pageSelect = {
  id: true,
  slug: true,
  etat: true,
  sens: true,
  nature: true,
  transactions: true,
  titre: true,
  description: true,
  disciplines: true,
  latitude: true,
  longitude: true,
  rayonKm: true,
  disponibleDu: true,
  disponibleAu: true,
  limite: true,
  prix: true,
  prixUnite: true,
  conditions: true,
  lienUrl: true,
  lienTitre: true,
  commentairesOuverts: true,
  auteurId: true,
  createdAt: true,
  updatedAt: true,
  publishedAt: true,
  expiresAt: true,
  pourvueAt: true,
  archivedAt: true,
  issue: true,
  spectacle: true,
  reclasseeAt: true,
  reclasseeMotif: true,
  commune: { select: { insee: true, nom: true, codesPostaux: true } },
  parts: { orderBy: { rang: 'asc' }, take: MAX_PARTS, select: { employeur: true, part: true } },
  auteur: { select: { id: true, nom: true } },
  fiche: { select: { id: true, slug: true, nom: true, etat: true, genre: { select: { nom: true } } } },
  photos: photosSelect,
} satisfies Prisma.AnnonceSelect;

/**
 * One annonce, by its address.
 * @throws AppError `not_found`, also for what the actor may not see
 */
export async function getAnnonce(actor: Actor, slug: string): Promise<AnnoncePage> {
  return toPage(actor, await db.annonce.findUnique({ where: { slug }, select: pageSelect }));
}

/**
 * One’s own draft, by its id.
 * @throws AppError `not_found`, also for what is online already, and for what is somebody else’s
 */
export async function getDraft(actor: Connecte, id: string): Promise<AnnoncePage> {
  const where = { id, auteurId: actor.id, etat: 'brouillon' } as const;
  return toPage(actor, await db.annonce.findFirst({ where, select: pageSelect }));
}

type Row = Prisma.AnnonceGetPayload<{ select: typeof pageSelect }>;

async function toPage(actor: Actor, row: Row | null): Promise<AnnoncePage> {
  if (!row || !canSeeAnnonce(actor, row)) throw notFound();
  const { auteurId: _auteurId, commune, photos, fiche, disciplines, ...annonce } = row;
  const mine = isAuteur(actor, row);
  const reclassifies = canReclassify(actor, row);
  const [termes, km, reponses] = await Promise.all([
    disciplines.length > 0 ? listTermes({ retired: true }) : [],
    distanceFrom(actor, row),
    mine ? db.conversation.count({ where: { annonceId: row.id } }) : 0,
  ]);
  return {
    ...annonce,
    disciplines: termes.filter(({ id }) => disciplines.includes(id)).map(({ id, nom }) => ({ id, nom })),
    commune: commune && {
      insee: commune.insee,
      nom: commune.nom,
      codePostal: commune.codesPostaux[0] ?? '',
    },
    distanceKm: km,
    fiche:
      fiche && fiche.etat !== 'masquee'
        ? { id: fiche.id, slug: fiche.slug, nom: fiche.nom, genre: fiche.genre.nom }
        : null,
    photos: photos.map(({ legende, fichier }) => ({
      id: fichier.id,
      legende,
      largeur: fichier.largeur ?? 0,
      hauteur: fichier.hauteur ?? 0,
    })),
    reclasseeMotif: mine || reclassifies ? row.reclasseeMotif : '',
    reponses,
    mine,
    canEdit: canEditAnnonce(actor, row),
    canAnswer: canAnswerAnnonce(actor, row),
    canComment: canCommentAnnonce(actor, row),
    canReclassify: reclassifies,
  };
}

/** « À 48 km de chez vous »: from where the actor’s structure is. */
async function distanceFrom(actor: Actor, { latitude, longitude, auteurId }: Row): Promise<number | null> {
  if (actor.kind !== 'compte' || actor.id === auteurId || latitude === null || longitude === null)
    return null;
  const home = await db.fiche.findFirst({
    where: {
      etat: 'publiee',
      latitude: { not: null },
      longitude: { not: null },
      referents: { some: { compteId: actor.id } },
    },
    orderBy: [{ nom: 'asc' }, { id: 'asc' }],
    select: { latitude: true, longitude: true },
  });
  if (home?.latitude == null || home.longitude == null) return null;
  return distanceKm({ latitude, longitude }, { latitude: home.latitude, longitude: home.longitude });
}

/** What the form of an annonce offers: the structures one may publish it for, and where the first of them is. */
export async function formChoices(actor: Connecte): Promise<{
  structures: { id: string; nom: string }[];
  commune: { insee: string; nom: string; codePostal: string } | null;
}> {
  const [structures, first] = await Promise.all([
    listStructures(actor),
    db.fiche.findFirst({
      where: { etat: 'publiee', communeInsee: { not: null }, referents: { some: { compteId: actor.id } } },
      orderBy: [{ nom: 'asc' }, { id: 'asc' }],
      select: { codePostal: true, commune: { select: { insee: true, nom: true, codesPostaux: true } } },
    }),
  ]);
  const commune = first?.commune;
  return {
    structures: structures.filter(({ etat }) => etat === 'publiee').map(({ id, nom }) => ({ id, nom })),
    commune: commune
      ? {
          insee: commune.insee,
          nom: commune.nom,
          codePostal: first.codePostal || (commune.codesPostaux[0] ?? ''),
        }
      : null,
  };
}

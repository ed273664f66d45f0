import type { Actor, Connecte } from '@/lib/comptes/actor';
import { db, type Prisma } from '@/lib/core/db';
import { notFound } from '@/lib/core/errors';
import { remembered } from '@/lib/core/remembered';
import { shownPicture } from '@/lib/fichiers/row';
import { listTermes } from '@/lib/termes/queries';
import type { FicheNature, Terme } from '@/lib/termes/words';
import { canDeleteFiche, canEditFiche, isReferent, publicContact } from './policy';
import { MAX_STRUCTURES } from './schema';
import { type FicheEtat, MAX_PHOTOS } from './words';

export type Structure = {
  id: string;
  nom: string;
  slug: string;
  genre: string;
  commune: string | null;
  etat: FicheEtat;
};

/** The structures a person speaks for, by name. */
export async function listStructures(actor: Connecte): Promise<Structure[]> {
  const rows = await db.fiche.findMany({
    where: { referents: { some: { compteId: actor.id } } },
    orderBy: [{ nom: 'asc' }, { id: 'asc' }],
    take: MAX_STRUCTURES,
    select: {
      id: true,
      nom: true,
      slug: true,
      etat: true,
      genre: { select: { nom: true } },
      commune: { select: { nom: true } },
    },
  });
  return rows.map(({ genre, commune, ...row }) => ({
    ...row,
    genre: genre.nom,
    commune: commune?.nom ?? null,
  }));
}

type Named = { id: string; nom: string };

export type SalleFacts = {
  /** Seats. */
  jauge: number | null;
  jaugeDetail: string;
  /** Metres. */
  plateauLargeur: number | null;
  plateauProfondeur: number | null;
  plateauHauteur: number | null;
  plateauDetail: string;
  electricite: string;
  technique: string;
  loges: string;
  acces: string;
  repetitions: boolean | null;
  repetitionsDetail: string;
  conditions: string;
  /** Euros a day. */
  prixJour: number | null;
};

export type FichePhotoRow = {
  /** Of the fichier. */
  id: string;
  legende: string;
  credit: string;
  /** Pixels. */
  largeur: number;
  hauteur: number;
};

/** Everything the page of a fiche shows to this actor. */
export type FichePage = {
  id: string;
  /** Where it is now: another one than was asked for, when it was renamed or merged. */
  slug: string;
  etat: FicheEtat;
  nom: string;
  sigle: string;
  genre: Named & { pluriel: string; nature: FicheNature | null };
  accroche: string;
  presentation: string;
  disciplines: Named[];
  publics: Named[];
  labels: Named[];
  adresse: string;
  codePostal: string;
  commune: { insee: string; nom: string; codePostal: string } | null;
  epci: { code: string; nom: string } | null;
  latitude: number | null;
  longitude: number | null;
  positionExacte: boolean;
  /** Empty when the actor may not see them. */
  telephone: string;
  email: string;
  /** Shown to this actor and not to everybody. */
  contactPrive: boolean;
  contactPublic: boolean;
  siteWeb: string;
  liens: string[];
  horaires: string;
  offres: string[];
  demandes: string[];
  accueilResidence: boolean;
  accessible: boolean;
  salle: SalleFacts | null;
  photos: FichePhotoRow[];
  /** Somebody speaks for it. */
  reprise: boolean;
  /** Where it first came from; empty when a person wrote it. */
  source: string;
  createdAt: Date;
  updatedAt: Date;
  /** The actor speaks for it. */
  mine: boolean;
  canEdit: boolean;
  canDelete: boolean;
};

export const salleSelect = {
  jauge: true,
  jaugeDetail: true,
  plateauLargeur: true,
  plateauProfondeur: true,
  plateauHauteur: true,
  plateauDetail: true,
  electricite: true,
  technique: true,
  loges: true,
  acces: true,
  repetitions: true,
  repetitionsDetail: true,
  conditions: true,
  prixJour: true,
} satisfies Prisma.SalleSelect;

const pageSelect = {
  id: true,
  slug: true,
  etat: true,
  nom: true,
  sigle: true,
  accroche: true,
  presentation: true,
  disciplines: true,
  publics: true,
  labels: true,
  adresse: true,
  codePostal: true,
  latitude: true,
  longitude: true,
  positionExacte: true,
  telephone: true,
  email: true,
  contactPublic: true,
  activatedAt: true,
  siteWeb: true,
  liens: true,
  horaires: true,
  offres: true,
  demandes: true,
  accueilResidence: true,
  accessible: true,
  source: true,
  createdAt: true,
  updatedAt: true,
  genre: { select: { id: true, nom: true, pluriel: true, nature: true } },
  commune: {
    select: {
      insee: true,
      nom: true,
      codesPostaux: true,
      epci: { select: { code: true, nom: true } },
    },
  },
  salle: { select: salleSelect },
  referents: { select: { compteId: true } },
  photos: {
    where: { fichier: shownPicture },
    orderBy: [{ rang: 'asc' }, { fichierId: 'asc' }],
    take: MAX_PHOTOS,
    select: { legende: true, credit: true, fichier: { select: { id: true, largeur: true, hauteur: true } } },
  },
} satisfies Prisma.FicheSelect;

const named = (termes: readonly Terme[], ids: readonly string[]): Named[] =>
  termes.filter(({ id }) => ids.includes(id)).map(({ id, nom }) => ({ id, nom }));

/** What rights are applied to afterwards: the same row for everybody who asks. */
const findRow = (slug: string) =>
  remembered(`fiche ${slug}`, async () => {
    const row = await db.fiche.findUnique({ where: { slug }, select: pageSelect });
    if (row) return row;
    const former = await db.ficheRedirection.findUnique({
      where: { slug },
      select: { fiche: { select: pageSelect } },
    });
    return former?.fiche ?? null;
  });

/**
 * One fiche, by its address or by one it had before it was renamed or merged: compare `slug`, and send there. Telephone
 * and e-mail follow `publicContact`; who may edit the fiche sees them always.
 * @throws AppError `not_found`
 */
export async function getFiche(actor: Actor, slug: string): Promise<FichePage> {
  const [row, termes] = await Promise.all([findRow(slug), listTermes({ retired: true })]);
  if (!row) throw notFound();
  const { referents: rows, photos, commune, genre, activatedAt, ...fiche } = row;
  const referents = rows.map(({ compteId }) => compteId);
  const canEdit = canEditFiche(actor, { referents });
  if (fiche.etat === 'masquee' && !canEdit) throw notFound();
  const open = publicContact({ ...fiche, activatedAt, referents }, genre.nature);
  const shown = canEdit ? { telephone: fiche.telephone, email: fiche.email } : open;
  return {
    ...fiche,
    ...shown,
    contactPrive: shown.telephone !== open.telephone || shown.email !== open.email,
    genre: { ...genre, pluriel: genre.pluriel || genre.nom },
    disciplines: named(termes, fiche.disciplines),
    publics: named(termes, fiche.publics),
    labels: named(termes, fiche.labels),
    commune: commune && {
      insee: commune.insee,
      nom: commune.nom,
      codePostal: commune.codesPostaux[0] ?? '',
    },
    epci: commune?.epci ?? null,
    photos: photos.map(({ fichier, legende, credit }) => ({
      id: fichier.id,
      legende,
      credit,
      largeur: fichier.largeur ?? 0,
      hauteur: fichier.hauteur ?? 0,
    })),
    reprise: referents.length > 0,
    mine: isReferent(actor, { referents }),
    canEdit,
    canDelete: canDeleteFiche(actor),
  };
}

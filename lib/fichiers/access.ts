import { requireCompte } from '@/lib/comptes/access';
import type { Actor, Systeme } from '@/lib/comptes/actor';
import { isAgent } from '@/lib/comptes/policy';
import { now } from '@/lib/core/clock';
import { db } from '@/lib/core/db';
import { notFound } from '@/lib/core/errors';
import { findMembership, requireWriter } from '@/lib/membres/access';
import { fichierRefSelect, toFichierRef } from './row';
import type { FichierRef } from './schema';
import type { FichierEtat, FichierUsage } from './words';

/** An upload, as the one who announced it may go on with it. */
export type Envoi = {
  id: string;
  key: string;
  nom: string;
  taille: number;
  type: string;
  etat: FichierEtat;
  refus: string;
  usage: FichierUsage;
};

/**
 * The upload one announced oneself, while one may still write in its espace. Marks that it goes on: only what nobody
 * comes back to is cleaned.
 * @throws AppError `unauthenticated`, `not_found`, `forbidden` for who became lecteur
 */
export async function openEnvoi(actor: Actor, id: string): Promise<Envoi> {
  const { id: compteId } = requireCompte(actor);
  const row = await db.fichier.findFirst({
    where: { id, compteId },
    select: {
      id: true,
      key: true,
      nom: true,
      taille: true,
      type: true,
      etat: true,
      refus: true,
      usage: true,
      espaceId: true,
    },
  });
  if (!row) throw notFound();
  const { espaceId, ...envoi } = row;
  if (espaceId) await requireWriter(actor, espaceId);
  if (envoi.etat === 'envoi') await db.fichier.update({ where: { id }, data: { updatedAt: now() } });
  return envoi;
}

/** The file that an upload became, or null. */
export async function findReady(_systeme: Systeme, id: string): Promise<FichierRef | null> {
  const row = await db.fichier.findFirst({ where: { id, etat: 'pret' }, select: fichierRefSelect });
  return row && toFichierRef(row);
}

/** What is needed to send the bytes of a file. */
export type Served = FichierRef & {
  key: string;
  sha256: string;
  /** Anybody may see it. */
  ouvert: boolean;
  /** Anybody may have it as it was sent: no picture, which is shown as we drew it. */
  papier?: true;
};

/** Usages that who is not signed in may see. */
const OPEN = ['fiche', 'annonce', 'article', 'appel', 'forum'] as const satisfies readonly FichierUsage[];
/** States in which an annonce can be read by everybody (`canSeeAnnonce`, a room above). */
const readable: readonly string[] = ['publiee', 'pourvue', 'expiree'];

/**
 * A file whose bytes the actor may have: of an espace they read, the photo of somebody they share an espace with, or a
 * picture of a fiche, which is public, or of an annonce or an article that
 * anybody may read. What is joined to a message not sent yet is for who joined it alone. Nothing in the trash.
 * @throws AppError `not_found`, also for who is not signed in: an address tells nobody that something is there
 */
export async function openFichier(actor: Actor, id: string): Promise<Served> {
  const row = await db.fichier.findFirst({
    where: {
      id,
      etat: 'pret',
      deletedAt: null,
      ...(actor.kind === 'compte' ? {} : { usage: { in: [...OPEN] } }),
    },
    select: {
      ...fichierRefSelect,
      key: true,
      sha256: true,
      espaceId: true,
      compteId: true,
      usage: true,
      fichePhoto: { select: { ficheId: true, fiche: { select: { etat: true } } } },
      annoncePhoto: { select: { annonce: { select: { etat: true } } } },
      appelDocument: { select: { appel: { select: { etat: true } } } },
      reponseFichier: {
        select: {
          reponse: {
            select: {
              deletedAt: true,
              hiddenAt: true,
              sujet: { select: { deletedAt: true, hiddenAt: true } },
            },
          },
        },
      },
      articlePhoto: {
        select: {
          article: { select: { etat: true, hiddenAt: true, auteurs: { select: { compteId: true } } } },
        },
      },
    },
  });
  if (!row) throw notFound();
  const served = { ...toFichierRef(row), key: row.key, sha256: row.sha256 };
  // Hidden with its fiche (`getFiche`, a room above).
  if (row.fichePhoto?.fiche.etat === 'masquee' && !isAgent(actor)) throw notFound();
  if (row.usage === 'fiche' && row.fichePhoto) return { ...served, ouvert: true };
  if (row.annoncePhoto && readable.includes(row.annoncePhoto.annonce.etat))
    return { ...served, ouvert: true };
  const article = row.articlePhoto?.article;
  if (article?.etat === 'publie' && !article.hiddenAt) return { ...served, ouvert: true };
  const appel = row.appelDocument?.appel;
  if (appel?.etat === 'publie') return { ...served, ouvert: true, papier: true };
  const reponse = row.reponseFichier?.reponse;
  const gone =
    reponse && (reponse.deletedAt ?? reponse.hiddenAt ?? reponse.sujet.deletedAt ?? reponse.sujet.hiddenAt);
  // A picture of a message is shown as we drew it, without the place it was taken at.
  if (reponse && !gone) return { ...served, ouvert: true, ...(row.largeur === null && { papier: true }) };
  if (actor.kind !== 'compte') throw notFound();
  // Of the forum: under a message that is being written, for who writes it; of one that is gone, for the agents too.
  if (row.usage === 'forum') {
    if (row.compteId !== actor.id && !(reponse && isAgent(actor))) throw notFound();
    return { ...served, ouvert: false };
  }
  // As the call itself (`canSeeAppel`, a room above).
  if (appel) {
    if (!isAgent(actor)) throw notFound();
    return { ...served, ouvert: false };
  }
  // Of a draft, or of what is no longer shown: for who added it, and for the agents once it was published.
  if (row.annoncePhoto) {
    const { etat } = row.annoncePhoto.annonce;
    if (row.compteId !== actor.id && (etat === 'brouillon' || !isAgent(actor))) throw notFound();
    return { ...served, ouvert: false };
  }
  // As the article itself (`canSeeArticle`, a room above): for its authors and the agents.
  if (article) {
    if (!isAgent(actor) && !article.auteurs.some(({ compteId }) => compteId === actor.id)) throw notFound();
    return { ...served, ouvert: false };
  }
  if (row.usage === 'brouillon' && row.compteId !== actor.id) throw notFound();
  const allowed =
    row.usage === 'portrait'
      ? row.compteId === actor.id || (await shareEspace(actor.id, row.compteId))
      : row.espaceId !== null && (await findMembership(actor, { id: row.espaceId })) !== null;
  if (!allowed) throw notFound();
  return { ...served, ouvert: false };
}

async function shareEspace(one: string, other: string) {
  const shared = await db.membre.findFirst({
    where: { compteId: one, espace: { membres: { some: { compteId: other } } } },
    select: { espaceId: true },
  });
  return shared !== null;
}

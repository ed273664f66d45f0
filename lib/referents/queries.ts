import type { Actor, Connecte } from '@/lib/comptes/actor';
import { now } from '@/lib/core/clock';
import { db } from '@/lib/core/db';
import { notFound } from '@/lib/core/errors';
import { maskEmail } from '@/lib/invitations/mask';
import { findByToken, isSenderGone } from './codes';
import { mayAskAgainAt, proofAddresses } from './policy';
import type { Preuve } from './words';

const addresses = {
  email: true,
  emailRefusAt: true,
  adresse: true,
  codePostal: true,
  communeInsee: true,
} as const;

/** What the box « C’est votre structure ? » of a fiche's page shows. */
export type ClaimState =
  | { is: 'referent' }
  /** Asked, and not answered yet. */
  | { is: 'attente'; since: Date }
  /** `reprise`: somebody speaks for it already. */
  | { is: 'libre'; reprise: boolean; preuves: Preuve[] };

/** @throws AppError `not_found` */
export async function claimState(actor: Actor, ficheId: string): Promise<ClaimState> {
  const compteId = actor.kind === 'compte' ? actor.id : null;
  const [fiche, asked] = await Promise.all([
    db.fiche.findUnique({
      where: { id: ficheId },
      select: { ...addresses, referents: { select: { compteId: true } } },
    }),
    compteId === null
      ? null
      : db.revendication.findFirst({
          where: { ficheId, compteId, etat: 'attente' },
          select: { createdAt: true },
        }),
  ]);
  if (!fiche) throw notFound();
  const { referents } = fiche;
  if (referents.some((referent) => referent.compteId === compteId)) return { is: 'referent' };
  if (asked) return { is: 'attente', since: asked.createdAt };
  return { is: 'libre', reprise: referents.length > 0, preuves: preuvesOf(fiche) };
}

function preuvesOf(fiche: Parameters<typeof proofAddresses>[0]): Preuve[] {
  const { email, courrier } = proofAddresses(fiche);
  return [...(email ? (['email'] as const) : []), ...(courrier ? (['courrier'] as const) : []), 'agent'];
}

/** What became of the link somebody followed. */
export type LinkState = 'valable' | 'expire' | 'servi' | 'autre-compte';

export type Claim = {
  fiche: {
    id: string;
    slug: string;
    nom: string;
    genre: string;
    commune: string | null;
    /** How many speak for it. */
    referents: number;
  };
  /** Whether the actor does. */
  mine: boolean;
  preuves: Preuve[];
  /** Where a code would go: of the mail address, only enough to recognise it. Null for visitors. */
  email: string | null;
  courrier: { adresse: string; codePostal: string; commune: string } | null;
  waiting: { id: string; mot: string; createdAt: Date } | null;
  /** Refused, and may not ask again before. */
  refused: { reponse: string; againAt: Date } | null;
  /** Codes one asked for that may still be used, the last first. */
  sent: { canal: 'email' | 'courrier'; createdAt: Date; printed: boolean }[];
  link: LinkState | null;
  /** The link was sent to the structure itself, and nobody speaks for the fiche: it may as well object to it. */
  mayObject: boolean;
};

/**
 * Everything the page that takes up a fiche shows.
 * @param code what the link carries, if anything
 * @throws AppError `not_found`
 */
export async function getClaim(actor: Actor, slug: string, code: string): Promise<Claim> {
  const compteId = actor.kind === 'compte' ? actor.id : '';
  const date = now();
  const fiche = await db.fiche.findUnique({
    where: { slug },
    select: {
      ...addresses,
      id: true,
      slug: true,
      nom: true,
      genre: { select: { nom: true } },
      commune: { select: { nom: true } },
      referents: { select: { compteId: true } },
      revendications: { where: { compteId } },
      codes: {
        where: { compteId, usedAt: null, expiresAt: { gt: date } },
        orderBy: { createdAt: 'desc' },
        take: 5,
        select: { canal: true, createdAt: true, printedAt: true },
      },
    },
  });
  if (!fiche) throw notFound();
  const { id, nom, genre, commune, referents, revendications, codes } = fiche;
  const [asked] = revendications;
  const againAt = asked ? mayAskAgainAt(asked, date) : null;
  const ways = proofAddresses(fiche);
  const signedIn = actor.kind === 'compte';
  const { adresse, codePostal } = fiche;
  return {
    fiche: {
      id,
      slug: fiche.slug,
      nom,
      genre: genre.nom,
      commune: commune?.nom ?? null,
      referents: referents.length,
    },
    mine: referents.some((referent) => referent.compteId === compteId),
    preuves: preuvesOf(fiche),
    email: signedIn && ways.email ? maskEmail(fiche.email) : null,
    courrier: ways.courrier ? { adresse, codePostal, commune: commune?.nom ?? '' } : null,
    waiting: asked?.etat === 'attente' ? { id: asked.id, mot: asked.mot, createdAt: asked.createdAt } : null,
    refused: asked && againAt ? { reponse: asked.reponse, againAt } : null,
    sent: codes.map(({ printedAt, ...sent }) => ({ ...sent, printed: printedAt !== null })),
    ...(code.includes('.')
      ? await followed(actor, id, code, referents.length)
      : { link: null, mayObject: false }),
  };
}

/** Reading a link counts as no try: nobody guesses a signature, and mail scanners open every link. */
async function followed(actor: Actor, ficheId: string, token: string, referents: number) {
  const row = await findByToken(token);
  const link = row?.ficheId === ficheId ? await linkState(actor, row) : null;
  const mayObject = link === 'valable' && referents === 0 && !row?.compteId && !row?.sentById;
  return { link, mayObject };
}

type Followed = { usedAt: Date | null; expiresAt: Date; compteId: string | null; sentById: string | null };

async function linkState(actor: Actor, row: Followed): Promise<LinkState> {
  const { usedAt, expiresAt, compteId, sentById } = row;
  if (usedAt) return 'servi';
  if (expiresAt <= now() || (await isSenderGone(db, sentById))) return 'expire';
  return compteId && actor.kind === 'compte' && compteId !== actor.id ? 'autre-compte' : 'valable';
}

/** Where a former address of a fiche leads now; null when it never was one. */
export async function currentSlug(former: string): Promise<string | null> {
  const row = await db.ficheRedirection.findUnique({
    where: { slug: former },
    select: { fiche: { select: { slug: true } } },
  });
  return row?.fiche.slug ?? null;
}

/** The actor's own requests that wait, the last first; at most 20. */
export function listOwnRevendications(actor: Connecte) {
  return db.revendication.findMany({
    where: { compteId: actor.id, etat: 'attente' },
    orderBy: { createdAt: 'desc' },
    take: 20,
    select: { id: true, createdAt: true, fiche: { select: { slug: true, nom: true } } },
  });
}

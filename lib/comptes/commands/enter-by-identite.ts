import { db, isDuplicate, type Tx, transaction } from '@/lib/core/db';
import { env } from '@/lib/core/env';
import { isAppError, notFound } from '@/lib/core/errors';
import type { Actor } from '../actor';
import { type Identite, roleWith } from '../identite';
import { type Client, countVisit } from '../limits';
import { createCompte } from './create-compte';
import { openSession } from './open-session';

/** `a-relier`: the identity is nobody's yet, and an account may be this person's: they must show it first. */
export type Entry = { kind: 'session'; sessionId: string } | { kind: 'a-relier' };

/** Nobody accepted any charte by coming this way: the first page asks. */
const NO_CHARTE = 0;

/**
 * Signs in whom the provider vouches for. An identity known by its `sub` opens its account. One that is not never takes an
 * account over by its address alone: whoever is signed in, or owns an account under that address, is asked to tie the two
 * (`tieIdentite`). Else an account is opened. The caller has checked the provider's answer.
 * @throws AppError `forbidden` when the account is disabled, `rate_limited`, `not_found` without a provider
 */
export async function enterByIdentite(actor: Actor, identite: Identite, client: Client): Promise<Entry> {
  await countVisit(client);
  try {
    return await enter(actor, identite, client);
  } catch (error) {
    // The same person twice at the same moment: the second now finds the first.
    if (!isDuplicate(error) && !(isAppError(error) && error.fields.email)) throw error;
    return enter(actor, identite, client);
  }
}

async function enter(actor: Actor, identite: Identite, client: Client): Promise<Entry> {
  const { issuer: oidcIssuer, sub: oidcSub, email } = identite;
  const known = await db.compte.findUnique({
    where: { oidcIssuer_oidcSub: { oidcIssuer, oidcSub } },
    select: { id: true },
  });
  if (!known) {
    if (actor.kind === 'compte') return { kind: 'a-relier' };
    const owned = await db.compte.findFirst({
      where: { email, emailConfirmedAt: { not: null } },
      select: { id: true },
    });
    if (owned) return { kind: 'a-relier' };
  }
  return transaction(async (tx) => {
    const compteId = known?.id ?? (await openCompte(tx, identite));
    const sessionId = await openSession(tx, compteId, client.appareil);
    await recordSiret(tx, compteId, identite);
    return { kind: 'session', sessionId };
  });
}

async function openCompte(tx: Tx, { issuer, sub, email, nom, organisation }: Identite) {
  const id = await createCompte(tx, {
    email,
    nom,
    fonction: organisation,
    passwordHash: null,
    charteVersion: NO_CHARTE,
    confirmed: true,
  });
  await tx.compte.update({ where: { id }, data: { oidcIssuer: issuer, oidcSub: sub } });
  return id;
}

/** Keeps the organisation somebody comes from, and gives or takes the role that goes with it. */
export async function recordSiret(tx: Tx, compteId: string, { siret }: Pick<Identite, 'siret'>) {
  const { oidc } = env();
  if (!oidc) throw notFound();
  const { role, oidcSiret } = await tx.compte.findUniqueOrThrow({
    where: { id: compteId },
    select: { role: true, oidcSiret: true },
  });
  await tx.compte.update({
    where: { id: compteId },
    data: { oidcSiret: siret, role: roleWith({ role, siret, formerSiret: oidcSiret }, oidc.sirets) },
  });
}

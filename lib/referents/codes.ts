import type { Connecte } from '@/lib/comptes/actor';
import { now } from '@/lib/core/clock';
import { db, type Tx } from '@/lib/core/db';
import { AppError, invalid } from '@/lib/core/errors';
import { plural } from '@/lib/core/text';
import { derived, signId, verifyId } from '@/lib/core/tokens';
import { uuid7 } from '@/lib/core/uuid';
import { countTry } from './limits';
import { shownCode } from './words';

export type CodeCanal = 'email' | 'courrier';

/** No vowels (a code spells nothing), nothing that looks like something else once printed. 22 signs. */
const SIGNS = 'CDFGHJKMNPQRTVWXY34679';
const LENGTH = 8;
const PURPOSE = 'reprise';
const DAY = 86_400_000;

/** Days a code holds: asked for by somebody who waits, sent without being asked, printed. */
const DAYS = { asked: 7, sent: 60, courrier: 90 };

/**
 * The eight signs of a code (22^8, about 5 × 10^10). Made from its id with the instance's secret: a letter can be printed
 * again, a mail written when it leaves, and a copy of the database still opens nothing.
 */
export function codeOf(id: string): string {
  let rest = BigInt(`0x${Buffer.from(derived('code-reprise', id), 'base64url').toString('hex')}`);
  let code = '';
  for (let place = 0; place < LENGTH; place++) {
    code += SIGNS[Number(rest % BigInt(SIGNS.length))] ?? '';
    rest /= BigInt(SIGNS.length);
  }
  return code;
}

/** What a mail's link and a letter's QR carry in place of the code: nobody guesses it, nothing locks it. */
export const repriseToken = (id: string) => signId(PURPOSE, id);

const empreinteOf = (code: string) => derived('empreinte-reprise', code);

/** As typed: case, spaces and hyphens do not matter. */
export const readCode = (typed: string) => typed.toUpperCase().replace(/[^A-Z0-9]/g, '');

type NewCode = {
  ficheId: string;
  canal: CodeCanal;
  /** Who asked for it and alone may use it; null: whoever holds it. */
  compteId: string | null;
  /** Where it is mailed. */
  email?: string;
  /** The référent who shares the fiche by it, and whether they leave it then. */
  sentById?: string | null;
  transfert?: boolean;
};

/**
 * Makes a code that proves one speaks for a fiche, in the caller's transaction. It serves once, within 7 days when
 * somebody asked for it by mail, 60 when it was sent to them, 90 in a letter. Earlier ones hold on: who asks twice may use
 * either.
 * @returns `code` for a person to type (shown as XXXX-XXXX), `token` for `paths.ficheReprendre(slug, { code: token })`
 */
export async function issueCode(
  tx: Tx,
  { ficheId, canal, compteId, ...more }: NewCode,
): Promise<{ id: string; code: string; token: string }> {
  const id = uuid7();
  const code = codeOf(id);
  const date = now();
  const days = canal === 'courrier' ? DAYS.courrier : compteId ? DAYS.asked : DAYS.sent;
  const expiresAt = new Date(date.getTime() + days * DAY);
  await tx.codeReprise.create({
    data: { id, ficheId, canal, compteId, empreinte: empreinteOf(code), createdAt: date, expiresAt, ...more },
  });
  return { id, code: shownCode(code), token: repriseToken(id) };
}

const select = {
  id: true,
  ficheId: true,
  canal: true,
  compteId: true,
  expiresAt: true,
  usedAt: true,
  usedById: true,
  sentById: true,
} as const;

/** The code a link's token names, whatever became of it; null when it was not signed here. */
export async function findByToken(token: string) {
  const id = verifyId(PURPOSE, token);
  return id ? db.codeReprise.findUnique({ where: { id }, select }) : null;
}

/**
 * Whether who sent an invitation has no say any more: their account is shut, or deleted. Asked when it is used, as an
 * account may close after it was sent.
 */
export async function isSenderGone(tx: Tx | typeof db, sentById: string | null): Promise<boolean> {
  if (sentById === null) return false;
  const where = { id: sentById, disabledAt: null, deletedAt: null };
  return (await tx.compte.count({ where })) === 0;
}

/**
 * Looks up what somebody typed, or followed, to prove they speak for a fiche. Every wrong one is counted, on all nodes
 * together: forged, expired, used, of another fiche or another person.
 * @returns its id, still to be used up (`consumeCode`); null when this very person has used it
 * @throws AppError `invalid` (field `code`) with the tries left; `rate_limited` for an hour after five wrong ones
 */
export async function checkCode(actor: Connecte, ficheId: string, typed: string): Promise<string | null> {
  const tries = await countTry(actor.id, ficheId);
  const token = typed.trim();
  const followed = token.includes('.');
  const row = followed ? await findByToken(token) : await findTyped(actor, ficheId, typed);
  // The same answer to right and wrong codes, or who goes on guessing would learn which to keep for later.
  if (!followed && tries.ficheHeld && row?.compteId !== actor.id)
    throw new AppError('rate_limited', 'Trop de mauvais codes pour cette fiche. Réessayez dans une heure.');
  if (!row || row.ficheId !== ficheId) throw wrong(tries.left);
  if (row.compteId !== null && row.compteId !== actor.id)
    throw invalid('code', 'Ce lien a été demandé depuis un autre compte. Connectez-vous avec celui-là.');
  if (row.usedAt && row.usedById !== actor.id) throw invalid('code', 'Ce code a déjà servi.');
  if (!row.usedAt && (row.expiresAt <= now() || (await isSenderGone(db, row.sentById))))
    throw invalid('code', 'Ce code a expiré. Demandez-en un nouveau.');
  await tries.forgive();
  return row.usedAt ? null : row.id;
}

/** A code of somebody else is no code: telling would let one person look for what another may use. */
async function findTyped(actor: Connecte, ficheId: string, typed: string) {
  const code = readCode(typed);
  if (code.length !== LENGTH) return null;
  return db.codeReprise.findFirst({
    where: { ficheId, empreinte: empreinteOf(code), OR: [{ compteId: null }, { compteId: actor.id }] },
    orderBy: { createdAt: 'desc' },
    select,
  });
}

const wrong = (left: number) =>
  invalid(
    'code',
    left > 0
      ? `Ce code n’est pas le bon. Il vous reste ${plural(left, 'essai')}.`
      : 'Ce code n’est pas le bon. Après cinq essais, il faut attendre une heure.',
  );

/**
 * Uses a code up. Of two at once, one wins: the row's lock decides.
 * @returns who shared the fiche by it, and whether they leave it now; null when it is no longer to be used: the
 * caller's transaction must then fail
 */
export async function consumeCode(tx: Tx, id: string, compteId: string) {
  const date = now();
  const { count } = await tx.codeReprise.updateMany({
    where: { id, usedAt: null, expiresAt: { gt: date } },
    data: { usedAt: date, usedById: compteId },
  });
  if (count === 0) return null;
  const used = await tx.codeReprise.findUniqueOrThrow({
    where: { id },
    select: { canal: true, compteId: true, sentById: true, transfert: true },
  });
  return (await isSenderGone(tx, used.sentById)) ? null : used;
}

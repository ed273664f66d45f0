import type { Actor } from '@/lib/comptes/actor';
import type { Client } from '@/lib/comptes/limits';
import { now } from '@/lib/core/clock';
import { db, type Tx, transaction } from '@/lib/core/db';
import { AppError, invalid, notFound } from '@/lib/core/errors';
import { parse, readAll } from '@/lib/core/parse';
import { signId, verifyId } from '@/lib/core/tokens';
import { getCharte } from '@/lib/instance/queries';
import { queueMail } from '@/lib/mails/queue';
import { openCas } from '../cas';
import { articlesOf } from '../charte';
import { cibles, standsFor } from '../cibles';
import { record } from '../journal';
import { countReport } from '../limits';
import { motifsOf } from '../motifs';
import { addressOf } from '../queries/report';
import { reportInput, visitorInput } from '../schema';
import type { CibleKind } from '../words';

const GONE = 'La charte a changé : choisissez de nouveau une raison.';
const motifsInForce = async () => motifsOf(articlesOf((await getCharte()).texte));

const CONFIRM = 'signalement';
/** Of the page where a visitor confirms a report. */
export const confirmToken = (signalementId: string) => signId(CONFIRM, signalementId);

type Author = { compteId: string } | { nom: string; email: string };

/** What came of a report: joined to a case, or waiting for its author to confirm their address. */
export type Reported = { confirmed: boolean };

/**
 * Reports something to the agents: a member with a reason, a visitor with all that article 16 of the DSA asks, confirmed
 * by mail. Twice by one person while it is open is one report: of a visitor, in the words said last, and the mail leaves
 * again; reports of one content make one case.
 * @throws AppError `not_found`, also for what the actor may not see; `invalid` (`article`; of visitors `nom`, `email`,
 * `texte`, `bonneFoi`); `rate_limited`
 */
export async function reportContent(actor: Actor, given: unknown, client: Client): Promise<Reported> {
  const compteId = actor.kind === 'compte' ? actor.id : null;
  const [said, visitor] = await readAll(
    () => parse(reportInput, given),
    () => (compteId === null ? parse(visitorInput, given) : null),
  );
  // A program: it is told what it expects, and nothing is kept.
  if (said.site) return { confirmed: compteId !== null };
  const { kind, id } = await standsFor({ kind: said.cible, id: said.id });
  if (!(await cibles[kind].canSee(actor, id))) throw notFound();
  if (!(await motifsInForce()).some(({ article }) => article === said.article))
    throw invalid('article', GONE);
  const author: Author = compteId ? { compteId } : { nom: visitor?.nom ?? '', email: visitor?.email ?? '' };
  // Bounds the mails too, to an address that nobody has shown to be theirs.
  await countReport(author, client);
  await transaction(async (tx) => {
    if (!(await cibles[kind].find(id, tx))) throw notFound();
    const words = { article: said.article, texte: said.texte, ...author };
    const same = await alreadySaid(tx, kind, id, author);
    if (same) return compteId ? undefined : sayAgain(tx, same, words);
    const signalement = await tx.casSignalement.create({
      data: {
        ...{ ...words, kind, cibleId: id, createdAt: now() },
      },
      select: { id: true },
    });
    if (compteId) await join(tx, signalement.id);
    else await queueMail(tx, 'moderation-confirmer', signalement.id);
  });
  return { confirmed: compteId !== null };
}

/** The report of this person about this content that waits, or is in the open case; two that meet find one. */
async function alreadySaid(tx: Tx, kind: CibleKind, cibleId: string, author: Author) {
  const by = 'compteId' in author ? { compteId: author.compteId } : { compteId: null, email: author.email };
  const held = `signalement:${kind}:${cibleId}:${JSON.stringify(by)}`;
  await tx.$executeRaw`select pg_advisory_xact_lock(hashtextextended(${held}, 0))`;
  return tx.casSignalement.findFirst({
    where: { kind, cibleId, ...by, OR: [{ cas: { closedAt: null } }, { casId: null }] },
    select: { id: true, confirmedAt: true },
  });
}

/** A visitor who lost the mail gets it again; the receipt, once the report is with the agents. */
async function sayAgain(
  tx: Tx,
  { id, confirmedAt }: { id: string; confirmedAt: Date | null },
  words: { article: number; texte: string },
): Promise<void> {
  if (confirmedAt) return queueMail(tx, 'moderation-accuse', id);
  await tx.casSignalement.update({ where: { id }, data: words });
  await queueMail(tx, 'moderation-confirmer', id);
}

/** Puts a report into the open case about its content, or opens one; its author gets a receipt. */
async function join(tx: Tx, id: string): Promise<void> {
  const signalement = await tx.casSignalement.findUniqueOrThrow({ where: { id } });
  const { kind, cibleId, article } = signalement;
  const trouvee = await cibles[kind].find(cibleId, tx);
  if (!trouvee) throw new AppError('not_found', 'Ce contenu n’est plus là : il n’y a plus rien à signaler.');
  const motif = (await motifsInForce()).find((one) => one.article === article);
  const theme = motif?.theme ?? 'autre';
  const cas = await openCas(tx, { kind, trouvee, theme });
  await tx.casSignalement.update({ where: { id }, data: { casId: cas.id, confirmedAt: now() } });
  await record(tx, null, {
    acte: cas.fresh ? 'Cas ouvert par un signalement' : 'Signalement joint au cas',
    cas: cas.numero,
  });
  await queueMail(tx, 'moderation-accuse', id);
}

/** What a link of confirmation is about, `adresse` null once that has gone; null when we did not write it, or it is over. */
export async function reportOfToken(
  _actor: Actor,
  token: string,
): Promise<{ adresse: string | null; confirmed: boolean } | null> {
  const id = verifyId(CONFIRM, token);
  const row = id && (await db.casSignalement.findUnique({ where: { id } }));
  return row ? { adresse: await addressOf(row), confirmed: row.confirmedAt !== null } : null;
}

/**
 * The author of a report confirms that the address is theirs: agents see it from now on. Twice is once.
 * @throws AppError `not_found`
 */
export async function confirmReport(_actor: Actor, token: string): Promise<void> {
  const id = verifyId(CONFIRM, token);
  if (!id) throw notFound();
  await transaction(async (tx) => {
    const [row] = await tx.$queryRaw<{ confirmedAt: Date | null }[]>`
      select "confirmedAt" from cas_signalements where id = ${id} for update`;
    if (!row) throw notFound();
    if (!row.confirmedAt) await join(tx, id);
  });
}

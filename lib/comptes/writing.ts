import type { Connecte } from '@/lib/comptes/actor';
import { isAgent } from '@/lib/comptes/policy';
import { now } from '@/lib/core/clock';
import type { Tx } from '@/lib/core/db';
import { AppError, invalid } from '@/lib/core/errors';
import { consume, type Limit } from '@/lib/core/rate-limit';
import { linksOf } from '@/lib/core/rich-text/links';
import { plural } from '@/lib/core/text';

const HOUR_MS = 3_600_000;

/** Messages after which somebody is known here. */
export const FIRST_MESSAGES = 3;
/** Links in one message, and messages in an hour and sujets in a day, of who came today or wrote nothing yet… */
export const NEW = { liens: 2, parHeure: 10, sujets: 3 } as const;
/** …and of everybody else, agents aside. */
export const KNOWN = { liens: 20, parHeure: 60, sujets: 15 } as const;

/**
 * Refuses what is too much of what one writes for everybody, in the forum and under annonces and articles alike, and says
 * who is new. Counted in what was written, so that every node counts alike; those who write twice at once wait for
 * themselves.
 * @returns whether this is one of the first messages of the compte in the forum: an agent is asked to look at it
 * @throws AppError `rate_limited`; `invalid` naming `texte` for its links
 */
export async function countWriting(
  tx: Tx,
  compte: Connecte,
  { texte, opens }: { texte: string; opens: boolean },
): Promise<{ isFirst: boolean }> {
  await holdWriting(tx, compte.id);
  if (isAgent(compte)) return { isFirst: false };
  const { isNew, reponses } = await knownBy(tx, compte.id);
  const most = isNew ? NEW : KNOWN;
  refuseLinks(texte, most.liens, isNew);
  const date = now().getTime();
  const [row] = await tx.$queryRaw<{ heure: number; jour: number }[]>`
    select (select count(*)::int from (
        select "createdAt", "auteurId" from reponses union all select "createdAt", "auteurId" from commentaires) e
        where "auteurId" = ${compte.id} and "createdAt" > ${new Date(date - HOUR_MS)}::timestamptz) as heure,
      (select count(*)::int from sujets
        where "auteurId" = ${compte.id} and "createdAt" > ${new Date(date - 24 * HOUR_MS)}::timestamptz) as jour`;
  if ((row?.heure ?? 0) >= most.parHeure)
    throw new AppError(
      'rate_limited',
      `Vous avez déjà écrit ${plural(most.parHeure, 'message')} en une heure. Votre texte est gardé : publiez-le un peu plus tard.`,
    );
  if (opens && (row?.jour ?? 0) >= most.sujets)
    throw new AppError(
      'rate_limited',
      `Vous avez déjà ouvert ${plural(most.sujets, 'sujet')} en un jour. Votre texte est gardé : publiez celui-ci demain.`,
    );
  return { isFirst: reponses < FIRST_MESSAGES };
}

/** What one person writes in two tabs comes one after the other, until the transaction ends. */
export const holdWriting = (tx: Tx, compteId: string) =>
  tx.$executeRaw`select pg_advisory_xact_lock(hashtextextended(${`ecrits:${compteId}`}, 0))`;

/**
 * Refuses the links that would be refused in a new message: in a change, an annonce, an article, a private message.
 * @throws AppError `invalid` naming `field`
 */
export async function checkLinks(tx: Tx, compte: Connecte, texte: string, field = 'texte'): Promise<void> {
  if (isAgent(compte) || countLinks(texte) <= NEW.liens) return;
  const { isNew } = await knownBy(tx, compte.id);
  refuseLinks(texte, (isNew ? NEW : KNOWN).liens, isNew, field);
}

type Most = { isNew: number; known: number };
const limits = (name: string, duration: number, { isNew, known }: Most, did: (most: number) => string) => {
  const says = (most: number) => (later: string) =>
    `Vous avez déjà ${did(most)} en ${duration > 3_600 ? 'un jour' : 'une heure'}. Votre texte est gardé : réessayez ${later}.`;
  return {
    isNew: { name: `${name}-nouveau`, points: isNew, duration, says: says(isNew) } satisfies Limit,
    known: { name, points: known, duration, says: says(known) } satisfies Limit,
  };
};
/** What one publishes elsewhere than in the forum: annonces and articles in a day, changes and private answers in an hour. */
export const POSTED = {
  annonces: limits(
    'annonce',
    24 * 3_600,
    { isNew: 5, known: 20 },
    (most) => `publié ${plural(most, 'annonce')}`,
  ),
  modifications: limits(
    'annonce-modifiee',
    3_600,
    { isNew: 20, known: 60 },
    (most) => `modifié ${plural(most, 'annonce')}`,
  ),
  articles: limits(
    'article-propose',
    24 * 3_600,
    { isNew: 10, known: 30 },
    (most) => `proposé ${plural(most, 'article')}`,
  ),
  prives: limits(
    'reponse-annonce',
    3_600,
    { isNew: 10, known: 30 },
    (most) => `répondu à ${plural(most, 'annonce')}`,
  ),
} as const;

/**
 * Counts one of them, agents aside; who is new may do less. Last of all that may refuse: what is not kept is not counted.
 * @throws AppError `rate_limited`
 */
export async function countPosted(tx: Tx, compte: Connecte, what: keyof typeof POSTED): Promise<void> {
  if (isAgent(compte)) return;
  const { isNew } = await knownBy(tx, compte.id);
  await consume(POSTED[what][isNew ? 'isNew' : 'known'], compte.id);
}

/** Who came today, or wrote less than a few messages and annonces that can be read, is new. */
async function knownBy(tx: Tx, compteId: string): Promise<{ isNew: boolean; reponses: number }> {
  const since = new Date(now().getTime() - 24 * HOUR_MS);
  const [row] = await tx.$queryRaw<{ reponses: number; autres: number; recent: boolean }[]>`
    select (select count(*)::int from (
        select 1 from reponses r join sujets s on s.id = r."sujetId"
        where r."auteurId" = ${compteId} and r."deletedAt" is null and r."hiddenAt" is null and s."deletedAt" is null
          and s."hiddenAt" is null limit ${FIRST_MESSAGES}) f) as reponses,
      (select count(*)::int from (
        (select 1 from commentaires where "auteurId" = ${compteId} and "deletedAt" is null and "hiddenAt" is null
          limit ${FIRST_MESSAGES})
        union all (select 1 from annonces where "auteurId" = ${compteId} and "publishedAt" is not null
          and etat <> 'masquee' limit ${FIRST_MESSAGES})) f) as autres,
      (select "createdAt" > ${since}::timestamptz from comptes where id = ${compteId}) as recent`;
  const { reponses = 0, autres = 0, recent = false } = row ?? {};
  return { isNew: recent || reponses + autres < FIRST_MESSAGES, reponses };
}

/** Addresses of other sites in a text, each once: as it is written, or as links where marks make more of them. */
export const countLinks = (texte: string): number =>
  Math.max(new Set(texte.match(/(?:https?:\/\/|\bwww\.)[^\s<>)\]"']+/gi) ?? []).size, linksOf(texte).size);

function refuseLinks(texte: string, most: number, isNew: boolean, field = 'texte') {
  if (countLinks(texte) <= most) return;
  throw invalid(
    field,
    isNew
      ? `Vos premiers messages peuvent porter ${most} liens chacun, pas plus : cela nous protège de la publicité. Retirez-en, le reste est gardé.`
      : `Un message porte ${most} liens au plus.`,
  );
}

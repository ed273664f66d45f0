import type { Systeme } from '@/lib/comptes/actor';
import { now } from '@/lib/core/clock';
import { longDay } from '@/lib/core/dates';
import { Prisma, type Tx, transaction } from '@/lib/core/db';
import { paths } from '@/lib/core/paths';
import { queueMails } from '@/lib/mails/queue';
import { notify } from '@/lib/notifications/notify';
import { addDays } from '../life';
import { expireCle, issueCle } from '../tell-interested';
import { DAYS, listedEtats } from '../words';

const BATCH = 200;
/** A life shorter than this needs no warning: its author just chose its end. */
const SHORT_DAYS = 14;

/** Applies `work` to every row that `next` finds, a batch in each transaction. @returns how many */
async function each(
  next: (tx: Tx) => Promise<{ id: string }[]>,
  work: (tx: Tx, ids: string[]) => Promise<unknown>,
): Promise<number> {
  let total = 0;
  for (;;) {
    const count = await transaction(async (tx) => {
      const rows = await next(tx);
      if (rows.length > 0)
        await work(
          tx,
          rows.map(({ id }) => id),
        );
      return rows.length;
    });
    total += count;
    if (count < BATCH) return total;
  }
}

// Rows that another node holds are its affair: the next round finds what is left.
const held = (where: Prisma.Sql) => (tx: Tx) =>
  tx.$queryRaw<{ id: string }[]>`
    select id from annonces where ${where} order by id limit ${BATCH} for update skip locked`;

const listed = Prisma.sql`etat in (${Prisma.join(listedEtats.map((etat) => Prisma.sql`${etat}::"AnnonceEtat"`))})`;

/** Takes out of lists what has reached its end, greyed ones included. @returns how many */
export const expireAnnonces = (_systeme: Systeme) =>
  each(held(Prisma.sql`${listed} and "expiresAt" <= ${now()}`), (tx, ids) =>
    tx.annonce.updateMany({ where: { id: { in: ids } }, data: { etat: 'expiree' } }),
  );

/** Puts into the archives what expired sixty days ago. @returns how many */
export const archiveAnnonces = (_systeme: Systeme) =>
  each(held(Prisma.sql`etat = 'expiree' and "expiresAt" <= ${addDays(now(), -DAYS.archived)}`), (tx, ids) =>
    tx.annonce.updateMany({ where: { id: { in: ids } }, data: { etat: 'archivee', archivedAt: now() } }),
  );

type Reminded = { id: string; titre: string; expiresAt: Date | null };

/** Under the bell of each author, each annonce in its own words; the mails with their links are the room’s own. */
async function remind(tx: Tx, ids: string[], words: (row: Reminded) => { cle: string; titre: string }) {
  const rows = await tx.annonce.findMany({
    where: { id: { in: ids } },
    select: { id: true, slug: true, titre: true, expiresAt: true, auteurId: true },
  });
  for (const row of rows)
    await notify(tx, {
      kind: 'rappel-annonce',
      comptes: [row.auteurId],
      acteurId: null,
      ...words(row),
      chemin: paths.annonce(row.slug),
      ownMail: true,
    });
}

/**
 * Tells authors, seven days before, that an annonce expires: once for each end, and only of those that live more than two
 * weeks.
 * @returns how many
 */
export const warnExpiring = (_systeme: Systeme) =>
  each(
    held(Prisma.sql`etat = 'publiee' and "avertieAt" is null and "expiresAt" > ${now()}
      and "expiresAt" <= ${addDays(now(), DAYS.warned)}
      and "expiresAt" > "publishedAt" + make_interval(days => ${SHORT_DAYS}::int)`),
    async (tx, ids) => {
      await tx.annonce.updateMany({ where: { id: { in: ids } }, data: { avertieAt: now() } });
      await remind(tx, ids, ({ id, titre, expiresAt }) => ({
        cle: expireCle(id),
        titre: `Votre annonce « ${titre} » expire${expiresAt ? ` ${longDay(expiresAt)}` : ''}`,
      }));
      await queueMails(
        tx,
        'annonce-expire',
        ids.map((id) => ({ id, runAt: now() })),
      );
    },
  );

/**
 * Asks authors what came of it, thirty days after they said it was taken, else after it was published. Asked already and
 * taken since, it is asked again, unless the answer was final.
 * @returns how many
 */
export const askIssues = (_systeme: Systeme) =>
  each(
    held(Prisma.sql`etat in ('publiee', 'pourvue', 'expiree')
      and coalesce("pourvueAt", "publishedAt") <= ${addDays(now(), -DAYS.outcome)}
      and (issue is null or issue = 'en_cours')
      and ("issueDemandeeAt" is null or "issueDemandeeAt" < "pourvueAt")`),
    async (tx, ids) => {
      await tx.annonce.updateMany({ where: { id: { in: ids } }, data: { issueDemandeeAt: now() } });
      await remind(tx, ids, ({ id, titre }) => ({
        cle: issueCle(id),
        titre: `Qu’est devenue votre annonce « ${titre} » ?`,
      }));
      await queueMails(
        tx,
        'annonce-issue',
        ids.map((id) => ({ id, runAt: now() })),
      );
    },
  );

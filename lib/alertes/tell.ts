import type { Systeme } from '@/lib/comptes/actor';
import { awaySql } from '@/lib/comptes/pause';
import { now } from '@/lib/core/clock';
import { Prisma, rows, type Tx, transaction } from '@/lib/core/db';
import { queueMail } from '@/lib/mails/queue';
import { newAnnonces } from './found';
import type { Frequence } from './words';
import { MAX_RECHERCHES } from './words';

/** An annonce may show a little after the moment it bears: what is younger waits for the next time. */
export const SETTLED_MS = 60_000;
const BATCH = 100;

/** What a mail tells: searches with something new, each since when, until one moment. */
export type Told = { compteId: string; to: Date; searches: { id: string; from: Date }[] };

const SEPARATOR = '|';
export const toldId = ({ compteId, to, searches }: Told) =>
  [compteId, to.getTime(), ...searches.map(({ id, from }) => `${id}=${from.getTime()}`)].join(SEPARATOR);

export function toldOf(id: string): Told {
  const [compteId = '', to = '', ...searches] = id.split(SEPARATOR);
  return {
    compteId,
    to: new Date(Number(to)),
    searches: searches.map((one) => {
      const [id = '', from = ''] = one.split('=');
      return { id, from: new Date(Number(from)) };
    }),
  };
}

/** One mail for all the searches of a person that have something new. Its rows are held: told once, by one node. */
async function tellCompte(tx: Tx, compteId: string, frequence: Frequence): Promise<boolean> {
  const to = new Date(now().getTime() - SETTLED_MS);
  const searched = await tx.$queryRaw<{ id: string; criteres: unknown; vueAt: Date }[]>`
    select id, criteres, "vueAt" from recherches_sauvees
    where "compteId" = ${compteId} and frequence = ${frequence}::"AlerteFrequence" and "vueAt" < ${to}
    order by "createdAt" limit ${MAX_RECHERCHES} for update`;
  if (searched.length === 0) return false;
  const searches: Told['searches'] = [];
  for (const { id, criteres, vueAt: from } of searched)
    if ((await newAnnonces(criteres, { compteId, from, to }, 1)).length > 0) searches.push({ id, from });
  await tx.rechercheSauvee.updateMany({
    where: { id: { in: searched.map(({ id }) => id) } },
    data: { vueAt: to },
  });
  if (searches.length === 0) return false;
  await tx.rechercheSauvee.updateMany({
    where: { id: { in: searches.map(({ id }) => id) } },
    data: { lastSentAt: now() },
  });
  await queueMail(tx, 'alerte', toldId({ compteId, to, searches }));
  return true;
}

/**
 * Tells everybody whose searches have this frequency what is new in them: one mail each, none where nothing is new.
 * @returns how many people
 */
export async function tellAlertes(
  _systeme: Systeme,
  frequence: Exclude<Frequence, 'aucune'>,
): Promise<number> {
  let told = 0;
  let after = '';
  for (;;) {
    // What a holiday (`pauseMails`) brings is told after it.
    const comptes = await rows<{ id: string }>(Prisma.sql`
      select c.id from comptes c
      where c.id > ${after} and c."deletedAt" is null and c."disabledAt" is null and not ${awaySql()}
        and exists (select from recherches_sauvees r
          where r."compteId" = c.id and r.frequence = ${frequence}::"AlerteFrequence")
      order by c.id limit ${BATCH}`);
    for (const { id } of comptes) if (await transaction((tx) => tellCompte(tx, id, frequence))) told++;
    const last = comptes.at(-1);
    if (!last || comptes.length < BATCH) return told;
    after = last.id;
  }
}

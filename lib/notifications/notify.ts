import { now } from '@/lib/core/clock';
import { Prisma, type Tx } from '@/lib/core/db';
import { withoutUnseen } from '@/lib/core/text';
import { uuid7 } from '@/lib/core/uuid';
import { publishChanged } from './changed';
import { frequenceSql, reachableSql } from './frequence';
import { TELL_JOB } from './jobs';
import { type Frequence, interestKinds, type NotificationKind } from './words';

/** Time to see it on the site before a mail says the same, and for what follows at once to come with it. */
const MAIL_AFTER_MS = 20_000;
/** Kept of what was written, in UTF-16 code units. */
const TITRE_MAX = 200;
export const TEXTE_MAX = 1_200;

export type Told = {
  kind: NotificationKind;
  /** Who is told; the one who did it, and closed accounts, are left out. */
  comptes: readonly string[];
  /**
   * What it is about, e.g. `sujet:<id>`. Told again under the same key, it is one notification that comes back on top,
   * unread; `withdrawNotifications` and `readNotifications` name it by that key.
   */
  cle: string;
  /** Who did it; null: the platform. */
  acteurId: string | null;
  /** Its members alone are told, and who leaves it loses the notification. */
  espaceId?: string | null;
  /** One line, 200 characters kept. */
  titre: string;
  /** Plain text, 1,200 characters kept. */
  texte?: string;
  /** Local path (`paths`) where it is read. */
  chemin: string;
  /** A day it ends: « cette semaine se termine ». */
  echeance?: Date | null;
  /** How those told chose it where it comes from, e.g. following a sujet; else as chosen for its kind. */
  frequence?: Frequence;
  /** The room has a mail of its own for those told at once (`isMailedNow`); the others find it in their digest. */
  ownMail?: boolean;
};

/**
 * Tells people of something, in the transaction of the write it comes from: the centre, the bell of every open tab, and
 * a mail as each chose. Who blocks the one who did it hears nothing. One statement whatever the number of people. Written
 * in the order of their ids, so that two that tell the same people cannot wait for each other.
 */
export async function notify(tx: Tx, told: Told): Promise<void> {
  const comptes = [...new Set(told.comptes)].filter((id) => id !== told.acteurId).sort();
  if (comptes.length === 0) return;
  const rows = await tx.$queryRaw<{ compteId: string }[]>(statement(told, comptes));
  await publishChanged(
    tx,
    rows.map(({ compteId }) => compteId),
  );
}

/** On one line; the spaces that keep « » with their words stay. */
export const titreOf = (titre: string) =>
  withoutUnseen(titre.normalize('NFC'))
    .replace(/(?:\p{Cc}|[^\S\u00a0\u202f])+/gu, ' ')
    .trim()
    .slice(0, TITRE_MAX);

function statement(told: Told, comptes: string[]) {
  const { kind, cle, acteurId, chemin } = told;
  const date = now();
  const soon = new Date(date.getTime() + MAIL_AFTER_MS);
  const espaceId = told.espaceId ?? null;
  const frequence = told.frequence ?? null;
  const chosen = frequenceSql({
    compteId: Prisma.sql`c.id`,
    kind: Prisma.sql`${kind}`,
    espaceId: Prisma.sql`${espaceId}::text`,
    frequence: Prisma.sql`${frequence}::"NotificationFrequence"`,
  });
  return Prisma.sql`
  with told as materialized (
    select t.id, c.id as "compteId", ${chosen} = 'immediate' and ${reachableSql()} as "atOnce", ${chosen} as frequence
    from unnest(${comptes}::text[], ${comptes.map(() => uuid7())}::text[]) as t("compteId", id)
    join comptes c on c.id = t."compteId"
    where c."deletedAt" is null and c."disabledAt" is null
      and not exists (select from blocages b where b."compteId" = c.id and b."bloqueId" = ${acteurId}::text)
      and (${espaceId}::text is null or exists (select from membres m where m."espaceId" = ${espaceId} and m."compteId" = c.id))
  ), written as (
    insert into notifications (id, "compteId", kind, cle, "espaceId", "acteurId", titre, texte, chemin, frequence,
      echeance, "createdAt", "mailedAt")
    select id, "compteId", ${kind}, ${cle}, ${espaceId}, ${acteurId}, ${titreOf(told.titre)},
      ${(told.texte ?? '').trim().slice(0, TEXTE_MAX)}, ${chemin}, ${frequence}::"NotificationFrequence",
      ${told.echeance ?? null}::timestamptz, ${date}::timestamptz,
      case when ${told.ownMail ?? false}::boolean and "atOnce" then ${date}::timestamptz end
    from told
    where not (${interestKinds.includes(kind)}::boolean and frequence = 'jamais')
    order by "compteId"
    on conflict ("compteId", cle) do update set kind = excluded.kind, "espaceId" = excluded."espaceId",
      "acteurId" = excluded."acteurId", titre = excluded.titre, texte = excluded.texte, chemin = excluded.chemin,
      frequence = excluded.frequence, echeance = excluded.echeance, "createdAt" = excluded."createdAt",
      "readAt" = null, "mailedAt" = excluded."mailedAt"
    returning "compteId"
  )
  select w."compteId", case when t."atOnce" and not ${told.ownMail ?? false}::boolean then (graphile_worker.add_job(
    ${TELL_JOB}::text, payload := json_build_object('compteId', w."compteId", 'kind', ${kind}::text),
    run_at := ${soon}::timestamptz, max_attempts := 12,
    job_key := ${TELL_JOB} || ':' || w."compteId" || ':' || ${kind}::text, job_key_mode := 'preserve_run_at')).id::text
    end as job
  from written w join told t using ("compteId")`;
}

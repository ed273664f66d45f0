import { communeOfText } from '@/lib/communes/queries';
import { requireCompte } from '@/lib/comptes/access';
import type { Actor } from '@/lib/comptes/actor';
import { now } from '@/lib/core/clock';
import { calendarDay } from '@/lib/core/dates';
import { db, transaction } from '@/lib/core/db';
import { invalid } from '@/lib/core/errors';
import { parse } from '@/lib/core/parse';
import { requireReader } from '@/lib/membres/access';
import { listTermes } from '@/lib/termes/queries';
import { choixInput, espaceChoixInput, interetsInput, pauseInput } from '../schema';
import {
  espaceKinds,
  type Frequence,
  kindDefaults,
  NOTIFICATION_KINDS,
  type NotificationKind,
  PAUSE_MAX_JOURS,
  RESUME,
} from '../words';

type Chosen = Partial<Record<NotificationKind, Frequence | ''>>;

/** Writes the choices of one place anew; what is as by default needs no row. */
const replace = (
  compteId: string,
  espaceId: string,
  kinds: readonly string[],
  rows: { kind: string; frequence: Frequence }[],
) =>
  transaction(async (tx) => {
    // Held so that two forms sent at once do not mix.
    await tx.$executeRaw`select 1 from comptes where id = ${compteId} for no key update`;
    await tx.notificationChoix.deleteMany({ where: { compteId, espaceId, kind: { in: [...kinds] } } });
    await tx.notificationChoix.createMany({
      data: rows.map((row) => ({ ...row, compteId, espaceId })),
    });
  });

/**
 * Says how one is told of each kind, everywhere, and whether digests are sent. A kind that is not said goes back to its
 * default.
 * @throws AppError `unauthenticated`, `invalid`
 */
export async function chooseFrequences(actor: Actor, input: unknown): Promise<void> {
  const { id } = requireCompte(actor);
  const { resume, ...given } = parse(choixInput, input);
  const chosen: Chosen = given;
  const rows = NOTIFICATION_KINDS.flatMap((kind) => {
    const frequence = chosen[kind];
    return frequence && frequence !== kindDefaults[kind] ? [{ kind, frequence }] : [];
  });
  const never = resume ? [] : [{ kind: RESUME, frequence: 'jamais' as const }];
  await replace(id, '', [...NOTIFICATION_KINDS, RESUME], [...rows, ...never]);
}

/**
 * Says how one is told of what happens in one espace; an empty choice is the one made for everywhere.
 * @throws AppError `unauthenticated`, `invalid`; `not_found` for who is no member
 */
export async function chooseForEspace(actor: Actor, input: unknown): Promise<void> {
  const { id } = requireCompte(actor);
  const { espaceId, ...given } = parse(espaceChoixInput, input);
  await requireReader(actor, espaceId);
  const chosen: Chosen = given;
  const rows = espaceKinds.flatMap((kind) => {
    const frequence = chosen[kind];
    return frequence ? [{ kind, frequence }] : [];
  });
  await replace(id, espaceId, espaceKinds, rows);
}

/**
 * Goes on holiday until the end of a day, where people live: no notification is mailed from its first day (none said: at
 * once) to that one, and one digest tells what happened on the morning after. Without a last day, one is back.
 * @throws AppError `unauthenticated`; `invalid` for a last day that is over, or more than a year away (`jusqua`), and for
 * a first day after it (`du`), or without one (`jusqua`)
 */
export async function pauseMails(actor: Actor, input: unknown): Promise<void> {
  const { id } = requireCompte(actor);
  const { du, jusqua } = parse(pauseInput, input);
  const today = calendarDay(now());
  if (jusqua && jusqua < today) throw invalid('jusqua', 'Cette date est déjà passée.');
  if (jusqua && jusqua.getTime() > today.getTime() + PAUSE_MAX_JOURS * 86_400_000)
    throw invalid('jusqua', 'Un an au plus.');
  if (du && !jusqua) throw invalid('jusqua', 'Dites aussi jusqu’à quel jour.');
  if (du && jusqua && du > jusqua) throw invalid('du', 'Le premier jour vient après le dernier.');
  await db.compte.update({ where: { id }, data: { pauseDu: du, pauseJusquau: jusqua } });
}

/**
 * Says which new annonces, projects and appels one is told of: by discipline (none: all), around a commune (none:
 * everywhere).
 * @throws AppError `unauthenticated`; `invalid` (commune, rayon)
 */
export async function chooseInterets(actor: Actor, input: unknown): Promise<void> {
  const { id } = requireCompte(actor);
  const { disciplines, commune, rayon } = parse(interetsInput, input);
  const insee = await communeOfText(commune);
  if (insee && rayon === null) throw invalid('rayon', 'Choisissez jusqu’à quelle distance.');
  const known = new Set((await listTermes()).map((terme) => terme.id));
  await db.compte.update({
    where: { id },
    data: {
      interetDisciplines: disciplines.filter((one) => known.has(one)),
      interetCommune: insee,
      interetRayonKm: insee ? rayon : null,
    },
  });
}

import { communeLabel } from '@/lib/communes/words';
import type { Connecte } from '@/lib/comptes/actor';
import { now } from '@/lib/core/clock';
import { isoDay, isoOf } from '@/lib/core/dates';
import { db } from '@/lib/core/db';
import {
  type Choix,
  espaceKinds,
  type Frequence,
  kindDefaults,
  NOTIFICATION_KINDS,
  type NotificationKind,
  RESUME,
} from './words';

/** How one is told of things, as chosen, defaults filled in. */
export async function getChoix(actor: Connecte): Promise<Choix> {
  const [compte, rows] = await Promise.all([
    db.compte.findUniqueOrThrow({
      where: { id: actor.id },
      select: {
        email: true,
        emailRefus: true,
        pauseDu: true,
        pauseJusquau: true,
        interetDisciplines: true,
        interetCommune: true,
        interetRayonKm: true,
      },
    }),
    db.notificationChoix.findMany({
      where: { compteId: actor.id, espaceId: '' },
      select: { kind: true, frequence: true },
    }),
  ]);
  const chosen = new Map(rows.map(({ kind, frequence }) => [kind, frequence]));
  const kinds = { ...kindDefaults };
  for (const kind of NOTIFICATION_KINDS) kinds[kind] = chosen.get(kind) ?? kindDefaults[kind];
  const { pauseDu: from, pauseJusquau: until } = compte;
  const paused = until !== null && isoOf(until) >= isoDay(now());
  return {
    resume: chosen.get(RESUME) !== 'jamais',
    kinds,
    pauseJusquau: paused ? isoOf(until) : null,
    pauseDu: paused && from ? isoOf(from) : null,
    interets: {
      disciplines: compte.interetDisciplines,
      commune: await communeOf(compte.interetCommune),
      rayon: compte.interetRayonKm,
    },
    emailRefus: compte.emailRefus,
    email: compte.email,
  };
}

async function communeOf(insee: string | null): Promise<string> {
  if (!insee) return '';
  const found = await db.commune.findUnique({
    where: { insee },
    select: { nom: true, codesPostaux: true },
  });
  return found ? communeLabel({ nom: found.nom, codePostal: found.codesPostaux[0] ?? '' }) : '';
}

export type EspaceChoix = {
  id: string;
  slug: string;
  nom: string;
  /** Empty: as everywhere. */
  kinds: Partial<Record<NotificationKind, Frequence>>;
};

/** One’s espaces by name, 200 at most, each with what was chosen for it. */
export async function listEspaceChoix(actor: Connecte): Promise<EspaceChoix[]> {
  const [espaces, rows] = await Promise.all([
    db.espace.findMany({
      where: { membres: { some: { compteId: actor.id } } },
      orderBy: [{ nom: 'asc' }, { id: 'asc' }],
      take: 200,
      select: { id: true, slug: true, nom: true },
    }),
    db.notificationChoix.findMany({
      where: { compteId: actor.id, NOT: { espaceId: '' }, kind: { in: [...espaceKinds] } },
      select: { espaceId: true, kind: true, frequence: true },
    }),
  ]);
  return espaces.map((espace) => ({
    ...espace,
    kinds: Object.fromEntries(
      rows.filter(({ espaceId }) => espaceId === espace.id).map(({ kind, frequence }) => [kind, frequence]),
    ),
  }));
}

import ical, { ICalAlarmType, ICalEventStatus, ICalEventTransparency } from 'ical-generator';
import { env } from '@/lib/core/env';
import { paths } from '@/lib/core/paths';
import { heureWords, limiteWords, montantWords } from '../words';

/** What a calendar tells of a call. */
export type AgendaAppel = {
  id: string;
  slug: string;
  etat: 'publie' | 'retire';
  titre: string;
  emetteur: string;
  extrait: string;
  limite: Date;
  montantMin: number | null;
  montantMax: number | null;
  createdAt: Date;
  updatedAt: Date;
};

type Agenda = {
  nom: string;
  description: string;
  appels: readonly AgendaAppel[];
  /** Days before, on which the program of the person rings; none in what is for everybody. */
  alarmes?: readonly number[];
};

const DAY_S = 86_400;
const HOURS_BETWEEN_READINGS = 6;

/**
 * Deadlines as iCalendar (RFC 5545; names, colours and refreshing of RFC 7986). Moments are in UTC (form 2 of §3.3.5):
 * every program shows them by the clock of the person, summer time included, without a definition of ours of the zone.
 * The same calls give the same bytes: `DTSTAMP` is the last change (§3.8.7.2, no `METHOD`), and `SEQUENCE` the seconds
 * from the birth of the call to it, which only ever grow.
 */
export function agendaOf({ nom, description, appels, alarmes = [] }: Agenda): string {
  const { publicUrl } = env();
  const url = (path: string) => new URL(path, publicUrl).href;
  const calendar = ical({
    name: nom,
    description,
    prodId: { company: 'Tréteaux', product: 'Appels à projets', language: 'FR' },
    ttl: HOURS_BETWEEN_READINGS * 3600,
    url: url(paths.appels()),
  });
  for (const appel of appels) {
    const { id, slug, etat, titre, emetteur, limite, updatedAt, createdAt } = appel;
    const withdrawn = etat === 'retire';
    const event = calendar.createEvent({
      id: `appel-${id}@${publicUrl.hostname}`,
      start: limite,
      summary: `${withdrawn ? 'Retiré : ' : 'Date limite : '}${titre}`,
      description: wordsOf(appel),
      url: url(withdrawn ? paths.appels() : paths.appel(slug)),
      status: withdrawn ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
      stamp: updatedAt,
      created: createdAt,
      lastModified: updatedAt,
      sequence: Math.max(0, Math.floor((updatedAt.getTime() - createdAt.getTime()) / 1000)),
      categories: [{ name: 'Appel à projets' }],
      // A deadline takes no time of the day.
      transparency: ICalEventTransparency.TRANSPARENT,
    });
    if (withdrawn) continue;
    for (const days of alarmes)
      event.createAlarm({
        type: ICalAlarmType.display,
        trigger: days * DAY_S,
        description: `${titre} (${emetteur || 'appel à projets'}) : encore ${days} jours`,
      });
  }
  return calendar.toString();
}

const wordsOf = (appel: AgendaAppel) =>
  [
    appel.emetteur,
    appel.etat === 'retire'
      ? 'Cet appel a été retiré.'
      : `À déposer avant ${limiteWords(appel.limite)} (${heureWords()}).`,
    montantWords(appel),
    appel.extrait,
  ]
    .filter(Boolean)
    .join('\n');

import type { LotItem } from '@/components/activation/lot-list';
import type { RefusalItem } from '@/components/activation/refusal-list';
import type { TargetOptions } from '@/components/activation/target-select';
import type { Activation } from '@/lib/activation/queries/counts';
import type { Lot } from '@/lib/activation/queries/lots';
import type { Refusal } from '@/lib/activation/queries/refusals';
import type { TargetCounts } from '@/lib/activation/targets';
import { atHour, fullDate, onDay } from '@/lib/core/dates';
import { plural } from '@/lib/core/text';

/** « 148 rappels », « 20 lettres ». */
export function wordsOf({ genre, canal }: Pick<Lot, 'genre' | 'canal'>, count: number) {
  if (canal === 'courrier') return plural(count, 'lettre');
  return plural(count, genre === 'relance' ? 'rappel' : 'invitation');
}

const countOf = ({ partis, enAttente, annules }: Lot) => partis + enAttente + annules;

/** What became of a batch, in a sentence: « Décidé par Hélène Thomas hier : 12 partis, 3 annulés ou revenus. » */
function fate(lot: Lot, today: Date) {
  const { partis, enAttente, annules, actives, genre, canal, par, createdAt } = lot;
  const printed = canal === 'courrier';
  // Invitations and letters are feminine, reminders masculine.
  const e = printed || genre === 'invitation' ? 'e' : '';
  const parts = [
    partis > 0 && plural(partis, printed ? 'imprimée' : `parti${e}`),
    enAttente > 0 && `${enAttente.toLocaleString('fr-FR')} ${printed ? 'à imprimer' : 'en attente'}`,
    annules > 0 && `${plural(annules, `annulé${e}`)} ou revenu${e}${annules > 1 ? 's' : ''}`,
    actives > 0 && `${plural(actives, 'fiche reprise', 'fiches reprises')} depuis`,
  ].filter(Boolean);
  return `Décidé ${par ? `par ${par} ` : ''}${onDay(createdAt, today)}${parts.length ? `\u202f: ${parts.join(', ')}` : ''}.`;
}

export function lotItem(lot: Lot, today: Date): LotItem {
  const letters = lot.canal === 'courrier';
  const what = wordsOf(lot, countOf(lot));
  return {
    lotId: lot.lotId,
    title: letters ? `${what}, ${fullDate(lot.createdAt)}` : `${what}, ${atHour(lot.sendAt)}`,
    under: fate(lot, today),
    letters: letters && lot.partis + lot.enAttente > 0,
    waiting: lot.enAttente,
    waitingWords: wordsOf(lot, lot.enAttente),
  };
}

export const refusalItem = ({ raison, depuis, ...fiche }: Refusal, today: Date): RefusalItem => ({
  ...fiche,
  why: depuis ? `${raison}, ${onDay(depuis, today)}` : raison,
});

/** What a select offers: the kinds and intercommunalities that have any, in the order of the tables. */
export function targetOptions(counts: TargetCounts, { parGenre, parEpci }: Activation): TargetOptions {
  const offered = (shares: Activation['parGenre'], found: Map<string, number>) =>
    shares.flatMap(({ id, nom }) => {
      const nombre = id ? (found.get(id) ?? 0) : 0;
      return nombre > 0 ? [{ id, nom, nombre }] : [];
    });
  return {
    tous: counts.tous,
    genres: offered(parGenre, counts.genre),
    epci: offered(parEpci, counts.epci),
  };
}

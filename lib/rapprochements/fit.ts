import { type AnnonceTransaction, transactionNames } from '@/lib/annonces/words';

/**
 * How well what is offered suits what is asked for, from 0 to 1: who would pay takes a gift, who hopes for a gift rarely
 * buys. Pairs that are not here suit each other little (`STRANGE`).
 */
const FIT: Partial<Record<AnnonceTransaction, Partial<Record<AnnonceTransaction, number>>>> = {
  don: { pret: 0.9, location: 0.9, vente: 0.9, echange: 0.8 },
  pret: { location: 0.9, echange: 0.8, don: 0.4, vente: 0.3 },
  location: { pret: 0.4, vente: 0.4, echange: 0.3 },
  vente: { location: 0.3, don: 0.2, echange: 0.3 },
  echange: { pret: 0.6, don: 0.5, location: 0.5, vente: 0.4, benevolat: 0.4, remunere: 0.3 },
  benevolat: { remunere: 0.8, echange: 0.8, partage_emploi: 0.4 },
  remunere: { partage_emploi: 0.7, benevolat: 0.3, echange: 0.3 },
  partage_emploi: { remunere: 0.7 },
};
const STRANGE = 0.1;
/** Of two annonces one of which says nothing of it. */
const UNSAID = 0.5;
/** From here on, it is a reason to bring them together. */
const GOOD = 0.8;

export type Fit = {
  /** From 0 to 1. */
  value: number;
  /** « prêt »; null when it is no reason. */
  reason: string | null;
};

/** The best that two lists have for each other: what is offered first, what is asked for second. */
export function fitOf(offered: readonly AnnonceTransaction[], asked: readonly AnnonceTransaction[]): Fit {
  if (offered.length === 0 || asked.length === 0) return { value: UNSAID, reason: null };
  let best: { value: number; name: AnnonceTransaction } | null = null;
  for (const one of offered)
    for (const other of asked) {
      const value = one === other ? 1 : (FIT[one]?.[other] ?? STRANGE);
      if (best === null || value > best.value) best = { value, name: one };
    }
  if (best === null) return { value: UNSAID, reason: null };
  return {
    value: best.value,
    reason: best.value >= GOOD ? transactionNames[best.name].toLocaleLowerCase('fr') : null,
  };
}

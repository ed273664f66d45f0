import { fullDate, noonOf } from '@/lib/core/dates';

type Days = { disponibleDu: Date | null; disponibleAu: Date | null };

const words = (day: Date) => fullDate(noonOf(day));

/** « du 4 janvier au 30 avril 2027 », « à partir du 4 janvier 2027 », « jusqu’au 30 avril 2027 »; empty when nothing is said. */
export function periodWords({ disponibleDu: from, disponibleAu: to }: Days): string {
  if (!from && !to) return '';
  if (!from) return to ? `jusqu’au ${words(to)}` : '';
  if (!to) return `à partir du ${words(from)}`;
  if (from.getTime() === to.getTime()) return `le ${words(from)}`;
  // The year is said once when it is the same.
  const sameYear = from.getUTCFullYear() === to.getUTCFullYear();
  const first = sameYear ? words(from).replace(/ \d{4}$/, '') : words(from);
  return `du ${first} au ${words(to)}`;
}

/** « 80 € par jour », « gratuit »; empty when nothing is said. */
export function priceWords({ prix, prixUnite }: { prix: number | null; prixUnite: string }): string {
  if (prix === null) return prixUnite;
  if (prix === 0) return 'gratuit';
  const amount = prix.toLocaleString('fr-FR', {
    minimumFractionDigits: Number.isInteger(prix) ? 0 : 2,
    maximumFractionDigits: 2,
  });
  return `${amount}\u00a0€${prixUnite ? ` ${prixUnite}` : ''}`;
}

import { type AppelLine, countdownWords, daysUntil, isOpen } from '@/lib/appels/words';

const SOON = 7;

/** How long is left to answer: words first, a colour beside them when it presses. */
export function Countdown({ appel, today }: { appel: Pick<AppelLine, 'limite'>; today: Date }) {
  const { limite } = appel;
  const presse = isOpen(appel, today) && limite !== null && daysUntil(limite, today) <= SOON;
  return (
    <span className="decompte" data-etat={!isOpen(appel, today) ? 'clos' : presse ? 'presse' : 'ouvert'}>
      {countdownWords(appel, today)}
    </span>
  );
}

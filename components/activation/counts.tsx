import type { Activation } from '@/lib/activation/queries/counts';
import { shareSentence, weekSentence } from './sentences';

/** The three numbers that matter, and what they say. */
export function ActivationCounts({ ensemble }: { ensemble: Activation['ensemble'] }) {
  const numbers = [
    ['recensés', ensemble.recenses],
    ['invités', ensemble.invites],
    ['activés', ensemble.actives],
  ] as const;
  return (
    <dl className="comptage">
      {numbers.map(([nom, count]) => (
        <div key={nom}>
          <dt>{nom}</dt>
          <dd>{count.toLocaleString('fr-FR')}</dd>
        </div>
      ))}
      <div className="phrase">
        <dt className="sr">En clair</dt>
        <dd className="comptage-phrase">
          {shareSentence(ensemble)} {weekSentence(ensemble.semaine)}
        </dd>
      </div>
    </dl>
  );
}

import type { ReactNode } from 'react';
import { Icon } from '@/components/ui/icon';
import type { IconName } from '@/components/ui/icon-paths';
import type { AppelPage } from '@/lib/appels/queries';
import { heureWords, limiteWords, montantWords } from '@/lib/appels/words';

/** What one must know before answering. */
export function AppelFacts({ appel }: { appel: AppelPage }) {
  const { emetteur, limite, montantDetail, eligibles, lienUrl } = appel;
  const montant = [montantWords(appel), montantDetail].filter(Boolean).join(', ');
  const rows: [IconName, string, ReactNode][] = [
    ['flag', 'Qui le lance', emetteur],
    [
      'calendar',
      'Date limite',
      limite ? (
        <>
          <time dateTime={limite.toISOString()}>{limiteWords(limite)}</time> ({heureWords()})
        </>
      ) : (
        'Ouvert toute l’année'
      ),
    ],
    ['hand-coins', 'Montant', montant],
    ['users', 'Qui peut répondre', eligibles && <span className="paragraphe">{eligibles}</span>],
    [
      'link',
      'En savoir plus',
      lienUrl && (
        <a href={lienUrl} rel="nofollow noopener" className="lien-long">
          {lienUrl.replace(/^https?:\/\/(www\.)?/, '').replace(/\/$/, '')}
        </a>
      ),
    ],
  ];
  return (
    <section aria-labelledby="reperes">
      <h2 className="sr" id="reperes">
        Repères
      </h2>
      <dl className="faits">
        {rows
          .filter(([, , value]) => value)
          .map(([icon, name, value]) => (
            <div key={name}>
              <dt>
                <Icon name={icon} /> {name}
              </dt>
              <dd>{value}</dd>
            </div>
          ))}
      </dl>
    </section>
  );
}

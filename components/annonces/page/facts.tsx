import type { ReactNode } from 'react';
import { periodWords, priceWords } from '@/components/annonces/terms';
import { Icon } from '@/components/ui/icon';
import type { IconName } from '@/components/ui/icon-paths';
import type { AnnoncePage } from '@/lib/annonces/queries';
import { transactionNames } from '@/lib/annonces/words';
import { distanceWords } from '@/lib/communes/words';
import { fullDate, noonOf } from '@/lib/core/dates';

/** The terms of an annonce as rows; what is not said has none. */
export function AnnonceFacts({ annonce }: { annonce: AnnoncePage }) {
  const { transactions, commune, rayonKm, conditions, limite, parts, distanceKm } = annonce;
  const terms = [transactions.map((one) => transactionNames[one]).join(', '), priceWords(annonce)];
  const where = commune && [commune.nom, distanceKm !== null && `${distanceWords(distanceKm)} de chez vous`];
  const rows: [IconName, string, ReactNode][] = [
    ['handshake', 'Formule', terms.filter(Boolean).join(', ')],
    ['calendar', 'Disponible', periodWords(annonce)],
    ['clock', 'Répondre avant', limite && `le ${fullDate(noonOf(limite))} au soir`],
    ['map-pin', 'Où', where?.filter(Boolean).join(', ')],
    ['arrow-right', 'Se déplace', rayonKm && `jusqu’à ${rayonKm.toLocaleString('fr-FR')}\u00a0km`],
    ['file-text', 'Conditions', conditions && <span className="paragraphe">{conditions}</span>],
    ['users', 'Emploi partagé', parts.length > 0 && <Parts parts={parts} />],
    ['link', 'En savoir plus', annonce.lienUrl && <Lien {...annonce} />],
  ];
  const said = rows.filter(([, , value]) => value);
  if (said.length === 0) return null;
  return (
    <section aria-labelledby="conditions">
      <h2 className="sr" id="conditions">
        Conditions
      </h2>
      <dl className="faits">
        {said.map(([icon, name, value]) => (
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

function Parts({ parts }: { parts: AnnoncePage['parts'] }) {
  const taken = parts.reduce((sum, { part }) => sum + (part ?? 0), 0);
  return (
    <ul>
      {parts.map(({ employeur, part }, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: two lines may say the same
        <li key={index}>
          {employeur || 'Employeur à trouver'}
          {part !== null && `\u202f: ${part}\u00a0%`}
        </li>
      ))}
      {taken < 100 && parts.every(({ employeur }) => employeur) && (
        <li className="doux">Reste à pourvoir : {100 - taken}&nbsp;%</li>
      )}
    </ul>
  );
}

const Lien = ({ lienUrl, lienTitre }: { lienUrl: string; lienTitre: string }) => (
  <a href={lienUrl} rel="nofollow noopener ugc" className="lien-long">
    {lienTitre || lienUrl.replace(/^https?:\/\/(www\.)?/, '').replace(/\/$/, '')}
  </a>
);

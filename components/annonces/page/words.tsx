import { natureIcons } from '@/components/annonces/nature-icon';
import { SensBadge } from '@/components/annonces/sens-badge';
import { Icon } from '@/components/ui/icon';
import type { AnnoncePage } from '@/lib/annonces/queries';
import { natureNames } from '@/lib/annonces/words';
import { distanceWords } from '@/lib/communes/words';

const paragraphs = (text: string) => text.split(/\n{2,}/).filter(Boolean);

/** What an annonce offers or looks for, where, and in whose words. */
export function AnnonceWords({ annonce }: { annonce: AnnoncePage }) {
  const { sens, nature, commune, distanceKm, disciplines, etat } = annonce;
  return (
    <div className="pile">
      <p className="chapeau-annonce">
        <SensBadge sens={sens} closed={etat !== 'publiee' && etat !== 'brouillon'} />
        {nature !== 'autre' && (
          <span className="ligne ligne--serree">
            <Icon name={natureIcons[nature]} /> {natureNames[nature]}
          </span>
        )}
        {commune && (
          <span className="ligne ligne--serree">
            <Icon name="map-pin" />
            {distanceKm === null ? commune.nom : `${commune.nom}, ${distanceWords(distanceKm)} de chez vous`}
          </span>
        )}
      </p>
      <div className="texte">
        {paragraphs(annonce.description).map((paragraph, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: two paragraphs may say the same
          <p key={index} className={index === 0 ? 'chapo paragraphe' : 'paragraphe'}>
            {paragraph}
          </p>
        ))}
      </div>
      {disciplines.length > 0 && (
        <ul className="puces" aria-label="Disciplines">
          {disciplines.map(({ id, nom }) => (
            <li key={id} className="puce">
              {nom}
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

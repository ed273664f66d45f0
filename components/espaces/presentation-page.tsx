import type { ReactNode } from 'react';
import { PageTitle } from '@/components/layout/page-title';
import { Icon } from '@/components/ui/icon';
import { Tag } from '@/components/ui/tag';
import { fullDate } from '@/lib/core/dates';
import { paths } from '@/lib/core/paths';
import { plural } from '@/lib/core/text';
import type { Presentation } from '@/lib/espaces/presentation';

type Props = {
  espace: Presentation;
  signedIn: boolean;
  /** How to come in, under a heading whose id is `rejoindre`. */
  join: ReactNode;
};

/** What everybody may read of a project its responsables chose to present. */
export function PresentationPage({ espace, signedIn, join }: Props) {
  const back = signedIn ? `${paths.espaces()}?vue=tous` : paths.espaces();
  return (
    <>
      <PageTitle title={espace.nom} crumbs={[{ label: 'Projets présentés', href: back }]} />
      <div className="page corps grille-2-1">
        <div className="pile-large">
          {espace.intention ? (
            <p className="chapo whitespace-pre-line">{espace.intention}</p>
          ) : (
            <p className="doux">Ses responsables n’ont pas encore dit ce qu’ils veulent faire.</p>
          )}
          {espace.disciplines.length > 0 ? (
            <ul className="ligne" aria-label="Disciplines">
              {espace.disciplines.map((discipline) => (
                <li key={discipline}>
                  <Tag>{discipline}</Tag>
                </li>
              ))}
            </ul>
          ) : null}
          <Facts espace={espace} />
        </div>
        <aside className="carte carte--bois pile" aria-labelledby="rejoindre">
          {join}
        </aside>
      </div>
    </>
  );
}

const Facts = ({ espace }: { espace: Presentation }) => (
  <dl className="faits">
    {espace.commune ? (
      <div>
        <dt>
          <Icon name="map-pin" />
          Où
        </dt>
        <dd>{espace.commune}</dd>
      </div>
    ) : null}
    {espace.structures.length > 0 ? (
      <div>
        <dt>
          <Icon name="house" />
          Structures
        </dt>
        <dd>{espace.structures.join(', ')}</dd>
      </div>
    ) : null}
    <div>
      <dt>
        <Icon name="users" />
        Équipe
      </dt>
      <dd>{plural(espace.membres, 'personne')}</dd>
    </div>
    <div>
      <dt>
        <Icon name="calendar" />
        Espace ouvert
      </dt>
      <dd>le {fullDate(espace.createdAt)}</dd>
    </div>
  </dl>
);

import { Drawn } from '@/components/ui/drawn';
import { PageLink } from '@/components/ui/page-link';
import { SearchFields } from '@/components/ui/search-form';
import { longDay } from '@/lib/core/dates';
import { paths } from '@/lib/core/paths';
import { frenchSpaces, plural } from '@/lib/core/text';
import type { SujetPage, Voisin } from '@/lib/forum/queries/sujet';
import { FollowForm } from './follow-form';
import { SujetMarks } from './sujet-marks';

/** What a sujet is, how one follows it, and what stands near. */
export function SujetAside({
  sujet,
  voisins,
  follow,
}: {
  sujet: SujetPage;
  voisins: readonly Voisin[];
  /** Null for who is not signed in. */
  follow: ((form: FormData) => Promise<void>) | null;
}) {
  return (
    <aside className="pile-large" aria-label="À propos du sujet">
      <Drawn
        as="section"
        className="pile pile-courte"
        aria-label="En bref"
        of={Brief}
        data={briefOf(sujet)}
      />
      {follow && (
        <FollowForm
          label="Suivre ce sujet"
          cible="sujet"
          cibleId={sujet.id}
          niveau={sujet.suivi ?? 'rien'}
          action={follow}
          retour={paths.sujet(sujet.slug, { fait: 'suivi' })}
        />
      )}
      <Drawn
        as="search"
        of={SearchFields}
        data={{ label: 'Chercher dans le forum', action: paths.forum() }}
      />
      {voisins.length > 0 && (
        <Drawn
          as="section"
          className="pile pile-courte"
          aria-labelledby="proches"
          of={Near}
          data={{ voisins }}
        />
      )}
    </aside>
  );
}

const briefOf = ({ etiquettes, nombre, personnes, createdAt, retenueId, epingleAt, fermeAt }: SujetPage) => ({
  ...{ etiquettes, nombre, personnes, createdAt },
  marks: { resolu: retenueId !== null, epingle: epingleAt !== null, ferme: fermeAt !== null },
});

function Brief({ etiquettes, nombre, personnes, createdAt, marks }: ReturnType<typeof briefOf>) {
  return (
    <>
      {(marks.resolu || marks.epingle || marks.ferme) && (
        <p className="ligne ligne--serree">
          <SujetMarks {...marks} />
        </p>
      )}
      <dl className="faits faits--court">
        <div>
          <dt>Ouvert</dt>
          <dd>{longDay(createdAt)}</dd>
        </div>
        <div>
          <dt>Réponses</dt>
          <dd>
            {nombre === 0
              ? 'Aucune'
              : `${nombre.toLocaleString('fr-FR')}, de ${plural(personnes, 'personne')}`}
          </dd>
        </div>
        {etiquettes.length > 0 && (
          <div>
            <dt>Mots clés</dt>
            <dd className="puces">
              {etiquettes.map((etiquette) => (
                <PageLink key={etiquette} className="puce" href={paths.forum({ etiquette })}>
                  {etiquette}
                </PageLink>
              ))}
            </dd>
          </div>
        )}
      </dl>
    </>
  );
}

const Near = ({ voisins }: { voisins: readonly Voisin[] }) => (
  <>
    <h2 className="titre-4" id="proches">
      Sujets voisins
    </h2>
    <ul className="pile pile-courte">
      {voisins.map(({ slug, titre }) => (
        <li key={slug}>
          <PageLink href={paths.sujet(slug)}>{frenchSpaces(titre)}</PageLink>
        </li>
      ))}
    </ul>
  </>
);

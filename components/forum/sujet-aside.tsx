import Link from 'next/link';
import { SearchForm } from '@/components/ui/search-form';
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
  const { etiquettes, nombre, personnes, createdAt } = sujet;
  return (
    <aside className="pile-large" aria-label="À propos du sujet">
      <section className="pile pile-courte" aria-label="En bref">
        {(sujet.retenueId || sujet.epingleAt || sujet.fermeAt) && (
          <p className="ligne ligne--serree">
            <SujetMarks
              resolu={sujet.retenueId !== null}
              epingle={sujet.epingleAt !== null}
              ferme={sujet.fermeAt !== null}
            />
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
                  <Link key={etiquette} className="puce" href={paths.forum({ etiquette })} prefetch={false}>
                    {etiquette}
                  </Link>
                ))}
              </dd>
            </div>
          )}
        </dl>
      </section>
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
      <SearchForm label="Chercher dans le forum" action={paths.forum()} />
      {voisins.length > 0 && (
        <section className="pile pile-courte" aria-labelledby="proches">
          <h2 className="titre-4" id="proches">
            Sujets voisins
          </h2>
          <ul className="pile pile-courte">
            {voisins.map(({ slug, titre }) => (
              <li key={slug}>
                <Link href={paths.sujet(slug)} prefetch={false}>
                  {frenchSpaces(titre)}
                </Link>
              </li>
            ))}
          </ul>
        </section>
      )}
    </aside>
  );
}

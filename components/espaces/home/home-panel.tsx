import Link from 'next/link';
import { Avatar } from '@/components/ui/avatar';
import { paths } from '@/lib/core/paths';
import { visibiliteNames } from '@/lib/espaces/schema';
import type { Present } from '@/lib/presence/schema';

type Props = {
  espace: {
    slug: string;
    intention: string;
    commune: { nom: string } | null;
    disciplines: string[];
    visibilite: 'prive' | 'visible';
  };
  /** The others who are here now. */
  presents: Present[];
  canManage: boolean;
};

/** Who is here, and what the project is. */
export function HomePanel({ espace, presents, canManage }: Props) {
  return (
    <aside className="volet" aria-label="À propos de l’espace">
      <section>
        <h2>En ligne maintenant</h2>
        {presents.length > 0 ? (
          <ul className="pile pile-courte">
            {presents.map((present) => (
              <li key={present.compteId} className="personne">
                <Avatar nom={present.nom} couleur={present.couleur} presence="present" />
                <div>
                  <p className="gras">{present.nom}</p>
                  <p className="petit doux">
                    <span className="sr">en ligne, </span>
                    {present.document ? `dans « ${present.document} »` : present.structure}
                  </p>
                </div>
              </li>
            ))}
          </ul>
        ) : (
          <p className="petit doux">Personne d’autre pour le moment.</p>
        )}
      </section>
      <section className="pile pile-courte">
        <h2>Le projet</h2>
        {espace.intention ? <p className="petit whitespace-pre-line">{espace.intention}</p> : null}
        <dl className="faits faits--court">
          {espace.commune ? <Fact term="Où">{espace.commune.nom}</Fact> : null}
          {espace.disciplines.length > 0 ? (
            <Fact term="Disciplines">{espace.disciplines.join(', ')}</Fact>
          ) : null}
          <Fact term="Qui peut le voir">{visibiliteNames[espace.visibilite]}</Fact>
        </dl>
        {canManage ? (
          <p>
            <Link href={paths.espaceReglages(espace.slug)} prefetch={false}>
              Régler l’espace
            </Link>
          </p>
        ) : null}
      </section>
    </aside>
  );
}

const Fact = ({ term, children }: { term: string; children: string }) => (
  <div>
    <dt>{term}</dt>
    <dd>{children}</dd>
  </div>
);

import Link from 'next/link';
import { PresencePanel } from '@/components/discussion/presence-panel';
import { paths } from '@/lib/core/paths';
import { visibiliteNames } from '@/lib/espaces/words';
import type { Present } from '@/lib/presence/schema';

type Props = {
  espace: {
    id: string;
    slug: string;
    intention: string;
    commune: { nom: string } | null;
    disciplines: string[];
    visibilite: 'prive' | 'visible';
  };
  meId: string;
  /** Who was here when the page was made. */
  presents: Present[];
  canManage: boolean;
};

/** Who is here, and what the project is. */
export function HomePanel({ espace, meId, presents, canManage }: Props) {
  return (
    <aside className="volet" aria-label="À propos de l’espace">
      <PresencePanel espaceId={espace.id} meId={meId} people={[]} presents={presents} />
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

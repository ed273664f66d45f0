import Link from 'next/link';
import { underName } from '@/components/membres/presence-words';
import { Avatar } from '@/components/ui/avatar';
import { paths } from '@/lib/core/paths';
import { plural } from '@/lib/core/text';
import type { MembreRow } from '@/lib/espaces/membres';

const SHOWN = 8;

type Props = { membres: MembreRow[]; slug: string; meId: string; canManage: boolean; today: Date };

/** The first members; the rest is on the page « Membres ». */
export function MembersShort({ membres, slug, meId, canManage, today }: Props) {
  return (
    <section aria-labelledby="memb">
      <div className="section-tete">
        <h2 id="memb">{plural(membres.length, 'membre')}</h2>
        <Link className="lien-suite" href={paths.membres(slug)} prefetch={false}>
          {canManage ? 'Inviter quelqu’un' : 'Voir les membres'}
        </Link>
      </div>
      <ul className="membres-court">
        {membres.slice(0, SHOWN).map((membre) => (
          <li key={membre.compteId} className="personne">
            <Avatar
              nom={membre.nom}
              couleur={membre.couleur}
              portrait={membre.portraitId}
              presence={membre.present ? 'present' : 'absent'}
            />
            <div>
              <p className="gras">{membre.nom}</p>
              <p className="petit doux">{underName(membre, today, membre.compteId === meId)}</p>
            </div>
          </li>
        ))}
      </ul>
      {membres.length > SHOWN ? (
        <p className="suite-bas">
          <Link className="lien-suite" href={paths.membres(slug)} prefetch={false}>
            Les {membres.length} membres
          </Link>
        </p>
      ) : null}
    </section>
  );
}

import Link from 'next/link';
import { Avatar } from '@/components/ui/avatar';
import { Tag } from '@/components/ui/tag';
import { type Role, roleNames } from '@/lib/comptes/words';
import { paths } from '@/lib/core/paths';

export type CompteItem = {
  id: string;
  nom: string;
  email: string;
  fonction: string;
  role: Role;
  /** « Fermé », « pas encore confirmé »: what is not as usual. */
  etat: string;
  seen: string;
};

/** The accounts of the site, each leading to what can be decided about it. No photo: those are shown among partners. */
export function CompteList({ comptes }: { comptes: CompteItem[] }) {
  return (
    <ul className="rangs">
      {comptes.map(({ id, nom, email, fonction, role, etat, seen }) => (
        <li key={id} className="rang compte-rang">
          <Avatar nom={nom} />
          <div className="pile pile-serree">
            <h3>
              <Link href={paths.compteGere(id)} prefetch={false}>
                {nom}
              </Link>
            </h3>
            {fonction && <p className="doux">{fonction}</p>}
            <p className="petit doux">{email}</p>
            <p className="meta">
              {role !== 'membre' && <Tag>{roleNames[role]}</Tag>}
              {etat && <Tag icon="lock">{etat}</Tag>}
              <span>{seen}</span>
            </p>
          </div>
        </li>
      ))}
    </ul>
  );
}

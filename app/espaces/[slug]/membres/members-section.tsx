import { MemberList } from '@/components/membres/member-list';
import { underName } from '@/components/membres/presence-words';
import { SearchForm } from '@/components/ui/search-form';
import { now } from '@/lib/core/clock';
import { paths } from '@/lib/core/paths';
import { plural } from '@/lib/core/text';
import { type MembreRow, searchMembres } from '@/lib/espaces/membres';
import { canManage, type Membership } from '@/lib/membres/policy';
import { changeRoleAction, removeAction } from './actions';

type Props = {
  meId: string;
  membres: MembreRow[];
  espace: { id: string; slug: string; membership: Membership };
  q: string;
};

export function MembersSection({ meId, membres, espace, q }: Props) {
  const found = searchMembres(membres, q);
  const today = now();
  const members = found.map((membre) => ({
    compteId: membre.compteId,
    nom: membre.nom,
    portraitId: membre.portraitId,
    couleur: membre.couleur,
    role: membre.role,
    present: membre.present,
    under: underName(membre, today, false),
    me: membre.compteId === meId,
  }));
  const count = plural(found.length, 'membre');
  return (
    <section className="pile" aria-labelledby="liste-membres">
      <h2 id="liste-membres">{q ? `${count} pour « ${q} »` : count}</h2>
      <SearchForm label="Chercher un membre" defaultValue={q} action={paths.membres(espace.slug)} />
      {members.length > 0 ? (
        <MemberList
          espaceId={espace.id}
          members={members}
          manage={
            canManage(espace.membership) ? { changeRole: changeRoleAction, remove: removeAction } : undefined
          }
        />
      ) : (
        <p className="doux">Personne ici ne porte ce nom. Essayez une partie du nom, ou la structure.</p>
      )}
    </section>
  );
}

import { Avatar } from '@/components/ui/avatar';
import { isUp, type Person, type SessionView } from './session-view';

const SHOWN = 6;
const names = new Intl.ListFormat('fr', { type: 'conjunction' });

/** Who has the document open, as squares of tape and in words; of others nothing is known while the line is cut. */
export function PresentPeople({ me, view }: { me: Person; view: SessionView }) {
  const people = isUp(view.link) ? view.people : [];
  const others = people.map((person) => person.nom);
  return (
    <>
      <span className="gens" aria-hidden="true">
        {[me, ...people].slice(0, SHOWN).map((person) => (
          <Avatar
            key={person.id}
            nom={person.nom}
            couleur={person.couleur}
            portrait={person.portraitId}
            size="petit"
          />
        ))}
        {people.length >= SHOWN && <span className="petit doux">+{people.length + 1 - SHOWN}</span>}
      </span>
      {isUp(view.link) && (
        <span className="sr">
          {others.length === 0
            ? 'Personne d’autre ici pour le moment.'
            : `${names.format(['Vous', ...others])} êtes dans ce document.`}
        </span>
      )}
    </>
  );
}

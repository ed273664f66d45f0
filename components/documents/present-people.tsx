import { Avatar } from '@/components/ui/avatar';
import type { Person } from './session-view';

const SHOWN = 6;
const names = new Intl.ListFormat('fr', { type: 'conjunction' });

/** Who has the document open, as squares of tape and in words. */
export function PresentPeople({ me, people }: { me: Person; people: Person[] }) {
  const others = people.map((person) => person.nom);
  return (
    <>
      <span className="gens" aria-hidden="true">
        {[me, ...people].slice(0, SHOWN).map((person) => (
          <Avatar key={person.id} nom={person.nom} couleur={person.couleur} size="petit" />
        ))}
        {people.length >= SHOWN && <span className="petit doux">+{people.length + 1 - SHOWN}</span>}
      </span>
      <span className="sr">
        {others.length === 0
          ? 'Vous êtes seul dans ce document.'
          : `${names.format(['Vous', ...others])} êtes dans ce document.`}
      </span>
    </>
  );
}

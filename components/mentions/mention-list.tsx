import { plural } from '@/lib/core/text';
import type { Mentions } from './use-mentions';

/** The members offered while a name is typed, above the field or below it. Always there, so that the field can point to it. */
export function MentionList({ mentions, below = false }: { mentions: Mentions; below?: boolean }) {
  const { listId, found, active, optionId, choose } = mentions;
  return (
    <>
      <div
        className={below ? 'completion-liste' : 'completion-liste completion-liste--haut'}
        id={listId}
        role="listbox"
        aria-label="Membres"
        hidden={found.length === 0}
      >
        {found.map((person, index) => (
          <div
            key={person.compteId}
            id={optionId(index)}
            role="option"
            tabIndex={-1}
            aria-selected={index === active}
            // Before the field loses the focus, which closes the list.
            onPointerDown={(event) => {
              event.preventDefault();
              choose(person);
            }}
          >
            <span className="gras">{person.nom}</span>
            {person.structure ? <span className="petit completion-code">{person.structure}</span> : null}
          </div>
        ))}
      </div>
      <span className="sr" role="status">
        {found.length > 0
          ? `${plural(found.length, 'membre proposé', 'membres proposés')}, flèches pour choisir, Entrée pour nommer.`
          : ''}
      </span>
    </>
  );
}

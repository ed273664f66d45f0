'use client';

import { usePresents } from '@/components/discussion/live/presence-store';
import { Avatar } from '@/components/ui/avatar';
import type { Present } from '@/lib/presence/schema';

/** A member who is not here now; `vu` says when they were. */
export type Absent = {
  compteId: string;
  nom: string;
  portraitId?: string | null;
  couleur: number;
  vu: string;
};

type Props = {
  espaceId: string;
  meId: string;
  /** Members of the espace, the last seen first. */
  people: Absent[];
  presents: Present[];
};

const ABSENTS = 8;

/** For the panel of an espace's page: who is here now, then, under their own heading, who was lately. */
export function PresencePanel({ espaceId, meId, people, presents: initial }: Props) {
  const presents = usePresents(espaceId, initial).filter(({ compteId }) => compteId !== meId);
  const here = new Set(presents.map(({ compteId }) => compteId));
  const absents = people.filter(({ compteId }) => compteId !== meId && !here.has(compteId));
  return (
    <>
      <section aria-labelledby="presence-titre">
        <h2 id="presence-titre">En ligne maintenant</h2>
        {presents.length > 0 ? (
          <ul className="pile pile-courte">
            {presents.map((person) => (
              <PersonRow key={person.compteId} person={person} presence="present" detail={doing(person)} />
            ))}
          </ul>
        ) : (
          <p className="petit doux mt-3">Personne d’autre pour le moment.</p>
        )}
      </section>
      {absents.length > 0 ? (
        <section aria-labelledby="absents-titre">
          <h2 id="absents-titre">Les autres membres</h2>
          <ul className="pile pile-courte">
            {absents.slice(0, ABSENTS).map((person) => (
              <PersonRow key={person.compteId} person={person} presence="absent" detail={person.vu} />
            ))}
          </ul>
        </section>
      ) : null}
    </>
  );
}

const doing = ({ document, structure }: Present) => (document ? `dans « ${document} »` : structure);

function PersonRow({
  person,
  presence,
  detail,
}: {
  person: { nom: string; couleur: number; portraitId?: string | null };
  presence: 'present' | 'absent';
  detail: string | null;
}) {
  return (
    <li className="personne wrap-anywhere">
      <Avatar nom={person.nom} couleur={person.couleur} portrait={person.portraitId} presence={presence} />
      <div>
        <p className="gras">{person.nom}</p>
        <p className="petit doux">
          <span className="sr">{presence === 'present' ? 'en ligne' : 'absent'}</span>
          {detail ? (
            <>
              <span className="sr">, </span>
              {detail}
            </>
          ) : null}
        </p>
      </div>
    </li>
  );
}

import Link from 'next/link';
import type { ReactNode } from 'react';
import { Avatar } from '@/components/ui/avatar';
import { Icon } from '@/components/ui/icon';
import type { IconName } from '@/components/ui/icon-paths';
import { moment } from '@/lib/core/dates';
import { paths } from '@/lib/core/paths';
import { of, plural } from '@/lib/core/text';
import type { Move } from '@/lib/espaces/moves';
import { names } from './names';

type Props = { moves: Move[]; slug: string; today: Date; couleurs: Map<string, number> };

/** « Ce qui a bougé »: what others did since one's last visit. */
export function Moves({ moves, slug, today, couleurs }: Props) {
  return (
    <section aria-labelledby="bouge">
      <div className="section-tete">
        <h2 id="bouge">Ce qui a bougé</h2>
      </div>
      {moves.length > 0 ? (
        <ul className="rangs">
          {moves.map((move) => (
            <li className="nouveaute" key={keyOf(move)}>
              <Sign move={move} couleurs={couleurs} />
              <div>
                <p>{sentence(move, slug)}</p>
                {move.kind === 'messages' ? <p className="extrait">« {move.excerpt} »</p> : null}
              </div>
              <time dateTime={move.at.toISOString()}>{moment(move.at, today)}</time>
            </li>
          ))}
        </ul>
      ) : (
        <p className="doux">
          Rien de neuf : personne d’autre n’a écrit, ni changé un document, ni ajouté un fichier, ni rejoint
          l’espace.
        </p>
      )}
    </section>
  );
}

const keyOf = (move: Move) =>
  `${move.kind}-${move.kind === 'document' || move.kind === 'fichiers' ? move.id : move.at.getTime()}`;

const SIGNS = {
  messages: 'messages-square',
  document: 'file-text',
  fichiers: 'folder',
  arrivee: 'log-in',
} as const satisfies Record<Move['kind'], IconName>;

function Sign({ move, couleurs }: { move: Move; couleurs: Map<string, number> }) {
  const [author] = move.kind === 'messages' ? move.authors : [];
  if (author)
    return <Avatar nom={author.nom} couleur={couleurs.get(author.id)} portrait={author.portraitId} />;
  return <Icon name={SIGNS[move.kind]} />;
}

function sentence(move: Move, slug: string): ReactNode {
  switch (move.kind) {
    case 'messages':
      return (
        <>
          <b>{names(move.authors)}</b> {move.authors.length > 1 ? 'ont écrit' : 'a écrit'}{' '}
          <Link className="lien-fort" href={paths.discussion(slug)} prefetch={false}>
            {move.more ? `plus de ${plural(move.count, 'message')}` : plural(move.count, 'message')}
          </Link>
        </>
      );
    case 'document':
      return (
        <>
          <b>{move.by || 'Quelqu’un'}</b> {move.created ? 'a créé' : 'a modifié'}{' '}
          <Link className="lien-fort" href={paths.document(slug, move.id)} prefetch={false}>
            {move.titre}
          </Link>
        </>
      );
    case 'fichiers':
      return (
        <>
          <b>{move.by}</b> a ajouté{' '}
          <Link className="lien-fort wrap-anywhere" href={paths.fichiers(slug)} prefetch={false}>
            {move.count === 1 && !move.more
              ? move.nom
              : `${move.more ? 'au moins ' : ''}${plural(move.count, 'fichier')}`}
          </Link>
        </>
      );
    case 'arrivee':
      return (
        <>
          <b>{move.nom}</b> {move.opened ? 'a ouvert' : 'a rejoint'} l’espace
          {move.invitedBy ? `, ${invitation(move.invitedBy)}` : ''}
        </>
      );
  }
}

const invitation = (by: string) => (by === 'vous' ? 'à votre invitation' : `à l’invitation ${of(by)}`);

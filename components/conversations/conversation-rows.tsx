import Link from 'next/link';
import { Avatar } from '@/components/ui/avatar';
import type { ConversationLine } from '@/lib/conversations/words';
import { moment } from '@/lib/core/dates';
import { paths } from '@/lib/core/paths';

/** One’s conversations: with whom, about what, and the last thing said. */
export function ConversationRows({ items, today }: { items: ConversationLine[]; today: Date }) {
  return (
    <ul className="rangs">
      {items.map(({ id, objet, correspondant: { nom, portraitId, structure }, dernier, unread, monte }) => (
        <li key={id} className="reponse-recue">
          <Avatar nom={nom} portrait={portraitId} />
          <div className="pile pile-courte">
            <h3 className="titre-4">
              <Link href={paths.conversation(id)} prefetch={false}>
                {objet}
              </Link>
            </h3>
            <p className="message-tete">
              <b>{nom}</b>
              {structure && <span className="doux">{structure.nom}</span>}
              <time className="doux" dateTime={dernier.createdAt.toISOString()}>
                {moment(dernier.createdAt, today)}
              </time>
              {unread && <b className="petit">Non lu</b>}
              {monte && <span className="petit doux">Projet monté</span>}
            </p>
            <p className={unread ? 'gras' : undefined}>
              {dernier.mine && <span className="doux">Vous : </span>}
              {dernier.extrait}
            </p>
          </div>
        </li>
      ))}
    </ul>
  );
}

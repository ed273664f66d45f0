import type { ReactNode } from 'react';
import { Avatar } from '@/components/ui/avatar';
import { Icon } from '@/components/ui/icon';
import { hour } from '@/lib/core/dates';
import type { Message } from '@/lib/messages/schema';

type Props = {
  message: Message;
  mine: boolean;
  couleur: number | undefined;
  /** The page was opened here, or one came here from elsewhere in it. */
  aimed: boolean;
  /** What one may do with it. */
  acts?: ReactNode;
  children: ReactNode;
};

/** Who wrote, when, and what. */
export function MessageFrame({ message, mine, couleur, aimed, acts, children }: Props) {
  const { author, createdAt, editedAt, deletedAt, pinned, seq } = message;
  const classes = ['message'];
  if (mine) classes.push('message--moi');
  if (aimed) classes.push('message--vise');
  return (
    <article className={classes.join(' ')} id={`message-${seq}`} data-seq={seq} tabIndex={-1}>
      <Avatar nom={author.nom} couleur={couleur} portrait={author.portraitId} />
      <div>
        <div className="message-tete">
          <b>{author.nom}</b>
          <time dateTime={createdAt}>{hour(new Date(createdAt))}</time>
          {mine ? <span className="doux">Vous</span> : null}
          {!mine && author.structure ? <span className="doux">{author.structure}</span> : null}
          {editedAt && !deletedAt ? <span className="doux">modifié à {hour(new Date(editedAt))}</span> : null}
          {pinned ? (
            <span className="doux message-epingle">
              <Icon name="pin" /> épinglé<span className="masque-tel"> par {pinned.by.nom}</span>
            </span>
          ) : null}
          {acts}
        </div>
        {children}
      </div>
    </article>
  );
}

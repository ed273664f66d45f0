import type { ReactNode } from 'react';
import { Avatar } from '@/components/ui/avatar';
import { hour } from '@/lib/core/dates';
import type { Message } from '@/lib/messages/schema';

type Props = {
  message: Message;
  mine: boolean;
  couleur: number | undefined;
  /** What its author may do with it. */
  acts?: ReactNode;
  children: ReactNode;
};

/** Who wrote, when, and what. */
export function MessageFrame({ message, mine, couleur, acts, children }: Props) {
  const { author, createdAt, editedAt, deletedAt, seq } = message;
  return (
    <article className={mine ? 'message message--moi' : 'message'} data-seq={seq}>
      <Avatar nom={author.nom} couleur={couleur} />
      <div>
        <div className="message-tete">
          <b>{author.nom}</b>
          <time dateTime={createdAt}>{hour(new Date(createdAt))}</time>
          {mine ? <span className="doux">Vous</span> : null}
          {!mine && author.structure ? <span className="doux">{author.structure}</span> : null}
          {editedAt && !deletedAt ? <span className="doux">modifié à {hour(new Date(editedAt))}</span> : null}
          {acts}
        </div>
        {children}
      </div>
    </article>
  );
}

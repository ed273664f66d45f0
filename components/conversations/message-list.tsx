import { Avatar } from '@/components/ui/avatar';
import type { ConversationMessageRow } from '@/lib/conversations/queries';
import { moment } from '@/lib/core/dates';

/** What was written, oldest first. */
export function MessageList({ messages, today }: { messages: ConversationMessageRow[]; today: Date }) {
  return (
    <ol className="rangs" aria-label="Messages" aria-live="polite" aria-relevant="additions">
      {messages.map(({ id, auteur, mine, texte, createdAt }) => (
        <li key={id} className="reponse-recue" id={`message-${id}`}>
          <Avatar nom={auteur.nom} portrait={auteur.portraitId} />
          <div>
            <p className="message-tete">
              <b>{mine ? 'Vous' : auteur.nom}</b>
              <time className="doux" dateTime={createdAt.toISOString()}>
                {moment(createdAt, today)}
              </time>
            </p>
            <p className="paragraphe">{texte}</p>
          </div>
        </li>
      ))}
    </ol>
  );
}

import { ReportLink } from '@/components/moderation/report-link';
import { Avatar } from '@/components/ui/avatar';
import { LinkedText } from '@/components/ui/linked-text';
import type { ConversationMessageRow } from '@/lib/conversations/queries';
import { moment } from '@/lib/core/dates';
import { of } from '@/lib/core/text';

/** What was written, oldest first. */
export function MessageList({ messages, today }: { messages: ConversationMessageRow[]; today: Date }) {
  return (
    <ol className="rangs" aria-label="Messages" aria-live="polite" aria-relevant="additions">
      {messages.map(({ id, auteur, mine, texte, hidden, createdAt }) => (
        <li key={id} className="reponse-recue" id={`message-${id}`}>
          <Avatar nom={auteur.nom} portrait={auteur.portraitId} />
          <div>
            <p className="message-tete">
              <b>{mine ? 'Vous' : auteur.nom}</b>
              <time className="doux" dateTime={createdAt.toISOString()}>
                {moment(createdAt, today)}
              </time>
            </p>
            {hidden ? (
              <p className="doux">Ce message a été masqué par la modération.</p>
            ) : (
              <p className="paragraphe">
                <LinkedText text={texte} />
              </p>
            )}
            {!mine && !hidden && (
              <p>
                <ReportLink
                  cible="conversation"
                  id={id}
                  quoi={`le message ${of(auteur.nom)}, ${moment(createdAt, today)}`}
                />
              </p>
            )}
          </div>
        </li>
      ))}
    </ol>
  );
}

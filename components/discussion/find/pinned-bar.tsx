import { useState } from 'react';
import { ask } from '@/components/discussion/live/socket-client';
import { useLogTools } from '@/components/discussion/log/log-context';
import { MessageLink } from '@/components/discussion/message/message-link';
import { of, plural } from '@/lib/core/text';
import { extractOf } from '@/lib/messages/excerpts';
import type { Message } from '@/lib/messages/schema';
import { Tool } from './tool';

/** The messages kept at hand: how many, and, once opened, which. */
export function PinnedBar({ pinned }: { pinned: Message[] }) {
  if (pinned.length === 0) return null;
  return (
    <Tool icon="pin" word={<Count count={pinned.length} />}>
      <ol className="fil-trouves fil-epingles">
        {pinned.map((message) => (
          <li key={message.id}>
            <Pinned message={message} />
          </li>
        ))}
      </ol>
    </Tool>
  );
}

/** « 2 messages épinglés », « 2 épinglés » where there is little room. */
function Count({ count }: { count: number }) {
  const [number, noun, word] = plural(count, 'message épinglé', 'messages épinglés').split(/\s/);
  return (
    <span>
      {number} <span className="masque-tel">{noun} </span>
      {word}
    </span>
  );
}

function Pinned({ message }: { message: Message }) {
  const { canAct, changed } = useLogTools();
  const [error, setError] = useState('');
  const { seq, author, body, fichiers } = message;
  async function unpin() {
    const answer = await ask('message:pin', { messageId: message.id, pinned: false });
    if (answer.ok) changed(answer.message);
    else setError(answer.error.message);
  }
  return (
    <>
      <MessageLink seq={seq} className="fil-trouve">
        <span className="petit doux">
          <b>{author.nom}</b>
        </span>
        <span>{extractOf(body || fichiers.map(({ nom }) => nom).join(', '))}</span>
      </MessageLink>
      {canAct ? (
        <button type="button" className="btn-texte" onClick={unpin}>
          Désépingler<span className="sr"> le message {of(author.nom)}</span>
        </button>
      ) : null}
      {error ? (
        <span className="etat etat--echec" role="alert">
          {error}
        </span>
      ) : null}
    </>
  );
}

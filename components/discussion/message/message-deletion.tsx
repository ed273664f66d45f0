import { useState } from 'react';
import { ask } from '@/components/discussion/live/socket-client';
import type { Message } from '@/lib/messages/schema';

type Props = { message: Message; changed: (message: Message) => void; close: () => void };

/** Asks before one's own message is taken back. */
export function MessageDeletion({ message, changed, close }: Props) {
  const [error, setError] = useState('');
  const remove = async () => {
    const answer = await ask('message:delete', { messageId: message.id });
    if (answer.ok) changed(answer.message);
    else setError(answer.error.message);
  };
  return (
    <div className="etat">
      <span className={error ? 'etat--echec' : ''} role={error ? 'alert' : undefined}>
        {error || 'Supprimer ce message ? Son texte disparaît pour tout le monde.'}
      </span>
      {/* biome-ignore lint/a11y/noAutofocus: the question was just asked, the answer is here */}
      <button type="button" className="btn-texte" onClick={remove} autoFocus>
        Oui, supprimer
      </button>
      <button type="button" className="btn-texte" onClick={close}>
        Garder
      </button>
    </div>
  );
}

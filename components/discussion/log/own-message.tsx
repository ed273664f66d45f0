import { useEffect, useRef, useState } from 'react';
import { ask } from '@/components/discussion/live/socket-client';
import { Icon } from '@/components/ui/icon';
import type { Message } from '@/lib/messages/schema';
import { MessageEditor } from './message-editor';
import { MessageFrame } from './message-frame';
import { MessageText } from './message-text';

type Props = {
  message: Message;
  couleur: number | undefined;
  last: boolean;
  editable: boolean;
  changed: (message: Message) => void;
};

/** One's own message: sent, being changed, or about to be taken back. */
export function OwnMessage({ message, couleur, last, editable, changed }: Props) {
  const [mode, setMode] = useState<'read' | 'edit' | 'delete'>('read');
  const acts = useRef<HTMLSpanElement>(null);
  const left = useRef(false);
  const back = () => {
    left.current = true;
    setMode('read');
  };

  // The button that was pressed is back: so is the keyboard.
  useEffect(() => {
    if (mode !== 'read' || !left.current) return;
    left.current = false;
    acts.current?.querySelector('button')?.focus();
  }, [mode]);

  const buttons = (
    <span className="message-actes" ref={acts}>
      <button type="button" className="btn-texte" onClick={() => setMode('edit')}>
        Modifier<span className="sr"> ce message</span>
      </button>
      <button type="button" className="btn-texte" onClick={() => setMode('delete')}>
        Supprimer<span className="sr"> ce message</span>
      </button>
    </span>
  );
  return (
    <MessageFrame
      message={message}
      mine
      couleur={couleur}
      acts={editable && mode === 'read' ? buttons : null}
    >
      {mode === 'edit' ? (
        <MessageEditor message={message} changed={changed} close={back} />
      ) : (
        <div className="bulle">
          <MessageText body={message.body} />
        </div>
      )}
      {mode === 'delete' ? <Deletion message={message} changed={changed} close={back} /> : null}
      {mode === 'read' && last ? (
        <p className="etat">
          <Icon name="check" /> Envoyé
        </p>
      ) : null}
    </MessageFrame>
  );
}

function Deletion({
  message,
  changed,
  close,
}: {
  message: Message;
  changed: (message: Message) => void;
  close: () => void;
}) {
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

import { type KeyboardEvent, type RefObject, useState } from 'react';
import { ask } from '@/components/discussion/live/socket-client';
import { useLogTools } from '@/components/discussion/log/log-context';
import { Icon } from '@/components/ui/icon';
import { hour } from '@/lib/core/dates';
import { paths } from '@/lib/core/paths';
import { of } from '@/lib/core/text';
import type { Message } from '@/lib/messages/schema';

type Props = {
  message: Message;
  mine: boolean;
  /** Gets the keyboard back when an act is over. */
  toggle: RefObject<HTMLButtonElement | null>;
  edit: () => void;
  remove: () => void;
};

/** What one may do with a message: a button that opens a row of words, for a pointer, a finger or a keyboard alike. */
export function MessageActs({ message, mine, toggle, edit, remove }: Props) {
  const { reply, changed } = useLogTools();
  const [open, setOpen] = useState(false);
  const [error, setError] = useState('');
  const pinned = message.pinned !== null;

  const act = (work: () => void) => () => {
    setOpen(false);
    setError('');
    work();
  };
  async function pin() {
    const answer = await ask('message:pin', { messageId: message.id, pinned: !pinned });
    if (!answer.ok) return setError(answer.error.message);
    changed(answer.message);
    toggle.current?.focus({ preventScroll: true });
  }
  function onKeyDown(event: KeyboardEvent) {
    if (event.key !== 'Escape' || !open) return;
    setOpen(false);
    toggle.current?.focus();
  }

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Escape closes the row from any of its buttons
    <span className="message-menu" data-ouvert={open || undefined} onKeyDown={onKeyDown}>
      <button
        ref={toggle}
        type="button"
        className="message-plus"
        aria-expanded={open}
        onClick={() => setOpen(!open)}
      >
        <Icon name="ellipsis" />
        <span className="sr">
          Actions, message {of(message.author.nom)} à {hour(new Date(message.createdAt))}
        </span>
      </button>
      {open ? (
        <span className="message-actes">
          <Act word="Répondre" what="à ce message" onClick={act(() => reply(message))} />
          <Act word={pinned ? 'Désépingler' : 'Épingler'} what="ce message" onClick={act(pin)} />
          {mine ? null : (
            <a className="btn-texte" href={paths.signaler('message', message.id)}>
              Signaler<span className="sr"> ce message</span>
            </a>
          )}
          {mine ? <Act word="Modifier" what="ce message" onClick={act(edit)} /> : null}
          {mine ? <Act word="Supprimer" what="ce message" onClick={act(remove)} /> : null}
        </span>
      ) : null}
      {error ? (
        <span className="etat etat--echec" role="alert">
          {error}
        </span>
      ) : null}
    </span>
  );
}

function Act({ word, what, onClick }: { word: string; what: string; onClick: () => void }) {
  return (
    <button type="button" className="btn-texte" onClick={onClick}>
      {word}
      <span className="sr"> {what}</span>
    </button>
  );
}

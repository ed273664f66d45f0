import { type FormEvent, type KeyboardEvent, useEffect, useId, useRef, useState } from 'react';
import { ask } from '@/components/discussion/live/socket-client';
import { Button } from '@/components/ui/button';
import type { Message } from '@/lib/messages/schema';

type Props = {
  message: Message;
  changed: (message: Message) => void;
  close: () => void;
};

/** Changes a message in its place. Escape leaves it as it was. */
export function MessageEditor({ message, changed, close }: Props) {
  const field = useRef<HTMLTextAreaElement>(null);
  const [error, setError] = useState('');
  const id = useId();

  useEffect(() => {
    const area = field.current;
    area?.focus();
    area?.setSelectionRange(area.value.length, area.value.length);
  }, []);

  async function save(event: FormEvent) {
    event.preventDefault();
    const body = field.current?.value.trim() ?? '';
    if (body === message.body) return close();
    const answer = await ask('message:edit', { messageId: message.id, body });
    if (!answer.ok) return setError(answer.error.message);
    changed(answer.message);
    close();
  }

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape') close();
  };

  return (
    <form className="grid gap-2 pt-1" onSubmit={save}>
      <textarea
        ref={field}
        className="saisie"
        aria-label="Modifier le message"
        aria-invalid={error ? true : undefined}
        aria-describedby={error ? id : undefined}
        defaultValue={message.body}
        rows={3}
        onKeyDown={onKeyDown}
      />
      {error ? (
        <p className="etat etat--echec" id={id} role="alert">
          {error}
        </p>
      ) : null}
      <div className="ligne">
        <Button type="submit" size="petit">
          Enregistrer
        </Button>
        <Button variant="discret" size="petit" onClick={close}>
          Annuler
        </Button>
      </div>
    </form>
  );
}

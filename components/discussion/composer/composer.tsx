import {
  type FormEvent,
  type KeyboardEvent,
  useActionState,
  useEffect,
  useId,
  useRef,
  useState,
} from 'react';
import { useTypingSignal } from '@/components/discussion/live/use-typing';
import { Icon } from '@/components/ui/icon';
import { type FormState, idle } from '@/lib/core/form-state';
import { plural } from '@/lib/core/text';
import type { Quote } from '@/lib/messages/schema';
import { isBlank } from '@/lib/messages/words';
import { keptKey, readKept, writeKept } from './kept-texts';
import type { Sending } from './outbox';

export type SendAction = (state: FormState, form: FormData) => Promise<FormState>;

type Props = {
  espaceId: string;
  compteId: string;
  /** Identifies the message of the plain form: sent twice, it is one. */
  clientId: string;
  bodyLimit: number;
  /** What was typed can be read and copied, no longer sent. */
  closed: boolean;
  action: SendAction;
  /** The message being answered; null when it is none. */
  replyTo: { message: Quote | null; set: (message: Quote | null) => void };
  /** Who can be named with @. */
  people: { compteId: string; nom: string }[];
  send: (sending: Sending) => void;
};

/** Writes a message. A plain form until the page is live; what is typed is kept on this device. */
export function Composer({ espaceId, compteId, clientId, bodyLimit, closed, action, replyTo, send }: Props) {
  const [state, formAction] = useActionState(action, idle);
  const field = useRef<HTMLTextAreaElement>(null);
  const signal = useTypingSignal(espaceId);
  const key = keptKey(compteId, espaceId, 'brouillon');
  const help = useId();
  const [tooLong, setTooLong] = useState(0);

  useEffect(() => {
    const area = field.current;
    // What was typed before the page came alive wins over an older draft.
    if (area && !area.value) area.value = readKept(key) ?? '';
    if (area) grow(area);
  }, [key]);

  function onInput() {
    const area = field.current;
    if (!area) return;
    writeKept(key, area.value);
    signal(!isBlank(area.value));
    grow(area);
  }

  function onSubmit(event: FormEvent) {
    event.preventDefault();
    const area = field.current;
    if (!area || isBlank(area.value) || closed) return;
    const body = area.value.trim();
    // Said rather than cut: a pasted text loses nothing.
    const extra = Math.max(0, body.length - bodyLimit);
    setTooLong(extra);
    if (extra > 0) return;
    send({ body, ...(replyTo.message ? { replyTo: replyTo.message } : {}) });
    replyTo.set(null);
    area.value = '';
    writeKept(key, '');
    signal(false);
    grow(area);
    area.focus();
  }

  function onKeyDown(event: KeyboardEvent<HTMLTextAreaElement>) {
    if (event.key !== 'Enter' || event.shiftKey || event.nativeEvent.isComposing) return;
    // On a touch keyboard there is no Shift+Enter: Enter is a new line, the button sends.
    if (matchMedia('(pointer: coarse)').matches) return;
    event.preventDefault();
    event.currentTarget.form?.requestSubmit();
  }

  const error = tooLong > 0 ? sentence(tooLong) : state.status === 'error' ? state.message : undefined;
  return (
    <form action={formAction} onSubmit={onSubmit} className="grid gap-1">
      <input type="hidden" name="clientId" value={clientId} />
      {error ? (
        <p className="etat etat--echec" role="alert">
          <Icon name="triangle-alert" /> {error}
        </p>
      ) : null}
      <div className="compositeur-boite compositeur-boite--simple">
        <textarea
          ref={field}
          name="body"
          rows={1}
          aria-label="Votre message"
          aria-describedby={help}
          placeholder="Votre message"
          aria-invalid={error ? true : undefined}
          defaultValue={state.values?.body}
          readOnly={closed}
          onInput={onInput}
          onKeyDown={onKeyDown}
          onBlur={() => signal(false)}
        />
        <button type="submit" className="btn" aria-disabled={closed || undefined}>
          <Icon name="send" />
          <span className="txt-envoyer">Envoyer</span>
        </button>
      </div>
      <p className="aide-clavier" id={help}>
        Entrée envoie le texte, Maj + Entrée va à la ligne.
      </p>
    </form>
  );
}

const sentence = (extra: number) =>
  `Ce texte a ${plural(extra, 'caractère')} de trop (10 000 au plus). Coupez-le en deux.`;

/** Where CSS cannot do it yet (`field-sizing`), the field grows with its text. */
function grow(area: HTMLTextAreaElement) {
  if (CSS.supports('field-sizing', 'content')) return;
  area.style.height = 'auto';
  area.style.height = `${area.scrollHeight}px`;
}

import {
  type ClipboardEvent,
  type FormEvent,
  type KeyboardEvent,
  useActionState,
  useEffect,
  useId,
  useRef,
  useState,
} from 'react';
import { useTypingSignal } from '@/components/discussion/live/use-typing';
import type { Nameable } from '@/components/mentions/completion';
import { MentionList } from '@/components/mentions/mention-list';
import { useMentions } from '@/components/mentions/use-mentions';
import { Icon } from '@/components/ui/icon';
import { type FormState, idle } from '@/lib/core/form-state';
import { plural } from '@/lib/core/text';
import { isBlank } from '@/lib/messages/words';
import { ArmedLine } from './armed-line';
import { AttachButton } from './attach-button';
import { AttachmentList } from './attachment-list';
import { readyFiles, stateOf } from './attachments';
import { keptKey, readKept, writeKept } from './kept-texts';
import type { Sending } from './outbox';
import { ReplyBar } from './reply-bar';
import { pastedFiles } from './taken-files';
import { useArmed } from './use-armed';
import { useAttachments } from './use-attachments';
import { useFileDrop } from './use-file-drop';
import { type ReplyTo, useReply } from './use-reply';

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
  replyTo: ReplyTo;
  /** Who can be named with @. */
  people: Nameable[];
  send: (sending: Sending) => void;
  /** Takes away a file that was added for a message and then not wanted. */
  discard?: (fichierId: string) => void;
};

/** Writes a message. A plain form until the page is live; what is typed is kept on this device. */
export function Composer(props: Props) {
  const { espaceId, compteId, clientId, bodyLimit, closed, action, replyTo, people, send, discard } = props;
  const [state, formAction] = useActionState(action, idle);
  const field = useRef<HTMLTextAreaElement>(null);
  const signal = useTypingSignal(espaceId);
  const key = keptKey(compteId, espaceId, 'brouillon');
  const help = useId();
  const [tooLong, setTooLong] = useState(0);
  const attachments = useAttachments(compteId, espaceId, discard);
  const { armed, calledBack, arm, disarm } = useArmed({
    all: attachments.all,
    restored: attachments.restored,
    key: keptKey(compteId, espaceId, 'depart'),
    send: leave,
  });
  const others = people.filter((person) => person.compteId !== compteId);
  const mentions = useMentions(field, others, onChange);
  const held = useFileDrop(!closed, attachments.add);
  useReply(replyTo, keptKey(compteId, espaceId, 'reponse'), field);

  useEffect(() => {
    const area = field.current;
    // What was typed before the page came alive wins over an older draft.
    if (area && !area.value) area.value = readKept(key) ?? '';
    if (area) grow(area);
  }, [key]);

  function onChange() {
    const area = field.current;
    if (!area) return;
    // Who goes on writing has not finished.
    disarm();
    writeKept(key, area.value);
    signal(!isBlank(area.value));
    grow(area);
  }

  function onSubmit(event: FormEvent) {
    event.preventDefault();
    const area = field.current;
    if (!area || closed || (isBlank(area.value) && attachments.all.length === 0)) return;
    // Said rather than cut: a pasted text loses nothing.
    const extra = Math.max(0, area.value.trim().length - bodyLimit);
    setTooLong(extra);
    if (extra > 0) return;
    mentions.close();
    if (stateOf(attachments.all) === 'pret') leave();
    else arm();
  }

  function leave() {
    const area = field.current;
    if (!area || closed) return;
    const fichiers = readyFiles(attachments.all);
    send({
      body: isBlank(area.value) ? '' : area.value.trim(),
      ...(replyTo.message ? { replyTo: replyTo.message } : {}),
      ...(fichiers.length > 0 ? { fichiers } : {}),
    });
    replyTo.set(null);
    attachments.clear();
    area.value = '';
    writeKept(key, '');
    signal(false);
    grow(area);
    area.focus();
  }

  function onKeyDown(event: KeyboardEvent<HTMLTextAreaElement>) {
    if (mentions.onKey(event.nativeEvent)) return;
    if (event.key === 'Escape' && replyTo.message) return replyTo.set(null);
    if (event.key !== 'Enter' || event.shiftKey || event.nativeEvent.isComposing) return;
    // On a touch keyboard there is no Shift+Enter: Enter is a new line, the button sends.
    if (matchMedia('(pointer: coarse)').matches) return;
    event.preventDefault();
    event.currentTarget.form?.requestSubmit();
  }

  function onPaste(event: ClipboardEvent) {
    const files = closed ? [] : pastedFiles(event.clipboardData, new Date());
    if (files.length === 0) return;
    event.preventDefault();
    attachments.add(files);
  }

  const error = tooLong > 0 ? sentence(tooLong) : state.status === 'error' ? state.message : undefined;
  const open = mentions.found.length > 0;
  return (
    <form action={formAction} onSubmit={onSubmit} className="grid gap-1">
      <input type="hidden" name="clientId" value={clientId} />
      {replyTo.message ? <input type="hidden" name="replyTo" value={replyTo.message.id} /> : null}
      {error ? (
        <p className="etat etat--echec" role="alert">
          <Icon name="triangle-alert" /> {error}
        </p>
      ) : null}
      <AttachmentList attachments={attachments} />
      <ArmedLine armed={armed} calledBack={calledBack} count={attachments.all.length} disarm={disarm} />
      <div className="completion">
        {replyTo.message ? <ReplyBar quote={replyTo.message} leave={() => replyTo.set(null)} /> : null}
        <MentionList mentions={mentions} />
        <div className="compositeur-boite">
          <AttachButton closed={closed} add={attachments.add} />
          <textarea
            ref={field}
            name="body"
            rows={1}
            aria-label="Votre message"
            aria-describedby={help}
            placeholder="Votre message"
            aria-invalid={error ? true : undefined}
            aria-autocomplete="list"
            aria-controls={mentions.listId}
            aria-activedescendant={open ? mentions.optionId(mentions.active) : undefined}
            autoComplete="off"
            defaultValue={state.values?.body}
            readOnly={closed}
            onInput={onChange}
            onSelect={mentions.look}
            onKeyDown={onKeyDown}
            onPaste={onPaste}
            onBlur={() => {
              mentions.close();
              signal(false);
            }}
          />
          <button type="submit" className="btn" aria-disabled={closed || undefined}>
            <Icon name="send" />
            <span className="txt-envoyer">Envoyer</span>
          </button>
        </div>
      </div>
      <p className="aide-clavier" id={help}>
        Entrée envoie le texte, Maj + Entrée va à la ligne, @ suivi d’un nom appelle un membre.
      </p>
      {held ? (
        <div className="depot-ici" aria-hidden="true">
          <p>
            <Icon name="paperclip" /> Lâchez pour joindre à votre message
          </p>
        </div>
      ) : null}
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

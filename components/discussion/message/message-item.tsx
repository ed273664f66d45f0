import { memo, useEffect, useRef, useState } from 'react';
import { useLogTools } from '@/components/discussion/log/log-context';
import { Icon } from '@/components/ui/icon';
import type { Message } from '@/lib/messages/schema';
import { MessageActs } from './message-acts';
import { MessageDeletion } from './message-deletion';
import { MessageEditor } from './message-editor';
import { MessageFiles } from './message-files';
import { MessageFrame } from './message-frame';
import { MessageText } from './message-text';
import { PlainActs } from './plain-acts';
import { QuoteBlock } from './quote-block';

type Props = {
  message: Message;
  mine: boolean;
  couleur: number | undefined;
  /** The last of one's own: it alone says it was sent. */
  last: boolean;
  aimed: boolean;
};

export const MessageItem = memo(function MessageItem(props: Props) {
  if (props.message.kind !== 'message') return <SystemLine message={props.message} />;
  if (props.message.deletedAt) return <Trace {...props} />;
  return <Written {...props} />;
});

/** A message: read, being changed, or about to be taken back. */
function Written({ message, last, ...frame }: Props) {
  const { slug, canAct, canWrite, changed } = useLogTools();
  const [mode, setMode] = useState<'read' | 'edit' | 'delete'>('read');
  const toggle = useRef<HTMLButtonElement>(null);
  const left = useRef(false);
  const back = () => {
    left.current = true;
    setMode('read');
  };

  // The button that was pressed is back: so is the keyboard.
  useEffect(() => {
    if (mode !== 'read' || !left.current) return;
    left.current = false;
    toggle.current?.focus({ preventScroll: true });
  }, [mode]);

  const acts = (
    <MessageActs
      message={message}
      mine={frame.mine}
      toggle={toggle}
      edit={() => setMode('edit')}
      remove={() => setMode('delete')}
    />
  );
  const plain = <PlainActs slug={slug} message={message} mine={frame.mine} canWrite={canWrite} />;
  return (
    <MessageFrame message={message} {...frame} acts={mode === 'read' ? (canAct ? acts : plain) : null}>
      {mode === 'edit' ? (
        <MessageEditor message={message} changed={changed} close={back} />
      ) : (
        <Content message={message} />
      )}
      {mode === 'delete' ? <MessageDeletion message={message} changed={changed} close={back} /> : null}
      {mode === 'read' && last ? (
        <p className="etat">
          <Icon name="check" /> Envoyé
        </p>
      ) : null}
    </MessageFrame>
  );
}

function Content({ message: { body, mentions, replyTo, fichiers } }: { message: Message }) {
  return (
    <>
      {body || replyTo ? (
        <div className="bulle">
          {replyTo ? <QuoteBlock quote={replyTo} /> : null}
          {body ? <MessageText body={body} mentions={mentions} /> : null}
        </div>
      ) : null}
      <MessageFiles fichiers={fichiers} />
    </>
  );
}

function Trace({ message, last: _, ...frame }: Props) {
  return (
    <MessageFrame message={message} {...frame}>
      <div className="bulle">
        <p className="doux">
          {message.masque ? 'Message masqué par la modération.' : 'Message supprimé par son auteur.'}
        </p>
      </div>
    </MessageFrame>
  );
}

function SystemLine({ message }: { message: Message }) {
  const came = message.kind === 'arrivee';
  return (
    <p className="systeme" data-seq={message.seq} tabIndex={-1}>
      <Icon name={came ? 'log-in' : 'log-out'} />
      <span>
        {message.author.nom} {came ? 'a rejoint l’espace.' : 'n’est plus dans l’espace.'}
      </span>
    </p>
  );
}

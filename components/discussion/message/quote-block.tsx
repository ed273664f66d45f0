import type { Quote } from '@/lib/messages/schema';
import { MessageLink } from './message-link';

/** What a message answers: leads to it. */
export function QuoteBlock({ quote }: { quote: Quote }) {
  return (
    <MessageLink seq={quote.seq} className="message-citation">
      <span className="sr">En réponse à </span>
      <b>{quote.author.nom}</b>
      <span className="sr"> : </span>
      <span className={quote.extrait ? undefined : 'doux'}>{quote.extrait || 'Message supprimé.'}</span>
    </MessageLink>
  );
}

import { Icon } from '@/components/ui/icon';
import type { Quote } from '@/lib/messages/schema';

/** The message being answered, above the field; the cross, or Escape in the field, leaves it. */
export function ReplyBar({ quote, leave }: { quote: Quote; leave: () => void }) {
  return (
    <div className="reponse-a">
      <p>
        <span className="gras">En réponse à {quote.author.nom}</span>
        <span className="reponse-extrait">{quote.extrait || 'Message supprimé'}</span>
      </p>
      <button type="button" className="btn btn--discret btn--icone" onClick={leave}>
        <Icon name="x" />
        <span className="sr">Ne plus répondre à ce message</span>
      </button>
    </div>
  );
}

import { paths } from '@/lib/core/paths';
import type { Message } from '@/lib/messages/schema';

/** Without a script, the address says which message the form answers. */
export const PlainReply = ({ slug, message }: { slug: string; message: Message }) => (
  <noscript>
    <a className="petit" href={`${paths.discussion(slug, { repondre: message.id })}#ecrire`}>
      Répondre<span className="sr"> au message de {message.author.nom}</span>
    </a>
  </noscript>
);

import { paths } from '@/lib/core/paths';
import { of } from '@/lib/core/text';
import type { Message } from '@/lib/messages/schema';

type Props = { slug: string; message: Message; mine: boolean; canWrite: boolean };

/** Without a script: the address says which message the form answers, and a message is reported on a page of its own. */
export function PlainActs({ slug, message, mine, canWrite }: Props) {
  if (mine && !canWrite) return null;
  return (
    <noscript>
      {canWrite && (
        <a className="petit" href={`${paths.discussion(slug, { repondre: message.id })}#ecrire`}>
          Répondre<span className="sr"> au message {of(message.author.nom)}</span>
        </a>
      )}{' '}
      {!mine && (
        <a className="petit" href={paths.signaler('message', message.id)} rel="nofollow">
          Signaler<span className="sr"> le message {of(message.author.nom)}</span>
        </a>
      )}
    </noscript>
  );
}

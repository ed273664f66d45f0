import type { MouseEvent } from 'react';
import { useLogTools } from '@/components/discussion/log/log-context';
import { MessageLink } from '@/components/discussion/message/message-link';
import { hour, onDay } from '@/lib/core/dates';
import { paths } from '@/lib/core/paths';
import { plural } from '@/lib/core/text';
import type { Found } from '@/lib/messages/schema';
import type { Searching } from './use-search';

/** What a search found, newest first: each leads to its message. */
export function FoundList({ searching, today }: { searching: Searching; today: Date }) {
  const { q, found, more, busy, error, older } = searching;
  const { slug } = useLogTools();
  const onClick = (event: MouseEvent) => {
    event.preventDefault();
    older();
  };
  return (
    <div className="fil-trouves">
      <p role="status" className="petit">
        {busy ? 'Recherche…' : error || (q && sentence(found.length, more, q))}
      </p>
      {found.length > 0 ? (
        <ol>
          {found.map((message) => (
            <li key={message.id}>
              <MessageLink seq={message.seq} className="fil-trouve">
                <span className="petit doux">
                  <b>{message.author.nom}</b>, {moment(message, today)}
                </span>
                <span>
                  <Marked message={message} />
                </span>
              </MessageLink>
            </li>
          ))}
        </ol>
      ) : null}
      {more ? (
        <p>
          <a href={paths.discussion(slug, { q, avant: `${found.at(-1)?.seq}` })} onClick={onClick}>
            Résultats plus anciens
          </a>
        </p>
      ) : null}
    </div>
  );
}

function sentence(count: number, more: boolean, q: string) {
  if (count === 0) return `Aucun message ne contient « ${q} ».`;
  return more
    ? `Les ${count} derniers messages qui contiennent « ${q} » :`
    : `${plural(count, 'message trouvé', 'messages trouvés')} pour « ${q} ».`;
}

const moment = ({ createdAt }: Found, today: Date) => {
  const date = new Date(createdAt);
  return `${onDay(date, today)} à ${hour(date)}`;
};

/** The extract, the words that were searched for marked in it. */
function Marked({ message: { extrait, marks } }: { message: Found }) {
  const ends = marks.map(([, to]) => to);
  return (
    <>
      {marks.map(([from, to], index) => (
        <span key={from}>
          {extrait.slice(ends[index - 1] ?? 0, from)}
          <mark>{extrait.slice(from, to)}</mark>
        </span>
      ))}
      {extrait.slice(ends.at(-1) ?? 0)}
    </>
  );
}

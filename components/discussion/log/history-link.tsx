import type { MouseEvent } from 'react';

type Props = {
  /** The page before or after, for who has no JavaScript. */
  href: string;
  /** « Messages précédents », « Messages suivants ». */
  word: string;
  loading: boolean;
  error: string | null;
  load: () => void;
};

/** The way up or down: a link to the next page, which the script turns into more messages here. */
export function HistoryLink({ href, word, loading, error, load }: Props) {
  const onClick = (event: MouseEvent) => {
    event.preventDefault();
    load();
  };
  return (
    <p className="fil-plus" role={error ? 'alert' : undefined}>
      {error ? `${error} ` : ''}
      <a href={href} onClick={onClick} aria-busy={loading || undefined}>
        {loading ? 'Chargement…' : word}
      </a>
    </p>
  );
}

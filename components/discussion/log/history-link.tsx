import type { MouseEvent } from 'react';

type Props = {
  here: string;
  before: number | undefined;
  loading: boolean;
  error: string | null;
  load: () => void;
};

/** The way up: a link to the page before, which the script turns into more messages above. */
export function HistoryLink({ here, before, loading, error, load }: Props) {
  const onClick = (event: MouseEvent) => {
    event.preventDefault();
    load();
  };
  return (
    <p className="fil-plus" role={error ? 'alert' : undefined}>
      {error ? `${error} ` : ''}
      <a href={`${here}?avant=${before}`} onClick={onClick} aria-busy={loading || undefined}>
        {loading ? 'Chargement…' : 'Messages précédents'}
      </a>
    </p>
  );
}

import { type FormEvent, useId } from 'react';
import { useLogTools } from '@/components/discussion/log/log-context';
import { SearchForm } from '@/components/ui/search-form';
import { isoDay } from '@/lib/core/dates';
import { paths } from '@/lib/core/paths';
import { FoundList } from './found-list';
import { Tool } from './tool';
import type { Searching } from './use-search';

type Props = {
  searching: Searching;
  today: Date;
  /** The page is live: forms act here instead of asking for another page. */
  live: boolean;
  goToDate: (date: string) => void;
};

const typed = (event: FormEvent, name: string) => {
  const form = event.target instanceof HTMLFormElement ? new FormData(event.target) : null;
  const value = form?.get(name);
  return typeof value === 'string' ? value.trim() : '';
};

/** Finding something in the discussion: by its words, or by its day. */
export function FindPanel({ searching, today, live, goToDate }: Props) {
  const { slug } = useLogTools();
  const field = useId();
  const address = paths.discussion(slug);
  const onSearch = (event: FormEvent) => {
    if (!live) return;
    event.preventDefault();
    const q = typed(event, 'q');
    if (q) searching.search(q);
  };
  const onDate = (event: FormEvent) => {
    const date = typed(event, 'date');
    if (!live || !date) return;
    event.preventDefault();
    event.currentTarget.closest('details')?.removeAttribute('open');
    goToDate(date);
  };
  return (
    <Tool icon="search" word="Chercher" open={searching.q !== ''}>
      <div className="fil-chercher">
        <div onSubmit={onSearch}>
          <SearchForm label="Chercher dans la discussion" action={address} defaultValue={searching.q} />
        </div>
        {searching.q || searching.busy || searching.error ? (
          <FoundList searching={searching} today={today} />
        ) : null}
        <form className="form-recherche" action={address} onSubmit={onDate}>
          <div className="champ">
            <label htmlFor={field}>Aller à une date</label>
            <input className="saisie" type="date" id={field} name="date" required max={isoDay(today)} />
          </div>
          <button className="btn btn--secondaire" type="submit">
            Y aller
          </button>
        </form>
      </div>
    </Tool>
  );
}

import type { ReactNode } from 'react';
import { Icon } from './icon';

type Search = {
  label: string;
  name?: string;
  id?: string;
  defaultValue?: string;
  action: string;
  placeholder?: string;
  /** What the address keeps of the page beside the words, by name; empty: left out. */
  keep?: Record<string, string>;
};

/** A plain GET form: the search is in the address, and works without JavaScript. `children` are further fields. */
export const SearchForm = (props: Search & { children?: ReactNode }) => (
  <search>
    <SearchFields {...props} />
  </search>
);

/** What stands in it: by itself, for pages that draw it once. */
export function SearchFields({
  label,
  name = 'q',
  id = `recherche-${name}`,
  defaultValue,
  action,
  placeholder,
  keep = {},
  children,
}: Search & { children?: ReactNode }) {
  return (
    <form className="form-recherche" action={action}>
      <div className="champ">
        <label htmlFor={id}>{label}</label>
        <div className="recherche">
          <Icon name="search" />
          <input
            className="saisie"
            type="search"
            id={id}
            name={name}
            defaultValue={defaultValue}
            placeholder={placeholder}
            maxLength={200}
            autoComplete="off"
          />
        </div>
      </div>
      {Object.entries(keep).map(
        ([kept, value]) => value !== '' && <input key={kept} type="hidden" name={kept} value={value} />,
      )}
      {children}
      <button className="btn btn--secondaire" type="submit">
        Rechercher
      </button>
    </form>
  );
}

import type { ReactNode } from 'react';
import { Icon } from './icon';

/** A plain GET form: the search is in the address, and works without JavaScript. `children` are further fields. */
export function SearchForm({
  label,
  name = 'q',
  id = `recherche-${name}`,
  defaultValue,
  action,
  placeholder,
  children,
}: {
  label: string;
  name?: string;
  id?: string;
  defaultValue?: string;
  action: string;
  placeholder?: string;
  children?: ReactNode;
}) {
  return (
    <search>
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
        {children}
        <button className="btn btn--secondaire" type="submit">
          Rechercher
        </button>
      </form>
    </search>
  );
}

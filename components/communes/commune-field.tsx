'use client';

import { type KeyboardEvent, type ReactNode, useId, useState } from 'react';
import { controlProps, FieldFrame } from '@/components/ui/field';
import { type CommuneChoice, communeLabel } from '@/lib/communes/words';
import { plural } from '@/lib/core/text';
import { useCommunes } from './use-communes';

type Props = {
  label: string;
  name: string;
  id?: string;
  help?: ReactNode;
  error?: string;
  optional?: boolean | 'unsaid';
  /** What was typed, or « Gérardmer (88400) » (`communeLabel`). */
  defaultValue?: string;
};

/**
 * A commune, by its name or postcode (ARIA combobox with a list). The field sends what it shows: without JavaScript one
 * types the name, and the server finds it the same way (`communeOfText`).
 */
export function CommuneField({ defaultValue = '', ...frame }: Props) {
  const { name, id = name, error, label, help, optional } = frame;
  const listId = useId();
  const [text, setText] = useState(defaultValue);
  /** What was typed since the last choice; the list follows it. */
  const [query, setQuery] = useState('');
  const [open, setOpen] = useState(false);
  const [active, setActive] = useState(-1);
  const items = useCommunes(query);
  const shown = open && items !== null && items.length > 0;
  const optionId = (index: number) => `${listId}-${index}`;

  const type = (value: string) => {
    setText(value);
    setQuery(value);
    setOpen(true);
    setActive(-1);
  };
  const choose = (commune: CommuneChoice) => {
    setText(communeLabel(commune));
    setOpen(false);
    setActive(-1);
  };
  const close = () => {
    setOpen(false);
    setActive(-1);
  };

  function onKeyDown(event: KeyboardEvent) {
    const count = items?.length ?? 0;
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      if (!open) setQuery(text);
      setOpen(true);
      if (count > 0)
        setActive(
          event.key === 'ArrowDown' ? (active + 1) % count : (Math.max(active, 0) + count - 1) % count,
        );
    } else if (event.key === 'Escape' && open) {
      event.preventDefault();
      close();
    } else if (event.key === 'Enter' && shown) {
      const commune = items?.[active];
      // With the list open, Enter answers the list and does not send the form.
      if (commune) {
        event.preventDefault();
        choose(commune);
      }
    }
  }

  return (
    <FieldFrame {...{ label, id, help, error, optional }}>
      <div className="completion">
        <input
          {...controlProps({ name, id, help, error, optional })}
          value={text}
          onChange={(event) => type(event.target.value)}
          onKeyDown={onKeyDown}
          onBlur={close}
          role="combobox"
          autoComplete="off"
          aria-autocomplete="list"
          aria-expanded={shown}
          aria-controls={listId}
          aria-activedescendant={shown && active >= 0 ? optionId(active) : undefined}
        />
        <div
          className="completion-liste"
          id={listId}
          role="listbox"
          aria-label="Propositions"
          hidden={!shown}
        >
          {(shown ? items : []).map((commune, index) => (
            <div
              key={commune.insee}
              id={optionId(index)}
              role="option"
              tabIndex={-1}
              aria-selected={index === active}
              // Before the field loses the focus, which closes the list.
              onPointerDown={(event) => {
                event.preventDefault();
                choose(commune);
              }}
            >
              <span>
                {commune.nom}
                {commune.pres && <span className="completion-pres">, {commune.pres}</span>}
              </span>{' '}
              <span className="completion-code">{commune.codePostal}</span>
            </div>
          ))}
        </div>
      </div>
      <span className="sr" role="status">
        {open && items && query.trim().length >= 2
          ? items.length > 0
            ? `${plural(items.length, 'commune proposée', 'communes proposées')}, flèche vers le bas pour choisir.`
            : 'Aucune commune ne commence ainsi.'
          : ''}
      </span>
    </FieldFrame>
  );
}

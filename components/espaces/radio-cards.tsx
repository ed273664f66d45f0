import type { ReactNode } from 'react';

export type Card = { value: string; title: string; help: ReactNode };

type Props = { legend: string; name: string; cards: Card[]; defaultValue: string; error?: string };

/** One choice among few, each with its sentence: native radios in cards. */
export function RadioCards({ legend, name, cards, defaultValue, error }: Props) {
  return (
    <fieldset aria-describedby={error ? `${name}-erreur` : undefined}>
      <legend className="legende">{legend}</legend>
      {/* React resets a form after its action; the key makes the radios follow what was chosen. */}
      <div className="choix" key={defaultValue}>
        {cards.map((card) => (
          <label key={card.value} htmlFor={`${name}-${card.value}`}>
            <input
              type="radio"
              id={`${name}-${card.value}`}
              name={name}
              value={card.value}
              defaultChecked={card.value === defaultValue}
              aria-labelledby={`${name}-${card.value}-titre`}
              aria-describedby={`${name}-${card.value}-aide`}
            />
            <b id={`${name}-${card.value}-titre`}>{card.title}</b>
            <span className="aide" id={`${name}-${card.value}-aide`}>
              {card.help}
            </span>
          </label>
        ))}
      </div>
      {error ? (
        <p className="erreur" id={`${name}-erreur`}>
          {error}
        </p>
      ) : null}
    </fieldset>
  );
}

import { type RefObject, useId, useState } from 'react';
import { complete, type Nameable, suggest, type Typing, typingAt } from './completion';

type State = { typing: Typing; found: Nameable[]; active: number };

/**
 * Offers members while a name is typed after an @. The first is marked at once: Enter or Tab takes it, and as soon as
 * nobody is offered any more these keys do what they always do.
 */
export function useMentions(
  field: RefObject<HTMLTextAreaElement | null>,
  people: Nameable[],
  changed: () => void,
) {
  const listId = useId();
  const [state, setState] = useState<State | null>(null);
  /** The @ whose list was closed with Escape. */
  const [dismissed, setDismissed] = useState(-1);
  const close = () => setState(null);

  /** To be called whenever the text or the caret moved. */
  function look() {
    const area = field.current;
    const alone = area && area.selectionStart === area.selectionEnd;
    const typing = alone ? typingAt(area.value, area.selectionStart) : null;
    if (typing?.from !== dismissed) setDismissed(-1);
    const found = typing && typing.from !== dismissed ? suggest(typing.query, people) : [];
    if (!typing || found.length === 0) return close();
    const same = state?.typing.from === typing.from && state.typing.query === typing.query;
    setState({ typing, found, active: same ? state.active : 0 });
  }

  function choose(person: Nameable) {
    const area = field.current;
    if (!area || !state) return;
    const { text, caret } = complete(area.value, state.typing, person.nom);
    area.value = text;
    area.setSelectionRange(caret, caret);
    close();
    area.focus();
    changed();
  }

  /** True when the key was for the list. */
  function onKey(event: KeyboardEvent): boolean {
    if (!state || event.isComposing) return false;
    const { found, active } = state;
    const person = found[active];
    if (event.key === 'ArrowDown') setState({ ...state, active: (active + 1) % found.length });
    else if (event.key === 'ArrowUp')
      setState({ ...state, active: (active + found.length - 1) % found.length });
    else if (event.key === 'Escape') {
      setDismissed(state.typing.from);
      close();
    } else if ((event.key === 'Enter' || event.key === 'Tab') && !event.shiftKey && person) choose(person);
    else return false;
    event.preventDefault();
    return true;
  }

  return {
    listId,
    found: state?.found ?? [],
    active: state?.active ?? -1,
    optionId: (index: number) => `${listId}-${index}`,
    look,
    choose,
    close,
    onKey,
  };
}

export type Mentions = ReturnType<typeof useMentions>;

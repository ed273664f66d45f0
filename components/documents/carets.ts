import { personOf } from './people';

/** Another person's caret: a bar of their tape, and their name as a piece of tape on the edge of the sheet. */
export function drawCaret(user: Record<string, unknown>): HTMLElement {
  const person = personOf(user);
  const box = document.createElement('span');
  const caret = document.createElement('span');
  caret.className = `caret a${person?.couleur ?? 1}`;
  const name = document.createElement('span');
  name.className = `nom-marge a${person?.couleur ?? 1}`;
  // Drawn by the style sheet: the text of the document stays the text of the document.
  name.dataset.nom = person?.nom.split(' ')[0] ?? '';
  box.append(caret, name);
  // Readers follow the text; who is here is said beside the title.
  box.setAttribute('aria-hidden', 'true');
  return box;
}

/** What another person selected. */
export const drawSelection = (user: Record<string, unknown>) => ({
  nodeName: 'span',
  class: `choisi a${personOf(user)?.couleur ?? 1}`,
});

import { type Change, type MarkKind, mark } from './marks';

/** Writes a mark where the caret is; what is undone with Ctrl+Z like what was typed. */
export function writeMark(area: HTMLTextAreaElement, kind: MarkKind) {
  const change = mark(kind, { text: area.value, from: area.selectionStart, to: area.selectionEnd });
  area.focus();
  put(area, change);
  area.setSelectionRange(...change.select);
}

function put(area: HTMLTextAreaElement, { from, to, insert }: Change) {
  area.setSelectionRange(from, to);
  // The only way in that browsers remember for « undo »; where it is missing, the text is written all the same.
  if (document.execCommand('insertText', false, insert)) return;
  area.setRangeText(insert, from, to, 'end');
  area.dispatchEvent(new Event('input', { bubbles: true }));
}

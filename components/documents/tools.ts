import type { ChainedCommands, Editor } from '@tiptap/react';
import type { IconName } from '@/components/ui/icon-paths';

export type Tool = {
  id: string;
  label: string;
  icon: IconName;
  run: (chain: ChainedCommands) => ChainedCommands;
  /** Pressed or not; absent for an act. */
  pressed?: (editor: Editor) => boolean;
  enabled?: (editor: Editor) => boolean;
};

export const textTools: Tool[] = [
  {
    id: 'gras',
    label: 'Gras',
    icon: 'bold',
    run: (chain) => chain.toggleBold(),
    pressed: (editor) => editor.isActive('bold'),
  },
  {
    id: 'italique',
    label: 'Italique',
    icon: 'italic',
    run: (chain) => chain.toggleItalic(),
    pressed: (editor) => editor.isActive('italic'),
  },
];

export const blockTools: Tool[] = [
  {
    id: 'puces',
    label: 'Liste à puces',
    icon: 'list',
    run: (chain) => chain.toggleBulletList(),
    pressed: (editor) => editor.isActive('bulletList'),
  },
  {
    id: 'numeros',
    label: 'Liste numérotée',
    icon: 'list-ordered',
    run: (chain) => chain.toggleOrderedList(),
    pressed: (editor) => editor.isActive('orderedList'),
  },
  {
    id: 'cases',
    label: 'Liste à cocher',
    icon: 'list-todo',
    run: (chain) => chain.toggleTaskList(),
    pressed: (editor) => editor.isActive('taskList'),
  },
  {
    id: 'citation',
    label: 'Citation',
    icon: 'quote',
    run: (chain) => chain.toggleBlockquote(),
    pressed: (editor) => editor.isActive('blockquote'),
  },
  {
    id: 'tableau',
    label: 'Tableau',
    icon: 'table',
    run: (chain) => chain.insertTable({ rows: 3, cols: 3, withHeaderRow: true }),
    enabled: (editor) => !editor.isActive('table'),
  },
];

export const historyTools: Tool[] = [
  {
    id: 'annuler',
    label: 'Annuler',
    icon: 'undo-2',
    run: (chain) => chain.undo(),
    enabled: (editor) => editor.can().undo(),
  },
  {
    id: 'retablir',
    label: 'Rétablir',
    icon: 'redo-2',
    run: (chain) => chain.redo(),
    enabled: (editor) => editor.can().redo(),
  },
];

/** Shown while the caret is in a table; in words, because no drawing says them. */
export const tableTools: { id: string; label: string; run: Tool['run'] }[] = [
  { id: 'ligne', label: 'Ajouter une ligne', run: (chain) => chain.addRowAfter() },
  { id: 'colonne', label: 'Ajouter une colonne', run: (chain) => chain.addColumnAfter() },
  { id: 'sans-ligne', label: 'Supprimer la ligne', run: (chain) => chain.deleteRow() },
  { id: 'sans-colonne', label: 'Supprimer la colonne', run: (chain) => chain.deleteColumn() },
  { id: 'sans-tableau', label: 'Supprimer le tableau', run: (chain) => chain.deleteTable() },
];

export const blockStyles = [
  { value: 'paragraphe', label: 'Paragraphe' },
  { value: '2', label: 'Grand titre' },
  { value: '3', label: 'Titre' },
  { value: '4', label: 'Petit titre' },
] as const;

export const blockStyleOf = (editor: Editor) =>
  blockStyles.find(({ value }) => editor.isActive('heading', { level: Number(value) }))?.value ??
  'paragraphe';

export function applyBlockStyle(editor: Editor, value: string) {
  const chain = editor.chain().focus();
  if (value === '2' || value === '3' || value === '4')
    chain.setHeading({ level: value === '2' ? 2 : value === '3' ? 3 : 4 }).run();
  else chain.setParagraph().run();
}

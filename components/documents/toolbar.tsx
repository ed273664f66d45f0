'use client';

import { type Editor, useEditorState } from '@tiptap/react';
import { type FocusEvent, type KeyboardEvent, type Ref, useState } from 'react';
import { Icon } from '@/components/ui/icon';
import {
  applyBlockStyle,
  blockStyleOf,
  blockStyles,
  blockTools,
  historyTools,
  type Tool,
  tableTools,
  textTools,
} from './tools';

type Props = {
  ref: Ref<HTMLDivElement>;
  editor: Editor;
  /** The panel that is open. */
  open: string | null;
  onLink: () => void;
  onImage: () => void;
};

/** One stop for Tab; arrows, Home and End move inside, Escape goes back to the text. */
export function Toolbar({ ref, editor, open, onLink, onImage }: Props) {
  const [current, setCurrent] = useState('style');
  const state = useEditorState({ editor, selector: ({ editor }) => readState(editor) });
  const stop = (id: string) => ({ 'data-outil': id, tabIndex: id === current ? 0 : -1 });
  const act = (run: Tool['run']) => run(editor.chain().focus()).run();

  const button = (tool: Tool) => (
    <button
      key={tool.id}
      type="button"
      className="outil"
      title={tool.label}
      aria-pressed={tool.pressed ? state.pressed.includes(tool.id) : undefined}
      aria-disabled={state.disabled.includes(tool.id) || undefined}
      onClick={() => !state.disabled.includes(tool.id) && act(tool.run)}
      {...stop(tool.id)}
    >
      <Icon name={tool.icon} />
      <span className="sr">{tool.label}</span>
    </button>
  );

  return (
    <div
      ref={ref}
      className="doc-barre"
      role="toolbar"
      aria-label="Mise en forme"
      onKeyDown={(event) => moveInside(event, editor)}
      onFocus={(event) => setCurrent(toolOf(event) ?? current)}
    >
      <select
        className="outil doc-style"
        aria-label="Style du paragraphe"
        value={state.style}
        onChange={(event) => applyBlockStyle(editor, event.target.value)}
        {...stop('style')}
      >
        {blockStyles.map(({ value, label }) => (
          <option key={value} value={value}>
            {label}
          </option>
        ))}
      </select>
      <span className="sep" />
      {textTools.map(button)}
      <button
        type="button"
        className="outil"
        title="Lien"
        aria-pressed={state.link}
        aria-expanded={open === 'lien'}
        onClick={onLink}
        {...stop('lien')}
      >
        <Icon name="link" />
        <span className="sr">Lien</span>
      </button>
      <button
        type="button"
        className="outil"
        title="Image"
        aria-pressed={state.image}
        aria-expanded={open === 'image' || open === 'images'}
        onClick={onImage}
        {...stop('image')}
      >
        <Icon name="image" />
        <span className="sr">Image</span>
      </button>
      <span className="sep" />
      {blockTools.map(button)}
      <span className="sep" />
      {historyTools.map(button)}
      {state.table && <span className="sep" />}
      {state.table &&
        tableTools.map(({ id, label, run }) => (
          <button key={id} type="button" className="outil" onClick={() => act(run)} {...stop(id)}>
            {label}
          </button>
        ))}
    </div>
  );
}

function readState(editor: Editor) {
  const tools = [...textTools, ...blockTools, ...historyTools];
  return {
    pressed: tools.filter((tool) => tool.pressed?.(editor)).map((tool) => tool.id),
    disabled: tools.filter((tool) => tool.enabled?.(editor) === false).map((tool) => tool.id),
    style: blockStyleOf(editor),
    link: editor.isActive('link'),
    image: editor.isActive('image'),
    table: editor.isActive('table'),
  };
}

const toolOf = (event: FocusEvent<HTMLElement>) => event.target.dataset.outil;

function moveInside(event: KeyboardEvent<HTMLElement>, editor: Editor) {
  if (event.key === 'Escape') return editor.commands.focus();
  const stops = [...event.currentTarget.querySelectorAll<HTMLElement>('[data-outil]')];
  const at = stops.findIndex((stop) => stop.matches(':focus'));
  const to = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: stops.length - 1 }[event.key];
  if (to === undefined) return;
  event.preventDefault();
  stops[(to + stops.length) % stops.length]?.focus();
}

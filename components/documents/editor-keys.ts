import { Extension } from '@tiptap/core';
import { Plugin } from '@tiptap/pm/state';

type Options = { toTools: () => void; openLink: () => void };

/** Ways out of the text for the keyboard: lists and tables take Tab for themselves, so Escape sets it free once. */
export const EditorKeys = Extension.create<Options>({
  name: 'editorKeys',
  priority: 2000,

  addOptions: () => ({ toTools: () => undefined, openLink: () => undefined }),

  addKeyboardShortcuts() {
    return {
      'Alt-F10': () => {
        this.options.toTools();
        return true;
      },
      'Mod-k': () => {
        this.options.openLink();
        return true;
      },
    };
  },

  addProseMirrorPlugins() {
    let leaving = false;
    const keydown = (_view: unknown, event: KeyboardEvent) => {
      // « Handled » without preventing the default: the browser moves the focus on.
      if (event.key === 'Tab' && leaving) return true;
      if (event.key !== 'Shift') leaving = event.key === 'Escape';
      return false;
    };
    return [new Plugin({ props: { handleDOMEvents: { keydown } } })];
  },
});

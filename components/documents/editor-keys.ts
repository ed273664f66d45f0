import { Extension } from '@tiptap/core';

type Options = { toTools: () => void; openLink: () => void };

/** Ways out of the text for the keyboard: Tab belongs to lists and tables, so Escape lets it go. */
export const EditorKeys = Extension.create<Options, { leaving: boolean }>({
  name: 'editorKeys',
  priority: 2000,

  addOptions: () => ({ toTools: () => undefined, openLink: () => undefined }),
  addStorage: () => ({ leaving: false }),

  addKeyboardShortcuts() {
    // Nothing handled: the browser moves the focus on.
    const leave = () => {
      if (!this.storage.leaving) return false;
      this.storage.leaving = false;
      this.editor.commands.blur();
      return true;
    };
    return {
      Escape: () => {
        this.storage.leaving = true;
        return false;
      },
      Tab: leave,
      'Shift-Tab': leave,
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

  onUpdate() {
    this.storage.leaving = false;
  },
});

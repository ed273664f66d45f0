import type { Extensions } from '@tiptap/core';
import { Link } from '@tiptap/extension-link';
import { TaskItem, TaskList } from '@tiptap/extension-list';
import { TableKit } from '@tiptap/extension-table';
import { StarterKit } from '@tiptap/starter-kit';
import { ImageNode } from './image-node';
import { safeHref } from './links';

/**
 * What a document may hold. The browser's editor and the server's templates read the same list, so that neither writes
 * what the other would drop.
 */
export const editorExtensions = (): Extensions => [
  StarterKit.configure({
    // The page's own title is the h1.
    heading: { levels: [2, 3, 4] },
    link: false,
    dropcursor: { class: 'doc-depose', color: false },
    code: false,
    codeBlock: false,
    horizontalRule: false,
    strike: false,
    underline: false,
    // Collaboration brings its own history: undo undoes only what I did.
    undoRedo: false,
    // Would write into the document as soon as someone opens it, readers included.
    trailingNode: false,
  }),
  // Left alone, a link that is found as one types also swallows what is typed after it.
  Link.extend({ inclusive: false }).configure({
    openOnClick: false,
    autolink: true,
    defaultProtocol: 'https',
    isAllowedUri: (url) => safeHref(url) !== null,
    HTMLAttributes: { rel: 'noopener noreferrer nofollow', target: null },
  }),
  TaskList,
  TaskItem.configure({
    nested: true,
    a11y: { checkboxLabel: (_node, checked) => (checked ? 'Fait' : 'À faire') },
  }),
  ImageNode,
  TableKit.configure({ table: { resizable: false } }),
];

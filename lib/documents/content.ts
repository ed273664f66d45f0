import { yXmlFragmentToProsemirrorJSON } from '@tiptap/y-tiptap';
import * as Y from 'yjs';
import type { ContentNode } from './schema';
import { FRAGMENT } from './words';

/** Rebuilds a document from its snapshot and updates, in any order. */
export function docOf(updates: Uint8Array[]): Y.Doc {
  const doc = new Y.Doc();
  doc.transact(() => {
    for (const update of updates) Y.applyUpdate(doc, update);
  });
  return doc;
}

/** The text as JSON nodes. Whatever a foreign client wrote there comes out as it is: readers keep what they know. */
export function contentOf(doc: Y.Doc): ContentNode {
  const json: unknown = yXmlFragmentToProsemirrorJSON(doc.getXmlFragment(FRAGMENT));
  return isNode(json) ? json : { type: 'doc' };
}

const isNode = (value: unknown): value is ContentNode =>
  typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string';

const BLOCKS = new Set([
  'paragraph',
  'heading',
  'listItem',
  'taskItem',
  'tableCell',
  'tableHeader',
  'hardBreak',
]);

/** Plain text, one line per block: what search, excerpts and word counts read. */
export function textOf(node: ContentNode): string {
  const inner = node.text ?? (node.content ?? []).map(textOf).join('');
  return BLOCKS.has(node.type) ? `${inner.trimEnd()}\n` : inner;
}

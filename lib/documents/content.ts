import { setImmediate } from 'node:timers/promises';
import { yXmlFragmentToProsemirrorJSON } from '@tiptap/y-tiptap';
import * as Y from 'yjs';
import type { ContentNode } from './schema';
import { FRAGMENT } from './words';

/** Others of the same process wait no longer than about this for a long document. */
const SLICE_MS = 6;

/**
 * Rebuilds a document from its snapshot and updates, in any order; a long log in slices, between which the process
 * serves everybody else.
 * @param doc where to; empty by default
 * @param origin told with the document's events
 */
export async function docOf(updates: Uint8Array[], doc = new Y.Doc(), origin?: unknown): Promise<Y.Doc> {
  for (let next = 0; next < updates.length; ) {
    if (next > 0) await setImmediate();
    const end = performance.now() + SLICE_MS;
    doc.transact(() => {
      do {
        const update = updates[next++];
        if (update) Y.applyUpdate(doc, update);
      } while (next < updates.length && performance.now() < end);
    }, origin);
  }
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

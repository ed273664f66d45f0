import * as Y from 'yjs';
import { FRAGMENT } from '@/lib/documents/words';

/** Types at the end of a paragraph of its own, and knows nothing of the others: what they write costs it nothing. */
export class Typist {
  readonly doc = new Y.Doc();
  readonly #text = new Y.XmlText();
  #last: Uint8Array = Y.encodeStateAsUpdate(this.doc);

  constructor() {
    this.doc.on('update', (update: Uint8Array) => {
      this.#last = update;
    });
  }

  /** The paragraph itself. */
  begin(): Uint8Array {
    const paragraph = new Y.XmlElement('paragraph');
    paragraph.insert(0, [this.#text]);
    this.doc.getXmlFragment(FRAGMENT).insert(0, [paragraph]);
    return this.#last;
  }

  /** One character more. */
  type(character: string): { update: Uint8Array; clock: number } {
    const clock = Y.getState(this.doc.store, this.doc.clientID);
    this.#text.insert(this.#text.length, character);
    return { update: this.#last, clock };
  }
}

/**
 * Every character of an update, by author and clock. Servers may join several before they pass them on; a lone one, the
 * usual, is read without building anything.
 */
export function charactersIn(update: Uint8Array, tell: (client: number, clock: number) => void) {
  for (const struct of Y.decodeUpdate(update).structs)
    for (let clock = struct.id.clock; clock < struct.id.clock + struct.length; clock++)
      tell(struct.id.client, clock);
}

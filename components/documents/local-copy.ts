import { IndexeddbPersistence, PREFERRED_TRIM_SIZE, storeState } from 'y-indexeddb';
import * as Y from 'yjs';
import { copyName, forgetCopy, hasCopy, noteCopy } from './local-copies';
import { unsavedWords } from './unsaved-words';

const STORE_AFTER_MS = 150;
/** A browser that does not open its storage within this time counts as refusing it. */
const OPEN_WITHIN_MS = 2_000;
const MARKS = 'custom';
const UPDATES = 'updates';

/** What tabs of this browser typed that the server has not committed: by whom in Yjs' eyes, since which state. */
type Mark = { since: Uint8Array; clients: number[] };

/**
 * A document's text as this browser keeps it for one compte. Everything seen is stored, so that a page that is reopened
 * merges what was typed offline; beside it lies what is known not to be committed.
 */
export class LocalCopy {
  readonly #persistence: IndexeddbPersistence;
  readonly #tab = crypto.randomUUID();
  #waiting: Uint8Array[] = [];
  #timer: ReturnType<typeof setTimeout> | undefined;
  #stopped = false;
  /** Marks found at opening, of tabs that are closed. */
  #found = new Map<IDBValidKey, Mark>();
  #mark: Mark | null = null;

  private constructor(
    private readonly name: string,
    private readonly doc: Y.Doc,
    /** Told whether everything typed so far is stored here. */
    private readonly onStored: (stored: boolean) => void,
  ) {
    this.#persistence = new IndexeddbPersistence(name, doc);
    // Its own way of storing does not tell when, nor whether.
    doc.off('update', this.#persistence._storeUpdate);
    doc.on('update', this.#keep);
  }

  /** Whether a change of a document, by its origin, was read from this browser's storage. */
  static wrote(origin: unknown) {
    return origin instanceof IndexeddbPersistence;
  }

  /** Reads what is kept into the document. @returns null where the browser refuses to keep anything */
  static async open(
    ids: { compteId: string; documentId: string },
    doc: Y.Doc,
    onStored: (stored: boolean) => void,
  ): Promise<LocalCopy | null> {
    if (!(await mayStore())) return null;
    const name = copyName(ids.compteId, ids.documentId);
    noteCopy(name, new Date());
    const copy = new LocalCopy(name, doc, onStored);
    const read = await within(OPEN_WITHIN_MS, copy.#persistence.whenSynced);
    if (read) await copy.#readMarks().catch(() => undefined);
    if (read) return copy;
    copy.#stop();
    return null;
  }

  /** Deletes the copy of a document that one may no longer type in. @returns words in it the server never took, or null */
  static async drop(ids: { compteId: string; documentId: string }): Promise<string | null> {
    if (!hasCopy(copyName(ids.compteId, ids.documentId))) return null;
    const doc = new Y.Doc();
    const copy = await LocalCopy.open(ids, doc, () => undefined);
    if (!copy) return null;
    const lost = copy.unsaved ? copy.lostWords() : null;
    copy.erase();
    doc.destroy();
    return lost;
  }

  /** Whether it holds what the server has not committed, as far as this browser knows. */
  get unsaved() {
    return this.#mark !== null;
  }

  /** Something was typed here after the server had committed the state `committed`. */
  typed(committed: Uint8Array) {
    const clients = this.#mark?.clients ?? [];
    this.#mark = {
      since: this.#mark?.since ?? committed,
      clients: clients.includes(this.doc.clientID) ? clients : [...clients, this.doc.clientID],
    };
  }

  /** The server has committed everything. */
  saved() {
    if (!this.#mark) return;
    this.#mark = null;
    this.#soon();
  }

  /** What was typed in this browser and is not known to be committed. */
  lostWords(): string {
    return this.#mark ? unsavedWords(this.doc, this.#mark.since, this.#mark.clients) : '';
  }

  /** Deletes it for good: what the server refused is not to come back. */
  erase() {
    this.#stop();
    forgetCopy(this.name);
  }

  /** Stores what waits, then lets go. */
  close() {
    this.storeNow();
    this.#stop();
  }

  /** Begins to store what waits; `onStored` tells how it ended. */
  storeNow() {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    if (this.#stopped) return;
    const updates = this.#waiting;
    this.#waiting = [];
    try {
      this.#store(updates);
    } catch {
      // Deleted under this page, by a sign-out in another tab.
      this.onStored(false);
    }
  }

  #store(updates: Uint8Array[]) {
    const { db } = this.#persistence;
    if (!db) return this.onStored(false);
    const writing = db.transaction([UPDATES, MARKS], 'readwrite');
    if (updates.length > 0) writing.objectStore(UPDATES).add(Y.mergeUpdates(updates));
    const marks = writing.objectStore(MARKS);
    for (const key of this.#found.keys()) marks.delete(key);
    if (this.#mark) marks.put(this.#mark, this.#tab);
    else marks.delete(this.#tab);
    writing.oncomplete = () => {
      this.#found.clear();
      if (this.#waiting.length === 0) this.onStored(true);
      this.#persistence._dbsize += updates.length > 0 ? 1 : 0;
      if (this.#persistence._dbsize >= PREFERRED_TRIM_SIZE && !this.#stopped) void this.#trim();
    };
    // A full disk, most often: kept for the next try, whose success covers it.
    writing.onabort = () => {
      this.#waiting.unshift(...updates);
      this.onStored(false);
    };
  }

  /** Many small rows become one. What could not be trimmed is only longer to read. */
  async #trim() {
    try {
      await storeState(this.#persistence, false);
    } catch {
      // Deleted under this page.
    }
  }

  async #readMarks() {
    const { db } = this.#persistence;
    if (!db) return;
    const store = db.transaction([MARKS]).objectStore(MARKS);
    const [keys, values] = await Promise.all([answerOf(store.getAllKeys()), answerOf(store.getAll())]);
    keys.forEach((key, place) => {
      const mark = values[place];
      if (isMark(mark)) this.#found.set(key, mark);
    });
    const marks = [...this.#found.values()];
    if (marks.length === 0) return;
    this.#mark = {
      since: oldestOf(marks.map(({ since }) => since)),
      clients: [...new Set(marks.flatMap(({ clients }) => clients))],
    };
  }

  readonly #keep = (update: Uint8Array, origin: unknown) => {
    if (origin === this.#persistence) return;
    this.#waiting.push(update);
    this.#soon();
  };

  #soon() {
    if (!this.#stopped) this.#timer ??= setTimeout(() => this.storeNow(), STORE_AFTER_MS);
  }

  #stop() {
    if (this.#stopped) return;
    this.#stopped = true;
    clearTimeout(this.#timer);
    this.doc.off('update', this.#keep);
    void this.#persistence.destroy();
  }
}

/** A browser may refuse all storage (private windows), only when asked. */
async function mayStore(): Promise<boolean> {
  try {
    const opening = indexedDB.open('treteaux:essai');
    const db = await within(OPEN_WITHIN_MS, answerOf(opening));
    db?.close();
    return db !== null;
  } catch {
    return false;
  }
}

const answerOf = <T>(request: IDBRequest<T>) =>
  new Promise<T>((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });

const within = <T>(ms: number, work: Promise<T>): Promise<T | null> =>
  Promise.race([work, new Promise<null>((resolve) => setTimeout(() => resolve(null), ms))]);

const isMark = (value: unknown): value is Mark =>
  typeof value === 'object' &&
  value !== null &&
  'since' in value &&
  value.since instanceof Uint8Array &&
  'clients' in value &&
  Array.isArray(value.clients) &&
  value.clients.every((client) => typeof client === 'number');

/** Of several states what all of them had. */
function oldestOf(states: Uint8Array[]): Uint8Array {
  const [first = new Map<number, number>(), ...others] = states.map((state) => Y.decodeStateVector(state));
  const oldest = new Map<number, number>();
  for (const [client, clock] of first) {
    const common = Math.min(clock, ...others.map((other) => other.get(client) ?? 0));
    if (common > 0) oldest.set(client, common);
  }
  return Y.encodeStateVector(oldest);
}

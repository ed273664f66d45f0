import { fromBase64, toBase64 } from 'lib0/buffer';

const PREFIX = 'treteaux:document:';
const MAX_CHARS = 2_000_000;

/**
 * Changes of one person in one document that the server has not committed yet, kept in this browser so that a closed tab
 * loses nothing. Named after the compte: never shown to another account of the same computer.
 */
export class Draft {
  readonly #prefix: string;
  readonly #own: string;
  #found: string[] = [];

  constructor(
    compteId: string,
    documentId: string,
    private readonly storage: Storage | null,
  ) {
    this.#prefix = `${PREFIX}${compteId}:${documentId}:`;
    this.#own = this.#prefix + crypto.randomUUID();
  }

  /** What earlier tabs left behind. */
  find(): Uint8Array[] {
    const keys = Object.keys(this.storage ?? {}).filter((key) => key.startsWith(this.#prefix));
    this.#found = keys;
    return keys.flatMap((key) => {
      try {
        return [fromBase64(this.storage?.getItem(key) ?? '')];
      } catch {
        return [];
      }
    });
  }

  /** @returns whether it is kept: storage may be full or refused */
  keep(update: Uint8Array): boolean {
    try {
      const text = toBase64(update);
      if (!this.storage || text.length > MAX_CHARS) return false;
      this.storage.setItem(this.#own, text);
      return true;
    } catch {
      return false;
    }
  }

  /** Everything is committed. */
  clear() {
    for (const key of [...this.#found, this.#own]) this.storage?.removeItem(key);
    this.#found = [];
  }
}

/** The browser's storage, or null where it is refused. */
export function browserStorage(): Storage | null {
  try {
    return window.localStorage;
  } catch {
    return null;
  }
}

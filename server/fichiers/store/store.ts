import type { Readable } from 'node:stream';

/** Bytes `start` to `end`, both included. */
export type ByteRange = { start: number; end: number };

/** What is made beside the bytes of a file, under the same key. */
export const previews = ['vignette', 'apercu'] as const;
export type Preview = (typeof previews)[number];

/**
 * Where bytes lie: on disk or in a bucket. Keys are drawn by lib/fichiers, nothing in them was typed by anybody. An
 * upload grows piece by piece, on any node that shares the store; what is kept is whole.
 */
export type Store = {
  /** How many bytes of an upload are safe, from its start and without a hole. */
  received(key: string): Promise<number>;
  /** @throws StoreFullError when `bytes` more would not fit, as far as can be told beforehand */
  requireRoom(bytes: number): Promise<void>;
  /**
   * Writes bytes of an upload from `offset` on, no further than what is received. When `bytes` fails, what it gave is
   * kept and the error goes on.
   * @throws StoreFullError
   */
  append(key: string, offset: number, bytes: AsyncIterable<Buffer>): Promise<void>;
  /** The bytes of an upload as one file on this machine, at `workPath(key)`. @throws StoreFullError */
  assemble(key: string): Promise<string>;
  /** Takes in a file of this machine; whoever opens the key sees all of it or nothing. @throws StoreFullError */
  keep(key: string, path: string, preview?: Preview): Promise<void>;
  /** @throws MissingBytesError */
  open(key: string, options: { preview?: Preview; range?: ByteRange }): Promise<Readable>;
  /** Bytes of what is kept. @throws MissingBytesError */
  size(key: string, preview?: Preview): Promise<number>;
  /** Forgets an upload that is over. */
  drop(key: string): Promise<void>;
  /** Forgets what is kept under these keys, with their previews and unfinished parts. */
  remove(keys: string[]): Promise<void>;
  /** Keys of everything there is, whole or not, last written before `before`. */
  keysBefore(before: Date): AsyncIterable<string>;
};

/** There is no room for these bytes; a person must make some. */
export class StoreFullError extends Error {
  constructor(cause?: unknown) {
    super('the store is full', { cause });
    this.name = 'StoreFullError';
  }
}

export class MissingBytesError extends Error {
  constructor(key: string) {
    super(`no bytes under ${key}`);
    this.name = 'MissingBytesError';
  }
}

const KEY = /^[a-z0-9]{1,40}-[0-9a-f]{32}$/;

/** The key that a stored name belongs to, or null when the name is none of ours. */
export function keyOfName(name: string) {
  const key = name.replace(/\.[a-z]+$/, '');
  return KEY.test(key) ? key : null;
}

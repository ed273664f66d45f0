import type { Readable } from 'node:stream';
import { SaxesParser, type SaxesTagPlain } from 'saxes';
import yauzl, { type Entry, type ZipFile } from 'yauzl';
import { unreadable } from './refusal';

/** Bytes once unpacked, of one part: a small archive may hold a very large one. */
const MAX_PART = 400 * 1024 * 1024;

export type Parts = {
  has: (name: string) => boolean;
  /** The text of a part, piece by piece. */
  read: (name: string) => AsyncGenerator<string>;
  close: () => void;
};

const notXlsx = () => unreadable('Ce fichier n’est pas un classeur XLSX, ou il est abîmé.');

const openZip = (bytes: Buffer) =>
  new Promise<ZipFile>((resolve, reject) => {
    yauzl.fromBuffer(bytes, { lazyEntries: true, autoClose: false }, (error, zip) =>
      error || !zip ? reject(notXlsx()) : resolve(zip),
    );
  });

const listEntries = (zip: ZipFile) =>
  new Promise<Map<string, Entry>>((resolve, reject) => {
    const entries = new Map<string, Entry>();
    zip.on('entry', (entry: Entry) => {
      entries.set(entry.fileName, entry);
      zip.readEntry();
    });
    zip.on('end', () => resolve(entries));
    zip.on('error', () => reject(notXlsx()));
    zip.readEntry();
  });

const openEntry = (zip: ZipFile, entry: Entry) =>
  new Promise<Readable>((resolve, reject) => {
    zip.openReadStream(entry, (error, stream) => (error || !stream ? reject(notXlsx()) : resolve(stream)));
  });

/**
 * The parts of a workbook, read as they are unpacked.
 * @throws AppError `invalid` for what is no workbook
 */
export async function openParts(bytes: Buffer): Promise<Parts> {
  const zip = await openZip(bytes);
  const entries = await listEntries(zip);
  if (!entries.has('xl/workbook.xml')) throw notXlsx();
  async function* read(name: string) {
    const entry = entries.get(name);
    if (!entry) return;
    if (entry.uncompressedSize > MAX_PART) throw unreadable('Ce classeur est trop gros une fois déplié.');
    const decoder = new TextDecoder('utf-8');
    const stream = await openEntry(zip, entry);
    try {
      for await (const chunk of stream) yield decoder.decode(chunk, { stream: true });
    } catch {
      throw notXlsx();
    }
    yield decoder.decode();
  }
  return { has: (name) => entries.has(name), read, close: () => zip.close() };
}

export type Tag = { name: string; attributes: Record<string, string> };
export type Heard = {
  open?: (tag: Tag) => void;
  text?: (text: string) => void;
  close?: (name: string) => void;
};

const local = (name: string) => name.slice(name.indexOf(':') + 1);

/** Tells what a part says as it is read, by names without prefix. Yields after each piece, so that rows can go on. */
export async function* hear(pieces: AsyncIterable<string>, { open, text, close }: Heard) {
  const parser = new SaxesParser();
  parser.on('error', () => {
    throw notXlsx();
  });
  // No document type, so no entity of its own: a workbook has none.
  parser.on('doctype', () => {
    throw notXlsx();
  });
  parser.on('opentag', (tag: SaxesTagPlain) => open?.({ name: local(tag.name), attributes: tag.attributes }));
  parser.on('text', (given) => text?.(given));
  parser.on('closetag', (tag) => close?.(local(tag.name)));
  let there = false;
  for await (const piece of pieces) {
    there = true;
    parser.write(piece);
    yield;
  }
  // A workbook without shared texts, or without styles, has no such part: nothing to hear is nothing wrong.
  if (there) parser.close();
  yield;
}

/** Hears a whole part. */
export async function hearAll(pieces: AsyncIterable<string>, heard: Heard) {
  for await (const _ of hear(pieces, heard));
}

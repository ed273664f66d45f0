import { createReadStream, createWriteStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import {
  DeleteObjectsCommand,
  GetObjectCommand,
  HeadObjectCommand,
  PutObjectCommand,
  paginateListObjectsV2,
} from '@aws-sdk/client-s3';
import { Upload } from '@aws-sdk/lib-storage';
import type { S3Settings } from '@/lib/core/env';
import { createS3Client, isFull, isMissing } from './s3-client';
import { type Piece, piecesOf, type Segment, segmentName } from './segments';
import {
  type ByteRange,
  keyOfName,
  MissingBytesError,
  type Preview,
  previews,
  type Store,
  StoreFullError,
} from './store';
import {
  asFull,
  benchPath,
  envoisFolder,
  makeFolder,
  removePath,
  requireRoom,
  workPath,
} from './work-folder';

const PART_BYTES = 8 * 1024 * 1024;
const DELETE_BATCH = 1_000;

/**
 * A bucket shared by all nodes. An upload is a row of segments, so that any node goes on with it; this machine only
 * holds a file while it is looked at.
 */
export function createS3Store(settings: S3Settings, dataDir: string): Store {
  const client = createS3Client(settings);
  const Bucket = settings.bucket;
  const place = (key: string, preview?: Preview) => `fichiers/${preview ? `${key}.${preview}` : key}`;
  const folder = (key: string) => `envois/${key}/`;

  const put = (Key: string, Body: Buffer) =>
    client.send(new PutObjectCommand({ Bucket, Key, Body })).catch((error: unknown) => {
      throw isFull(error) ? new StoreFullError(error) : error;
    });

  async function* objects(Prefix: string) {
    for await (const page of paginateListObjectsV2({ client }, { Bucket, Prefix }))
      for (const { Key = '', Size = 0, LastModified } of page.Contents ?? [])
        yield { name: Key, size: Size, at: LastModified ?? new Date() };
  }

  async function segmentsOf(key: string) {
    const segments: Segment[] = [];
    for await (const { name, size } of objects(folder(key)))
      segments.push({ name, length: size, offset: Number(name.split('/').at(-1)) });
    return piecesOf(segments);
  }

  async function get(name: string, range?: ByteRange): Promise<Readable> {
    const Range = range && `bytes=${range.start}-${range.end}`;
    const { Body } = await client.send(new GetObjectCommand({ Bucket, Key: name, Range }));
    if (!(Body instanceof Readable)) throw new Error('the bucket gave no stream');
    return Body;
  }

  async function* read(pieces: Piece[]) {
    for (const { name, start, end } of pieces) yield* await get(name, { start, end });
  }

  async function deleteObjects(names: string[]) {
    for (let from = 0; from < names.length; from += DELETE_BATCH) {
      const Objects = names.slice(from, from + DELETE_BATCH).map((Key) => ({ Key }));
      await client.send(new DeleteObjectsCommand({ Bucket, Delete: { Objects, Quiet: true } }));
    }
  }

  async function drop(key: string) {
    const names: string[] = [];
    for await (const { name } of objects(folder(key))) names.push(name);
    await deleteObjects(names);
    await removePath(workPath(dataDir, key));
    await removePath(benchPath(dataDir, key));
  }

  return {
    received: async (key) => (await segmentsOf(key)).length,

    // The bucket says so itself when it is full.
    requireRoom: async () => undefined,

    async append(key, offset, bytes) {
      let position = offset;
      let waiting: Buffer[] = [];
      let size = 0;
      const flush = async () => {
        if (size === 0) return;
        const body = Buffer.concat(waiting, size);
        waiting = [];
        size = 0;
        await put(segmentName(folder(key), position), body);
        position += body.length;
      };
      try {
        for await (const chunk of bytes) {
          waiting.push(chunk);
          size += chunk.length;
          if (size >= PART_BYTES) await flush();
        }
      } catch (error) {
        if (!(error instanceof StoreFullError)) await flush();
        throw error;
      }
      await flush();
    },

    async assemble(key) {
      const { pieces, length } = await segmentsOf(key);
      const file = workPath(dataDir, key);
      await makeFolder(envoisFolder(dataDir));
      await requireRoom(envoisFolder(dataDir), length);
      try {
        await pipeline(read(pieces), createWriteStream(file, { mode: 0o600 }));
      } catch (error) {
        throw asFull(error);
      }
      return file;
    },

    async keep(key, file, preview) {
      const Body = createReadStream(file);
      const params = { Bucket, Key: place(key, preview), Body, ContentLength: (await stat(file)).size };
      try {
        await new Upload({ client, params, partSize: PART_BYTES, queueSize: 1 }).done();
      } catch (error) {
        throw isFull(error) ? new StoreFullError(error) : error;
      }
      await removePath(file);
    },

    open: (key, { preview, range }) =>
      get(place(key, preview), range).catch((error: unknown) => {
        throw isMissing(error) ? new MissingBytesError(key) : error;
      }),

    async size(key, preview) {
      try {
        const { ContentLength = 0 } = await client.send(
          new HeadObjectCommand({ Bucket, Key: place(key, preview) }),
        );
        return ContentLength;
      } catch (error) {
        throw isMissing(error) ? new MissingBytesError(key) : error;
      }
    },

    drop,

    async remove(keys) {
      await deleteObjects(
        keys.flatMap((key) => [place(key), ...previews.map((preview) => place(key, preview))]),
      );
      for (const key of keys) await drop(key);
    },

    async *keysBefore(before) {
      for (const prefix of ['fichiers/', 'envois/'])
        for await (const { name, at } of objects(prefix)) {
          const key = keyOfName(name.split('/')[1] ?? '');
          if (key && at < before) yield key;
        }
    },
  };
}

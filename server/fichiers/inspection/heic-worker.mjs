// Plain JavaScript: a worker does not go through the loader of the process that starts it.
import { readFile, writeFile } from 'node:fs/promises';
import { workerData } from 'node:worker_threads';
import convert from 'heic-convert';

const { from, to } = workerData;
await writeFile(to, await convert({ buffer: await readFile(from), format: 'JPEG', quality: 0.92 }));

import { execFile } from 'node:child_process';
import http from 'node:http';
import path from 'node:path';
import { promisify } from 'node:util';
import { root } from './spawned';

export type Rate = { perSecond: number; p99: number };

type Report = { requests: { average: number }; latency: { p99: number }; non2xx: number; errors: number };

/** Asks for one page again and again over some connections, from a process of its own. */
export async function hammer(
  url: string,
  cookie: string,
  connections: number,
  seconds: number,
): Promise<Rate> {
  const { stdout } = await promisify(execFile)(
    process.execPath,
    [
      path.join(root, 'bench/node_modules/autocannon/autocannon.js'),
      ...['-c', String(connections), '-d', String(seconds), '--json'],
      ...['-H', 'accept-encoding=gzip', '-H', 'accept=text/html'],
      ...(cookie ? ['-H', `cookie=${cookie}`] : []),
      url,
    ],
    { maxBuffer: 10_000_000 },
  );
  const report: Report = JSON.parse(stdout);
  if (report.non2xx + report.errors > 0) throw new Error(`${url}: ${report.non2xx + report.errors} failed`);
  return { perSecond: report.requests.average, p99: report.latency.p99 };
}

/** A page as a browser without a cache gets it: its bytes, and those of the scripts it asks for. */
export async function weigh(url: string, cookie: string) {
  const html = await (await fetch(url, { headers: { cookie } })).text();
  // What only old browsers load is no part of it.
  const tags = (html.match(/<(?:script|link)\b[^>]*>/g) ?? []).filter((tag) => !/nomodule/i.test(tag));
  const scripts = tags.flatMap((tag) => /(?:src|href)="([^"]+\.js(?:\?[^"]*)?)"/.exec(tag)?.[1] ?? []);
  let compressed = 0;
  for (const script of new Set(scripts)) compressed += await compressedSize(new URL(script, url));
  return { bytes: Buffer.byteLength(html), scriptKb: compressed / 1000 };
}

async function compressedSize(url: URL) {
  // fetch undoes the compression: what travelled is in the length, or must be counted before.
  return new Promise<number>((resolve, reject) => {
    http
      .get(url, { headers: { 'accept-encoding': 'gzip' } }, (response) => {
        let size = 0;
        response.on('data', (chunk: Buffer) => {
          size += chunk.length;
        });
        response.on('end', () => resolve(size));
      })
      .on('error', reject);
  });
}

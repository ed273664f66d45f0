import type { IncomingMessage } from 'node:http';
import { PassThrough } from 'node:stream';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { limitBodyTime } from '@/server/http/body-deadline';

beforeEach(() => void vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] }));
afterEach(() => void vi.useRealTimers());

const aRequest = () => {
  const request = Object.assign(new PassThrough(), { complete: false }) as unknown as IncomingMessage;
  limitBodyTime(request);
  return request;
};

test('a body that does not come within a minute ends its request', () => {
  const request = aRequest();
  vi.advanceTimersByTime(59_000);
  expect(request.destroyed).toBe(false);
  vi.advanceTimersByTime(2_000);
  expect(request.destroyed).toBe(true);
});

test('one that came leaves its answer all the time it needs', () => {
  const request = aRequest();
  request.complete = true;
  request.emit('end');
  expect(vi.getTimerCount()).toBe(0);
});

import { AsyncLocalStorage } from 'node:async_hooks';

type Request = {
  id: string;
  /** It may change something: a form, an upload. */
  writes: boolean;
};

const KEY = Symbol.for('treteaux.request');

/** Kept on the global object: Next's bundle has its own copy of this module, and both must see the same request. */
const shared = globalThis as { [KEY]?: AsyncLocalStorage<Request> };
shared[KEY] ??= new AsyncLocalStorage<Request>();
const storage = shared[KEY];

/** Everything `work` starts logs under the number of this request, and knows whether it may write. */
export const withRequest = <T>(request: Request, work: () => T): T => storage.run(request, work);

export const requestId = () => storage.getStore()?.id;

/** Whether a request that may change something is being answered. */
export const requestWrites = () => storage.getStore()?.writes ?? false;

import { AsyncLocalStorage } from 'node:async_hooks';

const KEY = Symbol.for('treteaux.request-id');

/** Kept on the global object: Next's bundle has its own copy of this module, and both must see the same request. */
const shared = globalThis as { [KEY]?: AsyncLocalStorage<string> };
shared[KEY] ??= new AsyncLocalStorage<string>();
const storage = shared[KEY];

/** Everything `work` starts logs under this number. */
export const withRequestId = <T>(requestId: string, work: () => T): T => storage.run(requestId, work);

export const requestId = () => storage.getStore();

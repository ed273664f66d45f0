import { requestWrites } from './request-context';
import { createShelf } from './shelf';

const shelf = createShelf<{ value: unknown }>({ max: 1_000 });

/**
 * What anybody may read, read once until any of it changes, for all who ask: on the server process only, a minute at
 * most. `read` must depend on `name` alone, never on who asks, and read only tables whose changes are told
 * (`public_change` triggers). What it gives is shared, and frozen. A page that answers a form is drawn afresh.
 */
export async function remembered<T>(name: string, read: () => Promise<T>): Promise<T> {
  if (requestWrites()) return frozen(await read());
  const ready = shelf.get(name) ?? (await shelf.awaited(name));
  const { value } = ready ?? (await shelf.begin(name, async () => ({ value: frozen(await read()) }))) ?? {};
  return value as T;
}

/** Here too where nothing is kept: a test that changes what others share must fail. */
function frozen<T>(value: T): T {
  if (typeof value !== 'object' || value === null || Object.isFrozen(value) || ArrayBuffer.isView(value))
    return value;
  for (const part of Object.values(value)) frozen(part);
  return Object.freeze(value);
}

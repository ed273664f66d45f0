/**
 * How often what anybody may read has changed, as far as this process heard. Next bundles rooms apart from the server:
 * both sides find the one count here. Only the server process hears (server/main.ts); elsewhere nothing is kept.
 */
type Count = { age: number; hears: () => boolean };

const KEY = Symbol.for('treteaux.public-age');
const shared = globalThis as { [KEY]?: Count };

function count(): Count {
  shared[KEY] ??= { age: 0, hears: () => false };
  return shared[KEY];
}

/** The present count; null while changes could go unheard: keep nothing. */
export function publicAge(): number | null {
  const { age, hears } = count();
  return hears() ? age : null;
}

/** Something anybody may read has changed, or may have. */
export function publicChanged() {
  count().age++;
}

/** From now on changes are heard whenever `hears` says so. */
export function hearPublicChanges(hears: () => boolean) {
  count().hears = hears;
  publicChanged();
}

/** Kilometres on offer around a commune. */
export const RAYONS = [5, 10, 15, 20, 30, 50] as const;
const USUAL_KM = 30;
const MOST_KM = 500;
const MOST_VALUES = 40;

/** The query of an address, as Next reads it. Anybody may have typed it: what means nothing is left out, never refused. */
export type Params = Record<string, string | string[] | undefined>;

const listOf = (value: Params[string]) => (value === undefined ? [] : [value].flat());

/** What was said last, where a name comes several times. */
export const lastOf = (value: Params[string]) => listOf(value).at(-1) ?? '';

/** Every value of a name, each once, forty at most. */
export const valuesOf = (value: Params[string]) => [...new Set(listOf(value))].slice(0, MOST_VALUES);

/** Ids as they may be: whether they name something is known later. */
export const idsOf = (value: Params[string]) => valuesOf(value).filter((id) => /^[\w-]{1,80}$/.test(id));

/** Kilometres asked for; null: everywhere. */
export function readRayon(value: Params[string]): number | null {
  if (value === undefined) return USUAL_KM;
  const km = Number(lastOf(value));
  return Number.isInteger(km) && km > 0 && km <= MOST_KM ? km : null;
}

/** Writes the words and the place, without what goes without saying. */
export function writeWhat(
  params: URLSearchParams,
  asked: { q?: string; ou?: string; rayon?: number | null },
) {
  const { q, ou, rayon } = asked;
  if (q) params.set('q', q);
  if (!ou) return;
  params.set('ou', ou);
  if (rayon === null) params.set('rayon', 'partout');
  else if (rayon && rayon !== USUAL_KM) params.set('rayon', String(rayon));
}

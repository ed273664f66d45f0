const PREFIX = 'treteaux:discussion:';
/** Where storage is refused (private browsing, full disk), texts live as long as the page. */
const memory = new Map<string, string>();

/** The text being written, the message it answers, the files under it, that it leaves with them, and what waits to leave. */
type Kept = 'brouillon' | 'reponse' | 'jointes' | 'depart' | 'envois';

/** By compte and by espace: on a shared computer nobody is shown what another typed. */
export const keptKey = (compteId: string, espaceId: string, what: Kept) =>
  `${PREFIX}${compteId}:${espaceId}:${what}`;

export function readKept(key: string): string | null {
  try {
    return localStorage.getItem(key) ?? memory.get(key) ?? null;
  } catch {
    return memory.get(key) ?? null;
  }
}

export function writeKept(key: string, value: string) {
  try {
    if (value) localStorage.setItem(key, value);
    else localStorage.removeItem(key);
    memory.delete(key);
  } catch {
    memory.set(key, value);
  }
}

/** At sign-out: nothing typed stays on this computer. */
export function forgetKeptTexts() {
  memory.clear();
  try {
    for (const storage of [localStorage, sessionStorage])
      for (const key of Object.keys(storage)) if (key.startsWith(PREFIX)) storage.removeItem(key);
  } catch {
    // Storage is refused: nothing was kept there.
  }
}

/**
 * Texts of documents kept in this browser, so that what is typed offline survives a closed tab: one IndexedDB database
 * each, listed in the local storage with the time of its last opening. Named after the compte: never shown to another
 * account of the same computer. Written without the library that fills them, because every page has a button that signs
 * out.
 */
import { COPIE_JOURS } from '@/lib/documents/words';

const PREFIX = 'treteaux:document:';

export const copyName = (compteId: string, documentId: string) => `${PREFIX}${compteId}:${documentId}`;

/** Lists a copy as opened now, and drops those of the same compte that were not opened for thirty days. */
export function noteCopy(name: string, at: Date) {
  const since = new Date(at.getTime() - COPIE_JOURS * 86_400_000).toISOString();
  forgetWhere((_name, openedAt) => openedAt < since);
  withStorage((storage) => storage.setItem(name, at.toISOString()));
}

/** Whether a copy is kept: known without opening it. */
export function hasCopy(name: string): boolean {
  let found = false;
  withStorage((storage) => {
    found = storage.getItem(name) !== null;
  });
  return found;
}

export function forgetCopy(name: string) {
  forgetWhere((other) => other === name);
}

/** At sign-out: no text stays on this computer. */
export const forgetCopies = () => forgetWhere(() => true);

/** Somebody else is signed in now. */
export const forgetCopiesOfOthers = (compteId: string) =>
  forgetWhere((name) => !name.startsWith(`${PREFIX}${compteId}:`));

function forgetWhere(concerns: (name: string, openedAt: string) => boolean) {
  withStorage((storage) => {
    for (const [name, openedAt] of Object.entries(storage)) {
      if (!name.startsWith(PREFIX) || !concerns(name, String(openedAt))) continue;
      // Tabs that still have it open let go of it when they are told.
      indexedDB.deleteDatabase(name);
      storage.removeItem(name);
    }
  });
}

function withStorage(work: (storage: Storage) => void) {
  try {
    work(window.localStorage);
  } catch {
    // Storage is refused: nothing is kept there.
  }
}

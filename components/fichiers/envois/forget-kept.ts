/** What is being sent, by compte and espace (local storage), and the files themselves, by upload (IndexedDB). */
export const KEPT_PREFIX = 'treteaux:depots:';
export const FILES_DATABASE = 'treteaux-depots';
export const FILES_STORE = 'fichiers';

/**
 * At sign-out: no file on its way stays on this computer. Written without the library that keeps them, because every
 * page has a button that signs out.
 */
export function forgetKeptUploads() {
  try {
    for (const key of Object.keys(localStorage))
      if (key.startsWith(KEPT_PREFIX)) localStorage.removeItem(key);
    const opening = indexedDB.open(FILES_DATABASE);
    opening.onupgradeneeded = () => void opening.result.createObjectStore(FILES_STORE);
    opening.onsuccess = () => {
      const clearing = opening.result.transaction(FILES_STORE, 'readwrite');
      clearing.objectStore(FILES_STORE).clear();
      clearing.oncomplete = () => opening.result.close();
    };
  } catch {
    // Storage is refused: nothing was kept there.
  }
}

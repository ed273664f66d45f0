import { useSyncExternalStore } from 'react';
import { type Connection, readConnection, watchConnection } from './socket-client';

const START: Connection = { status: 'connecting', degraded: false, signedOut: false, compteId: null };

export const useConnection = () => useSyncExternalStore(watchConnection, readConnection, () => START);

function watchNetwork(watch: () => void) {
  addEventListener('online', watch);
  addEventListener('offline', watch);
  return () => {
    removeEventListener('online', watch);
    removeEventListener('offline', watch);
  };
}

/** What the browser says of the network: sure when it says no. */
export const useOnline = () =>
  useSyncExternalStore(
    watchNetwork,
    () => navigator.onLine,
    () => true,
  );

'use client';

import { useSyncExternalStore } from 'react';

const never = () => () => undefined;

/** False in the page as the server wrote it, true once scripts run: for what would be dead without them. */
export const useHydrated = () =>
  useSyncExternalStore(
    never,
    () => true,
    () => false,
  );

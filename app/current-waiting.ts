import { cache } from 'react';
import { getWaiting } from '@/lib/attente/queries';
import { currentActor } from '@/lib/auth/current-actor';

/** How much waits for the signed-in person, of each kind; nothing for a visitor. Read once per request. */
export const currentWaiting = cache(async () => getWaiting(await currentActor()));

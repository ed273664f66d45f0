import type { Tx } from '@/lib/core/db';
import { publish } from '@/lib/realtime/publish';

/** Tells everybody who has the sujet open that something that stood in it changed: words, or whether they are there. */
export const publishChanged = (tx: Tx, sujetId: string) => publish(tx, { type: 'sujet-change', sujetId });

import type { Tx } from '@/lib/core/db';
import { publish } from '@/lib/realtime/publish';

/** What a form that changes a message shows of it: another once it was changed. */
export const stateOf = ({ editedAt }: { editedAt: Date | null }) => String(editedAt?.getTime() ?? 0);

/** Tells everybody who has the sujet open that something that stood in it changed: words, or whether they are there. */
export const publishChanged = (tx: Tx, sujetId: string) => publish(tx, { type: 'sujet-change', sujetId });

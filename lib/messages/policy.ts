import type { Connecte } from '@/lib/comptes/actor';
import type { MessageKind } from './schema';

type Written = { authorId: string; kind: MessageKind };
type Kept = { kind: MessageKind; deletedAt: Date | null };

/** One's own words only; system lines are nobody's. */
export const isOwnMessage = (actor: Connecte, message: Written) =>
  message.kind === 'message' && message.authorId === actor.id;

/** A deleted message stays deleted. */
export const canEditMessage = (actor: Connecte, message: Written & Kept) =>
  isOwnMessage(actor, message) && message.deletedAt === null;

/** Any writer keeps at hand what somebody wrote, whoever it was. */
export const canPinMessage = (message: Kept) => message.kind === 'message' && message.deletedAt === null;

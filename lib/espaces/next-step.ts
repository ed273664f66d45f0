import type { Author, Move } from './moves';

/** The one thing the home of an espace proposes. */
export type NextStep =
  | { kind: 'discussion'; count: number; authors: Author[]; excerpt: string }
  | { kind: 'document'; id: string; titre: string; by: string; at: Date }
  | { kind: 'demandes'; count: number; nom: string }
  | { kind: 'decouvrir' }
  | { kind: 'relancer'; email: string; expiresAt: Date }
  | { kind: 'rien' };

type Situation = {
  unread: number;
  moves: Move[];
  /** Who asks to join, for responsables: how many, and the name of the first. */
  requests: { count: number; nom: string } | null;
  /** A newcomer who finds a discussion already begun. */
  discover: boolean;
  /** The invitation that expires soonest, for responsables. */
  waiting: { email: string; expiresAt: Date } | null;
  now: Date;
};

/** An invitation is worth a second mail from five days before its end. */
const REMIND_MS = 5 * 86_400_000;

/** People first: answer, then let in, then read, then get to know, then remind. */
export function nextStep({ unread, moves, requests, discover, waiting, now }: Situation): NextStep {
  const spoken = moves.find((move) => move.kind === 'messages');
  if (unread > 0)
    return {
      kind: 'discussion',
      count: unread,
      authors: spoken?.authors ?? [],
      excerpt: spoken?.excerpt ?? '',
    };
  if (requests) return { kind: 'demandes', ...requests };
  if (discover) return { kind: 'decouvrir' };
  const written = moves.find((move) => move.kind === 'document');
  if (written) return written;
  if (waiting && waiting.expiresAt.getTime() - now.getTime() < REMIND_MS)
    return { kind: 'relancer', ...waiting };
  return { kind: 'rien' };
}

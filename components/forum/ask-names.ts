import type { AskNames } from '@/components/mentions/area-mentions';
import { paths } from '@/lib/core/paths';

/** Asks whom a message may name; nobody when there is no answer: a name typed whole still names. */
export const askNames =
  (sujetId: string): AskNames =>
  async (q, signal) => {
    const answer = await fetch(paths.forumNoms(q, sujetId), { signal });
    return answer.ok ? (await answer.json()).items : [];
  };

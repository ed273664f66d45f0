import type { Connecte } from '@/lib/comptes/actor';
import { isAppError } from '@/lib/core/errors';
import { messagesAfter, messagesAround } from '@/lib/messages/parts';
import { messagesBefore } from '@/lib/messages/queries';
import { MAX_PAGE, MAX_QUERY, type Part } from '@/lib/messages/schema';
import { searchMessages } from '@/lib/messages/search';

/** What the address of a discussion asks for; whatever else was typed there is left aside. */
export type Wanted = {
  q: string;
  autour: number | undefined;
  avant: number | undefined;
  apres: number | undefined;
  date: string | undefined;
  /** The message to answer. */
  repondre: string | undefined;
};

type Params = Record<string, string | string[] | undefined>;

export function readWanted(params: Params): Wanted {
  const text = (name: string) => (typeof params[name] === 'string' ? params[name].trim() : '');
  const seq = (name: string) => {
    const value = Number(text(name));
    return Number.isInteger(value) && value > 0 && value < 2 ** 31 ? value : undefined;
  };
  return {
    q: text('q').slice(0, MAX_QUERY),
    autour: seq('autour'),
    avant: seq('avant'),
    apres: seq('apres'),
    date: text('date') || undefined,
    repondre: /^[\w-]{1,64}$/.test(text('repondre')) ? text('repondre') : undefined,
  };
}

/** The part of the discussion that is wanted; its end when nothing is. With a search, `avant` is about what it found. */
export async function wantedPart(actor: Connecte, espaceId: string, wanted: Wanted): Promise<Part> {
  const { q, autour, avant, apres } = wanted;
  const page = { espaceId, limit: MAX_PAGE };
  if (autour !== undefined) return messagesAround(actor, { ...page, seq: autour });
  if (apres !== undefined) return messagesAfter(actor, { ...page, seq: apres });
  const before = q ? undefined : avant;
  const history = await messagesBefore(actor, { ...page, seq: before });
  return { ...history, after: before !== undefined, at: null };
}

/** The first message of a day, or null when the date is none. */
export async function firstOfDate(actor: Connecte, espaceId: string, date: string): Promise<number | null> {
  try {
    return (await messagesAround(actor, { espaceId, date, limit: 1 })).at;
  } catch (error) {
    if (isAppError(error) && error.code === 'invalid') return null;
    throw error;
  }
}

/** What the words of the address find. */
export const wantedSearch = async (actor: Connecte, espaceId: string, { q, avant }: Wanted) => ({
  q,
  ...(q ? await searchMessages(actor, { espaceId, q, before: avant }) : { found: [], more: false }),
});

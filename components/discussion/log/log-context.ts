import { createContext, useContext } from 'react';
import type { FichierRef } from '@/lib/fichiers/schema';
import type { Nameable } from '@/lib/messages/mentions';
import type { Message } from '@/lib/messages/schema';

/** What every message of the log needs to know and may ask for. Stays the same object while nothing of it changes. */
export type LogTools = {
  slug: string;
  meId: string;
  /** The members: whose names are names in a text. */
  people: Nameable[];
  /** The page is live and one may write: to answer, to pin, to change one's own. */
  canAct: boolean;
  /** One may write, with the plain form. */
  canWrite: boolean;
  /** Shows another message of the discussion. */
  jump: (seq: number) => void;
  reply: (message: Message) => void;
  /** A message changed by an act made here. */
  changed: (message: Message) => void;
  /** Shows a picture whole. */
  view: (fichier: FichierRef) => void;
};

export const LogContext = createContext<LogTools | null>(null);

export function useLogTools(): LogTools {
  const tools = useContext(LogContext);
  if (!tools) throw new Error('a message is drawn outside of its log');
  return tools;
}

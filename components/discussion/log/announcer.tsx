import { useCallback, useState } from 'react';
import type { Message } from '@/lib/messages/schema';

/** More than this at once is counted rather than read. */
const READ_OUT = 3;

/** What a screen reader says of messages that arrive: others' only, not history. */
export function useAnnouncements(meId: string) {
  const [announcement, setAnnouncement] = useState('');
  const announce = useCallback(
    (messages: Message[]) => {
      const theirs = messages.filter(({ author, kind }) => kind === 'message' && author.id !== meId);
      if (theirs.length === 0) return;
      const text =
        theirs.length > READ_OUT
          ? `${theirs.length} nouveaux messages`
          : theirs.map(({ author, body }) => `${author.nom} : ${body}`).join('\n');
      // The same words twice would be said once: an invisible space tells them apart.
      setAnnouncement((before) => (before === text ? `${text}\u00a0` : text));
    },
    [meId],
  );
  /** What was taken back is not left to be read in the announcement either. */
  const forget = useCallback((messages: Message[]) => {
    if (messages.some(({ deletedAt }) => deletedAt)) setAnnouncement('');
  }, []);
  return { announcement, announce, forget };
}

export function Announcer({ text }: { text: string }) {
  return (
    <div className="sr" aria-live="polite" aria-atomic="true">
      {text}
    </div>
  );
}

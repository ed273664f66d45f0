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
      setAnnouncement(
        theirs.length > READ_OUT
          ? `${theirs.length} nouveaux messages`
          : theirs.map(({ author, body }) => `${author.nom} : ${body}`).join('\n'),
      );
    },
    [meId],
  );
  return { announcement, announce };
}

export function Announcer({ text }: { text: string }) {
  return (
    <div className="sr" aria-live="polite" aria-atomic="true">
      {text}
    </div>
  );
}

import { useEffect, useRef } from 'react';
import { ask, hear } from '@/components/discussion/live/socket-client';
import type { Message } from '@/lib/messages/schema';

/** Files come by the dozen: they are looked at again once they have settled. */
const SETTLED_MS = 1_500;

/** Reads the messages that hold files again when those of the espace change; a few pages at most. */
export function useFreshFiles(espaceId: string, messages: Message[], took: (read: Message[]) => void) {
  const held = useRef(messages);
  held.current = messages;
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    async function refresh() {
      let read = 0;
      for (const { seq } of held.current.filter(({ fichiers }) => fichiers.length > 0)) {
        if (seq <= read) continue;
        const page = await ask('message:after', { espaceId, seq: seq - 1 });
        if (!page.ok) return;
        took(page.messages);
        read = page.messages.at(-1)?.seq ?? seq;
      }
    }
    const stop = hear('fichiers:changed', (event) => {
      if (event.espaceId !== espaceId) return;
      clearTimeout(timer);
      timer = setTimeout(() => void refresh(), SETTLED_MS);
    });
    return () => {
      clearTimeout(timer);
      stop();
    };
  }, [espaceId, took]);
}

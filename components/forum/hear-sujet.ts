import { openSocket } from '@/components/discussion/live/socket-client';

type Heard = {
  sujetId: string;
  /** The last number of the sujet when the page was written, and what stood in it then. */
  compteur: number;
  etat: number;
  ask: () => Promise<void>;
};

/**
 * Calls `ask` when something was written in a sujet. The socket only says so: what, and by whom, is asked, so that nothing
 * is told twice.
 * @returns leaves the sujet
 */
export function hearSujet({ sujetId, compteur, etat, ask }: Heard): () => void {
  let over = false;
  let leave: () => void = () => undefined;
  void openSocket().then((socket) => {
    if (over) return;
    const onReponse = (event: { sujetId: string; numero: number }) => {
      if (event.sujetId === sujetId && event.numero > compteur) void ask();
    };
    const onChange = (event: { sujetId: string }) => {
      if (event.sujetId === sujetId) void ask();
    };
    const join = () =>
      socket.emit('sujet:join', { sujetId }, (answer) => {
        // Not found: it was hidden meanwhile.
        if (!answer.ok || answer.compteur > compteur || answer.etat !== etat) void ask();
      });
    socket.on('sujet:reponse', onReponse);
    socket.on('sujet:change', onChange);
    // At the first connection, and at each one after a cut: what was missed meanwhile is in the answer.
    socket.on('session', join);
    if (socket.connected) join();
    leave = () => {
      socket.off('sujet:reponse', onReponse);
      socket.off('sujet:change', onChange);
      socket.off('session', join);
      socket.emit('sujet:leave', { sujetId }, () => undefined);
    };
  });
  return () => {
    over = true;
    leave();
  };
}

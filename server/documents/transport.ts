/**
 * One client's line, whatever carries it: a WebSocket, or the same frames through socket.io where networks filter
 * WebSockets. Frames are whole y-websocket messages.
 */
export interface Transport {
  send(frame: Uint8Array): void;
  /** Sends what is still to be sent, then closes with a WebSocket close code. */
  close(code: number, reason: string): void;
  /** Stops, then takes up again, reading what the client sends: the client waits, nothing is dropped. */
  pause(): void;
  resume(): void;
  /** Bytes that still wait to leave for a slow reader. */
  buffered(): number;
  onFrame(handler: (frame: Uint8Array) => void): void;
  onClose(handler: () => void): void;
}

/** Largest frame taken from a client; larger ones close with 1009. */
export const MAX_FRAME_BYTES = 5 * 1024 * 1024;

/** Close codes of the contract. 4401 and 4403 are final for the client; it comes back by itself after the others. */
export const close = {
  signedOut: { code: 4401, reason: 'Session terminée' },
  notAllowed: { code: 4403, reason: 'Document inconnu ou accès retiré' },
  restart: { code: 1012, reason: 'Le serveur redémarre' },
  roleChanged: { code: 1012, reason: 'Les droits ont changé' },
  unavailable: { code: 1013, reason: 'Document momentanément indisponible' },
  slowReader: { code: 1013, reason: 'Lecture trop lente' },
  undecodable: { code: 1007, reason: 'Trame illisible' },
  notBinary: { code: 1003, reason: 'Trames binaires seulement' },
  tooManyFrames: { code: 1008, reason: 'Trop de trames' },
  tooLarge: { code: 1009, reason: 'Trame de plus de 5 Mo' },
  documentFull: { code: 1009, reason: 'Document trop grand' },
} as const;

export type CloseReason = (typeof close)[keyof typeof close];

import { readVarUint } from 'lib0/decoding';
import { encodeAwarenessUpdate } from 'y-protocols/awareness';
import { WebsocketProvider } from 'y-websocket';
import * as Y from 'yjs';
import { FRAGMENT } from '@/lib/documents/words';
import { directSocket } from './direct-socket';
import { asWebSocket } from './line-socket';
import { LocalCopy } from './local-copy';
import { awarenessFrame, forgetOthers, peopleOf } from './people';
import { RouteChoice } from './route-choice';
import { SaveCount } from './save-count';
import { firstView, type Link, type Person, type Right, type SessionView } from './session-view';
import { tunnelSocket } from './tunnel-socket';
import { unsavedWords } from './unsaved-words';

const AUTH_MESSAGE = 2;
const SAVED_MESSAGE = 100;
const RIGHT_MESSAGE = 101;
/** Told by the server that coming back as before would not help. */
const FINAL: Partial<Record<number, Link>> = {
  1007: 'refuse',
  1009: 'refuse',
  4401: 'deconnecte',
  4403: 'interdit',
};

/**
 * One document open in this page: its shared text, its line to the server, and what is known to be committed. It lives as
 * long as one right does: when the server tells of another, it ends at once and `onRight` calls for a new one, so that
 * nothing the server refused is left to enter the text later.
 */
export class DocumentSession {
  readonly doc = new Y.Doc();
  readonly provider: WebsocketProvider;
  #view = firstView;
  readonly #listeners = new Set<() => void>();
  readonly #count = new SaveCount();
  readonly #route = new RouteChoice();
  /** What this browser keeps; null until it is read, where nothing can be kept, and for who only reads. */
  #copy: LocalCopy | null = null;
  /** State at the last moment everything was committed. */
  #committed = Y.encodeStateVector(this.doc);
  #over = false;
  #destroyed = false;

  constructor(
    private readonly documentId: string,
    readonly me: Person,
    private readonly canEdit: boolean,
    private readonly onRight: (right: Right) => void,
  ) {
    this.provider = new WebsocketProvider(collabAddress(), documentId, this.doc, {
      connect: false,
      disableBc: true,
      maxBackoffTime: 5_000,
      WebSocketPolyfill: this.#socket(),
      shouldReconnect: (event) => FINAL[event.code] === undefined,
    });
    this.#followProvider();
    this.doc.on('update', (_update: Uint8Array, origin: unknown) => {
      if (canEdit && origin !== this.provider && !LocalCopy.wrote(origin)) this.#typed();
    });
    void this.#start();
    window.addEventListener('beforeunload', this.#warn);
    window.addEventListener('pagehide', this.#storeNow);
    window.addEventListener('online', this.#comeBack);
    window.addEventListener('offline', this.#cut);
  }

  readonly view = () => this.#view;

  readonly subscribe = (listener: () => void) => {
    this.#listeners.add(listener);
    return () => void this.#listeners.delete(listener);
  };

  /** Tries again after a final close, for example once signed in again. */
  resume() {
    this.#show({ link: 'connexion' });
    this.provider.connect();
  }

  destroy() {
    this.#destroyed = true;
    this.#copy?.close();
    window.removeEventListener('beforeunload', this.#warn);
    window.removeEventListener('pagehide', this.#storeNow);
    window.removeEventListener('online', this.#comeBack);
    window.removeEventListener('offline', this.#cut);
    this.provider.destroy();
    this.doc.destroy();
  }

  /** What this browser kept comes first: it leaves with the answer to the server's first question. */
  async #start() {
    const ids = { compteId: this.me.id, documentId: this.documentId };
    if (this.canEdit) {
      const copy = await LocalCopy.open(ids, this.doc, (kept) => this.#show({ kept }));
      if (this.#destroyed) return copy?.close();
      this.#copy = copy;
      if (copy?.unsaved) {
        this.#count.typed(Date.now());
        this.#show({ kept: true });
      }
    } else {
      const lost = await LocalCopy.drop(ids);
      if (this.#destroyed) return;
      if (lost !== null) this.onRight({ canEdit: false, changed: true, lost });
    }
    this.provider.connect();
  }

  #socket() {
    const onSend = (frame: unknown) => this.#count.sent(frame);
    return asWebSocket(this.#route.route === 'direct' ? directSocket(onSend) : tunnelSocket(onSend));
  }

  #followProvider() {
    const { provider } = this;
    provider.messageHandlers[SAVED_MESSAGE] = (_encoder, decoder) => this.#saved(readVarUint(decoder));
    provider.messageHandlers[RIGHT_MESSAGE] = (_encoder, decoder) => this.#told(readVarUint(decoder) === 1);
    provider.messageHandlers[AUTH_MESSAGE] = () => this.#told(false);
    provider.on('status', ({ status }) => {
      if (status === 'disconnected') forgetOthers(provider.awareness);
      if (status !== 'connected') return;
      this.#count.connected();
      this.#route.opened();
      this.#announce();
    });
    provider.on('sync', (synced) => {
      if (synced) this.#show({ link: this.#route.route, loaded: true });
    });
    provider.on('connection-close', (event) => {
      const final = event ? FINAL[event.code] : undefined;
      if (!final) {
        this.#route.failed();
        provider._WS = this.#socket();
      }
      // Taken away, thrown away or not accepted: sent again, it would only be refused again.
      if (final === 'interdit' || final === 'refuse') this.#eraseCopy();
      const loaded = this.#view.loaded || this.#hasText();
      this.#show({ loaded, link: final ?? (loaded ? 'coupe' : 'connexion') });
    });
    provider.awareness.on('change', () => this.#show({ people: peopleOf(provider.awareness, this.me.id) }));
    // y-websocket repeats to the server what it hears of others; only what this page says of itself need leave.
    provider.awareness.off('update', provider._awarenessUpdateHandler);
    provider.awareness.on('update', (_change: unknown, origin: unknown) => {
      if (origin === 'local') this.#sendAwareness();
    });
  }

  /** What this person may do changed: what is not committed is dropped, and told. */
  #told(canEdit: boolean) {
    if (canEdit === this.canEdit || this.#over) return;
    const lost = this.#count.unsavedSince === null ? null : this.#lostWords();
    this.#over = true;
    this.#eraseCopy();
    this.provider.disconnect();
    this.onRight({ canEdit, changed: true, lost });
  }

  /** After a cut others have forgotten this page: a renewed state is newer than the one they forgot. */
  #announce() {
    const { awareness } = this.provider;
    awareness.setLocalState(awareness.getLocalState() ?? {});
  }

  #sendAwareness() {
    const { awareness, ws, wsconnected } = this.provider;
    if (!ws || !wsconnected) return;
    const update = encodeAwarenessUpdate(awareness, [this.doc.clientID]);
    ws.send(awarenessFrame(update));
  }

  /** Words the server never said it had committed. */
  #lostWords() {
    return this.#copy?.lostWords() ?? unsavedWords(this.doc, this.#committed);
  }

  #eraseCopy() {
    this.#copy?.erase();
    this.#copy = null;
    this.#show({ kept: false });
  }

  /** What this browser keeps is enough to go on typing before the server was reached once. */
  #hasText() {
    return this.#copy !== null && this.doc.getXmlFragment(FRAGMENT).length > 0;
  }

  #typed() {
    this.#count.typed(Date.now());
    this.#copy?.typed(this.#committed);
    this.#show({ kept: false });
  }

  #saved(count: number) {
    this.#count.saved(count);
    if (this.#count.unsavedSince === null) {
      this.#committed = Y.encodeStateVector(this.doc);
      this.#copy?.saved();
    }
    this.#show({});
  }

  #show(change: Partial<SessionView>) {
    if (this.#over) return;
    this.#view = { ...this.#view, ...change, unsavedSince: this.#count.unsavedSince };
    for (const listener of this.#listeners) listener();
  }

  readonly #warn = (event: BeforeUnloadEvent) => {
    this.#storeNow();
    if (!this.#over && this.#view.unsavedSince !== null && !this.#view.kept) event.preventDefault();
  };

  readonly #storeNow = () => this.#copy?.storeNow();

  /** The browser knows at once; a silent line would be noticed after half a minute only. */
  readonly #cut = () => {
    if (!this.provider.shouldConnect) return;
    this.provider.disconnect();
    this.provider.connect();
  };

  readonly #comeBack = () => {
    if (this.provider.shouldConnect) this.provider.connect();
  };
}

const collabAddress = () => `${location.protocol === 'https:' ? 'wss' : 'ws'}://${location.host}/collab`;
